package io.remit.incident;

import io.remit.access.Access;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Scenario;
import io.remit.catalog.ServiceEntry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an operator is offered as a scenario: first the failures that the services' own pages name. Tenants' plans name
 * theirs after the same pages, and only a plan that names an incident's scenario is run alone.
 */
final class ProposedScenarios {
    private ProposedScenarios() {}

    static List<String> of(Access access, CatalogService catalog, Collection<ServiceEntry> services) {
        var editions =
                catalog.inEffect(access, services.stream().map(ServiceEntry::id).toList());
        var named = services.stream()
                .filter(service -> editions.containsKey(service.id()))
                .flatMap(service -> catalog.recovery(access, editions.get(service.id())).scenarios().stream())
                .map(Scenario::failure);
        return Stream.concat(named, IncidentWords.SCENARIOS.stream()).distinct().toList();
    }
}
