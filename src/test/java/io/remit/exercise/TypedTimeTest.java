package io.remit.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times across the days on which clocks are changed. */
final class TypedTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local, String which) {
        return TypedTime.at(LocalDateTime.parse(local), BERLIN, which, "at");
    }

    @Test
    void a_time_that_the_clocks_jumped_over_is_refused_and_says_so() {
        var refused = assertThrows(Invalid.class, () -> at("2026-03-29T02:30", ""));
        assertEquals(
                "That time did not exist: the clocks went forward from 02:00 to 03:00.",
                refused.errors().get("at"));
    }

    @Test
    void a_time_that_came_twice_is_asked_for_and_each_of_the_two_is_an_hour_apart() {
        var refused = assertThrows(Invalid.class, () -> at("2026-10-25T02:30", ""));
        assertTrue(refused.errors().get("at").startsWith("That time came twice"), refused::toString);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), at("2026-10-25T02:30", "first"));
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), at("2026-10-25T02:30", "second"));
    }

    @Test
    void what_is_shown_of_a_time_that_came_twice_tells_which_it_was() {
        assertEquals("first", TypedTime.which(Instant.parse("2026-10-25T00:30:00Z"), BERLIN));
        assertEquals("second", TypedTime.which(Instant.parse("2026-10-25T01:30:00Z"), BERLIN));
        assertEquals("", TypedTime.which(Instant.parse("2026-10-25T05:30:00Z"), BERLIN));
    }

    @Test
    void the_clock_counts_the_hours_that_passed_whatever_the_clocks_on_the_wall_showed() {
        var times = RunTimes.NONE
                .with(TimeKind.DISRUPTED, Optional.of(at("2026-10-25T01:30", "")))
                .with(TimeKind.VERIFIED, Optional.of(at("2026-10-25T03:30", "")));
        assertEquals(Optional.of(Duration.ofHours(3)), times.rto());
        var spring = RunTimes.NONE
                .with(TimeKind.DISRUPTED, Optional.of(at("2026-03-29T01:30", "")))
                .with(TimeKind.VERIFIED, Optional.of(at("2026-03-29T03:30", "")));
        assertEquals(Optional.of(Duration.ofHours(1)), spring.rto());
    }
}
