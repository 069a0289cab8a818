package io.remit.lint;

import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.wording.Words;
import java.util.regex.Pattern;

/** Duties that cannot be carried out as they stand: {@code no-verb}, {@code vague-duty}. */
final class DutyRules {
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)\\b(?:(?:as|if|when|where|whenever) (?:needed|required|necessary|appropriate|applicable|desired)"
                    + "|from time to time|periodically|regularly|occasionally|sometimes|(?:in a )?timely(?: manner)?|promptly)\\b");

    private DutyRules() {}

    static void check(LintedPage page, Findings findings) {
        if (!page.english()) return;
        for (var row : page.rows()) {
            for (var duty : row.duties()) {
                verb(row, duty, findings);
                when(row, duty, findings);
            }
        }
    }

    /**
     * Longer texts have a verb, if perhaps one this program does not know. Where a cell only names the party, the duty is
     * the area itself, and nobody expects a verb there.
     */
    private static void verb(DraftResponsibility row, DraftDuty duty, Findings findings) {
        var words = Words.of(duty.text(), 40);
        if (words.isEmpty() || words.size() > 20 || Words.hasVerb(duty.text())) return;
        if (LintedPage.cell(row, duty.party()).isEmpty() || duty.text().equals(row.area())) return;
        var message = "The " + LintedPage.whose(duty.party()) + " part of " + LintedPage.quoted(row.area())
                + " has no verb: " + LintedPage.quoted(duty.text()) + ". Say what is done with it.";
        findings.warning("no-verb", row.line(), message);
    }

    private static void when(DraftResponsibility row, DraftDuty duty, Findings findings) {
        var vague = VAGUE.matcher(LintedPage.beginning(duty.text()));
        if (!vague.find()) return;
        var message = "The " + LintedPage.whose(duty.party()) + " duty " + LintedPage.quoted(duty.text()) + " says "
                + LintedPage.quoted(vague.group()) + ". Say when, or how often.";
        findings.info("vague-duty", row.line(), message);
    }
}
