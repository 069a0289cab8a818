package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.plan.PlanDraft;
import io.remit.plan.StepKind;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan of the test's tenant, and runs of it. */
public final class Trial {
    private final TestPortal portal;
    private final PlanId plan;

    public Trial(TestPortal portal, ServiceId service) {
        this.portal = portal;
        var draft = new PlanDraft(
                "Region fail-over",
                "The region is lost.",
                "",
                Optional.of(Duration.ofHours(4)),
                Optional.of(Duration.ofMinutes(15)),
                List.of(
                        step(StepKind.DO, "Stop the writes", Set.of()),
                        step(StepKind.RECOVERY_POINT, "Read the newest data", Set.of(0)),
                        step(StepKind.SERVICE_RESTORED, "Service answers", Set.of(1)),
                        step(StepKind.VERIFY, "Compare samples", Set.of(2)),
                        step(StepKind.SERVICE_VERIFIED, "Align a model", Set.of(2))));
        plan = portal.services().plans().make(administrator(), service, draft).id();
    }

    /** With a service of its own. */
    static Trial of(TestPortal portal) {
        var services = portal.services();
        var slug = "tried-" + portal.tenant().slug();
        return new Trial(
                portal,
                services.catalog()
                        .createService(services.platform(), slug, "Tried")
                        .id());
    }

    private static PlanDraft.Step step(StepKind kind, String title, Set<Integer> needs) {
        return new PlanDraft.Step(
                kind, title, "", "", Optional.empty(), Optional.of(Duration.ofMinutes(10)), true, needs);
    }

    public Access administrator() {
        return portal.access(Role.ADMINISTRATOR);
    }

    public PlanId plan() {
        return plan;
    }

    public ExerciseDraft draft(ExerciseKind kind) {
        return new ExerciseDraft(
                plan, kind, "A trial", "The region is lost.", Optional.empty(), List.of(), Optional.empty());
    }

    public Exercise started(ExerciseKind kind) {
        return portal.services().exercises().start(administrator(), draft(kind), RunTimes.NONE);
    }

    Exercise started(ExerciseKind kind, Instant disrupted, Instant declared) {
        var times = RunTimes.NONE
                .with(TimeKind.DISRUPTED, Optional.of(disrupted))
                .with(TimeKind.DECLARED, Optional.of(declared));
        return portal.services().exercises().start(administrator(), draft(kind), times);
    }

    /** A step by its place, from 0. */
    public RunStep step(ExerciseId run, int place) {
        return portal.services().exercises().steps(administrator(), run).get(place);
    }
}
