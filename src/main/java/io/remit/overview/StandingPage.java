package io.remit.overview;

import io.remit.web.parts.Bar;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * How all tenants stand, for the operator.
 *
 * @param q the words looked for
 * @param tenants the tenants, by slug
 * @param pager where the neighbouring pages are
 */
public record StandingPage(String q, List<Row> tenants, Pager pager) {

    /**
     * One tenant.
     *
     * @param name its name
     * @param slug its slug
     * @param href its page
     * @param counted whether its duties were counted lately
     * @param asOf on which of its days
     * @param bar its duties by state
     * @param states the same in words, states without any left out
     * @param unowned how many duties have nobody who answers for them
     * @param acknowledged the last acknowledged editions, the first few of them
     * @param more how many further services there are
     */
    public record Row(
            String name,
            String slug,
            String href,
            boolean counted,
            Moment asOf,
            Bar bar,
            List<Bar.Count> states,
            int unowned,
            List<Acknowledged> acknowledged,
            int more) {
        public Row {
            states = List.copyOf(states);
            acknowledged = List.copyOf(acknowledged);
        }
    }

    /** "InstructLab, edition 3", and whether an edition in effect is newer. */
    public record Acknowledged(String text, boolean behind) {}

    public StandingPage {
        tenants = List.copyOf(tenants);
    }
}
