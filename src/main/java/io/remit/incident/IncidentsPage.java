package io.remit.incident;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What a tenant's list of incidents shows.
 *
 * @param base its address
 * @param mayDeclare whether the reader may declare one
 * @param q the words looked for among what is closed
 * @param coming the provider's that concern the tenant, and whose cases are being made
 * @param open what the tenant has not closed, the newest first
 * @param closed a page of what it has, the newest first
 */
public record IncidentsPage(
        String base, boolean mayDeclare, String q, List<Coming> coming, List<Row> open, List<Row> closed, Pager pager) {

    /** An incident of which the tenant has no case yet. */
    public record Coming(String title, Moment since, String last) {}

    /** One case: whose it is, since when, and where it stands. */
    public record Row(
            String href,
            String title,
            Badge whose,
            String service,
            String regions,
            Moment since,
            Badge state,
            boolean over,
            Moment until) {}

    public IncidentsPage {
        coming = List.copyOf(coming);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
