package io.remit.setup;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import java.util.List;

/**
 * What the page shows that takes a table of what is done.
 *
 * @param crumbs the way back
 * @param base the page's address, where the form posts
 * @param refused why the last step was not done; empty at any other time
 * @param problems what is wrong with the form
 * @param csv the pasted table
 * @param hint how large the table may be
 * @param mostBytes how large a file may be
 * @param answered whether a table was handed in, or there is nothing to hand in
 */
public record DonePage(
        List<Link> crumbs,
        String base,
        String refused,
        List<FieldProblem> problems,
        Field csv,
        String hint,
        long mostBytes,
        boolean answered) {
    public DonePage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
    }
}
