package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.plan.PlanDraft;
import io.remit.plan.PlanTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Acme would recover: one plan that is thought through, and one that nobody has timed yet. */
final class DemoPlans {
    /** As the demo's edition calls them. */
    private static final String REGION_FAILS = "A region fails";

    private static final String DATA_IS_CORRUPTED = "Data is corrupted";
    private final Wiring wiring;
    private final Access administrator;
    private final Access contributor;

    DemoPlans(Wiring wiring, Access administrator, Access contributor) {
        this.wiring = wiring;
        this.administrator = administrator;
        this.contributor = contributor;
    }

    /** Makes them; returns the one that is practised. */
    PlanId make() {
        var service =
                wiring.catalog.service(administrator, DemoEditions.SERVICE).id();
        var failOver = PlanTemplate.FAIL_OVER.draft(List.of());
        var practised = wiring.plans.make(
                administrator,
                service,
                new PlanDraft(
                        failOver.name(),
                        REGION_FAILS,
                        failOver.summary(),
                        Optional.of(Duration.ofHours(4)),
                        Optional.of(Duration.ofHours(1)),
                        failOver.steps().stream().map(this::withPeople).toList()));
        var restore = PlanTemplate.RESTORE.draft(List.of());
        wiring.plans.make(
                contributor,
                service,
                new PlanDraft(
                        restore.name(),
                        DATA_IS_CORRUPTED,
                        restore.summary(),
                        Optional.of(Duration.ofHours(8)),
                        Optional.empty(),
                        restore.steps()));
        return practised.id();
    }

    private PlanDraft.Step withPeople(PlanDraft.Step step) {
        Optional<AccountId> member = switch (step.role()) {
            case "Incident lead" -> administrator.actor().accountId();
            case "Platform team" -> contributor.actor().accountId();
            default -> Optional.empty();
        };
        return new PlanDraft.Step(
                step.kind(),
                step.title(),
                step.instructions(),
                step.role(),
                member,
                step.expected(),
                step.required(),
                step.needs());
    }
}
