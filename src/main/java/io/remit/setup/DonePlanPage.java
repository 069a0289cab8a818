package io.remit.setup;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import java.util.List;

/**
 * What the page shows that says what an import would do.
 *
 * @param crumbs the way back
 * @param base where the table is handed in
 * @param refused why the import was not done; empty at first
 * @param lead what would be done, in a sentence
 * @param approval whether a second person has to approve it
 * @param wrong the lines with which something is wrong
 * @param right the others
 * @param more how many more lines there are than are shown; empty where all are
 * @param importable whether there is anything to import
 * @param button what the button says
 * @param csv the table, to be sent again or corrected
 * @param seen the plan's fingerprint
 */
public record DonePlanPage(
        List<Link> crumbs,
        String base,
        String refused,
        String lead,
        boolean approval,
        List<Line> wrong,
        List<Line> right,
        String more,
        boolean importable,
        String button,
        Field csv,
        String seen) {

    /**
     * One line.
     *
     * @param number its number in the table
     * @param duty the duty it means or names
     * @param fate what becomes of it
     * @param day when it was done
     * @param host the host of what shows it; empty without evidence
     * @param owner who answers for the duty from now on; empty where that stays
     * @param told what to write, or what is said
     */
    public record Line(int number, String duty, Badge fate, String day, String host, String owner, List<String> told) {
        public Line {
            told = List.copyOf(told);
        }
    }

    public DonePlanPage {
        crumbs = List.copyOf(crumbs);
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }
}
