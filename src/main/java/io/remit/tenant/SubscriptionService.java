package io.remit.tenant;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.ServiceId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which services a tenant uses. The operator begins and ends subscriptions, inside the tenant's scope. */
public final class SubscriptionService {
    static final AuditAction BEGUN = new AuditAction("tenant.subscription.begun");
    static final AuditAction ENDED = new AuditAction("tenant.subscription.ended");
    private final Store store;
    private final CatalogService catalog;

    public SubscriptionService(Store store, CatalogService catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** The services that the access's tenant subscribes to, by name. */
    public List<ServiceEntry> services(Access access) {
        var subscribed = new HashSet<>(store.read(access, SubscriptionQueries::services));
        return subscribed.isEmpty()
                ? List.of()
                : catalog.services(access).stream()
                        .filter(service -> subscribed.contains(service.id()))
                        .toList();
    }

    /**
     * Subscribes the access's tenant to a service.
     *
     * @throws Conflict where it subscribes already
     */
    public void begin(Access operator, ServiceEntry service) {
        store.write(operator, tx -> {
            if (!SubscriptionQueries.begin(tx, service.id())) {
                throw new Conflict("This tenant subscribes to " + service.name() + " already.");
            }
            tx.audit(BEGUN, subject(service), AuditChanges.NONE);
            return service;
        });
    }

    /**
     * Ends a subscription; what the tenant recorded stays.
     *
     * @throws Conflict where there is none
     */
    public void end(Access operator, ServiceEntry service) {
        store.write(operator, tx -> {
            if (!SubscriptionQueries.end(tx, service.id())) {
                throw new Conflict("This tenant does not subscribe to " + service.name() + " any more.");
            }
            tx.audit(ENDED, subject(service), AuditChanges.NONE);
            return service;
        });
    }

    /** How many tenants subscribe to each service; services without any are absent. */
    public Map<ServiceId, Integer> counts(Access operator) {
        return store.systemRead(SystemAct.SUBSCRIPTION_COUNTS, operator, SubscriptionQueries::counts);
    }

    private static AuditSubject subject(ServiceEntry service) {
        return AuditSubject.of("service", service.id().value(), service.name());
    }
}
