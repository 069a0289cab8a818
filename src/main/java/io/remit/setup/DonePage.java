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
 * @param problems what is wrong with the form
 * @param csv the pasted table
 * @param hint how large the table may be
 * @param mostBytes how large a file may be
 */
public record DonePage(
        List<Link> crumbs, String base, List<FieldProblem> problems, Field csv, String hint, long mostBytes) {
    public DonePage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
    }
}
