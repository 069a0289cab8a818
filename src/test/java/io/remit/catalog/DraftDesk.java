package io.remit.catalog;

import io.remit.access.DraftId;
import io.remit.revision.Responsibility;
import io.remit.testing.Page;
import io.remit.testing.TestPortal;
import org.jsoup.nodes.Document;

/** A draft on the operator's desk: its page, and the forms on it, sent as a browser does. */
record DraftDesk(TestPortal portal, Shelf shelf, DraftId id) {

    static DraftDesk of(TestPortal portal, String page) {
        var shelf = Shelf.of(portal);
        return new DraftDesk(portal, shelf, shelf.draft(page));
    }

    Page post(String path, String... form) {
        return portal.operator().post(shelf.path(id) + path, form);
    }

    /** Corrects the row of upgrades; {@code seen} is how many corrections the form knew of. */
    Page cut(String seen, String area, String provider, String customer) {
        return post(
                "/rows/t0r1/cut",
                "seen",
                seen,
                "area",
                area,
                "category",
                "Operations",
                "provider",
                provider,
                "customer",
                customer);
    }

    Page swapParties(String seen) {
        return post("/tables/0/roles", "seen", seen, "role-0", "AREA", "role-1", "CUSTOMER", "role-2", "PROVIDER");
    }

    Document page() {
        return portal.operator().get(shelf.path(id)).document();
    }

    OpenedDraft opened() {
        return shelf.opened(id);
    }

    Responsibility row(int number) {
        return opened().reading().content().responsibilities().get(number);
    }
}
