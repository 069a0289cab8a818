package io.remit.duty;

import static io.remit.access.Permission.RESPONSIBILITY_READ;
import static io.remit.web.Method.GET;

import io.remit.catalog.ComparisonView;
import io.remit.catalog.EditionHead;
import io.remit.catalog.SourceLinks;
import io.remit.intake.HeldBy;
import io.remit.web.Kept;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tenant's matrix, and what changed between two editions. */
public final class ResponsibilityRoutes {
    private final ResponsibilityService responsibilities;
    private final Clock clock;

    public ResponsibilityRoutes(ResponsibilityService responsibilities, Clock clock) {
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    public void register(Routes routes) {
        routes.tenantNav("Responsibilities", "table", "/responsibilities", RESPONSIBILITY_READ);
        routes.tenant(GET, "/responsibilities", RESPONSIBILITY_READ, this::matrix);
        routes.tenant(GET, "/responsibilities/changes", RESPONSIBILITY_READ, this::changes);
    }

    private Reply matrix(Request in) {
        var bound = responsibilities.bound(in.access());
        var party = in.query("party");
        var filter = new ResponsibilityFilter(
                in.query("service"), in.query("category"), party.equals("customer") ? "yours" : party, in.query("q"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var editions = bound.stream()
                .map(one -> one.service().slug()
                        + one.edition().map(head -> head.id().toString()).orElse(""))
                .collect(Collectors.joining(","));
        return Reply.page("duty/responsibilities", () -> page(in, bound, filter, today))
                .fragment("matrix")
                .keptAs("%s %s %s %s %s"
                        .formatted(in.access().tenant(), editions, filter.service(), filter.key(), today));
    }

    private ResponsibilitiesPage page(
            Request in, List<BoundService> bound, ResponsibilityFilter filter, LocalDate today) {
        var view = new FilterView(in, responsibilities, bound, filter);
        var sections = bound.stream()
                .filter(one -> one.edition().isPresent())
                .filter(one ->
                        filter.service().isEmpty() || one.service().slug().equals(filter.service()))
                .filter(one -> view.matches(one) > 0)
                .map(one -> new ResponsibilitiesPage.Section(
                        one.service().slug(), kept(in, one, one.edition().orElseThrow(), filter)))
                .toList();
        return new ResponsibilitiesPage(
                in.viewer().place(),
                Moment.on(today),
                !bound.isEmpty(),
                view.filter(),
                view.summary(),
                sections.isEmpty(),
                sections);
    }

    private Kept kept(Request in, BoundService one, EditionHead head, ResponsibilityFilter filter) {
        var access = in.access();
        return new Kept(
                "duty/responsibilities",
                "serviceMatrix",
                head.id() + "|" + filter.key(),
                () -> new MatrixView(
                                one.service(),
                                responsibilities.content(access, head),
                                responsibilities.changesIn(access, head),
                                new SourceLinks(responsibilities.sourceAddress(access, head)))
                        .matrix(filter));
    }

    private Reply changes(Request in) {
        var slug = in.query("service");
        var bound = slug.isEmpty()
                ? responsibilities.bound(in.access()).stream()
                        .findFirst()
                        .orElseThrow(io.remit.access.Problem.NotFound::new)
                : responsibilities.bound(in.access(), slug);
        var heads = responsibilities.editions(in.access(), bound.service());
        var base = "/t/" + in.access().tenantSlug() + "/responsibilities";
        if (heads.size() < 2) {
            return Reply.goTo(base).flash("There is only one edition so far, so nothing has changed yet.");
        }
        int current =
                bound.edition().map(EditionHead::number).orElse(heads.get(0).number());
        int to = in.queryNumber("to", Math.max(2, current));
        int from = in.queryNumber("from", Math.max(1, to - 1));
        var older = responsibilities.edition(in.access(), bound.service(), Math.min(from, to));
        var newer = responsibilities.edition(in.access(), bound.service(), Math.max(from, to));
        var everything = in.query("all").equals("yes");
        return Reply.page("duty/changes", () -> page(in, bound, heads, older, newer, everything))
                .keptAs("changes %s %s %s %d".formatted(older.id(), newer.id(), everything, heads.size()));
    }

    private ChangesPage page(
            Request in,
            BoundService bound,
            List<EditionHead> heads,
            EditionHead older,
            EditionHead newer,
            boolean everything) {
        var diff = responsibilities.compare(in.access(), older, newer);
        var view = ComparisonView.of(
                responsibilities.content(in.access(), older).content(),
                responsibilities.content(in.access(), newer).content(),
                diff,
                ComparisonView.Voice.TENANT,
                everything);
        var matrix = "/t/" + in.access().tenantSlug() + "/responsibilities";
        var here = "%s/changes?service=%s&from=%d&to=%d"
                .formatted(matrix, bound.service().slug(), older.number(), newer.number());
        return new ChangesPage(
                bound.service().name(),
                matrix + "?service=" + bound.service().slug(),
                matrix + "/changes",
                bound.service().slug(),
                older.label(),
                Moment.on(older.effectiveOn()),
                newer.label(),
                Moment.on(newer.effectiveOn()),
                choices(heads, older),
                choices(heads, newer),
                newer.note(),
                diff.changed().isEmpty(),
                view.groups(),
                view.sides(),
                everything
                        ? new Link("Show only what changed", here)
                        : new Link("Show rows without a change too", here + "&all=yes"));
    }

    private static List<Option> choices(List<EditionHead> heads, EditionHead selected) {
        var choices = new ArrayList<Option>();
        heads.forEach(head -> choices.add(new Option(
                Integer.toString(head.number()), head.label(), head.id().equals(selected.id()))));
        return choices;
    }

    /** Kept here so that the order of parties is the same in filters and totals. */
    static final List<HeldBy> PARTIES = List.of(HeldBy.CUSTOMER, HeldBy.SHARED, HeldBy.PROVIDER, HeldBy.NONE);
}
