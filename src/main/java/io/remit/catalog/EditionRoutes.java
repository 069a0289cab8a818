package io.remit.catalog;

import static io.remit.access.Permission.CATALOG_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Problem.NotFound;
import io.remit.identity.MembershipService;
import io.remit.intake.PageKind;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.EnumMap;
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
        var standing = Standing.of(head, catalog.inEffect(in.access(), service.id()));
        return Reply.page("catalog/edition", () -> page(in, service, head, standing))
                .keptAs("edition " + head.id() + " " + standing);
    }

    private EditionPage page(Request in, ServiceEntry service, EditionHead head, Standing standing) {
        var corrections = catalog.corrections(in.access(), head);
        var references = new HashSet<>(List.of(head.publishedBy()));
        corrections.forEach(made -> references.add(made.madeBy()));
        var names = members.namesByReference(in.access(), references);
        var pages = catalog.pages(in.access(), head);
        var links = new EnumMap<PageKind, SourceLinks>(PageKind.class);
        pages.forEach(page -> links.put(page.kind(), new SourceLinks(page.address())));
        return new EditionPage(
                crumbs(service),
                service.name(),
                head.label(),
                standing.badge(),
                Moment.on(head.effectiveOn()),
                names.getOrDefault(head.publishedBy(), ""),
                Moment.at(head.publishedAt()),
                head.note(),
                head.contentHash(),
                head.number() > 1,
                new Link("What changed since edition " + (head.number() - 1), changesIn(service, head)),
                pages.stream()
                        .map(page -> new EditionPage.Source(
                                pages.size() == 1 ? head.title() : PageKinds.named(page.kind()),
                                page.address(),
                                Moment.on(page.retrievedOn()),
                                page.sourceHash()))
                        .toList(),
                corrections.stream()
                        .map(made -> new EditionPage.Correction(
                                made.correction().told(),
                                names.getOrDefault(made.madeBy(), ""),
                                Moment.at(made.madeAt())))
                        .toList(),
                MatrixSection.of(
                        catalog.content(in.access(), head).content(),
                        page -> links.getOrDefault(page, new SourceLinks(""))),
                RecoveryView.of(
                        catalog.recovery(in.access(), head), line -> new RecoveryView.Line("Line " + line, "")));
    }

    private Reply comparison(Request in) {
        var service = catalog.service(in.access(), in.path("service"));
        var heads = catalog.editions(in.access(), service.id());
        if (heads.size() < 2) {
            return Reply.goTo(CatalogRoutes.base(service));
        }
        var pair = EditionPair.of(in, heads, heads.get(0).number());
        return Reply.page("catalog/comparison", () -> page(in, service, pair)).keptAs("comparison " + pair.key());
    }

    private ComparisonPage page(Request in, ServiceEntry service, EditionPair pair) {
        var diff = catalog.compare(in.access(), pair.older(), pair.newer());
        var view = ComparisonView.of(
                catalog.content(in.access(), pair.older()).content(),
                catalog.content(in.access(), pair.newer()).content(),
                diff,
                Voice.OPERATOR,
                pair.everything());
        var recovery = RecoveryChange.between(
                catalog.recovery(in.access(), pair.older()), catalog.recovery(in.access(), pair.newer()));
        var action = comparisonOf(service);
        return new ComparisonPage(
                crumbs(service),
                service.name(),
                action,
                pair.older().label(),
                Moment.on(pair.older().effectiveOn()),
                pair.newer().label(),
                Moment.on(pair.newer().effectiveOn()),
                pair.olderChoices(),
                pair.newerChoices(),
                diff.changed().isEmpty() && recovery.isEmpty(),
                view.groups(),
                recovery,
                view.sides(),
                pair.toggle(action, ""));
    }

    /** Where it is shown what an edition changed. */
    static String changesIn(ServiceEntry service, EditionHead head) {
        return "%s?from=%d&to=%d".formatted(comparisonOf(service), head.number() - 1, head.number());
    }

    private static String comparisonOf(ServiceEntry service) {
        return CatalogRoutes.base(service) + "/comparison";
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
