package io.remit.overview;

import io.remit.acknowledgement.Pending;
import io.remit.catalog.EditionHead;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;

/** What is new for the tenant and asks nothing of the reader. Once an edition is acknowledged, it is no news. */
final class News {
    private final String base;
    private final List<ServiceStanding> standings;
    private final List<EditionHead> upcoming;
    private final List<Pending> pending;

    News(String base, List<ServiceStanding> standings, List<EditionHead> upcoming, List<Pending> pending) {
        this.base = base;
        this.standings = standings;
        this.upcoming = upcoming;
        this.pending = pending;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        standings.forEach(one -> moved(one, items));
        upcoming.stream()
                .filter(head -> pending.stream().noneMatch(one -> one.edition().equals(head)))
                .forEach(head -> comingUp(head, items));
        standings.forEach(one -> unpublished(one, items));
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
                Attention.shortened(moved.get(0).after()),
                new Link("See what changed", base + "/editions/" + head.id())));
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
                        new Link("See what changes", base + "/editions/" + head.id()))));
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
}
