package io.remit.probe;

import io.remit.objectstorage.Answer.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From what was tried to what was found: pure. */
final class Findings {
    private Findings() {}

    /**
     * @param occasion whether something should be allowed, or nothing at all
     * @param steps in the order in which they were tried
     */
    static Finding of(Occasion occasion, List<ProbeStep> steps) {
        if (steps.stream().noneMatch(step -> step.kind() == StepKind.CLAIM && step.isRight())) {
            return Finding.CANNOT_TELL;
        }
        var rights = steps.stream().filter(ProbeStep::isAboutRights).toList();
        return occasion.expectsNothing() ? closing(steps, rights) : watching(rights);
    }

    private static Finding watching(List<ProbeStep> rights) {
        if (rights.stream().anyMatch(step -> step.isWrong() && step.expected() == Verdict.ALLOWED)) {
            return Finding.NARROWER;
        }
        if (rights.stream().anyMatch(ProbeStep::isWrong)) {
            return Finding.BROADER;
        }
        boolean allTold = !rights.isEmpty() && rights.stream().allMatch(ProbeStep::isRight);
        return allTold ? Finding.AS_GRANTED : Finding.CANNOT_TELL;
    }

    /** A refusal counts only beside a control which shows that the key works and the endpoint answers. */
    private static Finding closing(List<ProbeStep> steps, List<ProbeStep> rights) {
        if (rights.stream().anyMatch(ProbeStep::isWrong)) {
            return Finding.OPEN;
        }
        boolean allRefused = !rights.isEmpty() && rights.stream().allMatch(ProbeStep::isRight);
        return allRefused && verdict(steps, StepKind.CONTROL) == Verdict.ALLOWED ? Finding.CLOSED : Finding.CANNOT_TELL;
    }

    private static Verdict verdict(List<ProbeStep> steps, StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .map(ProbeStep::verdict)
                .orElse(Verdict.CANNOT_TELL);
    }

    /** The finding in a sentence, with the first thing to mend. */
    static String summary(Finding finding, List<ProbeStep> steps) {
        var first = first(steps, finding);
        return switch (finding) {
            case NONE -> "";
            case AS_GRANTED -> "Everything that was granted works, and nothing else does.";
            case CLOSED -> "Everything is refused, while the control works.";
            case BROADER ->
                "More is allowed than was granted" + first.map(Findings::which).orElse("") + ".";
            case OPEN ->
                "Something is still allowed" + first.map(Findings::which).orElse("") + ".";
            case NARROWER ->
                "Something that was granted is refused"
                        + first.map(Findings::which).orElse("") + ".";
            case CANNOT_TELL ->
                first.map(step -> step.kind().label() + ": " + step.told()).orElse("No answer that proves anything.");
        };
    }

    private static Optional<ProbeStep> first(List<ProbeStep> steps, Finding finding) {
        return steps.stream()
                .filter(step -> finding == Finding.CANNOT_TELL ? !step.isRight() : step.isWrong())
                .filter(step -> finding != Finding.NARROWER || step.expected() == Verdict.ALLOWED)
                .findFirst();
    }

    private static String which(ProbeStep step) {
        var where = step.prefix().isEmpty() ? "" : " below " + step.prefix();
        return ": " + step.kind().label().toLowerCase(Locale.ROOT) + where;
    }
}
