package io.remit.trend;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.duty.DutyService;
import io.remit.standing.DutyState;
import io.remit.trend.TrendQueries.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how duties stand, day by day, and tells how they stood. */
public final class TrendService {
    private final Store store;
    private final DutyService duties;

    public TrendService(Store store, DutyService duties) {
        this.store = store;
        this.duties = duties;
    }

    /**
     * Counts how the duties of the access's tenant stand, and keeps it for its day in place of what was counted before.
     *
     * @return whether anything was different
     */
    public boolean keep(Access access) {
        var register = duties.register(access);
        var today = register.today();
        var tallies = Tally.of(register.duties());
        var counts = new EnumMap<DutyState, Integer>(DutyState.class);
        register.counts().forEach((state, count) -> counts.put(state, count.intValue()));
        var counted = new DayStanding(today, counts, (int) register.unowned());
        return store.write(access, tx -> {
            CountQueries.keep(tx, counted);
            if (TrendQueries.ofDay(tx, today).equals(new HashSet<>(tallies))) {
                return false;
            }
            TrendQueries.forget(tx, today);
            tallies.forEach(tally -> TrendQueries.insert(tx, today, tally));
            return true;
        });
    }

    /** How the tenant's duties stood from a day on, the earliest first; days that nobody counted are absent. */
    public List<DayStanding> since(Access access, LocalDate from) {
        return days(store.read(access, tx -> TrendQueries.since(tx, from)));
    }

    /** How the duties of these tenants stood when they were counted last; two statements. */
    public Map<TenantId, Counted> latest(Access operator, Collection<TenantId> tenants) {
        return store.systemRead(SystemAct.TENANT_STANDING, operator, tx -> {
            var counts = TrendQueries.ofLastDays(tx, tenants);
            var latest = new HashMap<TenantId, Counted>();
            CountQueries.last(tx, tenants)
                    .forEach((tenant, last) -> latest.put(
                            new TenantId(tenant),
                            new Counted(day(last.day(), counts.getOrDefault(tenant, List.of())), last.at())));
            return latest;
        });
    }

    /**
     * Tenants whose slug or name contains the words, the worst first, those not counted yet last.
     *
     * @param beyond {@link Ranked#place} of the one after which the page begins; anything else for the first page
     */
    public List<Ranked> worst(Access operator, String words, String beyond, int limit) {
        return store.systemRead(
                SystemAct.TENANT_STANDING,
                operator,
                tx -> CountQueries.worst(tx, words, Ranked.Place.of(beyond), false, limit));
    }

    /** The last of them before a place. */
    public List<Ranked> worstBefore(Access operator, String words, String before, int limit) {
        return store.systemRead(
                SystemAct.TENANT_STANDING,
                operator,
                tx -> CountQueries.worst(tx, words, Ranked.Place.of(before), true, limit));
    }

    private static List<DayStanding> days(List<Count> counts) {
        var byDay = new TreeMap<LocalDate, List<Count>>();
        counts.forEach(count ->
                byDay.computeIfAbsent(count.day(), day -> new ArrayList<>()).add(count));
        return byDay.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DayStanding day(LocalDate day, List<Count> counts) {
        var duties = new EnumMap<DutyState, Integer>(DutyState.class);
        counts.forEach(count -> duties.put(count.state(), count.duties()));
        return new DayStanding(
                day, duties, counts.stream().mapToInt(Count::unowned).sum());
    }
}
