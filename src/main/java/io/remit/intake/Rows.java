package io.remit.intake;

import io.remit.wording.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the rows of one who-does-what table into responsibilities. */
final class Rows {
    private static final int MAX_AREA = 160;

    /** The two parties' parts of one row. */
    private record Sides(Cell provider, Cell customer) {}

    private final PageTable table;
    private final Categories.Place place;
    private final Keys keys;
    private final Set<String> names;
    private final Marks marks;
    private final List<DraftResponsibility> result = new ArrayList<>();
    private final String[] above;
    private final boolean grouped;
    private String group = "";

    private Rows(PageTable table, Categories.Place place, Keys keys, Set<String> names) {
        this.table = table;
        this.place = place;
        this.keys = keys;
        this.names = names;
        this.marks = Marks.of(table);
        this.above = new String[table.columns().size()];
        Arrays.fill(above, "");
        this.grouped =
                (marks.arePresent() || columns(ColumnRole.Kind.PARTY).findAny().isPresent())
                        && table.roles().get(0).kind() == ColumnRole.Kind.AREA
                        && !table.rows().isEmpty()
                        && isOnlyArea(table.rows().get(0));
    }

    static List<DraftResponsibility> of(PageTable table, Categories.Place place, Keys keys, Set<String> names) {
        var rows = new Rows(table, place, keys, names);
        for (var i = 0; i < table.rows().size(); i++) rows.read(i, table.rows().get(i));
        return rows.result;
    }

    private void read(int index, PageTable.Row row) {
        if (grouped && isOnlyArea(row)) {
            group = row.cells().get(0).text().replace('\n', ' ');
            return;
        }
        var area = area(row);
        columns(ColumnRole.Kind.PARTY).forEach(column -> matrix(index, row, column, area));
        if (columns(ColumnRole.Kind.HOLDER).findAny().isPresent()) held(index, row, area);
        else if (columns(ColumnRole.Kind.PARTY).findAny().isEmpty() || hasSides()) sides(index, row, area);
    }

    /**
     * A row that names something and gives it to nobody. Where a table of marks or of parties begins with one, such rows
     * are headings of the rows below them.
     */
    private static boolean isOnlyArea(PageTable.Row row) {
        var cells = row.cells();
        return !cells.get(0).isEmpty() && cells.stream().skip(1).allMatch(Cell::isEmpty);
    }

    private boolean hasSides() {
        return IntStream.concat(columns(ColumnRole.Kind.PROVIDER), columns(ColumnRole.Kind.CUSTOMER))
                .findAny()
                .isPresent();
    }

    /** The row's area; where its cell is empty, the one above still holds; without any, the table's heading is it. */
    private String area(PageTable.Row row) {
        var words = new LinkedHashSet<String>();
        columns(ColumnRole.Kind.AREA).forEach(column -> {
            var text = row.cells().get(column).text().replace('\n', ' ');
            if (text.isEmpty()) text = above[column];
            else above[column] = text;
            if (!text.isEmpty()) words.add(text);
        });
        return words.isEmpty() ? table.heading() : String.join(" / ", words);
    }

    /** A category of a matrix: the cell names the party, and what is to do is the category and the area themselves. */
    private void matrix(int index, PageTable.Row row, int column, String area) {
        var category = table.columns().get(column);
        var cell = row.cells().get(column);
        var party = PartyWords.named(cell.text(), names);
        var rest = Cell.EMPTY;
        if (party == PartyWords.NOBODY) {
            party = PartyWords.in(Lexicon.tokens(cell.text(), names));
            rest = cell;
        }
        var held = held(party);
        var derived = words(category + ": " + area);
        add(
                index,
                row,
                new Categories.Place(category, ""),
                area,
                held,
                new Sides(side(held, HeldBy.PROVIDER, rest), side(held, HeldBy.CUSTOMER, rest)),
                new Sides(side(held, HeldBy.PROVIDER, derived), side(held, HeldBy.CUSTOMER, derived)));
    }

    private static HeldBy held(PartyWords party) {
        return switch (party) {
            case PROVIDER -> HeldBy.PROVIDER;
            case CUSTOMER -> HeldBy.CUSTOMER;
            case BOTH -> HeldBy.SHARED;
            default -> HeldBy.NONE;
        };
    }

    private static Cell side(HeldBy held, HeldBy party, Cell cell) {
        return held == party || held == HeldBy.SHARED ? cell : Cell.EMPTY;
    }

    private static Cell words(String text) {
        return text.isBlank() ? Cell.EMPTY : new Cell(List.of(new Cell.Block(false, text, List.of())));
    }

