package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.SystemAct;
import io.remit.testing.OpenStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExpiryServiceTest {
    private final OpenStore opened = new OpenStore();
    private final ExpiryService expiry = new ExpiryService(opened.store());
    private final Sessions sessions = new Sessions(opened.store(), opened.clock());
    private final Access visitor = TenantGate.visitor(new Origin("request", "192.0.2.1"));
    private final Access job = new Access(
            new Actor(Actor.Kind.JOB, "test"), Access.Scope.OPERATOR, Access.PLATFORM, "", Set.of(), Origin.LOCAL);
    private AccountId ada = new AccountId(Access.PLATFORM.value());

    @BeforeEach
    void make_an_account() {
        ada = opened.store().system(SystemAct.OWN_ACCOUNT, job, tx -> {
            var account = AccountQueries.insert(tx, "ada@acme.example", "Ada", Optional.empty(), false);
            tx.audit(
                    new AuditAction("identity.account.created"),
                    AuditSubject.of("account", account.id().value(), "Ada"),
                    AuditChanges.NONE);
            return account.id();
        });
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_session_is_deleted_half_a_day_after_it_was_last_seen_and_not_before() {
        sessions.begin(visitor, ada, "Firefox");
        opened.clock().advance(Sessions.LIFETIME.minusMinutes(1));
        assertEquals(new ExpiryService.Purged(0, 0), expiry.purge(job));
        opened.clock().advance(Duration.ofMinutes(2));
        assertEquals(new ExpiryService.Purged(1, 0), expiry.purge(job));
        assertEquals(new ExpiryService.Purged(0, 0), expiry.purge(job));
    }

    @Test
    void a_live_session_stays_when_another_is_purged() {
        sessions.begin(visitor, ada, "Firefox");
        opened.clock().advance(Sessions.LIFETIME.plusMinutes(1));
        var live = sessions.begin(visitor, ada, "Chromium");
        assertEquals(1, expiry.purge(job).sessions());
        assertTrue(sessions.person(visitor, live).isPresent());
    }

    @Test
    void counted_failures_are_forgotten_when_they_slow_nobody_down_any_more() {
        fail("eve@acme.example");
        opened.clock().advance(ThrottleQueries.FORGOTTEN_AFTER.minusMinutes(1));
        assertEquals(0, expiry.purge(job).throttles());
        opened.clock().advance(Duration.ofMinutes(2));
        // One for the address typed, one for the network address.
        assertEquals(2, expiry.purge(job).throttles());
    }

    private void fail(String email) {
        new Throttle(email, visitor.origin().address()).tryOnce(opened.store(), visitor);
    }
}
