package io.remit.responsibility;

import io.remit.catalog.Voice;
import io.remit.intake.HeldBy;
import io.remit.responsibility.ResponsibilitiesPage.Filter;
import io.remit.responsibility.ResponsibilitiesPage.Party;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The filters of the matrix with their choices and counts. */
final class FilterView {
    private final Request in;
    private final List<BoundService> bound;
    private final ResponsibilityFilter filter;
    private final Map<BoundService, List<Responsibility>> rows = new LinkedHashMap<>();

    FilterView(
            Request in, ResponsibilityService responsibilities, List<BoundService> bound, ResponsibilityFilter filter) {
        this.in = in;
        this.bound = bound;
        this.filter = filter;
        for (var one : bound) {
            one.edition()
                    .ifPresent(head -> rows.put(
                            one,
                            responsibilities
                                    .content(in.access(), head)
                                    .content()
                                    .responsibilities()));
        }
    }

    /** How many of a service's rows the filter keeps. */
    long matches(BoundService one) {
        return rows.getOrDefault(one, List.of()).stream().filter(filter::keeps).count();
    }

    Filter filter() {
        var action = "/t/" + in.access().tenantSlug() + "/responsibilities";
        return new Filter(
                action,
                bound.size() > 1,
                services(),
                categories(),
                parties(),
                filter.words(),
                filter.isActive(),
                action);
    }

    /** In words how much is shown of how much there is. */
    String summary() {
        long all = chosen().stream().mapToLong(one -> rows.get(one).size()).sum();
        long kept = chosen().stream().mapToLong(this::matches).sum();
        var what = all == 1 ? "1 responsibility" : all + " responsibilities";
        return filter.isActive() ? kept + " of " + what : what;
    }

    private List<BoundService> chosen() {
        return rows.keySet().stream().filter(filter::keeps).toList();
    }

    private List<Option> services() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every service", filter.service().isEmpty()));
        for (var one : bound) {
            var service = one.service();
            options.add(
                    new Option(service.slug(), service.name(), service.slug().equals(filter.service())));
        }
        return options;
    }

    private List<Option> categories() {
        var names = new LinkedHashSet<String>();
        rows.values().forEach(list -> list.forEach(row -> names.add(row.category())));
        if (!filter.category().isEmpty()) {
            // A category that no edition has any more, as an old bookmark may name it, is still what is filtered by.
            names.add(filter.category());
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every category", filter.category().isEmpty()));
        names.forEach(name -> options.add(new Option(name, name, name.equals(filter.category()))));
        return options;
    }

    private List<Party> parties() {
        var counts = new EnumMap<HeldBy, Integer>(HeldBy.class);
        rows.values().forEach(list -> list.forEach(row -> counts.merge(row.heldBy(), 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long gaps = rows.values().stream()
                .flatMap(List::stream)
                .filter(Responsibility::isGap)
                .count();
        counts.put(HeldBy.NONE, (int) gaps);
        var parties = new ArrayList<Party>();
        parties.add(new Party(
                "", "Everybody", "quiet", "", false, all, filter.party().isEmpty()));
        for (var held : Voice.HOLDERS) {
            var badge = held == HeldBy.NONE ? Badge.gap("Gaps") : Voice.TENANT.held(held);
            var name = ResponsibilityFilter.name(held);
            parties.add(new Party(
                    name,
                    badge.word(),
                    badge.tone(),
                    badge.icon(),
                    true,
                    counts.getOrDefault(held, 0),
                    name.equals(filter.party())));
        }
        return parties;
    }
}
