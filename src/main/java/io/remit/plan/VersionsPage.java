package io.remit.plan;

import java.util.List;

/**
 * Every version of a plan.
 *
 * @param place the tenant's name
 * @param base the plan's address
 * @param name the plan's name
 */
public record VersionsPage(String place, String base, String name, List<PlanPage.Version> versions) {
    public VersionsPage {
        versions = List.copyOf(versions);
    }
}
