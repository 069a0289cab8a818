package io.remit.plan;

import io.remit.access.PlanStepId;
import io.remit.access.Problem.NotFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of one version in their order, and what follows from how they depend on each other. Immutable. */
public record PlanSteps(List<PlanStep> steps) {
    public PlanSteps {
        steps = numbered(steps);
    }

    /**
     * How long a recovery by these steps is expected to take.
     *
     * @param path along what needs what, with everything that can be done at once done at once
     * @param oneByOne one step after the other, in their order
     * @param unknown how many of the steps in it say no time
     * @param verified whether it ends when the service is verified; otherwise with the last step
     */
    public record Expected(Duration path, Duration oneByOne, int unknown, boolean verified) {}

    /**
     * The step with this key.
     *
     * @throws NotFound where there is none
     */
    public PlanStep step(UUID key) {
        return find(key).orElseThrow(NotFound::new);
    }

    Optional<PlanStep> find(UUID key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    boolean has(StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    PlanSteps with(PlanStep last) {
        var more = new ArrayList<>(steps);
        more.add(last);
        return new PlanSteps(more);
    }

    PlanSteps replaced(PlanStep other) {
        return new PlanSteps(steps.stream()
                .map(step -> step.key().equals(other.key()) ? other : step)
                .toList());
    }

    /** Without a step; what needed it needs it no more. */
    PlanSteps without(UUID key) {
        var gone = step(key).id();
        return new PlanSteps(steps.stream()
                .filter(step -> !step.key().equals(key))
                .map(step -> step.needing(
                        step.needs().stream().filter(id -> !id.equals(gone)).toList()))
                .toList());
    }

    /** @param position from 1; one beyond the end means the end */
    PlanSteps moved(UUID key, int position) {
        var step = step(key);
        var others = new ArrayList<>(steps);
        others.remove(step);
        others.add(Math.max(0, Math.min(position - 1, others.size())), step);
        return new PlanSteps(others);
    }

    /** The same steps with other ids, as a version of its own; keys stay. */
    PlanSteps copied(Function<PlanStep, UUID> keys, java.util.function.Supplier<UUID> ids) {
        Map<PlanStepId, PlanStepId> copies = new HashMap<>();
        steps.forEach(step -> copies.put(step.id(), new PlanStepId(ids.get())));
        return new PlanSteps(steps.stream()
                .map(step -> step.copied(
                        copies.get(step.id()),
                        keys.apply(step),
                        step.needs().stream().map(copies::get).toList()))
                .toList());
    }

    /** The titles along a circle of steps that wait for each other, the first again at its end; empty where there is none. */
    Optional<List<String>> circle() {
        var byId = byId();
        var done = new HashMap<PlanStepId, Boolean>();
        var trail = new ArrayList<PlanStep>();
        return steps.stream()
                .flatMap(step -> circle(step, byId, done, trail).stream())
                .findFirst();
    }

    private static Optional<List<String>> circle(
            PlanStep step, Map<PlanStepId, PlanStep> byId, Map<PlanStepId, Boolean> done, List<PlanStep> trail) {
        int seen = trail.indexOf(step);
        if (seen >= 0) {
            var titles = trail.subList(seen, trail.size()).stream()
                    .map(PlanStep::title)
                    .collect(Collectors.toCollection(ArrayList::new));
            titles.add(step.title());
            return Optional.of(titles);
        }
        if (done.containsKey(step.id())) {
            return Optional.empty();
        }
        trail.add(step);
        for (var needed : step.needs()) {
            var circle = circle(byId.get(needed), byId, done, trail);
            if (circle.isPresent()) {
                return circle;
            }
        }
        trail.remove(trail.size() - 1);
        done.put(step.id(), true);
        return Optional.empty();
    }

    /** Until the service is verified, where a step says so; otherwise until all is done that is no failing back. */
    public Expected expected() {
        var ends = steps.stream()
                .filter(step -> step.kind() == StepKind.SERVICE_VERIFIED)
                .toList();
        boolean verified = !ends.isEmpty();
        var until = verified
                ? ends
                : steps.stream()
                        .filter(step -> step.kind() != StepKind.FAIL_BACK)
                        .toList();
        int last = until.stream().mapToInt(PlanStep::position).max().orElse(0);
        var byId = byId();
        var longest = new HashMap<PlanStepId, Duration>();
        var path = until.stream()
                .map(step -> longest(step, byId, longest))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var counted = steps.stream()
                .filter(step -> step.position() <= last && step.required() && step.kind() != StepKind.FAIL_BACK)
                .toList();
        var sum = counted.stream().flatMap(step -> step.expected().stream()).reduce(Duration.ZERO, Duration::plus);
        int unknown =
                (int) counted.stream().filter(step -> step.expected().isEmpty()).count();
        return new Expected(path, sum, unknown, verified);
    }

    private static Duration longest(PlanStep step, Map<PlanStepId, PlanStep> byId, Map<PlanStepId, Duration> known) {
        var before = known.get(step.id());
        if (before == null) {
            before = step.needs().stream()
                    .map(needed -> longest(byId.get(needed), byId, known))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO)
                    .plus(step.expected().orElse(Duration.ZERO));
            known.put(step.id(), before);
        }
        return before;
    }

    private Map<PlanStepId, PlanStep> byId() {
        return steps.stream().collect(Collectors.toMap(PlanStep::id, Function.identity()));
    }

    private static List<PlanStep> numbered(List<PlanStep> steps) {
        var numbered = new ArrayList<PlanStep>();
        steps.forEach(step -> numbered.add(step.at(numbered.size() + 1)));
        return List.copyOf(numbered);
    }
}
