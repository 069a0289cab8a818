package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.standing.DutyState;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a party's duties as they stand on a day.
 *
 * @param today the day, in the tenant's zone
 * @param duties in the order of the services' names and their pages
 */
public record Register(LocalDate today, List<DutyEntry> duties) {
    public Register {
        duties = List.copyOf(duties);
    }

    public Optional<DutyEntry> find(DutyId id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /** How many duties are in each state; states that do not occur are absent. */
    public Map<DutyState, Long> counts() {
        var counts = new EnumMap<DutyState, Long>(DutyState.class);
        duties.forEach(duty -> counts.merge(duty.standing().state(), 1L, Long::sum));
        return counts;
    }

    public long unowned() {
        return duties.stream().filter(duty -> duty.owner().isEmpty()).count();
    }

    /** What one person answers for. */
    public List<DutyEntry> of(AccountId owner) {
        return duties.stream()
                .filter(duty -> duty.owner().filter(owner::equals).isPresent())
                .toList();
    }
}
