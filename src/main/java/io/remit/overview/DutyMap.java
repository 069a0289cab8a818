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
 * The more of a category's duties a cell holds, the stronger its colour. Drawn in pixels and never stretched, so that its
 * text has one size whatever the number of columns; where there is no room for it, the page stacks the same cells.
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
    private static final int LABEL = 260;
    private static final int COLUMN = 92;
    private static final int HEAD = 50;
    private static final int ROW = 34;
    private static final int GAP = 4;
    private static final int LINE = 16;
    private static final int LINE_CHARACTERS = 36;
    private static final int MOST_LINES = 3;
    /** From the middle of a line down to the foot of its letters. */
    private static final int FOOT = 4;

    private static final int STRENGTHS = 4;

    /** What a column counts, and where its middle and its icon are. */
    public record Column(Badge badge, int middle, int iconX) {}

    /**
     * A category.
     *
     * @param name its name
     * @param lines its name, wrapped; cut only where it takes more lines than there are
     * @param href its duties
     * @param height of its cells
     * @param y where the numbers in its cells stand
     * @param cells one for each column, also for what does not occur
     * @param total how many duties it has
     */
    public record Row(String name, List<Line> lines, String href, int height, int y, List<Cell> cells, int total) {
        public Row {
            lines = List.copyOf(lines);
            cells = List.copyOf(cells);
        }
    }

    /** One line of a name, and its height. */
    public record Line(String text, int y) {}

    /**
     * A category's duties in one state.
     *
     * @param badge the state
     * @param style tone and strength of its colour
     * @param summary what a person who points at it is told
     */
    public record Cell(Badge badge, int count, int x, int y, int middle, String style, String href, String summary) {
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
        int top = HEAD;
        for (var category : byCategory.keySet().stream().limit(MOST_ROWS).toList()) {
            var row = row(base, category, byCategory.get(category), kinds, top);
            rows.add(row);
            top += row.height() + GAP;
        }
        return new DutyMap(
                LABEL + COLUMN * columns.size(),
                top,
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

    private static Row row(String base, String category, List<DutyEntry> duties, List<Kind> kinds, int top) {
        var words = wrapped(category);
        int height = Math.max(ROW - GAP, LINE * words.size() + GAP);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            int count = (int) duties.stream().filter(kind.holds()).count();
            int strength = Math.min(STRENGTHS, 1 + STRENGTHS * count / (duties.size() + 1));
            cells.add(new Cell(
                    kind.badge(),
                    count,
                    LABEL + COLUMN * i + 2,
                    top,
                    middle(i),
                    "fill-" + kind.badge().tone() + " heat-" + strength,
                    kind.leading().to(category),
                    category + ": " + count + " " + kind.badge().word().toLowerCase(Locale.ROOT)));
        }
        int foot = top + height / 2 + FOOT;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < words.size(); i++) {
            lines.add(new Line(words.get(i), foot + LINE * i - LINE * (words.size() - 1) / 2));
        }
        return new Row(category, lines, DutyLists.ofCategory(base, category), height, foot, cells, duties.size());
    }

    private static int middle(int column) {
        return LABEL + COLUMN * column + COLUMN / 2;
    }

    /** A name in lines that fit beside the cells; a word that is longer than a line has one of its own. */
    static List<String> wrapped(String name) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE_CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        shown.replaceAll(one -> one.length() > LINE_CHARACTERS ? one.substring(0, LINE_CHARACTERS - 1) + "…" : one);
        int last = shown.size() - 1;
        if (lines.size() > MOST_LINES && !shown.get(last).endsWith("…")) {
            shown.set(last, shown.get(last) + "…");
        }
        return shown;
    }

    private static String summary(Register register, int categories) {
        var words = new ArrayList<String>();
        register.counts().forEach((state, count) -> words.add(count + " " + state.label()));
        return register.duties().size() + " duties in " + categories
                + (categories == 1 ? " category: " : " categories: ") + String.join(", ", words);
    }
}
