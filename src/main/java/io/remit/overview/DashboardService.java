package io.remit.overview;

import static io.remit.access.Permission.DUTY_APPROVE;

import io.remit.access.Access;
import io.remit.access.EditionId;
import io.remit.acknowledgement.Pending;
import io.remit.attestation.AttestationService;
import io.remit.attestation.ExceptionService;
import io.remit.catalog.ComparisonView;
import io.remit.catalog.EditionHead;
import io.remit.duty.DutyService;
import io.remit.duty.Register;
import io.remit.intake.HeldBy;
import io.remit.responsibility.BoundService;
import io.remit.responsibility.ResponsibilityService;
import io.remit.revision.Change;
import io.remit.revision.ChangeKind;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import io.remit.standing.DutyState;
import io.remit.trend.DayStanding;
import io.remit.trend.TrendService;
import io.remit.web.parts.Notice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tenant's dashboard says, gathered from the rooms below. */
public final class DashboardService {
    private static final int DAYS_TOLD = 90;
    private final ResponsibilityService responsibilities;
    private final DutyService duties;
    private final TrendService trends;
    private final AttestationService attestations;
    private final ExceptionService exceptions;

    public DashboardService(
            ResponsibilityService responsibilities,
            DutyService duties,
            TrendService trends,
            AttestationService attestations,
            ExceptionService exceptions) {
        this.responsibilities = responsibilities;
        this.duties = duties;
        this.trends = trends;
        this.attestations = attestations;
        this.exceptions = exceptions;
    }

    /**
     * One service's part of the dashboard.
     *
     * @param bound the service and its edition
     * @param rows its responsibilities; none where nothing is published
     * @param changes what the edition changes for the tenant; empty where nothing came before it, and once it is acknowledged
     */
    record ServiceStanding(BoundService bound, List<Responsibility> rows, Optional<EditionDiff> changes) {
        long changeCount() {
            return changes.map(ComparisonView::count).orElse(0L);
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

    /** The tenant's services with what their editions say. The number of statements does not depend on how many there are. */
    List<ServiceStanding> standings(Access access, List<BoundService> bound, List<Pending> pending) {
        var changes = new HashMap<EditionId, EditionDiff>();
        pending.forEach(
                one -> one.changes().ifPresent(diff -> changes.put(one.edition().id(), diff)));
        return bound.stream().map(one -> standing(access, one, changes)).toList();
    }

    /** Which editions bind in place of those in effect, because the tenant objected; for the top of a page. */
    public List<Notice> heldBack(Access access) {
        return heldBack(access, bound(access));
    }

    List<Notice> heldBack(Access access, List<BoundService> bound) {
        return bound.stream()
                .flatMap(one -> one.binding().stream()
                        .flatMap(binding -> binding.notice(one.service().name(), "/t/" + access.tenantSlug()).stream()))
                .toList();
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

    /** Every duty as it stands today. */
    Register register(Access access) {
        return duties.register(access);
    }

    /** How the duties stood day by day, today as the register has it. */
    List<DayStanding> trend(Access access, Register register) {
        var days = new ArrayList<>(trends.since(access, register.today().minusDays(DAYS_TOLD)));
        days.removeIf(day -> !day.day().isBefore(register.today()));
        var counts = new EnumMap<DutyState, Integer>(DutyState.class);
        register.counts().forEach((state, count) -> counts.put(state, count.intValue()));
        days.add(new DayStanding(register.today(), counts, (int) register.unowned()));
        return days;
    }

    /** How many attestations and exceptions of others wait for the reader's decision. */
    int approvals(Access access) {
        if (!access.may(DUTY_APPROVE)) {
            return 0;
        }
        var me = access.actor().reference();
        long attested = attestations.waitingForApproval(access).stream()
                .filter(one -> !one.madeBy().equals(me))
                .count();
        long asked = exceptions.waitingForApproval(access).stream()
                .filter(one -> !one.askedBy().equals(me))
                .count();
        return (int) (attested + asked);
    }

    private ServiceStanding standing(Access access, BoundService bound, Map<EditionId, EditionDiff> changes) {
        return bound.edition()
                .map(head -> new ServiceStanding(
                        bound,
                        responsibilities.content(access, head).content().responsibilities(),
                        Optional.ofNullable(changes.get(head.id()))))
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
