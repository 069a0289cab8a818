package io.remit.catalog;

import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Problem.NotFound;
import io.remit.identity.MembershipService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.HashSet;
import java.util.List;

/** Published editions, and the comparison of any two. */
final class EditionRoutes {
    private final CatalogService catalog;
    private final MembershipService members;

    EditionRoutes(CatalogService catalog, MembershipService members) {
        this.catalog = catalog;
        this.members = members;
    }

    void register(Routes routes) {
        routes.operator(GET, "/catalog/{service}/editions/{number}", CATALOG_READ, this::edition);
        routes.operator(GET, "/catalog/{service}/comparison", CATALOG_READ, this::comparison);
    }

    private Reply edition(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var head = catalog.edition(in.access(), service.id(), number(in.path("number")));
        var current = catalog.inEffect(in.access(), service.id())
                .map(found -> found.id().equals(head.id()))
                .orElse(false);
        return Reply.page("catalog/edition", () -> page(in, service, head, current))
                .keptAs("edition " + head.id() + " " + current);
    }

    private EditionPage page(Request in, ServiceEntry service, EditionHead head, boolean current) {
        var corrections = catalog.corrections(in.access(), head);
        var references = new HashSet<>(List.of(head.publishedBy()));
        corrections.forEach(made -> references.add(made.madeBy()));
        var names = members.namesByReference(in.access(), references);
        var pages = catalog.pages(in.access(), head);
        var address = pages.isEmpty() ? "" : pages.get(0).address();
        var compare =
                "%s/comparison?from=%d&to=%d".formatted(CatalogRoutes.base(service), head.number() - 1, head.number());
        return new EditionPage(
                crumbs(service),
                service.name(),
                head.label(),
                current,
                Moment.on(head.effectiveOn()),
                names.getOrDefault(head.publishedBy(), ""),
                Moment.at(head.publishedAt()),
                head.note(),
                head.contentHash(),
                head.number() > 1,
                new Link("What changed since edition " + (head.number() - 1), compare),
                pages.stream()
                        .map(page -> new EditionPage.Source(
                                head.title(), page.address(), Moment.on(page.retrievedOn()), page.sourceHash()))
                        .toList(),
                corrections.stream()
                        .map(made -> new EditionPage.Correction(
                                made.correction().told(),
                                names.getOrDefault(made.madeBy(), ""),
                                Moment.at(made.madeAt())))
                        .toList(),
                MatrixView.sections(catalog.content(in.access(), head).content(), address));
    }

    private Reply comparison(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var heads = catalog.editions(in.access(), service.id());
        if (heads.size() < 2) {
            return Reply.goTo(CatalogRoutes.base(service));
        }
        int newest = heads.get(0).number();
        int to = in.queryNumber("to", newest);
        int from = in.queryNumber("from", Math.max(1, to - 1));
        var older = catalog.edition(in.access(), service.id(), Math.min(from, to));
        var newer = catalog.edition(in.access(), service.id(), Math.max(from, to));
        var everything = in.query("all").equals("yes");
        return Reply.page("catalog/comparison", () -> page(in, service, heads, older, newer, everything))
                .keptAs("comparison %s %s %s %d".formatted(older.id(), newer.id(), everything, newest));
    }

    private ComparisonPage page(
            Request in,
            ServiceEntry service,
            List<EditionHead> heads,
            EditionHead older,
            EditionHead newer,
            boolean everything) {
        var diff = catalog.compare(in.access(), older, newer);
        var view = ComparisonView.of(
                catalog.content(in.access(), older).content(),
                catalog.content(in.access(), newer).content(),
                diff,
                ComparisonView.Voice.OPERATOR,
                everything);
        var action = CatalogRoutes.base(service) + "/comparison";
        var here = "%s?from=%d&to=%d".formatted(action, older.number(), newer.number());
        return new ComparisonPage(
                crumbs(service),
                service.name(),
                action,
                older.label(),
                Moment.on(older.effectiveOn()),
                newer.label(),
                Moment.on(newer.effectiveOn()),
                chosen(heads, older),
                chosen(heads, newer),
                diff.changed().isEmpty(),
                view.groups(),
                view.sides(),
                everything
                        ? new Link("Show only what changed", here)
                        : new Link("Show rows without a change too", here + "&all=yes"));
    }

    private static List<Option> chosen(List<EditionHead> heads, EditionHead head) {
        return CatalogRoutes.choices(heads, heads.indexOf(head));
    }

    private static List<Link> crumbs(ServiceEntry service) {
        return List.of(new Link("Catalog", "/admin/catalog"), new Link(service.name(), CatalogRoutes.base(service)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }
}
