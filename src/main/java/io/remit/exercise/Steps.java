package io.remit.exercise;

import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.NotFound;
import java.util.List;

/** The steps of a run and how they hang together. */
final class Steps {
    private Steps() {}

    /** @throws NotFound where there is no such step */
    static RunStep find(List<RunStep> steps, ExerciseStepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** The steps that this one waits for: needed, and neither done nor skipped. */
    static List<RunStep> missing(List<RunStep> steps, RunStep step) {
        return steps.stream()
                .filter(other -> step.plan().needs().contains(other.plan().id()))
                .filter(other -> !other.state().isOver())
                .toList();
    }

    /** The steps that were done or skipped in the belief that this one was. */
    static List<RunStep> relying(List<RunStep> steps, RunStep step) {
        return steps.stream()
                .filter(other -> other.plan().needs().contains(step.plan().id()))
                .filter(other -> other.state().isOver())
                .toList();
    }

    /** Their titles in quotation marks, with commas between. */
    static String titles(List<RunStep> steps) {
        return String.join(
                ", ",
                steps.stream().map(step -> "“" + step.plan().title() + "”").toList());
    }
}
