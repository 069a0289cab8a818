package io.remit.evidence;

import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the page of evidence shows.
 *
 * @param place the tenant's name
 * @param base the page's address, under which its form posts
 * @param csvHref the same list as CSV
 * @param q the words it was searched for
 * @param rows the pieces, the newest first
 * @param pager where older and newer ones are
 * @param used how much of the quota is used, in words
 * @param mayAdd whether the reader may add
 * @param problems what is wrong with the form
 * @param adding the form's fields
 */
public record EvidencePage(
        String place,
        String base,
        String csvHref,
        String q,
        List<EvidenceRow> rows,
        Pager pager,
        String used,
        boolean mayAdd,
        List<FieldProblem> problems,
        EvidenceAdding adding) {
    public EvidencePage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
