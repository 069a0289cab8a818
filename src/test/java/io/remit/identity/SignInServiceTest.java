package io.remit.identity;

import static io.remit.identity.People.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.TooMany;
import io.remit.access.Role;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passwords, what slows guessing down, and how long a session lasts. */
final class SignInServiceTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static People people;
    private static AccountId ada;

    @BeforeAll
    static void open() {
        people = new People();
        ada = people.join(people.acme, "ada@acme.example", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        people.close();
    }

    /** An address that no test tried from before. */
    private static Access elsewhere() {
        return visitor("198.51.100." + ADDRESSES.incrementAndGet());
    }

    private static boolean right(Access from, String email, String password) {
        return people.signIn.check(from, email, password).isPresent();
    }

    @Test
    void the_right_password_is_accepted_whatever_the_case_of_the_address() {
        assertTrue(right(elsewhere(), "ada@acme.example", People.PASSWORD));
        assertTrue(right(elsewhere(), " ADA@Acme.Example ", People.PASSWORD));
    }

    @Test
    void a_session_begins_and_ends_with_an_event_each() {
        var token = people.signIn.begin(elsewhere(), ada, "test");
        var began = people.last(Access.PLATFORM);
        assertEquals("identity.session.signed_in", began.action());
        assertEquals("account:" + ada, began.subject());
        people.signIn.end(elsewhere(), token);
        assertEquals("identity.session.signed_out", people.last(Access.PLATFORM).action());
        var events = people.platformEvents().size();
        people.signIn.end(elsewhere(), token);
        assertEquals(events, people.platformEvents().size(), "an ended session ends without a word");
    }

    @Test
    void a_wrong_password_is_refused_and_recorded_for_its_account() {
        assertFalse(right(elsewhere(), "ada@acme.example", "wrong"));
        var event = people.last(Access.PLATFORM);
        assertEquals("identity.session.refused", event.action());
        assertEquals("account:" + ada, event.subject());
        assertFalse(event.fields().toString().contains("wrong"));
    }

    @Test
    void an_unknown_account_gets_the_same_answer_and_what_was_typed_is_not_recorded() {
        assertFalse(right(elsewhere(), "my secret password", "x"));
        var event = people.last(Access.PLATFORM);
        assertEquals("identity.session.refused", event.action());
        assertEquals("account:unknown", event.subject());
        assertFalse(event.fields().toString().contains("secret"));
    }

    @Test
    void guessing_at_one_account_is_slowed_down_from_wherever_it_comes() {
        guessingIsSlowedDown("victim@acme.example", true);
    }

    @Test
    void guessing_at_an_account_that_does_not_exist_is_slowed_down_alike() {
        guessingIsSlowedDown("nobody@acme.example", false);
    }

    private void guessingIsSlowedDown(String email, boolean exists) {
        if (exists) {
            people.join(people.acme, email, Role.VIEWER);
        }
        for (int i = 0; i < 5; i++) {
            assertFalse(right(elsewhere(), email, "guess " + i));
        }
        var first = assertThrows(TooMany.class, () -> right(elsewhere(), email, People.PASSWORD));
        assertTrue(first.retryAfterSeconds() <= 11, () -> "first wait " + first.retryAfterSeconds());
        people.wait(Duration.ofSeconds(first.retryAfterSeconds()));
        assertFalse(right(elsewhere(), email, "guess"));
        var second = assertThrows(TooMany.class, () -> right(elsewhere(), email, People.PASSWORD));
        assertTrue(second.retryAfterSeconds() > first.retryAfterSeconds(), "each wait is longer");
        people.wait(Duration.ofMinutes(16));
        assertEquals(exists, right(elsewhere(), email, People.PASSWORD));
    }

    @Test
    void guessing_from_one_address_is_slowed_down_whatever_the_account() {
        var from = elsewhere();
        for (int i = 0; i < 40; i++) {
            assertFalse(right(from, "somebody" + i + "@acme.example", "guess"));
        }
        assertThrows(TooMany.class, () -> right(from, "ada@acme.example", People.PASSWORD));
        assertTrue(right(elsewhere(), "ada@acme.example", People.PASSWORD), "others are not held up");
        people.wait(Duration.ofMinutes(16));
        assertTrue(right(from, "ada@acme.example", People.PASSWORD));
    }

    @Test
    void signing_in_forgets_the_failures_of_the_account_but_not_those_of_the_address() {
        people.join(people.acme, "forgetful@acme.example", Role.VIEWER);
        var from = elsewhere();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertFalse(right(from, "forgetful@acme.example", "guess"));
            }
            assertTrue(right(from, "forgetful@acme.example", People.PASSWORD));
        }
        for (int i = 0; i < 28; i++) {
            assertFalse(right(from, "other" + i + "@acme.example", "guess"));
        }
        assertThrows(TooMany.class, () -> right(from, "ada@acme.example", People.PASSWORD));
    }

    @Test
    void many_guesses_at_once_gain_nothing() throws Exception {
        people.join(people.acme, "rushed@acme.example", Role.VIEWER);
        var pool = Executors.newFixedThreadPool(8);
        Callable<Integer> guess = () -> {
            try {
                right(elsewhere(), "rushed@acme.example", "guess");
                return 1;
            } catch (TooMany e) {
                return 0;
            }
        };
        try {
            int checked = 0;
            for (var result :
                    pool.invokeAll(Stream.generate(() -> guess).limit(24).toList())) {
                checked += result.get();
            }
            assertTrue(checked <= 5, "passwords looked at: " + checked);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void an_endless_password_is_refused_unread() {
        assertFalse(right(elsewhere(), "ada@acme.example", "x".repeat(1_000_000)));
    }
}
