package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_alone() {
        var hash = passwords.hash("correct horse battery");
        assertTrue(passwords.matches("correct horse battery", Optional.of(hash)));
        assertFalse(passwords.matches("incorrect horse battery", Optional.of(hash)));
    }

    @Test
    void without_a_hash_no_password_matches_and_the_same_work_is_done() {
        assertFalse(passwords.matches("correct horse battery", Optional.empty()));
        assertFalse(passwords.matches("", Optional.empty()));
        // The parameters decide how long a check takes.
        var parameters = "$argon2id$v=19$m=19456,t=2,p=1$";
        assertEquals(parameters, passwords.hash("any").substring(0, parameters.length()));
    }
}
