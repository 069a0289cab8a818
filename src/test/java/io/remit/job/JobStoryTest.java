package io.remit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.remit.standing.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What reports say together. */
final class JobStoryTest {
    private static final Instant TEN = Instant.parse("2026-11-27T10:00:00Z");

    private static HeardReport heard(String key, Said said) {
        return new HeardReport(key, said, TEN.plusSeconds(key.hashCode() & 0xfff), "token:1", Grade.REPORTED);
    }

    private static Said said(JobState state, int minute) {
        return Said.of(state, TEN.plusSeconds(60L * minute));
    }

    private static Said any(Random random) {
        var states = JobState.values();
        var said = said(states[random.nextInt(states.length)], random.nextInt(5))
                .on(random.nextBoolean() ? "" : "1." + random.nextInt(3))
                .in(random.nextBoolean() ? "" : "r" + random.nextInt(3));
        var kind = JobKind.values()[random.nextInt(3)];
        var started =
                random.nextInt(3) == 0 ? Optional.of(TEN.minusSeconds(random.nextInt(9))) : Optional.<Instant>empty();
        return new Said(said.state(), said.at(), kind, said.serviceVersion(), said.region(), started, "", "");
    }

    @Test
    void the_same_reports_make_the_same_job_in_any_order_and_however_often_they_come() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var reports = new ArrayList<HeardReport>();
            for (int i = 0; i <= random.nextInt(8); i++) {
                reports.add(heard("k" + i, any(random)));
            }
            var story = JobStory.of(reports);
            var again = new ArrayList<>(reports);
            for (int i = 0; i < 5; i++) {
                again.add(reports.get(random.nextInt(reports.size())));
            }
            Collections.shuffle(again, random);
            assertEquals(story, JobStory.of(again), "seed " + seed);
        }
    }

    @Test
    void the_report_that_happened_last_decides_whenever_it_came() {
        var story = JobStory.of(List.of(
                heard("b", said(JobState.COMPLETED, 9)),
                heard("c", said(JobState.RUNNING, 1).on("1.4")),
                heard("a", said(JobState.QUEUED, 0))));
        assertEquals(JobState.COMPLETED, story.state());
        assertEquals(Optional.of(TEN.plusSeconds(60)), story.startedAt());
        assertEquals(Optional.of(TEN.plusSeconds(540)), story.endedAt());
        assertEquals(TEN, story.firstAt());
        assertEquals("1.4", story.serviceVersion(), "what is told later without a version leaves it");
    }

    @Test
    void of_two_at_the_same_time_the_later_in_a_jobs_life_decides() {
        var both = List.of(heard("z", said(JobState.RUNNING, 1)), heard("a", said(JobState.COMPLETED, 1)));
        assertEquals(JobState.COMPLETED, JobStory.of(both).state());
    }

    @Test
    void a_job_that_goes_on_has_not_ended() {
        var reports =
                new ArrayList<>(List.of(heard("a", said(JobState.RUNNING, 0)), heard("b", said(JobState.FAILED, 1))));
        assertEquals(Optional.of(TEN.plusSeconds(60)), JobStory.of(reports).endedAt());
        reports.add(heard("c", said(JobState.RESUMED, 2)));
        assertEquals(Optional.empty(), JobStory.of(reports).endedAt());
    }

    @Test
    void who_says_completed_twice_ended_the_first_time() {
        var story =
                JobStory.of(List.of(heard("a", said(JobState.COMPLETED, 1)), heard("b", said(JobState.COMPLETED, 7))));
        assertEquals(Optional.of(TEN.plusSeconds(60)), story.endedAt());
        assertFalse(story.startedAt().isPresent(), "nobody said when it began");
    }

    @Test
    void every_part_of_what_is_said_is_part_of_its_key() {
        var plain = said(JobState.RUNNING, 1);
        assertEquals(plain.contentKey(), said(JobState.RUNNING, 1).contentKey());
        for (var other : List.of(
                said(JobState.RESUMED, 1),
                said(JobState.RUNNING, 2),
                plain.on("1"),
                plain.in("1"),
                plain.noting("1"),
                plain.doing(JobKind.UNKNOWN, "1"),
                plain.doing(JobKind.DATA_GENERATION, ""))) {
            assertNotEquals(plain.contentKey(), other.contentKey());
        }
    }
}
