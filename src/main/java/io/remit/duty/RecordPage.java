package io.remit.duty;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * The record of a period.
 *
 * @param place the tenant's name, or the operator's
 * @param crumbs the way back
 * @param action the page's own address
 * @param from the first day of the period
 * @param until the last day of it
 * @param shown the period in words
 * @param csvHref the same as CSV
 * @param counts how often each outcome came
 * @param rows the duties that fell due, with each time
 */
public record RecordPage(
        String place,
        List<Link> crumbs,
        String action,
        String from,
        String until,
        String shown,
        String csvHref,
        List<Count> counts,
        List<Row> rows) {

    /** How often one outcome came. */
    public record Count(Badge outcome, int count) {}

    /** One duty, and each time it fell due in the period. */
    public record Row(String href, String text, String area, String service, List<Time> times) {
        public Row {
            times = List.copyOf(times);
        }
    }

    /** One time, for which project, and when it was done. */
    public record Time(Moment due, String subject, Badge outcome, String done) {}

    public RecordPage {
        crumbs = List.copyOf(crumbs);
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }
}
