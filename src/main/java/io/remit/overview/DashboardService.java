package io.remit.overview;

import io.remit.access.Access;
import io.remit.acknowledgement.Pending;
import io.remit.catalog.ComparisonView;
import io.remit.catalog.EditionHead;
import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.responsibility.BoundService;
import io.remit.responsibility.ResponsibilityService;
import io.remit.revision.Change;
import io.remit.revision.ChangeKind;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tenant's dashboard says, gathered from the rooms below. */
public final class DashboardService {
    private final ResponsibilityService responsibilities;

    public DashboardService(ResponsibilityService responsibilities) {
        this.responsibilities = responsibilities;
    }

    /**
     * One service's part of the dashboard.
     *
     * @param bound the service and its edition
     * @param rows its responsibilities; none where nothing is published
     * @param changes what changed since the edition before; empty for a first edition
     */
    record ServiceStanding(BoundService bound, List<Responsibility> rows, Optional<EditionDiff> changes) {
        long changeCount() {
            return changes.map(ComparisonView::count).orElse(0L);
        }

        long duties(Party party) {
            return rows.stream()
                    .flatMap(row -> row.duties().stream())
                    .filter(duty -> duty.party() == party)
                    .count();
        }

        long held(HeldBy held) {
            return rows.stream().filter(row -> row.heldBy() == held).count();
        }

        /** Responsibilities that came to the customer with this edition. */
        List<Change> movedToCustomer() {
            return changes.map(diff -> diff.changed().stream()
                            .filter(change -> change.subject() == Change.Subject.DUTY)
                            .filter(change -> change.kind() == ChangeKind.MOVED_TO_CUSTOMER)
                            .toList())
                    .orElse(List.of());
        }
    }

    /** The tenant's services with what their editions say. */
    List<ServiceStanding> standings(Access access, List<BoundService> bound) {
        return bound.stream().map(one -> standing(access, one)).toList();
    }

    List<BoundService> bound(Access access) {
        return responsibilities.bound(access);
    }

    List<Pending> pending(Access access) {
        return responsibilities.pending(access);
    }

    List<EditionHead> upcoming(Access access, List<BoundService> bound) {
        return responsibilities.upcoming(access, bound);
    }

    private ServiceStanding standing(Access access, BoundService bound) {
        return bound.edition()
                .map(head -> new ServiceStanding(
                        bound,
                        responsibilities.content(access, head).content().responsibilities(),
                        responsibilities.changesIn(access, head)))
                .orElseGet(() -> new ServiceStanding(bound, List.of(), Optional.empty()));
    }

    /** How many responsibilities of each category each party holds, in the order of the pages. */
    static Map<String, Map<HeldBy, Integer>> byCategory(List<ServiceStanding> standings) {
        var categories = new LinkedHashMap<String, Map<HeldBy, Integer>>();
        for (var standing : standings) {
            for (var row : standing.rows()) {
                categories
                        .computeIfAbsent(row.category(), category -> new EnumMap<>(HeldBy.class))
                        .merge(row.heldBy(), 1, Integer::sum);
            }
        }
        return categories;
    }

    /** Responsibilities that leave open who does what. */
    static List<Responsibility> gaps(List<ServiceStanding> standings) {
        var gaps = new ArrayList<Responsibility>();
        for (var standing : standings) {
            standing.rows().stream().filter(Responsibility::isGap).forEach(gaps::add);
        }
        return gaps;
    }
}
