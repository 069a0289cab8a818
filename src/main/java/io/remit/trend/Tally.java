package io.remit.trend;

import io.remit.access.ServiceId;
import io.remit.duty.DutyEntry;
import io.remit.standing.DutyState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is kept of one service's duties in one state on one day.
 *
 * @param unowned how many of them have nobody who answers for them
 */
record Tally(ServiceId service, DutyState state, int duties, int unowned) {
    private record Place(ServiceId service, DutyState state) {}

    /** Counts the duties, in no particular order. */
    static List<Tally> of(List<DutyEntry> duties) {
        var tallies = new ArrayList<Tally>();
        duties.stream()
                .collect(Collectors.groupingBy(
                        duty -> new Place(duty.service().id(), duty.standing().state())))
                .forEach((place, these) -> tallies.add(new Tally(place.service(), place.state(), these.size(), (int)
                        these.stream().filter(duty -> duty.owner().isEmpty()).count())));
        return tallies;
    }
}
