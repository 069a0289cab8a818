package io.remit.overview;

import io.remit.catalog.EditionHead;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.standing.DutyState;
import io.remit.tenant.Project;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What needs the reader, the most pressing first. */
final class AttentionView {
    /** More than this in one state are said in one sentence. */
    private static final int MOST_NAMED = 3;

    private static final int LONGEST_TEXT = 160;
    private final String base;
    private final List<ServiceStanding> standings;
    private final List<EditionHead> upcoming;
    private final List<Project> projects;
    private final Register register;
    private final int approvals;

    AttentionView(
            String base,
            List<ServiceStanding> standings,
            List<EditionHead> upcoming,
            List<Project> projects,
            Register register,
            int approvals) {
        this.base = base;
        this.standings = standings;
        this.upcoming = upcoming;
        this.projects = projects;
        this.register = register;
        this.approvals = approvals;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        pressing(DutyState.FAILING, "fail their checks", items);
        pressing(DutyState.OVERDUE, "are overdue", items);
        pressing(DutyState.STALE, "were proved for a text that has changed since", items);
        waiting(items);
        standings.forEach(one -> moved(one, items));
        upcoming.forEach(head -> comingUp(head, items));
        unowned(items);
        gaps(items);
        standings.forEach(one -> unpublished(one, items));
        if (projects.isEmpty() && !standings.isEmpty()) {
            items.add(new Attention(
                    Badge.info("Set up"),
                    "No project is recorded yet.",
                    "Duties are tracked for each project.",
                    new Link("Add a project", base + "/projects")));
        }
        return items;
    }

    private void pressing(DutyState state, String many, List<Attention> items) {
        var these = register.duties().stream()
                .filter(duty -> duty.standing().state() == state)
                .sorted(Comparator.comparing(DutyEntry::turningOn))
                .toList();
        if (these.size() > MOST_NAMED) {
            items.add(new Attention(
                    StateBadge.of(state),
                    these.size() + " duties " + many + ".",
                    shortened(these.get(0).duty().text()),
                    new Link("See them", DutyLists.in(base, state))));
            return;
        }
        these.forEach(duty -> items.add(new Attention(
                StateBadge.of(state),
                shortened(duty.duty().text()),
                duty.standing().reason(),
                new Link("Look at it", DutyLists.page(base, duty)))));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }

    private void waiting(List<Attention> items) {
        if (approvals > 0) {
            items.add(new Attention(
                    new Badge("info", "hourglass", "Approval"),
                    approvals == 1
                            ? "1 statement waits for your decision."
                            : approvals + " statements wait for your decision.",
                    "Somebody else has to look at what was stated.",
                    new Link("Decide", base + "/duties/mine")));
        }
    }

    private void unowned(List<Attention> items) {
        long unowned = register.unowned();
        if (unowned > 0) {
            items.add(new Attention(
                    StateBadge.unowned(),
                    unowned == 1 ? "Nobody answers for 1 duty." : "Nobody answers for " + unowned + " duties.",
                    "A duty without an owner is a gap, whatever its state.",
                    new Link("Give them owners", DutyLists.unowned(base, ""))));
        }
    }

    private void moved(ServiceStanding one, List<Attention> items) {
        var moved = one.movedToCustomer();
        if (moved.isEmpty()) {
            return;
        }
        var head = one.bound().edition().orElseThrow();
        var count = moved.size() == 1 ? "1 duty" : moved.size() + " duties";
        items.add(new Attention(
                Badge.moved("Moved to you"),
                count + " of " + one.bound().service().name() + " moved to you with edition " + head.number() + ".",
                moved.get(0).after(),
                new Link("See what changed", changes(one.bound().service().slug(), head.number()))));
    }

    private void comingUp(EditionHead head, List<Attention> items) {
        standings.stream()
                .filter(one -> one.bound().service().id().equals(head.service()))
                .findFirst()
                .ifPresent(one -> items.add(new Attention(
                        Badge.info("Coming up"),
                        head.label() + " of " + one.bound().service().name() + " takes effect on "
                                + Moment.on(head.effectiveOn()).text() + ".",
                        head.note(),
                        new Link(
                                "See what changes",
                                changes(one.bound().service().slug(), head.number())))));
    }

    private void gaps(List<Attention> items) {
        var gaps = DashboardService.gaps(standings);
        if (!gaps.isEmpty()) {
            var count = gaps.size() == 1 ? "1 responsibility leaves" : gaps.size() + " responsibilities leave";
            items.add(new Attention(
                    Badge.gap("Gap"),
                    count + " open who does what.",
                    gaps.get(0).area(),
                    new Link("Look", base + "/responsibilities?party=nobody")));
        }
    }

    private void unpublished(ServiceStanding one, List<Attention> items) {
        if (one.bound().edition().isEmpty()) {
            items.add(new Attention(
                    Badge.quiet("package", "Waiting"),
                    "The provider has not published who does what for "
                            + one.bound().service().name() + " yet.",
                    "",
                    new Link("Responsibilities", base + "/responsibilities")));
        }
    }

    private String changes(String slug, int to) {
        return base + "/responsibilities/changes?service=" + slug + "&to=" + to;
    }
}
