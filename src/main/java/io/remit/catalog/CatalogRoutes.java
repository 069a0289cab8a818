package io.remit.catalog;

import static io.remit.access.Permission.CATALOG_EDIT;
import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.identity.MembershipService;
import io.remit.intake.PageReader;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The operator's services, and the import of pages. */
public final class CatalogRoutes {
    private static final long MAX_IMPORT_BYTES = 4L * PageReader.MAX_BYTES;
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
        new DraftRoutes(catalog, drafts, publication, members).register(routes);
        new EditionRoutes(catalog, members).register(routes);
    }

    private Reply services(Request in) {
        var openCounts = drafts.openCounts(in.access());
        var rows = new ArrayList<ServicesPage.Row>();
        for (var service : catalog.services(in.access())) {
            var head = catalog.inEffect(in.access(), service.id());
            int open = openCounts.getOrDefault(service.id(), 0);
            rows.add(new ServicesPage.Row(
                    service.name(),
                    service.slug(),
                    base(service),
                    head.isPresent(),
                    head.map(EditionHead::label).orElse(""),
                    head.map(found -> Moment.on(found.effectiveOn())).orElse(new Moment("", "")),
                    open == 0 ? "" : open == 1 ? "1 draft" : open + " drafts",
                    List.of()));
        }
        var typed = in.typed();
        return Reply.page(
                "catalog/services",
                new ServicesPage(rows, typed.problems(), typed.field("name", ""), typed.field("slug", "")));
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
        var open = drafts.drafts(in.access(), service.id());
        var references = new HashSet<String>();
        heads.forEach(head -> references.add(head.publishedBy()));
        open.forEach(draft -> references.add(draft.createdBy()));
        var names = members.namesByReference(in.access(), references);
        var editions = heads.stream()
                .map(head -> new ServicePage.Edition(
                        head.label(),
                        base(service) + "/editions/" + head.number(),
                        current.map(found -> found.id().equals(head.id())).orElse(false),
                        Moment.on(head.effectiveOn()),
                        names.getOrDefault(head.publishedBy(), ""),
                        Moment.at(head.publishedAt()),
                        head.note(),
                        head.number() == 1 ? "First edition" : ""))
                .toList();
        var waiting = open.stream()
                .map(draft -> new ServicePage.Draft(
                        "Draft of " + service.name(),
                        base(service) + "/drafts/" + draft.id(),
                        "open",
                        names.getOrDefault(draft.createdBy(), ""),
                        Moment.at(draft.createdAt()),
                        List.of()))
                .toList();
        return Reply.page(
                "catalog/service",
                new ServicePage(
                        List.of(new Link("Catalog", "/admin/catalog")),
                        service.name(),
                        service.slug(),
                        base(service),
                        editions,
                        waiting,
                        heads.size() > 1,
                        choices(heads, 1),
                        choices(heads, 0),
                        form(in)));
    }

    private ServicePage.Import form(Request in) {
        var typed = in.typed();
        return new ServicePage.Import(
                typed.problems(),
                typed.field("page", ""),
                typed.field("text", ""),
                typed.field("address", ""),
                typed.field("retrieved", catalog.today().toString()),
                new Field("", typed.field("keyref", "").error()));
    }

    private Reply importPage(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var form = in.form();
        var file = form.upload("page");
        var text = form.raw("text");
        if (file.isEmpty() && text.isBlank()) {
            form.reject("page", "Choose the page's file, or paste its text.");
        }
        var address = form.optional("address", 1000);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            form.reject("address", "Write the whole address, beginning with https://.");
        }
        var retrieved = form.date("retrieved", catalog.today());
        if (retrieved.isAfter(catalog.today())) {
            form.reject("retrieved", "A page cannot have been retrieved in the future.");
        }
        var keyrefs = form.uploads("keyref").stream()
                .map(upload -> new String(upload.content(), StandardCharsets.UTF_8))
                .toList();
        form.mustBeValid();
        var content = file.map(io.remit.web.Upload::content).orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
        var imported =
                drafts.importPage(in.access(), service, content, keyrefs, address, java.util.Optional.of(retrieved));
        return Reply.goTo(base(service) + "/drafts/" + imported.draft().id())
                .flash(
                        imported.isNew()
                                ? "The page was read. Look through it, correct what is wrong, then publish it."
                                : "These bytes were imported before: this is the draft made from them.");
    }

    static String base(ServiceEntry service) {
        return "/admin/catalog/" + service.slug();
    }

    /** The editions to choose from, the one at this place in the list selected. */
    static List<Option> choices(List<EditionHead> heads, int selected) {
        var choices = new ArrayList<Option>();
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            choices.add(new Option(Integer.toString(head.number()), head.label(), i == selected));
        }
        return choices;
    }
}
