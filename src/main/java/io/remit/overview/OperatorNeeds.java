package io.remit.overview;

import static io.remit.access.Permission.EDITION_PUBLISH;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;

import io.remit.access.Access;
import io.remit.acknowledgement.EditionCount;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.Severities;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.intake.Finding;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.OperatorService.ServiceStanding;
import io.remit.standing.DutyState;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What needs the operator: what tenants wait for, then what is wrong with drafts, then the provider's own duties. */
final class OperatorNeeds {
    private static final String ADMIN = "/admin";
    /** More than this of a kind are said in one sentence. */
    private static final int MOST_NAMED = 5;

    private final Access operator;
    private final List<ServiceStanding> services;
    private final List<EditionCount> unanswered;
    private final List<EditionCount> silent;
    private final Register register;

    OperatorNeeds(
            Access operator,
            List<ServiceStanding> services,
            List<EditionCount> unanswered,
            List<EditionCount> silent,
            Register register) {
        this.operator = operator;
        this.services = services;
        this.unanswered = unanswered;
        this.silent = silent;
        this.register = register;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        if (operator.may(EDITION_PUBLISH)) {
            objections(items);
            drafts(items);
        }
        if (operator.may(PROVIDER_DUTY_EDIT)) {
            ownDuties(items);
        }
        silent(items);
        return items;
    }

    private void objections(List<Attention> items) {
        named(
                unanswered,
                items,
                one -> new Attention(
                        Badge.warn("Objection"),
                        said(
                                        one.count(),
                                        "objection to " + told(one) + " waits",
                                        "objections to " + told(one) + " wait")
                                + " for your answer.",
                        "Until then the edition before binds who objected.",
                        new Link("Answer", one.unansweredHref(slug(one)))),
                rest -> new Attention(
                        Badge.warn("Objection"),
                        said(sum(rest), "more objection waits", "more objections wait") + " for your answer.",
                        "",
                        new Link("Responses", ADMIN + "/acknowledgements")));
    }

    private void silent(List<Attention> items) {
        named(
                silent,
                items,
                one -> new Attention(
                        Badge.quiet("history", "Not seen"),
                        said(one.count(), "tenant has", "tenants have") + " said nothing yet to " + told(one) + ".",
                        "It is in effect.",
                        new Link("See who", one.silentHref(slug(one)))),
                rest -> new Attention(
                        Badge.quiet("history", "Not seen"),
                        said(rest.size(), "more edition in effect is", "more editions in effect are")
                                + " not seen by every tenant.",
                        "",
                        new Link("Responses", ADMIN + "/acknowledgements")));
    }

    private static void named(
            List<EditionCount> all,
            List<Attention> items,
            Function<EditionCount, Attention> one,
            Function<List<EditionCount>, Attention> rest) {
        all.stream().limit(MOST_NAMED).map(one).forEach(items::add);
        if (all.size() > MOST_NAMED) {
            items.add(rest.apply(all.subList(MOST_NAMED, all.size())));
        }
    }

    /** Drafts in which something is wrong, the worst first; a remark is nothing wrong. */
    private void drafts(List<Attention> items) {
        var wrong = services.stream()
                .filter(one -> !wrong(one).isEmpty())
                .sorted(Comparator.comparingLong(OperatorNeeds::errors).reversed())
                .toList();
        wrong.stream().limit(MOST_NAMED).map(OperatorNeeds::draft).forEach(items::add);
        if (wrong.size() > MOST_NAMED) {
            items.add(new Attention(
                    Badge.warn("Draft"),
                    said(wrong.size() - MOST_NAMED, "more draft has", "more drafts have") + " findings.",
                    "",
                    new Link("Catalog", ADMIN + "/catalog")));
        }
    }

    private static List<Finding> wrong(ServiceStanding one) {
        return one.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .toList();
    }

    private static long errors(ServiceStanding one) {
        return one.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
    }

    private static Attention draft(ServiceStanding one) {
        var newest = one.drafts().get(0);
        var counts = Severities.counted(wrong(one)).stream().map(Badge::word).collect(Collectors.joining(" and "));
        return new Attention(
                errors(one) > 0 ? Badge.bad("Draft") : Badge.warn("Draft"),
                "The draft of " + one.service().name() + " has " + counts + ".",
                "Imported on " + Moment.dayOf(newest.createdAt()).text() + ".",
                new Link("Look at it", ADMIN + "/catalog/" + one.service().slug() + "/drafts/" + newest.id()));
    }

    private void ownDuties(List<Attention> items) {
        pressing(DutyState.FAILING, "of ours fails its check", "of ours fail their checks", items);
        pressing(DutyState.OVERDUE, "of ours is overdue", "of ours are overdue", items);
        pressing(DutyState.STALE, "of ours is stale", "of ours are stale", items);
        if (register.unowned() > 0) {
            items.add(new Attention(
                    StateBadge.unowned(),
                    "Nobody answers for " + said((int) register.unowned(), "duty of ours", "duties of ours") + ".",
                    "Tenants see what the provider proves.",
                    new Link("Give them owners", DutyLists.unowned(ADMIN, ""))));
        }
    }

    private void pressing(DutyState state, String one, String many, List<Attention> items) {
        int count = register.counts().getOrDefault(state, 0L).intValue();
        if (count > 0) {
            items.add(new Attention(
                    StateBadge.of(state),
                    said(count, "duty " + one, "duties " + many) + ".",
                    "",
                    new Link("See them", DutyLists.in(ADMIN, state))));
        }
    }

    private String told(EditionCount one) {
        return "edition " + one.number() + " of "
                + service(one).map(ServiceEntry::name).orElse("a service");
    }

    private String slug(EditionCount one) {
        return service(one).map(ServiceEntry::slug).orElse("");
    }

    private Optional<ServiceEntry> service(EditionCount one) {
        return services.stream()
                .map(ServiceStanding::service)
                .filter(service -> service.id().equals(one.service()))
                .findFirst();
    }

    private static int sum(List<EditionCount> counts) {
        return counts.stream().mapToInt(EditionCount::count).sum();
    }

    private static String said(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
