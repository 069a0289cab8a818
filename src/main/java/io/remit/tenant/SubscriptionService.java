package io.remit.tenant;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which services a tenant uses. The operator adds and ends subscriptions. */
public final class SubscriptionService {
    private final Store store;
    private final CatalogService catalog;

    public SubscriptionService(Store store, CatalogService catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** The present subscriptions of the access's tenant, by the services' names. */
    public List<Subscription> subscriptions(Access access) {
        return store.read(access, SubscriptionQueries::present).stream()
                .map(row -> new Subscription(row.id(), catalog.service(access, row.service()), row.since()))
                .sorted(Comparator.comparing(row -> row.service().name()))
                .toList();
    }

    /** The services the access's tenant uses, by name. */
    public List<ServiceEntry> services(Access access) {
        return subscriptions(access).stream().map(Subscription::service).toList();
    }

    /** Whether the access's tenant uses a service. */
    public boolean uses(Access access, ServiceId service) {
        return store.read(access, tx -> SubscriptionQueries.isPresent(tx, service));
    }

    /**
     * Subscribes the access's tenant to a service.
     *
     * @throws Invalid where there is no such service
     * @throws Conflict where it is subscribed already
     */
    public void subscribe(Access operator, String serviceSlug) {
        var service = catalog.find(operator, serviceSlug)
                .orElseThrow(() -> new Invalid("service", "Choose one of the services offered."));
        store.write(operator, tx -> {
            if (!SubscriptionQueries.add(tx, service.id())) {
                throw new Conflict("This tenant is subscribed to " + service.name() + " already.");
            }
            tx.audit(TenantAudit.SUBSCRIPTION_ADDED, subject(service), AuditChanges.NONE);
            return service;
        });
    }

    /**
     * Ends the subscription of the access's tenant to a service; its projects and what was recorded stay.
     *
     * @throws Conflict where it is not subscribed, or no more
     */
    public void end(Access operator, String serviceSlug) {
        var service = catalog.service(operator, serviceSlug);
        store.write(operator, tx -> {
            if (!SubscriptionQueries.end(tx, service.id())) {
                throw new Conflict("This tenant is not subscribed to " + service.name() + " any more.");
            }
            tx.audit(TenantAudit.SUBSCRIPTION_ENDED, subject(service), AuditChanges.NONE);
            return service;
        });
    }

    /** How many tenants use each service, for the operator; services without any are absent. */
    public Map<ServiceId, Integer> tenantsByService(Access operator) {
        var counts = new HashMap<ServiceId, Integer>();
        store.systemRead(SystemAct.TENANT_COUNTS, operator, SubscriptionQueries::tenantsByService)
                .forEach((service, count) -> counts.put(new ServiceId(service), count));
        return counts;
    }

    /** The services that each of these tenants uses, by name, for the operator. */
    public Map<TenantId, List<ServiceEntry>> servicesByTenant(Access operator, Collection<TenantId> tenants) {
        var ids = tenants.stream().map(TenantId::value).toList();
        var used = store.systemRead(
                SystemAct.TENANT_COUNTS, operator, tx -> SubscriptionQueries.servicesByTenant(tx, ids));
        var all = catalog.services(operator);
        var byTenant = new HashMap<TenantId, List<ServiceEntry>>();
        for (var tenant : tenants) {
            var mine = new HashSet<>(used.getOrDefault(tenant.value(), List.of()));
            byTenant.put(
                    tenant,
                    all.stream()
                            .filter(service -> mine.contains(service.id().value()))
                            .toList());
        }
        return byTenant;
    }

    private static AuditSubject subject(ServiceEntry service) {
        return AuditSubject.of("service", service.id().value(), service.name());
    }
}
