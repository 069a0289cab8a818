package io.remit.identity;

import io.remit.access.AccountId;
import io.remit.access.Role;
import io.remit.access.SessionId;
import io.remit.access.TenantId;
import java.util.List;

/**
 * Whoever is behind a session, with the places they belong to.
 *
 * @param session the session
 * @param account the account
 * @param name the person's name
 * @param email the person's address
 * @param operator whether they run the platform
 * @param places their tenants by name
 */
record Person(
        SessionId session, AccountId account, String name, String email, boolean operator, List<TenantPlace> places) {

    /** A tenant the person is a member of. */
    record TenantPlace(TenantId tenant, String slug, String name, Role role) {}

    Person {
        places = List.copyOf(places);
    }
}
