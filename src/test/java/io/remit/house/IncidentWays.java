package io.remit.house;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.incident.Declaration;
import io.remit.plan.PlanDraft;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the routes of incidents are walked, the operator's and a tenant's. */
final class IncidentWays {
    private static final String REGION = "eu-walked";
    private final TestPortal portal;
    private final ServiceEntry service;

    /** @param service one that the tenant uses */
    IncidentWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    /** One of the provider's. */
    String incident() {
        var platform = portal.services().platform();
        var incidents = portal.services().providerIncidents();
        return incidents
                .declare(platform, incidents.next(platform), declaration())
                .id()
                .toString();
    }

    /** One of the tenant's own. */
    String ownCase() {
        project();
        var incidents = portal.services().incidents();
        var access = access();
        return incidents
                .declare(access, incidents.next(access), declaration(), List.of())
                .id()
                .toString();
    }

    Map<String, String> declaring() {
        return Map.of(
                "service",
                service.slug(),
                "others",
                REGION,
                "title",
                "Region lost",
                "scenario",
                "Loss of a region",
                "disrupted",
                "2026-01-31T09:00",
                "zone",
                "UTC",
                "seen",
                service.slug() + "|" + REGION);
    }

    Map<String, String> declaringOwn() {
        project();
        return Map.of(
                "service",
                service.slug(),
                "regions",
                REGION,
                "title",
                "Region lost",
                "scenario",
                "Loss of a region",
                "disrupted",
                "2026-01-31T09:00",
                "zone",
                "UTC");
    }

    static Map<String, String> times() {
        return Map.of("disrupted", "2026-01-31T08:00", "zone", "UTC", "seen", "0");
    }

    Map<String, String> plan() {
        var draft = new PlanDraft("Walked plan", "Loss of a region", "", Optional.empty(), Optional.empty(), List.of());
        return Map.of(
                "plan",
                portal.services()
                        .plans()
                        .make(access(), service.id(), draft)
                        .id()
                        .toString());
    }

    private Access access() {
        return portal.access(Role.ADMINISTRATOR);
    }

    private void project() {
        var projects = portal.services().projects();
        if (projects.projects(access()).stream().noneMatch(one -> one.region().equals(REGION))) {
            projects.add(access(), service.slug(), "walked by incidents", REGION);
        }
    }

    private Declaration declaration() {
        var now = portal.clock().instant();
        return new Declaration(
                service.id(),
                List.of(REGION),
                "Region lost",
                "Loss of a region",
                "",
                now.minus(Duration.ofHours(1)),
                Optional.empty());
    }
}
