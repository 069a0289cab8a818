package io.remit.overview;

import io.remit.catalog.EditionHead;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.tenant.Project;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;

/** What needs the reader, the most pressing first. */
final class AttentionView {
    private final String base;
    private final List<ServiceStanding> standings;
    private final List<EditionHead> upcoming;
    private final List<Project> projects;

    AttentionView(String base, List<ServiceStanding> standings, List<EditionHead> upcoming, List<Project> projects) {
        this.base = base;
        this.standings = standings;
        this.upcoming = upcoming;
        this.projects = projects;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        standings.forEach(one -> moved(one, items));
        upcoming.forEach(head -> comingUp(head, items));
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
