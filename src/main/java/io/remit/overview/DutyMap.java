package io.remit.overview;

import io.remit.duty.DutyEntry;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.standing.DutyState;
import io.remit.web.parts.Badge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Duties drawn as a map: a row for each category, a column for each state that occurs, and one for those without an owner.
 * The more of a category's duties a cell holds, the stronger its colour.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param summary the drawing in one sentence
 * @param columns the states, from worst to best, and nobody
 * @param rows the categories in the order of the pages
 * @param more how many further categories are left out; only long catalogs have any
 */
public record DutyMap(int width, int height, String summary, List<Column> columns, List<Row> rows, int more) {
    private static final int MOST_ROWS = 40;
    private static final int LABEL = 236;
    private static final int COLUMN = 92;
    private static final int HEAD = 50;
    private static final int ROW = 34;
    private static final int LONGEST_LABEL = 30;
    private static final int STRENGTHS = 4;

    /** What a column counts, and where its middle and its icon are. */
    public record Column(Badge badge, int middle, int iconX) {}

    /**
     * A category.
     *
     * @param name its name
     * @param label its name, cut where it does not fit
     * @param href its duties
     * @param y where its text stands
     * @param cells one for each column, also for what does not occur
     * @param total how many duties it has
     */
    public record Row(String name, String label, String href, int y, List<Cell> cells, int total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A category's duties in one state.
     *
     * @param style tone and strength of its colour
     * @param summary what a person who points at it is told
     */
    public record Cell(int count, int x, int y, int middle, String style, String href, String summary) {
        /** Whether there is anything to draw. */
        public boolean any() {
            return count > 0;
        }
    }

    /** A column before it has a place. */
    private record Kind(Badge badge, Predicate<DutyEntry> holds, Leading leading) {}

    /** From a category's name to the list of what a cell counts. */
    private interface Leading {
        String to(String category);
    }

    public DutyMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static DutyMap of(String base, Register register) {
        Map<String, List<DutyEntry>> byCategory = new LinkedHashMap<>();
        register.duties()
                .forEach(duty -> byCategory
                        .computeIfAbsent(duty.row().category(), category -> new ArrayList<>())
                        .add(duty));
        var kinds = kinds(base, register);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < kinds.size(); i++) {
            columns.add(new Column(kinds.get(i).badge(), middle(i), middle(i) - 8));
        }
        var rows = new ArrayList<Row>();
        byCategory.entrySet().stream()
                .limit(MOST_ROWS)
                .forEach(entry -> rows.add(row(base, entry.getKey(), entry.getValue(), kinds, rows.size())));
        return new DutyMap(
                LABEL + COLUMN * columns.size(),
                HEAD + ROW * rows.size() + 2,
                summary(register, byCategory.size()),
                columns,
                rows,
                byCategory.size() - rows.size());
    }

    private static List<Kind> kinds(String base, Register register) {
        var kinds = new ArrayList<Kind>();
        var occurring = register.counts().keySet();
        Arrays.stream(DutyState.values())
                .filter(occurring::contains)
                .forEach(state -> kinds.add(new Kind(
                        StateBadge.of(state),
                        duty -> duty.standing().state() == state,
                        category -> DutyLists.in(base, category, state))));
        if (register.unowned() > 0) {
            kinds.add(new Kind(
                    new Badge("nobody", StateBadge.unowned().icon(), "No owner"),
                    duty -> duty.owner().isEmpty(),
                    category -> DutyLists.unowned(base, category)));
        }
        return kinds;
    }

    private static Row row(String base, String category, List<DutyEntry> duties, List<Kind> kinds, int number) {
        int top = HEAD + ROW * number;
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            int count = (int) duties.stream().filter(kind.holds()).count();
            int strength = Math.min(STRENGTHS, 1 + STRENGTHS * count / (duties.size() + 1));
            cells.add(new Cell(
                    count,
                    LABEL + COLUMN * i + 2,
                    top + 2,
                    middle(i),
                    "fill-" + kind.badge().tone() + " heat-" + strength,
                    kind.leading().to(category),
                    category + ": " + count + " " + kind.badge().word().toLowerCase(Locale.ROOT)));
        }
        return new Row(
                category, cut(category), DutyLists.ofCategory(base, category), top + ROW / 2 + 4, cells, duties.size());
    }

    private static int middle(int column) {
        return LABEL + COLUMN * column + COLUMN / 2;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
    }

    private static String summary(Register register, int categories) {
        var words = new ArrayList<String>();
        register.counts().forEach((state, count) -> words.add(count + " " + state.label()));
        return register.duties().size() + " duties in " + categories
                + (categories == 1 ? " category: " : " categories: ") + String.join(", ", words);
    }
}
