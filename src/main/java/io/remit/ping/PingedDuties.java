package io.remit.ping;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SubscriptionService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The duties and projects a tenant's ping can report about, with what people call them. */
final class PingedDuties {
    private static final int LONGEST_LABEL = 110;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final ProjectService projects;

    PingedDuties(CatalogService catalog, SubscriptionService subscriptions, ProjectService projects) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.projects = projects;
    }

    /** A duty that can be chosen. */
    record Choice(DutyId id, ServiceId service, String serviceName, Duty duty, String area) {
        String label() {
            var whole = serviceName + ", " + area + ": " + duty.text();
            return whole.length() > LONGEST_LABEL ? whole.substring(0, LONGEST_LABEL - 1) + "…" : whole;
        }
    }

    /** The customer's duties in the editions in effect, service by service in page order. */
    List<Choice> duties(Access access) {
        var services = subscriptions.services(access);
        var heads =
                catalog.inEffect(access, services.stream().map(ServiceEntry::id).toList());
        var choices = new ArrayList<Choice>();
        for (var service : services) {
            Optional.ofNullable(heads.get(service.id()))
                    .map(head -> catalog.content(access, head))
                    .ifPresent(edition -> choices.addAll(ofEdition(service, edition)));
        }
        return choices;
    }

    /** The projects in use. */
    List<Project> projects(Access access) {
        return projects.projects(access).stream()
                .filter(project -> !project.retired())
                .toList();
    }

    private static List<Choice> ofEdition(ServiceEntry service, Edition edition) {
        var choices = new ArrayList<Choice>();
        for (var row : edition.content().responsibilities()) {
            for (var duty : row.duties()) {
                if (duty.party() == Party.CUSTOMER) {
                    var id = DutyId.of(service.id(), duty.key());
                    choices.add(new Choice(id, service.id(), service.name(), duty, row.area()));
                }
            }
        }
        return choices;
    }
}
