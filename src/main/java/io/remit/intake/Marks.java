package io.remit.intake;

import io.remit.wording.Cell;
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
    /** Letters stand alone or together: R, RA, R/A. */
    private static final String RACI_WORD = "(?:[raci]{1,4}|responsible|accountable|consulted|informed)";

    private static final Pattern RACI = Pattern.compile(RACI_WORD + "(?:\\s*[/,&+ -]\\s*" + RACI_WORD + "){0,4}");
    private static final Pattern HOLDING_RACI = Pattern.compile("\\b(?:[ci]*[ra][raci]*|responsible|accountable)\\b");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\p{L})\\s*(?:\\*+|[†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\[\\d{1,2}]|\\(\\d{1,2}\\))$");
    private static final Pattern ASIDE = Pattern.compile("(?<=\\S)\\s*\\([^()]{1,80}\\)$");
    private static final Pattern PICTURE = Pattern.compile(".*\\b(?:check ?mark|tick|checked)\\b.*");
    /** A no that is explained: "No - only the manuals". */
    private static final Pattern REASONED_NO = Pattern.compile("^(?:no|nein|non|❌|✗|✘)\\s*[—–:-]\\s");

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
        var text = cell.text().replace('\n', ',').strip().toLowerCase(Locale.ROOT);
        return text.length() < MAX_PICTURE ? FOOTNOTE.matcher(text).replaceFirst("") : text;
    }

    private static boolean isTick(String cell) {
        return TICKS.contains(bare(cell))
                || cell.length() < MAX_PICTURE && PICTURE.matcher(cell).matches();
    }

    private static boolean isCross(String cell) {
        return CROSSES.contains(bare(cell));
    }

    /** An x marks a box where it is the only mark, and means no beside a tick. */
    private static boolean isX(String cell) {
        return cell.equals("x");
    }

    private static boolean isRaci(String cell) {
        return cell.length() < MAX_PICTURE && RACI.matcher(bare(cell)).matches();
    }

    /** A mark may have its reservations behind it in brackets. */
    private static String bare(String cell) {
        return ASIDE.matcher(cell).replaceFirst("");
    }

    boolean arePresent() {
        return present;
    }

    /** Whether a cell that does not deny is nothing but a mark. */
    static boolean isMark(Cell cell) {
        var text = plain(cell);
        return isTick(text) || isX(text) || isRaci(text);
    }

    /** Whether a cell says that there is nothing to do: nothing at all, a cross, no, or only consulted or informed. */
    static boolean denies(Cell cell) {
        var text = plain(cell);
        return PartyWords.isNothing(text)
                || isCross(text)
                || REASONED_NO.matcher(text).find()
                || text.length() > 1
                        && isRaci(text)
                        && !HOLDING_RACI.matcher(text).find();
    }

    boolean holds(Cell cell) {
        var text = plain(cell);
        if (PartyWords.isNothing(text)) return false;
        if (isX(text)) return crossesAreMarks;
        if (isTick(text)) return true;
        return isRaci(text) && HOLDING_RACI.matcher(bare(text)).find();
    }
}
