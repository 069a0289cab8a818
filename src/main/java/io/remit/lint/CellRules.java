package io.remit.lint;

import io.remit.intake.ColumnRole;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Party;
import io.remit.wording.Cell;
import io.remit.wording.Phrases;
import io.remit.wording.Placeholders;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Cells that say nothing: {@code placeholder-text}, {@code cut-off-sentence}, {@code nobody-named}. */
final class CellRules {

    /** No sentence ends in these, whatever stands after them. */
    private static final Set<String> NEVER_LAST =
            Set.of("the", "a", "an", "and", "or", "your", "their", "its", "of", "our");

    /** A sentence can end in these ("what you are responsible for."), but then it ends in a full stop. */
    private static final Set<String> SELDOM_LAST = Set.of(
            "to",
            "for",
            "with",
            "from",
            "by",
            "into",
            "onto",
            "via",
            "that",
            "which",
            "as",
            "such",
            "including",
            "between",
            "against",
            "if",
            "when",
            "because",
            "than",
            "but",
            "is",
            "are",
            "be",
            "must",
            "should",
            "will",
            "can",
            "at");

    private CellRules() {}

    static void check(LintedPage page, Findings findings) {
        for (var row : page.rows()) {
            for (var party : Party.values()) cell(page, row, party, findings);
            if (row.duties().isEmpty() && !isSaidInMatrix(page, row)) nobody(row, findings);
        }
    }

    private static void cell(LintedPage page, DraftResponsibility row, Party party, Findings findings) {
        var blocks = LintedPage.cell(row, party).blocks();
        var cell = "The " + LintedPage.whose(party) + " cell of " + LintedPage.quoted(row.area());
        for (var i = 0; i < blocks.size(); i++) {
            var text = blocks.get(i).text();
            var last = i + 1 == blocks.size();
            if (Placeholders.isPlaceholder(text)) {
                var message = cell + " only holds a placeholder, " + LintedPage.quoted(text)
                        + ". Write what is done there, or N/A.";
                findings.error("placeholder-text", row.line(), message);
            } else if (Placeholders.holdsPlaceholder(LintedPage.beginning(text))) {
                findings.error(
                        "placeholder-text", row.line(), cell + " still holds a placeholder. Write what belongs there.");
            } else if (page.english()
                    && isCutOff(text, last || !blocks.get(i + 1).item(), last)) {
                var message = cell + " breaks off: " + LintedPage.quoted("… " + end(text)) + ". Finish the sentence.";
                findings.error("cut-off-sentence", row.line(), message);
            }
        }
    }

    /**
     * Whether a text ends in the middle.
     *
     * @param noListFollows otherwise it may lead the list in
     * @param last otherwise it may be a list's item with the comma or "and" that leads to the next
     */
    private static boolean isCutOff(String text, boolean noListFollows, boolean last) {
        if (!noListFollows || text.length() < 3) return false;
        var end = text.charAt(text.length() - 1);
        if (end == ':' || end == ',') return last;
        var word = lastWord(text);
        if (end == '.') return NEVER_LAST.contains(word) && !isLetterName(text);
        return Character.isLetter(end)
                && (NEVER_LAST.contains(word) || SELDOM_LAST.contains(word))
                && !isLetterName(text);
    }

    /** "Class A" and "plan A." end in a name, not in an article; names and constants are written in capitals. */
    private static boolean isLetterName(String text) {
        var bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return !bare.isEmpty() && Character.isUpperCase(bare.charAt(bare.length() - 1));
    }

    private static String lastWord(String text) {
        var to = text.length();
        while (to > 0 && !Character.isLetter(text.charAt(to - 1))) to--;
        var from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1)) && to - from < 20) from--;
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String end(String text) {
        if (text.length() <= 40) return text;
        var blank = text.indexOf(' ', text.length() - 40);
        return blank < 0 ? text.substring(text.length() - 40) : text.substring(blank + 1);
    }

    private static void nobody(DraftResponsibility row, Findings findings) {
        if (!saysNothing(row.provider()) || !saysNothing(row.customer())) return;
        var area = LintedPage.quoted(row.area());
        if (row.provider().isEmpty() && row.customer().isEmpty()) {
            var message = "Nobody is named for " + area + ": both cells are empty. Say who does it, or remove the row.";
            findings.error("nobody-named", row.line(), message);
        } else {
            var message = "Nobody is named for " + area
                    + ": neither side has anything to do. Say who does it, or remove the row.";
            findings.warning("nobody-named", row.line(), message);
        }
    }

    /** Whether the row comes from a matrix that says something for this category, be it only "not applicable". */
    private static boolean isSaidInMatrix(LintedPage page, DraftResponsibility row) {
        var tables = page.parsed().tables();
        if (row.table() < 0 || row.table() >= tables.size()) return false;
        var table = tables.get(row.table());
        if (row.row() >= table.rows().size()) return false;
        var cells = table.rows().get(row.row()).cells();
        return IntStream.range(0, Math.min(cells.size(), table.columns().size()))
                .anyMatch(column -> table.roles().get(column).kind() == ColumnRole.Kind.PARTY
                        && table.columns().get(column).equals(row.category())
                        && !cells.get(column).isEmpty());
    }

    private static boolean saysNothing(Cell cell) {
        return cell.blocks().stream().allMatch(block -> Phrases.saysNothing(block.text()));
    }
}
