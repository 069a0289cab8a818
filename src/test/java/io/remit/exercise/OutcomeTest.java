package io.remit.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ExerciseStepId;
import io.remit.access.PlanStepId;
import io.remit.plan.PlanStep;
import io.remit.plan.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a run shows, and why. */
final class OutcomeTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Objectives FOUR_HOURS =
            new Objectives(Optional.of(Duration.ofHours(4)), Optional.of(Duration.ofMinutes(15)));
    private static final RunTimes TIMES = RunTimes.NONE
            .with(TimeKind.DISRUPTED, Optional.of(NINE))
            .with(TimeKind.DECLARED, Optional.of(NINE.plus(Duration.ofMinutes(20))))
            .with(TimeKind.VERIFIED, Optional.of(NINE.plus(Duration.ofHours(3))))
            .with(TimeKind.RECOVERY_POINT, Optional.of(NINE.minus(Duration.ofMinutes(5))));

    private static RunStep step(StepKind kind, boolean required, StepState state, StepOutcome outcome) {
        var plan = new PlanStep(
                new PlanStepId(new UUID(0, 1)),
                new UUID(0, 2),
                1,
                kind,
                "Compare samples",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                required,
                List.of());
        return new RunStep(
                new ExerciseStepId(new UUID(0, 3)),
                plan,
                state,
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                0);
    }

    private static Outcome full(RunTimes times, Objectives objectives, RunStep... steps) {
        return Outcome.of(ExerciseKind.FULL, times, objectives, List.of(steps));
    }

    @Test
    void recovery_time_counts_from_the_disruption_not_from_the_declaration() {
        var outcome = full(TIMES, FOUR_HOURS);
        assertEquals(Optional.of(Duration.ofHours(3)), outcome.rto());
        assertEquals(Optional.of(Duration.ofMinutes(5)), outcome.rpo());
        assertEquals(Result.MET, outcome.result());
    }

    @Test
    void a_skipped_or_failed_required_verification_is_not_met_and_is_named() {
        var skipped = full(TIMES, FOUR_HOURS, step(StepKind.VERIFY, true, StepState.SKIPPED, StepOutcome.NONE));
        assertEquals(Result.NOT_MET, skipped.result());
        assertEquals(List.of("“Compare samples” is a required verification and was skipped."), skipped.reasons());
        assertEquals(Optional.of(Duration.ofHours(3)), skipped.rto());
        var failed = full(TIMES, FOUR_HOURS, step(StepKind.VERIFY, true, StepState.DONE, StepOutcome.FAILED));
        assertEquals(List.of("“Compare samples” is a required verification and failed."), failed.reasons());
    }

    @Test
    void an_optional_verification_may_be_skipped() {
        var outcome = full(TIMES, FOUR_HOURS, step(StepKind.VERIFY, false, StepState.SKIPPED, StepOutcome.NONE));
        assertEquals(Result.MET, outcome.result());
    }

    @Test
    void a_required_step_that_is_open_at_the_end_is_not_met() {
        var outcome = full(TIMES, FOUR_HOURS, step(StepKind.DO, true, StepState.OPEN, StepOutcome.NONE));
        assertEquals(Result.NOT_MET, outcome.result());
    }

    @Test
    void a_tabletop_yields_neither_times_nor_result() {
        var outcome = Outcome.of(ExerciseKind.TABLETOP, TIMES, FOUR_HOURS, List.of());
        assertEquals(Result.NOT_MEASURED, outcome.result());
        assertEquals(Optional.empty(), outcome.rto());
    }

    @Test
    void without_objectives_it_is_measured_and_compared_with_nothing() {
        var outcome = full(TIMES, new Objectives(Optional.empty(), Optional.empty()));
        assertEquals(Result.NO_OBJECTIVE, outcome.result());
        assertEquals(Optional.of(Duration.ofHours(3)), outcome.rto());
    }

    @Test
    void a_service_that_nobody_verified_has_no_recovery_time_and_is_not_met() {
        var outcome = full(TIMES.with(TimeKind.VERIFIED, Optional.empty()), FOUR_HOURS);
        assertEquals(Result.NOT_MET, outcome.result());
        assertTrue(outcome.reasons().get(0).startsWith("The service was never verified"), outcome::toString);
    }

    @Test
    void exactly_the_objective_is_met_and_a_second_more_is_not() {
        var four = NINE.plus(Duration.ofHours(4));
        assertEquals(
                Result.MET,
                full(TIMES.with(TimeKind.VERIFIED, Optional.of(four)), FOUR_HOURS)
                        .result());
        var late = TIMES.with(TimeKind.VERIFIED, Optional.of(four.plusSeconds(1)));
        assertEquals(Result.NOT_MET, full(late, FOUR_HOURS).result());
    }

    @Test
    void times_that_cannot_be_are_told_at_the_time_that_is_wrong() {
        var early = TIMES.with(TimeKind.DECLARED, Optional.of(NINE.minusSeconds(1)));
        assertTrue(early.problems(NINE.plus(Duration.ofDays(1))).containsKey(TimeKind.DECLARED));
        var future = TIMES.with(TimeKind.VERIFIED, Optional.of(NINE.plus(Duration.ofDays(2))));
        assertTrue(future.problems(NINE.plus(Duration.ofDays(1))).containsKey(TimeKind.VERIFIED));
        assertTrue(TIMES.problems(NINE.plus(Duration.ofDays(1))).isEmpty());
    }
}
