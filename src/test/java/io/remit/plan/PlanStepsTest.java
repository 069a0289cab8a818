package io.remit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.PlanStepId;
import io.remit.access.Problem.Invalid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Steps in their order, and what follows from what they need. */
class PlanStepsTest {
    private static PlanStepId id(int number) {
        return new PlanStepId(new UUID(1, number));
    }

    private static UUID key(int number) {
        return new UUID(2, number);
    }

    private static PlanStep step(int number, StepKind kind, int minutes, Integer... needs) {
        return new PlanStep(
                id(number),
                key(number),
                number,
                kind,
                "Step " + number,
                "",
                "",
                Optional.empty(),
                Optional.of(minutes).filter(time -> time > 0).map(Duration::ofMinutes),
                true,
                Set.of(needs).stream().sorted().map(PlanStepsTest::id).toList());
    }

    /** Which of up to nine steps need which others; circles too. */
    @Provide
    Arbitrary<PlanSteps> plans() {
        return Arbitraries.integers()
                .between(1, 9)
                .flatMap(count -> Combinators.combine(IntStream.rangeClosed(1, count)
                                .mapToObj(number -> Arbitraries.integers()
                                        .between(1, count)
                                        .set()
                                        .ofMaxSize(2))
                                .toList())
                        .as(needs -> new PlanSteps(IntStream.rangeClosed(1, count)
                                .mapToObj(number -> step(
                                        number,
                                        StepKind.DO,
                                        5,
                                        needs.get(number - 1).toArray(Integer[]::new)))
                                .toList())));
    }

