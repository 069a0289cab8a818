package io.remit.duty;

import io.remit.web.parts.Notice;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the list of duties shows.
 *
 * @param place the tenant's name, or the operator's
 * @param heading what the page is called
 * @param lead what it is, in a sentence
 * @param waiting what should be noticed first
 * @param any whether there is any duty at all
 * @param emptyText what to do where there is none
 * @param action the page's own address
 * @param mineHref the reader's own duties
 * @param csvHref the same list as CSV
 * @param assignAction where duties are given to an owner
 * @param attestAction where several are attested
 * @param states the states to filter by
 * @param owners the owners to filter by
 * @param manyServices whether choosing a service makes sense
 * @param services the services to filter by
 * @param categories the categories to filter by
 * @param sorts the orders to choose from
 * @param q the words looked for
 * @param filtered whether any filter is set
 * @param chips how many duties stand how
 * @param summary what the results are, such as "3 of 19 duties"
 * @param refused why the last step was not done; empty at any other time
 * @param rows one page of duties
 * @param mayAssign whether the reader may give duties to owners
 * @param mayAttest whether the reader may attest
 * @param people who can be an owner
 * @param heads the columns that sort
 * @param pager the pages before and after
 */
public record DutiesPage(
        String place,
        String heading,
        String lead,
        List<Notice> waiting,
        boolean any,
        String emptyText,
        String action,
        String mineHref,
        String csvHref,
        String assignAction,
        String attestAction,
        List<Option> states,
        List<Option> owners,
        boolean manyServices,
        List<Option> services,
        List<Option> categories,
        List<Option> sorts,
        String q,
        boolean filtered,
        List<Chip> chips,
        String summary,
        String refused,
        List<DutyRow> rows,
        boolean mayAssign,
        boolean mayAttest,
        List<Option> people,
        List<Head> heads,
        Pager pager) {

    /** How many duties stand in one way, and the list of them. */
    public record Chip(String label, String icon, String tone, long count, String href, boolean chosen) {}

    /** A column's heading, the list in its order, whether it is in that order, and whether it is that of days. */
    public record Head(String label, String href, boolean chosen, boolean until) {}

    public DutiesPage {
        heads = List.copyOf(heads);
        waiting = List.copyOf(waiting);
        states = List.copyOf(states);
        owners = List.copyOf(owners);
        services = List.copyOf(services);
        categories = List.copyOf(categories);
        sorts = List.copyOf(sorts);
        chips = List.copyOf(chips);
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }

    public boolean maySelect() {
        return mayAssign || mayAttest;
    }
}
