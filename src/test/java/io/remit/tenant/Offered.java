package io.remit.tenant;

import io.remit.catalog.ServiceEntry;
import io.remit.testing.TestPortal;
import java.util.concurrent.atomic.AtomicInteger;

/** Services that only one test knows, so that tests do not see each other's subscriptions. */
final class Offered {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Offered() {}

    /** A service nobody is subscribed to. */
    static ServiceEntry service(TestPortal portal) {
        var number = COUNT.incrementAndGet();
        var services = portal.services();
        return services.catalog().createService(services.platform(), "tenant-test-" + number, "Service " + number);
    }

    /** A service that the test's tenant is subscribed to. */
    static ServiceEntry subscribed(TestPortal portal) {
        var service = service(portal);
        portal.services().subscriptions().subscribe(portal.services().in(portal.tenant()), service.slug());
        return service;
    }
}
