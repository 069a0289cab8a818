package io.remit.deployment;

import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the page of deployments shows.
 *
 * @param base the page's address, under which its forms post
 * @param csvHref the same list for spreadsheets
 * @param filtered whether not all are shown
 * @param summary how many there are, and how many of them are outdated
 * @param states what can be filtered by
 * @param rows the outdated first
 */
public record DeploymentsPage(
        String base,
        String csvHref,
        boolean mayEdit,
        boolean filtered,
        String q,
        List<Option> projects,
        List<Option> states,
        String summary,
        List<Row> rows,
        Pager pager,
        Registering registering) {

    /**
     * One deployment.
     *
     * @param runs the version it runs
     * @param should the version it should run; empty where it does
     * @param outdated since when and how long it is outdated; empty where it is not
     */
    public record Row(
            String id,
            String href,
            String name,
            String environment,
            String project,
            Badge state,
            String runs,
            String should,
            String outdated,
            Moment since,
            String owner) {}

    /** The form that registers one. */
    public record Registering(List<FieldProblem> problems, AboutFields about, RunsFields runs) {
        public Registering {
            problems = List.copyOf(problems);
        }
    }

    public DeploymentsPage {
        projects = List.copyOf(projects);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }
}
