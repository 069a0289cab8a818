package io.remit.incident;

import io.remit.access.ServiceId;
import io.remit.plan.Plan;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a tenant's plans an incident calls for. */
final class FittingPlans {
    /** A tenant with more plans for one service than this chooses by itself. */
    private static final int MOST = 5;

    private static final int STEM = 5;

    /** What any failure is called says nothing of which it is. */
    private static final Set<String> COMMON =
            Set.of("failu", "faile", "outag", "disas", "disru", "incid", "recov", "unava", "servi", "provi", "losse");

    private FittingPlans() {}

    /**
     * Those for the service and this scenario; where none names it, those whose scenario speaks of the same thing in other
     * words; where none does, all for the service, as a plan that fits half is better than none.
     */
    static List<Plan> of(List<Plan> plans, ServiceId service, String scenario) {
        var ofService =
                plans.stream().filter(plan -> plan.service().equals(service)).toList();
        var exact = ofService.stream()
                .filter(plan -> normal(plan.scenario()).equals(normal(scenario)))
                .toList();
        var near = ofService.stream()
                .filter(plan -> !Collections.disjoint(stems(plan.scenario()), stems(scenario)))
                .toList();
        var fitting = !exact.isEmpty() ? exact : !near.isEmpty() ? near : ofService;
        return fitting.subList(0, Math.min(MOST, fitting.size()));
    }

    /** The beginnings of the words that name a thing: "Loss of a region" and "Regional failure" share one. */
    private static Set<String> stems(String scenario) {
        return Arrays.stream(normal(scenario).split("[^a-z]+"))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .filter(stem -> !COMMON.contains(stem))
                .collect(Collectors.toSet());
    }

    private static String normal(String scenario) {
        return scenario.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
