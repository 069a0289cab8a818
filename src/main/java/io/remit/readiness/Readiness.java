package io.remit.readiness;

import io.remit.access.Problem.NotFound;
import io.remit.access.ReadinessItemId;
import io.remit.catalog.ServiceEntry;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/**
 * A tenant's readiness on a day.
 *
 * @param today the tenant's day
 * @param asOf the time at which it is so
 * @param services the services it uses, by name
 * @param projects its projects in use
 * @param items what has to be in place, by service and in the order of the list
 * @param standings where each stands, for each project or for all at once; none of an item that is asked of each project
 *     while there is no project
 */
public record Readiness(
        LocalDate today,
        Instant asOf,
        List<ServiceEntry> services,
        List<Project> projects,
        List<ReadinessItem> items,
        List<ItemStanding> standings) {
    public Readiness {
        services = List.copyOf(services);
        projects = List.copyOf(projects);
        items = List.copyOf(items);
        standings = List.copyOf(standings);
    }

    /**
     * How much is in place.
     *
     * @param inPlace how much is confirmed, and that keeps
     * @param needSomebody how much asks for somebody now
     * @param all how much there is, without what is left out
     */
    public record Count(int inPlace, int needSomebody, int all) {}

    /** How much is in place of all. */
    public Count count() {
        return count(standings);
    }

    /** What asks for somebody now, the worst first. */
    public List<ItemStanding> needingSomebody() {
        return standings.stream()
                .filter(one -> one.state().needsSomebody())
                .sorted(Comparator.comparing(ItemStanding::state))
                .toList();
    }

    /** @throws NotFound where none of the tenant's services has it */
    ReadinessItem item(ReadinessItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Where an item stands, for each project or for all at once. */
    List<ItemStanding> of(ReadinessItem item) {
        return standings.stream().filter(one -> one.item().equals(item)).toList();
    }

    static Count count(List<ItemStanding> standings) {
        var states = new EnumMap<ReadinessState, Integer>(ReadinessState.class);
        standings.forEach(one -> states.merge(one.state(), 1, Integer::sum));
        int inPlace = 0;
        int needSomebody = 0;
        for (var entry : states.entrySet()) {
            inPlace += entry.getKey().inPlace() ? entry.getValue() : 0;
            needSomebody += entry.getKey().needsSomebody() ? entry.getValue() : 0;
        }
        return new Count(inPlace, needSomebody, inPlace + needSomebody);
    }
}
