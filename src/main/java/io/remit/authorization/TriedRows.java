package io.remit.authorization;

import io.remit.authorization.AuthorizationPage.StepRow;
import io.remit.authorization.AuthorizationPage.Tried;
import io.remit.objectstorage.Answer.Verdict;
import io.remit.probe.Probe;
import io.remit.probe.ProbeStep;
import io.remit.probe.StepKind;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.Instant;
import java.util.List;

/** A probe and its steps as a page lists them. */
final class TriedRows {
    private TriedRows() {}

    static Tried of(Probe probe, List<ProbeStep> steps, boolean waiting, Instant now) {
        var finding = probe.isBrokenOff(now)
                ? Badge.quiet("circle-x", "Broken off")
                : probe.isRunning(now) ? new Badge("info", "circle-dot", "Running") : StandingBadge.of(probe.finding());
        var summary = probe.isBrokenOff(now)
                ? "The portal stopped in the middle. Nothing follows from it; it is tried again."
                : probe.summary();
        return new Tried(
                true,
                waiting,
                finding,
                summary,
                as(probe),
                Moment.at(probe.startedAt()),
                steps.stream().map(TriedRows::row).toList());
    }

    private static String as(Probe probe) {
        if (probe.testedAs().isEmpty()) {
            return "Nobody: the portal has no key";
        }
        return probe.standIn() ? probe.testedAs() + ", a stand-in for " + probe.granted() : probe.testedAs();
    }

    private static StepRow row(ProbeStep step) {
        boolean isWhole = step.kind() == StepKind.CLAIM || step.kind() == StepKind.CONTROL;
        return new StepRow(
                step.kind().label(),
                step.kind().meaning(),
                isWhole ? "" : step.prefix().isEmpty() ? "the bucket" : step.prefix(),
                step.expected() == Verdict.CANNOT_TELL ? "" : step.expected().label(),
                StandingBadge.of(step.verdict(), step.isRight()),
                step.code(),
                step.tookMillis() + " ms",
                Moment.at(step.askedAt()),
                step.told());
    }
}
