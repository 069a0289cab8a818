package io.remit.identity;

import static io.remit.db.AuditChanges.NONE;
import static io.remit.db.schema.Tables.ACCOUNT;
import static io.remit.identity.People.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.SessionId;
import io.remit.db.AuditSubject;
import io.remit.db.SystemAct;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long a session lasts, and whose it is to end. */
final class SessionsTest {
    private static People people;
    private static Sessions sessions;

    @BeforeAll
    static void open() {
        people = new People();
        sessions = new Sessions(people.store, people.opened.clock());
    }

    @AfterAll
    static void close() {
        people.close();
    }

    private static AccountId somebody(String name) {
        return people.join(people.acme, name + "@acme.example", Role.VIEWER);
    }

    private static String session(AccountId account) {
        return people.signIn.begin(visitor(""), account, "test");
    }

    private static Optional<AccountId> behind(String token) {
        return sessions.person(visitor(""), token).map(Person::account);
    }

    private static SessionId id(String token) {
        return sessions.person(visitor(""), token).orElseThrow().session();
    }

    @Test
    void a_session_ends_when_it_was_not_used_for_half_an_hour() {
        var ida = somebody("ida");
        var token = session(ida);
        people.wait(Duration.ofMinutes(29));
        assertEquals(Optional.of(ida), behind(token));
        people.wait(Duration.ofMinutes(29));
        assertEquals(Optional.of(ida), behind(token), "being used keeps it");
        people.wait(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), behind(token));
    }

    @Test
    void a_session_ends_with_its_account() {
        var eve = somebody("eve");
        var token = session(eve);
        people.store.system(SystemAct.OWN_ACCOUNT, visitor(""), tx -> {
            tx.sql()
                    .update(ACCOUNT)
                    .set(ACCOUNT.ENDED_AT, tx.now())
                    .where(ACCOUNT.ID.eq(eve.value()))
                    .execute();
            tx.auditIn(Access.PLATFORM, IdentityAudit.SIGNED_OUT, AuditSubject.of("account", eve.value(), "eve"), NONE);
            return eve;
        });
        assertEquals(Optional.empty(), behind(token));
    }

    @Test
    void a_session_ends_after_twelve_hours_however_much_it_is_used() {
        var max = somebody("max");
        var token = session(max);
        for (int i = 0; i < 35; i++) {
            people.wait(Duration.ofMinutes(20));
            assertEquals(Optional.of(max), behind(token), "after " + (i + 1) * 20 + " minutes");
        }
        people.wait(Duration.ofMinutes(20));
        assertEquals(Optional.empty(), behind(token));
    }

    @Test
    void a_token_that_was_never_given_out_opens_nothing() {
        assertEquals(Optional.empty(), behind("made-up"));
        assertEquals(Optional.empty(), behind(""));
    }

    @Test
    void changing_the_password_ends_every_other_session() {
        var paula = somebody("paula");
        var here = session(paula);
        var there = session(paula);
        people.accounts.changePassword(People.own(paula), id(here), People.PASSWORD, "another long password");
        assertEquals(Optional.of(paula), behind(here));
        assertEquals(Optional.empty(), behind(there));
        var event = people.last(Access.PLATFORM);
        assertEquals("identity.password.changed", event.action());
        assertEquals("1", event.after("other_sessions_ended"));
    }

    @Test
    void a_password_is_changed_by_whoever_knows_the_present_one_only() {
        var quinn = somebody("quinn");
        var token = session(quinn);
        var problem = assertThrows(
                Invalid.class,
                () -> people.accounts.changePassword(
                        People.own(quinn), id(token), "not the present one", "another long password"));
        assertEquals("[current]", problem.errors().keySet().toString());
        assertEquals(
                true,
                people.signIn
                        .check(visitor("203.0.113.7"), "quinn@acme.example", People.PASSWORD)
                        .isPresent());
    }

    @Test
    void a_person_ends_their_own_sessions_and_nobody_elses() {
        var rosa = somebody("rosa");
        var sam = somebody("sam");
        var hers = session(rosa);
        var his = session(sam);
        assertThrows(NotFound.class, () -> people.accounts.endSession(People.own(rosa), id(his)));
        assertEquals(Optional.of(sam), behind(his));
        var ended = id(hers);
        people.accounts.endSession(People.own(rosa), ended);
        assertEquals(Optional.empty(), behind(hers));
        assertThrows(NotFound.class, () -> people.accounts.endSession(People.own(rosa), ended));
    }
}
