package io.remit.incident;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the operator's list of incidents shows.
 *
 * @param q the words looked for among what is closed
 * @param open what goes on, the newest first
 * @param closed a page of what is over, the newest first
 * @param csv the same as a file
 */
public record OperatorIncidentsPage(String q, List<Row> open, List<Row> closed, Pager pager, String csv) {

    /** One incident: since when, how far it is, and until when. */
    public record Row(
            String href,
            String title,
            String service,
            String regions,
            Moment since,
            Badge state,
            boolean over,
            Moment until) {}

    public OperatorIncidentsPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