    /** Taken away again and again, whatever waits for nothing: what is left waits for itself. */
    private static boolean waitsForItself(PlanSteps steps) {
        var left = new ArrayList<>(steps.steps());
        Set<PlanStepId> done = new HashSet<>();
        while (left.removeIf(step -> done.containsAll(step.needs()) && done.add(step.id()))) {
            continue;
        }
        return !left.isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_circle_is_found_exactly_where_there_is_one(@ForAll("plans") PlanSteps steps) {
        assertEquals(waitsForItself(steps), steps.circle().isPresent());
        steps.circle().ifPresent(titles -> {
            assertTrue(titles.size() >= 2);
            assertEquals(titles.get(0), titles.get(titles.size() - 1));
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatever_order_they_are_put_in_all_of_them_stay(
            @ForAll("plans") PlanSteps steps, @ForAll int which, @ForAll int place) {
        var key = steps.steps().get(Math.floorMod(which, steps.steps().size())).key();
        int position = Math.floorMod(place, steps.steps().size()) + 1;
        var moved = steps.moved(key, position);
        assertEquals(Set.copyOf(keys(steps)), Set.copyOf(keys(moved)));
        assertEquals(steps.steps().size(), moved.steps().size());
        assertEquals(position, moved.step(key).position());
        assertEquals(
                IntStream.rangeClosed(1, steps.steps().size()).boxed().toList(),
                moved.steps().stream().map(PlanStep::position).toList());
        var others = new ArrayList<>(keys(steps));
        others.remove(key);
        var othersMoved = new ArrayList<>(keys(moved));
        othersMoved.remove(key);
        assertEquals(others, othersMoved, "the others keep their order");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void one_that_is_removed_is_needed_no_more(@ForAll("plans") PlanSteps steps, @ForAll int which) {
        var gone = steps.steps().get(Math.floorMod(which, steps.steps().size()));
        var left = steps.without(gone.key());
        assertEquals(steps.steps().size() - 1, left.steps().size());
        assertTrue(left.steps().stream().noneMatch(step -> step.needs().contains(gone.id())));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void copies_keep_keys_and_need_each_other_as_before(@ForAll("plans") PlanSteps steps) {
        var fresh = new int[] {100};
        var copies = steps.copied(PlanStep::key, () -> new UUID(3, fresh[0]++));
        assertEquals(keys(steps), keys(copies));
        for (int i = 0; i < steps.steps().size(); i++) {
            assertEquals(needed(steps, i), needed(copies, i));
            assertFalse(steps.steps().get(i).id().equals(copies.steps().get(i).id()));
        }
    }

    private static List<UUID> keys(PlanSteps steps) {
        return steps.steps().stream().map(PlanStep::key).toList();
    }

    private static List<UUID> needed(PlanSteps steps, int place) {
        return steps.steps().get(place).needs().stream()
                .map(id -> steps.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .key())
                .toList();
    }

    @Test
    void a_circle_is_told_by_the_names_of_its_steps() {
        var steps = new PlanSteps(List.of(
                step(1, StepKind.DO, 5, 3),
                step(2, StepKind.DO, 5, 1),
                step(3, StepKind.DO, 5, 2),
                step(4, StepKind.DO, 5)));
        var refused = assertThrows(Invalid.class, () -> PlanLimits.checkOrder(steps));
        assertEquals(
                "These steps would wait for each other: “Step 1” needs “Step 3” needs “Step 2” needs “Step 1”.",
                refused.errors().get("needs"));
    }

    @Test
    void the_expected_time_goes_along_what_needs_what_until_the_service_is_verified() {
        var steps = new PlanSteps(List.of(
                step(1, StepKind.DO, 10),
                step(2, StepKind.DO, 30, 1),
                step(3, StepKind.DO, 5, 1),
                step(4, StepKind.SERVICE_VERIFIED, 20, 2, 3),
                step(5, StepKind.VERIFY_JOBS, 600, 4),
                step(6, StepKind.FAIL_BACK, 900, 5)));
        assertEquals(new PlanSteps.Expected(Duration.ofMinutes(60), Duration.ofMinutes(65), 0, true), steps.expected());
    }

    @Test
    void a_plan_that_verifies_nothing_counts_all_but_the_way_back() {
        var steps = new PlanSteps(
                List.of(step(1, StepKind.DO, 10), step(2, StepKind.DO, 0, 1), step(3, StepKind.FAIL_BACK, 900, 2)));
        assertEquals(
                new PlanSteps.Expected(Duration.ofMinutes(10), Duration.ofMinutes(10), 1, false), steps.expected());
    }

    @Test
    void every_template_makes_a_plan_that_a_run_can_measure() {
        for (var template : List.of(PlanTemplate.FAIL_OVER, PlanTemplate.RESTORE, PlanTemplate.BACKUP_LOST)) {
            var draft = template.draft(List.of("Verify replication", "x".repeat(300)));
            assertTrue(draft.steps().size() >= 12, template.name());
            for (var kind : List.of(StepKind.SERVICE_VERIFIED, StepKind.RECOVERY_POINT)) {
                assertTrue(draft.steps().stream().anyMatch(step -> step.kind() == kind), template + " " + kind);
            }
            var ours = draft.steps().subList(2, draft.steps().size());
            assertTrue(ours.stream()
                    .allMatch(
                            step -> step.expected().isPresent() && !step.role().isEmpty()));
            assertTrue(ours.stream().skip(1).noneMatch(step -> step.needs().isEmpty()));
            assertTrue(draft.steps().stream().limit(2).noneMatch(PlanDraft.Step::required));
            assertTrue(draft.steps().get(1).title().length() <= 200);
            assertTrue(draft.rto().isEmpty(), "nobody but the tenant knows it");
        }
        assertEquals(List.of(), PlanTemplate.BLANK.draft(List.of()).steps());
    }

    @Test
    void a_plan_says_what_it_cannot_do() {
        var version = new PlanVersion(
                new io.remit.access.PlanVersionId(new UUID(4, 4)),
                new io.remit.access.PlanId(new UUID(5, 5)),
                1,
                Optional.of(Duration.ofMinutes(30)),
                Optional.empty(),
                "",
                "account:x",
                java.time.Instant.EPOCH,
                false,
                List.of(step(1, StepKind.DO, 20), step(2, StepKind.SERVICE_VERIFIED, 20, 1)));
        var told = PlanRemarks.of(version, new PageSays(List.of(), List.of(), "", "minutes"))
                .toString();
        assertTrue(told.contains("cannot meet its own RTO: its steps take 40 min"), told);
        assertTrue(told.contains("“minutes”, which is no number; enter one"), told);
        assertTrue(told.contains("No step is of the kind “Recovery point”"), told);
        assertFalse(told.contains("Service verified"), told);
    }
}
