package io.remit.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether the cells of a table's party columns hold marks (ticks, yes and no, RACI letters) rather than text, and which
 * marks mean that the party holds the row.
 */
final class Marks {
    private static final Set<String> TICKS = Set.of(
            "✓",
            "✔",
            "✔️",
            "☑",
            "☑️",
            "✅",
            "•",
            "●",
            "◉",
            "■",
            "*",
            "yes",
            "y",
            "true",
            "full",
            "partial",
            "primary",
            "secondary",
            "lead",
            ":white_check_mark:",
            ":heavy_check_mark:",
            ":check:",
            "check",
            "checkmark",
            "check mark",
            "ja",
            "oui",
            "sí",
            "si",
            "sim",
            "是",
            "はい",
            "○",
            "◯",
            "〇",
            "◎");
    private static final Set<String> CROSSES = Set.of(
            "✗",
            "✘",
            "❌",
            "✖",
            "✖️",
            "☒",
            "×",
            "no",
            "n",
            "false",
            ":x:",
            ":no_entry:",
            "nein",
            "non",
            "não",
            "否",
            "いいえ",
            "☐");
    private static final Pattern RACI = Pattern.compile(
            "(?:[raci]|responsible|accountable|consulted|informed)(?:\\s*[/,&+ ]\\s*(?:[raci]|responsible|accountable|consulted|informed))*");
    private static final Pattern HOLDING_RACI = Pattern.compile("\\b(?:[ra]|responsible|accountable)\\b");
    private static final Pattern PICTURE = Pattern.compile(".*\\b(?:check ?mark|tick|checked)\\b.*");
    private static final int MAX_PICTURE = 40;

    private final boolean present;
    private final boolean crossesAreMarks;

    private Marks(boolean present, boolean crossesAreMarks) {
        this.present = present;
        this.crossesAreMarks = crossesAreMarks;
    }

    static Marks of(PageTable table) {
        var columns = IntStream.range(0, table.roles().size())
                .filter(column -> isSide(table.roles().get(column).kind()))
                .boxed()
                .toList();
        var cells = table.rows().stream()
                .flatMap(row -> columns.stream().map(column -> plain(row.cells().get(column))))
                .filter(cell -> !PartyWords.isNothing(cell))
                .distinct()
                .toList();
        var present = !cells.isEmpty()
                && cells.stream().allMatch(cell -> isTick(cell) || isCross(cell) || isX(cell) || isRaci(cell));
        return new Marks(present, present && cells.stream().noneMatch(Marks::isTick));
    }

    private static boolean isSide(ColumnRole.Kind kind) {
        return List.of(ColumnRole.Kind.PROVIDER, ColumnRole.Kind.CUSTOMER, ColumnRole.Kind.SHARED)
                .contains(kind);
    }

    private static String plain(Cell cell) {
        return cell.text().replace('\n', ',').strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTick(String cell) {
        return TICKS.contains(cell)
                || cell.length() < MAX_PICTURE && PICTURE.matcher(cell).matches();
    }

    private static boolean isCross(String cell) {
        return CROSSES.contains(cell);
    }

    /** An x marks a box where it is the only mark, and means no beside a tick. */
    private static boolean isX(String cell) {
        return cell.equals("x");
    }

    private static boolean isRaci(String cell) {
        return cell.length() < MAX_PICTURE && RACI.matcher(cell).matches();
    }

    boolean arePresent() {
        return present;
    }

    /** Whether a cell says that there is nothing to do: nothing at all, a cross, no, or only consulted or informed. */
    static boolean denies(Cell cell) {
        var text = plain(cell);
        return PartyWords.isNothing(text)
                || isCross(text)
                || text.length() > 1
                        && isRaci(text)
                        && !HOLDING_RACI.matcher(text).find();
    }

    boolean holds(Cell cell) {
        var text = plain(cell);
        if (PartyWords.isNothing(text)) return false;
        if (isX(text)) return crossesAreMarks;
        if (isTick(text)) return true;
        return isRaci(text) && HOLDING_RACI.matcher(text).find();
    }
}