    /** A row whose cell names the party, or holds both sides' lists under their labels. */
    private void held(int index, PageTable.Row row, String area) {
        var holder = columns(ColumnRole.Kind.HOLDER).findFirst().orElseThrow();
        var cell = row.cells().get(holder);
        var labels = LabelledCell.of(cell, names);
        if (labels.isPresent() && PartyWords.named(cell.text(), names) == PartyWords.NOBODY) {
            sides(
                    index,
                    row,
                    area,
                    labels.get().side(PartyWords.PROVIDER),
                    labels.get().side(PartyWords.CUSTOMER));
            return;
        }
        var held = held(PartyWords.in(Lexicon.tokens(cell.text(), names)));
        var text = described(row, area);
        var about = isText(area) ? table.heading() : area;
        var provider = side(held, HeldBy.PROVIDER, text);
        var customer = side(held, HeldBy.CUSTOMER, text);
        add(index, row, place, about, held, new Sides(provider, customer), new Sides(provider, customer));
    }

    /** What is to do in a row that only says who does it: its description, else its area. */
    private Cell described(PageTable.Row row, String area) {
        var described = new ArrayList<Cell.Block>();
        columns(ColumnRole.Kind.DESCRIPTION)
                .forEach(column -> described.addAll(row.cells().get(column).blocks()));
        if (!described.isEmpty()) return new Cell(described);
        if (!isText(area)) return words(area);
        var blocks = new ArrayList<Cell.Block>();
        columns(ColumnRole.Kind.AREA)
                .forEach(column -> blocks.addAll(row.cells().get(column).blocks()));
        return new Cell(blocks);
    }

    private static boolean isText(String area) {
        return area.length() > MAX_AREA;
    }

    /** A row with a cell for each side. */
    private void sides(int index, PageTable.Row row, String area) {
        var provider = cell(row, ColumnRole.Kind.PROVIDER);
        var customer = cell(row, ColumnRole.Kind.CUSTOMER);
        if (!marks.arePresent()) {
            sides(index, row, area, provider, customer);
            return;
        }
        var held = HeldBy.of(marks.holds(provider), marks.holds(customer));
        var text = described(row, area);
        var does = new Sides(side(held, HeldBy.PROVIDER, text), side(held, HeldBy.CUSTOMER, text));
        add(index, row, place, area, held, new Sides(provider, customer), does);
    }

    /** What each side's own words say it does. */
    private void sides(int index, PageTable.Row row, String area, Cell provider, Cell customer) {
        var held = HeldBy.of(!Marks.denies(provider), !Marks.denies(customer));
        var does = new Sides(does(row, area, provider), does(row, area, customer));
        add(index, row, place, area, held, new Sides(provider, customer), does);
    }

    /** What a cell gives its side to do: a mark among texts stands for what the row is about. */
    private Cell does(PageTable.Row row, String area, Cell cell) {
        if (Marks.denies(cell)) return Cell.EMPTY;
        return Marks.isMark(cell) ? described(row, area) : cell;
    }

    /** The cells of one side; what a shared column holds belongs to both. */
    private Cell cell(PageTable.Row row, ColumnRole.Kind kind) {
        var blocks = new ArrayList<Cell.Block>();
        IntStream.concat(columns(kind), columns(ColumnRole.Kind.SHARED)).forEach(column -> {
            var cell = row.cells().get(column);
            var shared = table.roles().get(column).kind() == ColumnRole.Kind.SHARED;
            if (!shared || !PartyWords.isNothing(cell.text())) blocks.addAll(cell.blocks());
        });
        return blocks.isEmpty() ? Cell.EMPTY : new Cell(blocks);
    }

    /**
     * @param says what stands in the row's cells
     * @param does what is to do according to them, which duties are cut from
     */
    private void add(
            int index, PageTable.Row row, Categories.Place where, String area, HeldBy held, Sides says, Sides does) {
        var variant = Stream.of(where.variant(), group)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
        var key = keys.responsibility(where.category(), variant, area);
        var duties = DutyCutter.cut(keys, key, does.provider(), does.customer());
        result.add(new DraftResponsibility(
                key,
                table.ordinal(),
                index,
                where.category(),
                variant,
                area,
                row.line(),
                says.provider(),
                says.customer(),
                held,
                duties));
    }

    private IntStream columns(ColumnRole.Kind kind) {
        return IntStream.range(0, table.roles().size())
                .filter(column -> table.roles().get(column).kind() == kind);
    }
}
