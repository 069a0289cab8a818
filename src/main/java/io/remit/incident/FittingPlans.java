package io.remit.incident;

import io.remit.access.ServiceId;
import io.remit.plan.Plan;
import java.util.List;
import java.util.Locale;

/** Which of a tenant's plans an incident calls for. */
final class FittingPlans {
    /** A tenant with more plans for one service than this chooses by itself. */
    private static final int MOST = 5;

    private FittingPlans() {}

    /**
     * Those for the service and this scenario; where none names it, all for the service, as a plan that fits half is better
     * than none.
     */
    static List<Plan> of(List<Plan> plans, ServiceId service, String scenario) {
        var ofService =
                plans.stream().filter(plan -> plan.service().equals(service)).toList();
        var exact = ofService.stream()
                .filter(plan -> normal(plan.scenario()).equals(normal(scenario)))
                .toList();
        var fitting = exact.isEmpty() ? ofService : exact;
        return fitting.subList(0, Math.min(MOST, fitting.size()));
    }

    private static String normal(String scenario) {
        return scenario.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
