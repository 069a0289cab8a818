package io.remit.deployment;

import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What the page of one deployment shows.
 *
 * @param refused why the last step was not done; empty at any other time
 * @param outdated what it should run and since when; empty where it does
 * @param changes what it ran, the last first
 * @param updating the form that says what it runs now
 * @param editing the form that changes what people know of it
 */
public record DeploymentPage(
        List<Link> crumbs,
        String base,
        boolean mayEdit,
        String refused,
        String name,
        Badge state,
        String project,
        String environment,
        String address,
        boolean linked,
        String runs,
        Moment since,
        String outdated,
        String owner,
        String note,
        boolean retired,
        int seen,
        List<Change> changes,
        Updating updating,
        Editing editing) {

    /** That it began to run a version. */
    public record Change(String runs, Moment since, String by, Moment at) {}

    /** The form that says what it runs now. */
    public record Updating(List<FieldProblem> problems, RunsFields fields) {
        public Updating {
            problems = List.copyOf(problems);
        }
    }

    /** The form that changes what people know of it; {@code open} when it comes back with what was wrong. */
    public record Editing(boolean open, List<FieldProblem> problems, AboutFields fields) {
        public Editing {
            problems = List.copyOf(problems);
        }
    }

    public DeploymentPage {
        crumbs = List.copyOf(crumbs);
        changes = List.copyOf(changes);
    }
}
