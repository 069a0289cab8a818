package io.remit.setup;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.Shelf;
import io.remit.duty.DutyEntry;
import io.remit.testing.TestPortal;
import java.util.List;

/** A test's tenant that was just subscribed to a service, with the short way to its duties. */
final class Newcomer {
    private final TestPortal portal;
    private final Shelf shelf;
    private final EditionHead edition;

    Newcomer(TestPortal portal) {
        this(portal, 3);
    }

    /** @param count how many duties the service brings */
    Newcomer(TestPortal portal, int count) {
        this.portal = portal;
        shelf = Shelf.of(portal);
        edition = shelf.publish(page(count));
        shelf.subscribe(portal.tenant());
    }

    TestPortal portal() {
        return portal;
    }

    EditionHead edition() {
        return edition;
    }

    ServiceEntry service() {
        return shelf.service();
    }

    Access administrator() {
        return portal.access(Role.ADMINISTRATOR);
    }

    /** This service's duties, in the order of its page. */
    List<DutyEntry> duties() {
        return portal.services().duties().register(administrator()).duties().stream()
                .filter(duty -> duty.service().equals(shelf.service()))
                .toList();
    }

    DutyEntry duty(int number) {
        return duties().get(number);
    }

    private static String page(int count) {
        var page = new StringBuilder("""
                # Duties

                ## Operations

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                """);
        for (int i = 1; i <= count; i++) {
            page.append("| Area %d | Provide log %d. | Review log number %d. |\n".formatted(i, i, i));
        }
        return page.toString();
    }
}
