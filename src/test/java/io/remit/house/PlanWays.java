package io.remit.house;

import io.remit.access.Access;
import io.remit.catalog.ServiceEntry;
import io.remit.plan.PlanDraft;
import io.remit.plan.PlanTemplate;
import io.remit.plan.PlanVersion;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the routes of recovery plans are walked: each with a plan of its own. */
final class PlanWays {
    private final TestPortal portal;
    private final ServiceEntry service;
    private @Nullable PlanVersion walked;

    /** @param service one that the tenant uses */
    PlanWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    private Access access() {
        return portal.services().in(portal.tenant());
    }

    /** A plan; one out of use where the route puts it back. Every walk makes one, and a tenant uses a bounded number. */
    String plan(String path) {
        var plans = portal.services().plans();
        plans.plans(access()).forEach(plan -> plans.remove(access(), plan.id()));
        var ours = PlanTemplate.FAIL_OVER.draft(List.of());
        var plan = plans.make(
                access(),
                service.id(),
                new PlanDraft("Walked", "Outage", "", Optional.empty(), Optional.empty(), ours.steps()));
        walked = plans.newest(access(), plan.id());
        if (path.endsWith("/reinstatement")) {
            plans.remove(access(), plan.id());
        }
        return plan.id().toString();
    }

    String planWithSteps() {
        return plan("");
    }

    /** A step of the plan just made. */
    String step() {
        return Optional.ofNullable(walked).orElseThrow().steps().get(1).key().toString();
    }

    Map<String, String> making() {
        var plans = portal.services().plans();
        plans.plans(access()).forEach(plan -> plans.remove(access(), plan.id()));
        return Map.of("service", service.id().toString(), "template", "FAIL_OVER");
    }

    Map<String, String> details() {
        return Map.of("version", "0", "name", "Changed", "scenario", "Outage", "rto", "4 h");
    }

    Map<String, String> stepForm() {
        return Map.of("version", "0", "kind", "DO", "title", "Call somebody", "required", "yes");
    }
}
