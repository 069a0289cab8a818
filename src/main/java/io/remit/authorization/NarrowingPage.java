package io.remit.authorization;

import io.remit.authorization.AskingPage.RightRow;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import java.util.List;

/** The form that takes rights out of an authorization. */
public record NarrowingPage(
        List<Link> crumbs,
        String bucket,
        String action,
        String back,
        String refused,
        List<FieldProblem> problems,
        List<RightRow> rights,
        String rightsError) {
    public NarrowingPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        rights = List.copyOf(rights);
    }
}
