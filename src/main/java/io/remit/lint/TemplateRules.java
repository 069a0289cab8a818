package io.remit.lint;

import io.remit.intake.Party;
import io.remit.wording.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a template that nobody replaced: {@code template-leftover}, and {@code placeholder-text} in prose. */
final class TemplateRules {

    /** Blanks to be filled in. Tags and constants of documentation ("<region>") are none unless they name the document's own parts. */
    private static final Pattern BLANK = Pattern.compile(
            "(?i)(?:[\\[<{_](?:your |the |this )?(?:service|product|offering|company|customer|provider|plan|feature|title|topic|section)"
                    + "[ _-]?(?:name|id|title|description)?(?: here)?[\\]>}_])");

    /** Sentences that only a template has. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)might be responsibility for|that a the customer"
                    + "|include an introductory sentence|leave the cell blank|replace this (?:text|sentence)|delete this (?:text|note|section)");

    /** One of these is in every sentence of a template; most texts have none, and are done sooner. */
    private static final List<String> MARKS = List.of(
            "might be responsibility",
            "that a the",
            "introductory sentence",
            "the cell blank",
            "place this",
            "lete this");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{:[^}]{0,80}}");

    private TemplateRules() {}

    static void check(LintedPage page, Findings findings) {
        for (var leftover : page.parsed().leftovers()) {
            var message = LintedPage.quoted(leftover.text())
                    + " is left of a template. Put the text there that it stands for.";
            findings.warning("template-leftover", leftover.line(), message);
        }
        attributes(page, findings);
        for (var prose : page.parsed().prose()) text(LintedPage.beginning(prose.text()), prose.line(), true, findings);
        var above = "";
        for (var row : page.rows()) {
            if (!row.area().equals(above)) text(row.area(), row.line(), false, findings);
            above = row.area();
            for (var party : Party.values()) {
                for (var block : LintedPage.cell(row, party).blocks()) {
                    text(LintedPage.beginning(block.text()), row.line(), false, findings);
                }
            }
        }
    }

    /** One finding for all: a template's summary is copied to every table of a page. */
    private static void attributes(LintedPage page, Findings findings) {
        List<Integer> lines = new ArrayList<>();
        for (var attribute : page.parsed().attributes()) {
            if (SENTENCE.matcher(attribute.text()).find()
                    || BLANK.matcher(attribute.text()).find()) {
                lines.add(attribute.line());
            }
        }
        if (lines.isEmpty()) return;
        var more = lines.size() == 1 ? "" : " (and " + (lines.size() - 1) + " more like it)";
        var message = "The summary or caption in this line" + more
                + " still has the template's words. Say what this table shows, or remove it.";
        findings.warning("template-leftover", lines.get(0), message);
    }

    private static void text(String text, int line, boolean prose, Findings findings) {
        if (hasBlank(text) || hasSentence(text)) {
            var blank = BLANK.matcher(text);
            var what = LintedPage.quoted(blank.find() ? blank.group() : text);
            findings.warning("template-leftover", line, what + " is left of a template. Write what belongs there.");
        } else if (text.contains("{:") && ATTRIBUTE.matcher(text).find()) {
            var message =
                    "An attribute shows as text in " + LintedPage.quoted(text) + ". Move it to a line of its own.";
            findings.warning("template-leftover", line, message);
        } else if (prose && Placeholders.holdsPlaceholder(text)) {
            var message = LintedPage.quoted(text) + " still holds a placeholder. Write what belongs there.";
            findings.warning("placeholder-text", line, message);
        }
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(letter -> "[<{_".indexOf(letter) >= 0)
                && BLANK.matcher(text).find();
    }

    private static boolean hasSentence(String text) {
        return MARKS.stream().anyMatch(text::contains) && SENTENCE.matcher(text).find();
    }
}
