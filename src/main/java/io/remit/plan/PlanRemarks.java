package io.remit.plan;

import io.remit.plan.PlanPage.Remark;
import io.remit.web.parts.Fact;
import io.remit.wording.DurationWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever relies on a plan should know of it: whether it can meet its objectives, and whether a run could tell. */
final class PlanRemarks {
    private PlanRemarks() {}

    static List<Remark> of(PlanVersion version, PageSays says) {
        var remarks = new ArrayList<Remark>();
        var steps = version.order();
        objective(remarks, version.rto(), "recovery time (RTO)", says.rto());
        objective(remarks, version.rpo(), "recovery point (RPO)", says.rpo());
        if (version.steps().isEmpty()) {
            remarks.add(warn("This plan has no steps yet."));
            return remarks;
        }
        if (!steps.has(StepKind.SERVICE_VERIFIED)) {
            remarks.add(warn("No step is of the kind “Service verified”, so a run cannot tell its recovery time."));
        }
        if (!steps.has(StepKind.RECOVERY_POINT)) {
            remarks.add(warn("No step is of the kind “Recovery point”, so a run cannot tell how much data was lost."));
        }
        version.rto().ifPresent(rto -> reach(remarks, steps.expected(), rto));
        return remarks;
    }

    private static void objective(List<Remark> remarks, Optional<Duration> objective, String what, String words) {
        if (objective.isEmpty()) {
            remarks.add(warn("There is no objective for the " + what + " yet. "
                    + hint(words, "Enter one as a number: without it, no run can meet the plan.")));
        }
    }

    /** What to enter, given the provider's words. */
    static String hint(String words, String otherwise) {
        if (words.isEmpty()) {
            return otherwise;
        }
        return DurationWords.read(words).isPresent()
                ? "The provider’s page says “" + words + "”."
                : "The provider’s page says “" + words + "”, which is no number; enter one.";
    }

    private static void reach(List<Remark> remarks, PlanSteps.Expected expected, Duration rto) {
        var words = DurationWords.of(rto);
        if (expected.path().compareTo(rto) > 0) {
            remarks.add(new Remark(
                    "bad",
                    "alert-octagon",
                    "This plan cannot meet its own RTO: its steps take " + DurationWords.of(expected.path())
                            + " even with everything at once that can be, and the RTO is " + words + "."));
        } else if (expected.oneByOne().compareTo(rto) > 0) {
            remarks.add(warn("This plan meets its RTO of " + words
                    + " only when steps are done at the same time: one after the other they take "
                    + DurationWords.of(expected.oneByOne()) + "."));
        }
        if (expected.unknown() > 0) {
            remarks.add(new Remark(
                    "info",
                    "info-circle",
                    expected.unknown() == 1
                            ? "1 required step says no expected time, so it counts as none."
                            : expected.unknown() + " required steps say no expected time, so they count as none."));
        }
    }

    private static Remark warn(String text) {
        return new Remark("warn", "alert-triangle", text);
    }

    static List<Fact> facts(PlanVersion version) {
        var expected = version.order().expected();
        return List.of(
                new Fact("Recovery time (RTO)", words(version.rto())),
                new Fact("Recovery point (RPO)", words(version.rpo())),
                new Fact("Expected in parallel", DurationWords.of(expected.path())),
                new Fact("Expected one by one", DurationWords.of(expected.oneByOne())),
                new Fact("Counted until", expected.verified() ? "service verified" : "the last step"));
    }

    static String words(Optional<Duration> time) {
        return time.map(DurationWords::of).orElse("Not set");
    }
}
