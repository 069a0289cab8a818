package io.remit.overview;

import io.remit.web.parts.Bar;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * How all tenants stand, for the operator.
 *
 * @param q the words looked for
 * @param sorts the orders to choose from
 * @param tenants the tenants, in that order
 * @param csvHref all of them as CSV
 * @param pager where the neighbouring pages are
 */
public record StandingPage(String q, List<Option> sorts, List<Row> tenants, String csvHref, Pager pager) {

    /**
     * One tenant.
     *
     * @param name its name
     * @param slug its slug
     * @param href its page
     * @param drawn whether there is any duty to draw
     * @param why why there is none; empty where there is one
     * @param counted when they were counted; empty where nobody has yet
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
            boolean drawn,
            String why,
            Moment counted,
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
        sorts = List.copyOf(sorts);
        tenants = List.copyOf(tenants);
    }
}
