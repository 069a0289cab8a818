package io.remit.responsibility;

import static io.remit.access.Permission.RESPONSIBILITY_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Problem.NotFound;
import io.remit.acknowledgement.Binding;
import io.remit.acknowledgement.Pending;
import io.remit.catalog.ComparisonView;
import io.remit.catalog.EditionHead;
import io.remit.catalog.EditionPair;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.SourceLinks;
import io.remit.catalog.Voice;
import io.remit.web.Kept;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        var filter = ResponsibilityFilter.of(in);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var editions = bound.stream()
                .map(one -> one.service().slug()
                        + one.edition().map(head -> head.id().toString()).orElse(""))
                .collect(Collectors.joining(","));
        var waiting = Pending.notices(
                responsibilities.pending(in.access()), "/t/" + in.access().tenantSlug());
        var proved = responsibilities.providerVersion(in.access(), bound);
        var key = List.of(
                in.access().tenant().toString(),
                editions,
                held(bound),
                proved,
                waiting.toString(),
                filter.service(),
                filter.key(),
                today.toString());
        return Reply.page("responsibility/responsibilities", () -> page(in, bound, proved, waiting, filter, today))
                .fragment("matrix")
                .keptAs(key.toString());
    }

    private static String held(List<BoundService> bound) {
        return bound.stream().map(ResponsibilityRoutes::held).collect(Collectors.joining());
    }

    private static String held(BoundService one) {
        return one.binding().flatMap(Binding::reason).orElse("");
    }

    private ResponsibilitiesPage page(
            Request in,
            List<BoundService> bound,
            String proved,
            List<Notice> waiting,
            ResponsibilityFilter filter,
            LocalDate today) {
        var view = new FilterView(in, responsibilities, bound, filter);
        var chosen = bound.stream().filter(filter::keeps).toList();
        var unpublished = chosen.stream()
                .filter(one -> one.edition().isEmpty())
                .map(one -> one.service().name())
                .toList();
        var sections = chosen.stream()
                .filter(one -> one.edition().isPresent())
                .filter(one -> view.matches(one) > 0)
                .map(one -> new ResponsibilitiesPage.Section(
                        one.service().slug(), kept(in, one, one.edition().orElseThrow(), proved, filter), held(one)))
                .toList();
        return new ResponsibilitiesPage(
                in.viewer().place(),
                Moment.on(today),
                !bound.isEmpty(),
                in.viewer().base() + "/provider",
                view.filter(),
                view.summary(),
                sections.isEmpty() && (unpublished.isEmpty() || unpublished.size() < chosen.size()),
                waiting,
                sections,
                unpublished);
    }

    private Kept kept(Request in, BoundService one, EditionHead head, String proved, ResponsibilityFilter filter) {
        var access = in.access();
        return new Kept(
                "responsibility/responsibilities",
                "serviceMatrix",
                head.id() + "|" + proved + "|" + filter.key(),
                () -> new ServiceMatrixView(
                                one.service(),
                                responsibilities.content(access, head),
                                responsibilities.changesIn(access, head),
                                new SourceLinks(responsibilities.sourceAddress(access, head)),
                                responsibilities.provedByProvider(access, one.service()))
                        .matrix(filter));
    }

    private Reply changes(Request in) {
        var slug = in.query("service");
        var bound = slug.isEmpty()
                ? responsibilities.bound(in.access()).stream().findFirst().orElseThrow(NotFound::new)
                : responsibilities.bound(in.access(), slug);
        var heads = responsibilities.editions(in.access(), bound.service());
        if (heads.size() < 2) {
            return Reply.goTo(base(in)).flash("There is only one edition so far, so nothing has changed yet.");
        }
        int current = bound.edition().orElse(heads.get(0)).number();
        var pair = EditionPair.of(in, heads, Math.max(2, current));
        return Reply.page("responsibility/changes", () -> page(in, bound.service(), pair))
                .keptAs("changes " + in.access().tenant() + " " + pair.key());
    }

    private ChangesPage page(Request in, ServiceEntry service, EditionPair pair) {
        var diff = responsibilities.compare(in.access(), pair.older(), pair.newer());
        var view = ComparisonView.of(
                responsibilities.content(in.access(), pair.older()).content(),
                responsibilities.content(in.access(), pair.newer()).content(),
                diff,
                Voice.TENANT,
                pair.everything());
        var action = base(in) + "/changes";
        return new ChangesPage(
                service.name(),
                base(in) + "?service=" + service.slug(),
                action,
                service.slug(),
                pair.older().label(),
                Moment.on(pair.older().effectiveOn()),
                pair.newer().label(),
                Moment.on(pair.newer().effectiveOn()),
                pair.olderChoices(),
                pair.newerChoices(),
                pair.newer().note(),
                diff.changed().isEmpty(),
                view.groups(),
                view.sides(),
                pair.toggle(action, "service=" + service.slug() + "&"));
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/responsibilities";
    }
}
