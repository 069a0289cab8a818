package io.remit.catalog;

import static io.remit.access.Permission.CATALOG_EDIT;
import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.identity.MembershipService;
import io.remit.intake.PageReader;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Sent;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operator's services, and the import of pages. */
public final class CatalogRoutes {
    static final long MAX_IMPORT_BYTES = 4L * PageReader.MAX_BYTES;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2199;
    private final CatalogService catalog;
    private final DraftService drafts;
    private final PublicationService publication;
    private final MembershipService members;

    public CatalogRoutes(
            CatalogService catalog, DraftService drafts, PublicationService publication, MembershipService members) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.publication = publication;
        this.members = members;
    }

    public void register(Routes routes) {
        routes.operatorNav("Catalog", "books", "/catalog", CATALOG_READ);
        routes.operator(GET, "/catalog", CATALOG_READ, this::services);
        routes.operator(POST, "/catalog", CATALOG_EDIT, this::createService).reshow(this::services);
        routes.operator(GET, "/catalog/{service}", CATALOG_READ, this::service);
        routes.operator(POST, "/catalog/{service}/drafts", CATALOG_EDIT, this::importPage)
                .reshow(this::service)
                .maxBodyBytes(MAX_IMPORT_BYTES);
        routes.operator(POST, "/catalog/{service}/notice", CATALOG_EDIT, this::promiseNotice)
                .reshow(this::service);
        new DraftRoutes(catalog, drafts, publication, members).register(routes);
        new EditionRoutes(catalog, members).register(routes);
    }

    private Reply services(Request in) {
        var all = catalog.services(in.access());
        var heads =
                catalog.inEffect(in.access(), all.stream().map(ServiceEntry::id).toList());
        var open = drafts.openCounts(in.access());
        var rows = all.stream()
                .map(service ->
                        row(service, Optional.ofNullable(heads.get(service.id())), open.getOrDefault(service.id(), 0)))
                .toList();
        var typed = in.typed();
        return Reply.page(
                "catalog/services",
                new ServicesPage(rows, typed.problems(), typed.field("name", ""), typed.field("slug", "")));
    }

    private static ServicesPage.Row row(ServiceEntry service, Optional<EditionHead> head, int open) {
        return new ServicesPage.Row(
                service.name(),
                service.slug(),
                base(service),
                head.isPresent(),
                head.map(EditionHead::label).orElse(""),
                head.map(found -> Moment.on(found.effectiveOn())).orElse(Moment.NONE),
                open == 0 ? "" : open == 1 ? "1 draft" : open + " drafts");
    }

    private Reply createService(Request in) {
        var form = in.form();
        var name = form.required("name", "Give the service its name.", 120);
        var slug = form.required("slug", "Give the service a short name for addresses.", 60);
        form.mustBeValid();
        var service = catalog.createService(in.access(), slug, name);
        return Reply.goTo(base(service)).flash("Service added. Import the page that says who does what.");
    }

    private Reply service(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var heads = catalog.editions(in.access(), service.id());
        var current = catalog.inEffect(in.access(), service.id());
        var waiting = drafts.waiting(in.access(), service.id());
        var references = new HashSet<String>();
        heads.forEach(head -> references.add(head.publishedBy()));
        waiting.forEach(open -> references.add(open.draft().createdBy()));
        var names = members.namesByReference(in.access(), references);
        return Reply.page(
                "catalog/service",
                new ServicePage(
                        List.of(new Link("Catalog", "/admin/catalog")),
                        service.name(),
                        service.slug(),
                        base(service),
                        heads.stream()
                                .map(head -> edition(service, head, Standing.of(head, current), names))
                                .toList(),
                        waiting.stream()
                                .map(open -> draft(service, open, names))
                                .toList(),
                        heads.size() > 1,
                        heads.size() > 1 ? EditionPair.options(heads, heads.get(1)) : List.of(),
                        heads.size() > 1 ? EditionPair.options(heads, heads.get(0)) : List.of(),
                        form(in),
                        notice(in, service)));
    }

    private ServicePage.Notice notice(Request in, ServiceEntry service) {
        int promised = catalog.noticeDays(in.access(), service.id());
        var sent = Sent.to("/notice", in, "");
        return new ServicePage.Notice(
                sent.problems(),
                promised == 1 ? "1 day of notice" : promised + " days of notice",
                sent.field("days", Integer.toString(promised)));
    }

    private Reply promiseNotice(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var form = in.form();
        var days = form.required("days", "Write a number of days, 0 for none.", 3);
        if (!days.matches("\\d*")) {
            form.reject("days", "Write a whole number of days.");
        }
        form.mustBeValid();
        catalog.promiseNotice(in.access(), service, Integer.parseInt(days));
        return Reply.goTo(base(service)).flash("The notice that tenants are promised is kept.");
    }

    private static ServicePage.Edition edition(
            ServiceEntry service, EditionHead head, Standing standing, Map<String, String> names) {
        var changes = head.number() == 1
                ? new Link("", "")
                : new Link("What changed", EditionRoutes.changesIn(service, head));
        return new ServicePage.Edition(
                head.label(),
                base(service) + "/editions/" + head.number(),
                standing.badge(),
                Moment.on(head.effectiveOn()),
                head.number() == 1 ? "" : head.notice(),
                names.getOrDefault(head.publishedBy(), ""),
                Moment.at(head.publishedAt()),
                head.note(),
                changes);
    }

    private static ServicePage.Draft draft(ServiceEntry service, OpenedDraft open, Map<String, String> names) {
        var page =
                open.reading().page(open.source().kind()).map(ReadSource::page).orElseGet(open.reading()::page);
        return new ServicePage.Draft(
                page.title().isEmpty() ? "Draft of " + service.name() : page.title(),
                base(service) + "/drafts/" + open.draft().id(),
                open.source().address().isEmpty()
                        ? "address unknown"
                        : open.source().address(),
                names.getOrDefault(open.draft().createdBy(), ""),
                Moment.at(open.draft().createdAt()),
                Severities.counted(page.findings()));
    }

    private ServicePage.Import form(Request in) {
        return importForm(Sent.to("/drafts", in, ""), catalog.today());
    }

    /** The form that hands a page in, with what was typed where it was refused. */
    static ServicePage.Import importForm(Sent sent, LocalDate today) {
        var kind = sent.field("kind", "");
        return new ServicePage.Import(
                sent.problems(),
                sent.idPrefix(),
                kind,
                PageKinds.choices(kind.value()),
                sent.field("page", ""),
                sent.field("text", ""),
                sent.field("address", ""),
                sent.field("retrieved", today.toString()),
                new Field("", sent.field("keyref", "").error()));
    }

    private Reply importPage(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var form = in.form();
        var page = ImportForm.read(form, catalog.today());
        var imported = drafts.importPage(
                in.access(),
                service,
                page.content(),
                page.keyrefs(),
                page.address(),
                Optional.of(page.retrieved()),
                page.kind());
        return Reply.goTo(base(service) + "/drafts/" + imported.draft().id())
                .flash(
                        imported.isNew()
                                ? "The page was read. Look through it, correct what is wrong, then publish it."
                                : "These bytes were imported before: this is the draft made from them.");
    }

    static String base(ServiceEntry service) {
        return "/admin/catalog/" + service.slug();
    }

    /** A day that somebody could mean; databases know only so many years. */
    static LocalDate day(Form form, String field, LocalDate whenMissing) {
        var day = form.date(field, whenMissing);
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            form.reject(field, "Choose a year from " + EARLIEST_YEAR + " to " + LATEST_YEAR + ".");
        }
        return day;
    }
}
