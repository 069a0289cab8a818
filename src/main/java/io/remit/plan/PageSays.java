package io.remit.plan;

import java.util.List;

/**
 * What the provider's page on recovery says about a service, for whoever writes a plan for it.
 *
 * @param scenarios the failures that are the customer's to recover from
 * @param items what the page says must be in place
 * @param rto its words on the recovery time, such as "minutes"; empty where it says none
 * @param rpo its words on the recovery point; empty where it says none
 */
public record PageSays(List<String> scenarios, List<String> items, String rto, String rpo) {
    /** What a service without such a page says. */
    public static final PageSays NOTHING = new PageSays(List.of(), List.of(), "", "");

    public PageSays {
        scenarios = List.copyOf(scenarios);
        items = List.copyOf(items);
    }
}
