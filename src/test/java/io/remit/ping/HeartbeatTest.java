package io.remit.ping;

import static io.remit.standing.CheckOutcome.CANNOT_TELL;
import static io.remit.standing.CheckOutcome.FAILS;
import static io.remit.standing.CheckOutcome.HOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.DutyId;
import io.remit.access.PingId;
import io.remit.access.ServiceId;
import io.remit.standing.CheckOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is made of the last report and the time: a report every day, an hour late at most. */
final class HeartbeatTest {
    private static final Instant MADE = Instant.parse("2026-02-28T06:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));
    private final Ping ping = new Ping(
            new PingId(new UUID(0, 2)), DutyId.of(SERVICE, "k"), SERVICE, "k", "", "backup", DAY, HOUR, "job:x", MADE);
    private final Heartbeat none = Heartbeat.none(MADE);

    private void assertOutcome(CheckOutcome outcome, Instant since, Heartbeat beat, Instant now) {
        assertEquals(new Heartbeat.Found(outcome, since), beat.found(ping, now));
    }

    @Test
    void who_never_reported_holds_nothing_and_fails_nothing() {
        assertOutcome(CANNOT_TELL, MADE, none, MADE.plus(Duration.ofDays(400)));
        assertEquals(Optional.empty(), none.silentAt(ping));
    }

    @Test
    void a_success_holds_until_the_period_and_its_grace_are_over() {
        var at = MADE.plus(HOUR);
        var beat = none.heard(PingKind.SUCCESS, at);
        var silent = at.plus(DAY).plus(HOUR);
        assertOutcome(HOLDS, at, beat, at);
        assertOutcome(HOLDS, at, beat, silent.minusMillis(1));
        assertOutcome(FAILS, silent, beat, silent);
        assertEquals(Optional.of(silent), beat.silentAt(ping));
    }

    @Test
    void a_failure_stays_one_until_a_success() {
        var at = MADE.plus(HOUR);
        var beat = none.heard(PingKind.FAIL, at);
        assertOutcome(FAILS, at, beat, at.plus(DAY.multipliedBy(9)));
        assertOutcome(FAILS, at, beat.heard(PingKind.START, at.plus(HOUR)), at.plus(HOUR));
        assertOutcome(HOLDS, at.plus(HOUR), beat.heard(PingKind.SUCCESS, at.plus(HOUR)), at.plus(HOUR));
    }

    @Test
    void a_job_that_began_and_said_nothing_more_fails_after_the_grace() {
        var at = MADE.plus(HOUR);
        var begun = none.heard(PingKind.SUCCESS, at).heard(PingKind.START, at.plus(HOUR));
        assertOutcome(HOLDS, at, begun, at.plus(HOUR.multipliedBy(2)).minusMillis(1));
        assertOutcome(FAILS, at.plus(HOUR.multipliedBy(2)), begun, at.plus(HOUR.multipliedBy(2)));
        var ended = begun.heard(PingKind.SUCCESS, at.plus(HOUR.multipliedBy(3)));
        assertOutcome(HOLDS, at.plus(HOUR.multipliedBy(3)), ended, at.plus(HOUR.multipliedBy(4)));
    }

    @Test
    void a_start_does_not_put_off_what_was_due_before() {
        var at = MADE.plus(HOUR);
        var late = at.plus(DAY).plus(Duration.ofMinutes(30));
        var begun = none.heard(PingKind.SUCCESS, at).heard(PingKind.START, late);
        assertOutcome(FAILS, at.plus(DAY).plus(HOUR), begun, at.plus(DAY).plus(HOUR));
    }

    @Test
    void an_outcome_that_is_on_record_keeps_its_beginning() {
        var first = none.heard(PingKind.SUCCESS, MADE);
        var told = first.told(first.found(ping, MADE));
        assertOutcome(HOLDS, MADE, told.heard(PingKind.SUCCESS, MADE.plus(DAY)), MADE.plus(DAY));
    }
}
