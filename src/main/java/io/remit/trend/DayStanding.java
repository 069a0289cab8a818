package io.remit.trend;

import io.remit.standing.DutyState;
import java.time.LocalDate;
import java.util.Map;

/**
 * How a tenant's duties stood on a day.
 *
 * @param day the tenant's day
 * @param duties how many were in each state; states that did not occur are absent
 * @param unowned how many of all had nobody who answers for them
 */
public record DayStanding(LocalDate day, Map<DutyState, Integer> duties, int unowned) {
    public DayStanding {
        duties = Map.copyOf(duties);
    }

    /** How many were in this state. */
    public int in(DutyState state) {
        return duties.getOrDefault(state, 0);
    }

    /** How many are late, failing, or proved for a text that has changed: what makes one tenant stand worse than another. */
    public int pressing() {
        return in(DutyState.FAILING) + in(DutyState.OVERDUE) + in(DutyState.STALE);
    }

    public int total() {
        return duties.values().stream().mapToInt(Integer::intValue).sum();
    }
}
