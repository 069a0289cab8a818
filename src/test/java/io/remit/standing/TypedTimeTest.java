package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times as people type them, across the days on which clocks are changed. */
final class TypedTimeTest {
    private static final String BERLIN = "Europe/Berlin";

    private static Optional<Instant> read(String text, String zone) {
        return TypedTime.read(text, zone).time();
    }

    @Test
    void a_time_is_meant_in_its_zone() {
        var nine = Optional.of(Instant.parse("2026-01-31T09:00:00Z"));
        assertEquals(nine, read("2026-01-31T09:00", "UTC"));
        assertEquals(nine, read("2026-01-31 10:00", BERLIN));
        assertEquals(nine, read("2026-01-31T10:00:00", "+01:00"));
        assertEquals(Optional.of(Instant.parse("2026-07-31T07:00:00Z")), read("2026-07-31T09:00", BERLIN));
        assertEquals("2026-01-31T10:00", TypedTime.shown(nine.orElseThrow(), ZoneId.of(BERLIN)));
    }

    @Test
    void a_time_that_never_came_is_no_time() {
        var read = TypedTime.read("2026-03-29T02:30", BERLIN);
        assertTrue(read.time().isEmpty());
        assertTrue(read.problem().contains("from 02:00 to 03:00"), read::problem);
        assertEquals(Optional.of(Instant.parse("2026-03-29T01:00:00Z")), read("2026-03-29T03:00", BERLIN));
        assertTrue(read("2026-03-29T02:30", "UTC").isPresent());
    }

    @Test
    void a_time_that_came_twice_is_asked_for_with_its_offset() {
        var read = TypedTime.read("2026-10-25T02:30", BERLIN);
        assertTrue(read.time().isEmpty());
        assertEquals(List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)), read.choices());
        assertTrue(read.problem().contains("twice"), read::problem);
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), read("2026-10-25T02:30", "+02:00"));
        assertEquals(Optional.of(Instant.parse("2026-10-25T01:30:00Z")), read("2026-10-25T02:30", "+01:00"));
    }

    @Test
    void what_is_no_time_is_said_to_be_none() {
        assertTrue(TypedTime.read("soon", "UTC").problem().startsWith("Write day and time"));
        assertTrue(TypedTime.read("2026-02-30T09:00", "UTC").time().isEmpty());
        assertTrue(TypedTime.read("0026-01-31T09:00", "UTC").problem().startsWith("Choose a year"));
        assertTrue(TypedTime.read("2026-01-31T09:00", "Berlin").problem().startsWith("Choose a time zone"));
        assertTrue(TypedTime.read("2026-01-31T09:00", "").time().isEmpty());
    }
}
