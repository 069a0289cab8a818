package io.remit.lint;

import io.remit.intake.DraftResponsibility;
import io.remit.intake.ParsedPage;
import io.remit.intake.Party;
import io.remit.wording.Cell;
import io.remit.wording.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the linter's rules look at.
 *
 * @param parsed the page's structure
 * @param rows its responsibilities
 * @param english whether most of it is English: rules about words keep silent otherwise
 */
record LintedPage(ParsedPage parsed, List<DraftResponsibility> rows, boolean english) {
    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "for", "is", "are", "you", "your", "in", "with", "or", "as", "by", "on", "be");

    /** This many words tell a page's language. */
    private static final int SAMPLE = 2000;

    private static final int LONGEST = 10_000;

    static LintedPage of(ParsedPage parsed, List<DraftResponsibility> rows) {
        return new LintedPage(parsed, rows, isEnglish(parsed, rows));
    }

    /** Both sides of a row with the party each belongs to. */
    static Cell cell(DraftResponsibility row, Party party) {
        return party == Party.PROVIDER ? row.provider() : row.customer();
    }

    /** "provider's" or "customer's", for messages. */
    static String whose(Party party) {
        return party == Party.PROVIDER ? "provider's" : "customer's";
    }

    /** As much of a text as the rules look at: nobody writes more in one place, and hostile pages do. */
    static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A text in quotation marks, shortened where it is long. */
    static String quoted(String text) {
        var line = text.substring(0, Math.min(text.length(), 100)).replace('\n', ' ');
        return "“" + (line.length() <= 80 ? line : line.substring(0, 78).stripTrailing() + "…") + "”";
    }

    private static boolean isEnglish(ParsedPage parsed, List<DraftResponsibility> rows) {
        var texts = Stream.concat(
                rows.stream()
                        .flatMap(row ->
                                Stream.of(row.customer().text(), row.provider().text())),
                parsed.prose().stream().map(ParsedPage.Prose::text));
        var words = texts.limit(SAMPLE)
                .flatMap(text -> Words.of(text, 200).stream())
                .limit(SAMPLE)
                .toList();
        var common = words.stream().filter(COMMON::contains).count();
        return words.isEmpty() || common * 100 >= words.size() * 8L;
    }
}
