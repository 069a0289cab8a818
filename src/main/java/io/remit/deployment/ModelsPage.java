package io.remit.deployment;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the page of model versions shows.
 *
 * @param base the page's address, under which its forms post
 * @param csvHref the same list for spreadsheets
 * @param refused why the last step was not done; empty at any other time
 * @param filtered whether not all are shown
 * @param versions those made last first
 */
public record ModelsPage(
        String base,
        String csvHref,
        boolean mayEdit,
        String refused,
        boolean filtered,
        String q,
        List<Option> projects,
        List<Row> versions,
        Pager pager,
        Adding adding) {

    /** One version; {@code withdrawn} ones can be put back. */
    public record Row(
            String id,
            String model,
            String name,
            String project,
            Badge state,
            Moment made,
            String addedBy,
            String note,
            boolean withdrawn) {}

    /** The form that enters one. */
    public record Adding(
            List<FieldProblem> problems,
            Field project,
            List<Option> projects,
            Field model,
            List<String> models,
            Field name,
            Field job,
            Field made,
            Field note) {
        public Adding {
            problems = List.copyOf(problems);
            projects = List.copyOf(projects);
            models = List.copyOf(models);
        }
    }

    public ModelsPage {
        projects = List.copyOf(projects);
        versions = List.copyOf(versions);
    }
}
