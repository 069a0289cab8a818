package io.remit.readiness;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the everyday checklist shows.
 *
 * @param base the page's address, under which its forms post
 * @param query the filters, as a query, so that forms come back to the same list
 * @param place the tenant's name
 * @param any whether anything has to be in place at all
 * @param refused why the last step was not done; empty at any other time
 * @param summary how much is in place
 * @param only the project whose list this is; empty where it is everybody's
 * @param filters what can be chosen, and what is
 * @param chips how many stand how, each a filter
 * @param groups the items by service
 * @param mayConfirm whether the reader may check off
 * @param shown names this showing of the page, so that a double click says something once
 * @param statement what is said of several at once
 * @param adding the form that adds an item of the tenant's own
 */
public record ReadinessPage(
        String base,
        String query,
        String place,
        boolean any,
        String refused,
        String summary,
        String only,
        Filters filters,
        List<Chip> chips,
        List<Group> groups,
        boolean mayConfirm,
        String shown,
        Field statement,
        Adding adding) {
    public ReadinessPage {
        chips = List.copyOf(chips);
        groups = List.copyOf(groups);
    }

    /** The filters above the list; {@code active} where any is set. */
    public record Filters(
            List<Option> services,
            List<Option> projects,
            List<Option> states,
            boolean mine,
            String q,
            boolean active,
            boolean manyServices,
            boolean manyProjects) {
        public Filters {
            services = List.copyOf(services);
            projects = List.copyOf(projects);
            states = List.copyOf(states);
        }
    }

    /** How many stand in a state, and where only those are. */
    public record Chip(String label, String icon, String tone, long count, String href, boolean chosen) {}

    /**
     * The items of one service.
     *
     * @param columns its projects, as many as there is room for
     * @param more how many projects have no column; empty for none
     */
    public record Group(
            String anchor, String service, String count, List<Column> columns, String more, List<Section> sections) {
        public Group {
            columns = List.copyOf(columns);
            sections = List.copyOf(sections);
        }

        /** How many columns a cell takes that is about all projects at once. */
        public int span() {
            return Math.max(1, columns.size());
        }
    }

    /** A project as a column; its name leads to its own list. */
    public record Column(String name, String region, String href) {}

    /** The items of one checklist of the page, of our list, or the tenant's own. */
    public record Section(String name, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One item.
     *
     * @param once whether it is asked once for all; then it has one cell
     * @param cells where it stands, one for each column
     * @param nowhere what is said where it is asked of projects and there is none; empty at any other time
     * @param chosen whether it is among those that are checked off together
     */
    public record Row(
            String id,
            String href,
            String title,
            String hint,
            String detail,
            boolean once,
            List<Cell> cells,
            String nowhere,
            boolean selectable,
            boolean chosen) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Where an item stands for one project or for all at once.
     *
     * @param id of its place in the page
     * @param label the project's name, or that it is about all
     * @param once whether it is about all projects at once
     * @param note who looked and how long it keeps, or what is missing
     * @param check what a check says; empty where none looks
     * @param action where it is checked off; empty where it cannot be
     * @param undo where the reader takes back what they just said; empty where nothing is to be taken back
     * @param item the item's title, for those who hear the page
     */
    public record Cell(
            String id,
            String label,
            boolean once,
            Badge state,
            String note,
            String check,
            boolean asks,
            String action,
            String project,
            String undo,
            String shown,
            String item) {}

    /** The form that adds an item; {@code open} where it comes back with an error. */
    public record Adding(
            boolean open,
            List<FieldProblem> problems,
            Field service,
            List<Option> services,
            Field title,
            Field hint,
            Field keepsDays,
            Field perProject) {
        public Adding {
            problems = List.copyOf(problems);
            services = List.copyOf(services);
        }
    }
}
