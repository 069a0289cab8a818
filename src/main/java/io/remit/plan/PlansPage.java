package io.remit.plan;

import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What the list of plans shows.
 *
 * @param place the tenant's name
 * @param base the page's address
 * @param q what is searched for
 * @param removed whether it shows the plans out of use
 * @param any whether there is any plan at all in this list
 * @param rows those that fit the search, by name
 */
public record PlansPage(
        String place, String base, String q, boolean removed, boolean mayEdit, boolean any, List<Row> rows) {
    public PlansPage {
        rows = List.copyOf(rows);
    }

    /**
     * One plan.
     *
     * @param objectives its RTO and RPO in words
     * @param lacking whether one of them is missing
     * @param shown what its last finished run showed; empty where it was never practised
     */
    public record Row(
            String href,
            String name,
            String scenario,
            String service,
            String objectives,
            boolean lacking,
            int steps,
            String version,
            Moment at,
            String shown) {}
}
