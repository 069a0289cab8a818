package io.remit.catalog;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.identity.Tenant;
import io.remit.revision.EditionContent;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One service of its own for a test, and the short way from a page to a draft or an edition of it. */
public final class Shelf {
    /** Where the pages say they come from. */
    public static final String ADDRESS = "https://docs.provider.example/docs/atlas?topic=duties";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPortal portal;
    private final Access operator;
    private final ServiceEntry service;

    private Shelf(TestPortal portal, String name) {
        this.portal = portal;
        operator = portal.services().platform();
        service = catalog().createService(operator, "atlas-" + COUNT.incrementAndGet(), name);
    }

    /** A new service called Atlas. */
    public static Shelf of(TestPortal portal) {
        return new Shelf(portal, "Atlas");
    }

    /** A new service. */
    public static Shelf named(TestPortal portal, String name) {
        return new Shelf(portal, name);
    }

    public ServiceEntry service() {
        return service;
    }

    /** The operator's address of the service. */
    public String base() {
        return "/admin/catalog/" + service.slug();
    }

    /** The operator's address of a draft. */
    public String path(DraftId draft) {
        return base() + "/drafts/" + draft;
    }

    public CatalogService catalog() {
        return portal.services().catalog();
    }

    public DraftService drafts() {
        return portal.services().drafts();
    }

    public Access operator() {
        return operator;
    }

    /** Imports a page. */
    public DraftId draft(String page) {
        return drafts().importPage(
                        operator,
                        service,
                        page.getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        ADDRESS,
                        Optional.of(catalog().today()))
                .draft()
                .id();
    }

    /** Imports and publishes a page, in effect from today. */
    public EditionHead publish(String page) {
        return publish(page, catalog().today());
    }

    /** Imports and publishes a page. */
    public EditionHead publish(String page, LocalDate effectiveOn) {
        return publish(draft(page), effectiveOn);
    }

    /** Publishes a draft as it stands. */
    public EditionHead publish(DraftId draft, LocalDate effectiveOn) {
        int seen = opened(draft).corrections().size();
        return portal.services().publication().publish(operator, draft, seen, effectiveOn, "A note.");
    }

    public OpenedDraft opened(DraftId draft) {
        return drafts().open(operator, draft);
    }

    /** What an edition says. */
    public EditionContent content(EditionHead head) {
        return catalog().content(operator, head).content();
    }

    /** Subscribes a tenant to the service. */
    public void subscribe(Tenant tenant) {
        portal.services().subscriptions().subscribe(portal.services().in(tenant), service.slug());
    }
}
