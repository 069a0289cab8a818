package io.remit.identity;

import io.remit.access.AccountId;
import java.util.Optional;

/**
 * A person's account.
 *
 * @param id its id
 * @param email address in lower case, unique
 * @param name how others see the person
 * @param passwordHash Argon2id, or empty where none was set yet
 * @param operator whether the person runs the platform
 */
record Account(AccountId id, String email, String name, Optional<String> passwordHash, boolean operator) {

    static String canonical(String email) {
        return email.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
