package io.remit.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ServiceId;
import io.remit.authorization.BucketAuthorization.Decided;
import io.remit.authorization.BucketAuthorization.Found;
import io.remit.authorization.BucketAuthorization.Made;
import io.remit.authorization.BucketAuthorization.Revocation;
import io.remit.probe.Finding;
import io.remit.probe.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When an authorization is tried next, and where it stands. */
final class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Made SOMEBODY = new Made("account:1", NOW.minusSeconds(60));

    private static BucketAuthorization one(
            boolean approved, Optional<LocalDate> endsOn, Optional<Revocation> revocation, Found found) {
        return new BucketAuthorization(
                new AuthorizationId(new UUID(0, 1)),
                new BucketId(new UUID(0, 2)),
                new ServiceId(new UUID(0, 3)),
                "lab",
                List.of(),
                List.of(),
                "",
                endsOn,
                false,
                6,
                SOMEBODY,
                Optional.of(new Decided(SOMEBODY, approved, "")),
                Optional.empty(),
                Optional.empty(),
                revocation,
                found,
                true);
    }

    private static Found found(Finding finding, int misses, Optional<Instant> since, Optional<Instant> closed) {
        return new Found(finding, Optional.of(NOW), "lab", false, Optional.empty(), misses, since, closed);
    }

    private static Found found(Finding finding) {
        return found(finding, 0, Optional.empty(), Optional.empty());
    }

    private static Optional<Duration> pause(BucketAuthorization one) {
        return Rhythm.next(one, NOW, BERLIN, new Random(1)).map(at -> Duration.between(NOW, at));
    }

    private static void assertAbout(Duration wanted, BucketAuthorization one) {
        var pause = pause(one).orElseThrow();
        assertTrue(pause.compareTo(wanted) >= 0, pause::toString);
        assertTrue(pause.compareTo(wanted.multipliedBy(11).dividedBy(10)) <= 0, pause::toString);
    }

    @Test
    void what_is_not_approved_is_never_tried_and_what_was_just_approved_at_once() {
        assertEquals(Optional.empty(), pause(one(false, Optional.empty(), Optional.empty(), Found.NOTHING)));
        assertEquals(Optional.of(Duration.ZERO), pause(one(true, Optional.empty(), Optional.empty(), Found.NOTHING)));
    }

    @Test
    void what_can_be_told_is_watched_and_what_cannot_is_asked_less_and_less() {
        assertAbout(Rhythm.WATCH, one(true, Optional.empty(), Optional.empty(), found(Finding.AS_GRANTED)));
        for (int misses = 1; misses <= 12; misses++) {
            var wanted = Duration.ofMinutes(5).multipliedBy(1L << Math.min(misses - 1, 7));
            assertAbout(
                    wanted.compareTo(Rhythm.WATCH) > 0 ? Rhythm.WATCH : wanted,
                    one(
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            found(Finding.CANNOT_TELL, misses, Optional.empty(), Optional.empty())));
        }
    }

    @Test
    void its_end_is_looked_at_when_the_tenants_day_begins() {
        var one = one(true, Optional.of(TODAY), Optional.empty(), found(Finding.AS_GRANTED));
        assertEquals(Occasion.WATCH, Rhythm.occasion(one, TODAY));
        assertEquals(Occasion.EXPIRY, Rhythm.occasion(one, TODAY.plusDays(1)));
        var late = Instant.parse("2026-03-10T21:30:00Z");
        assertEquals(Optional.of(Instant.parse("2026-03-10T23:00:00Z")), Rhythm.next(one, late, BERLIN, new Random(1)));
    }

    @Test
    void a_refusal_is_looked_at_again_soon_until_it_is_a_proof_and_then_once_a_day() {
        var revoked = Optional.of(new Revocation(SOMEBODY, "Over."));
        assertAbout(
                Duration.ofSeconds(30),
                one(true, Optional.empty(), revoked, found(Finding.CLOSED, 0, Optional.of(NOW), Optional.empty())));
        assertAbout(
                Duration.ofDays(1),
                one(true, Optional.empty(), revoked, found(Finding.CLOSED, 0, Optional.of(NOW), Optional.of(NOW))));
    }

    @Test
    void a_proof_stands_when_nobody_can_look_and_falls_when_something_is_allowed() {
        var revoked = Optional.of(new Revocation(SOMEBODY, "Over."));
        var proved = found(Finding.CANNOT_TELL, 1, Optional.of(NOW), Optional.of(NOW));
        assertEquals(Standing.CLOSED, Standing.of(one(true, Optional.empty(), revoked, proved), TODAY));
        assertEquals(
                Standing.STILL_OPEN, Standing.of(one(true, Optional.empty(), revoked, found(Finding.OPEN)), TODAY));
        assertEquals(
                Standing.EXPIRED,
                Standing.of(
                        one(true, Optional.of(TODAY.minusDays(1)), Optional.empty(), found(Finding.AS_GRANTED)),
                        TODAY));
    }
}
