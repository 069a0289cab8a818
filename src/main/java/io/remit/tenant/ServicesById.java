package io.remit.tenant;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import java.util.HashMap;
import java.util.Map;

/** The catalog's services by id: rows here name a service by its id, people by its name. */
final class ServicesById {
    private final Map<ServiceId, ServiceEntry> services = new HashMap<>();

    private ServicesById() {}

    static ServicesById of(CatalogService catalog, Access access) {
        var byId = new ServicesById();
        catalog.services(access).forEach(service -> byId.services.put(service.id(), service));
        return byId;
    }

    /** Services are never deleted, so that one which a row names is there. */
    ServiceEntry get(ServiceId id) {
        var service = services.get(id);
        if (service == null) {
            throw new IllegalStateException("Service " + id + " is not in the catalog");
        }
        return service;
    }
}
