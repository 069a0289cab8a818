package io.remit.job;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the page of jobs shows.
 *
 * @param base the page's address, under which its forms post
 * @param csvHref the same list as CSV
 * @param versionsHref where the versions of the services are listed
 * @param mayEdit whether the reader may enter jobs
 * @param refused why the last step was not done; empty at any other time
 * @param filters what can be asked for
 * @param rows the jobs, active ones first
 * @param pager where more are
 * @param versions where each project stands on versions
 * @param entering the form that enters a job
 */
record JobsPage(
        String base,
        String csvHref,
        String versionsHref,
        boolean mayEdit,
        String refused,
        Filters filters,
        List<Row> rows,
        Pager pager,
        List<OfVersion> versions,
        Entering entering) {

    /** One job. */
    record Row(
            String id,
            String href,
            String name,
            String kind,
            String project,
            String region,
            Badge state,
            Moment since,
            Badge grade,
            String version,
            boolean outdated,
            Moment heard,
            String silent) {}

    /** Where one project stands on versions. */
    record OfVersion(String project, Badge outcome, String sentence) {}

    /** What can be asked for; {@code active} when anything is. */
    record Filters(
            boolean active,
            List<Option> projects,
            List<Option> kinds,
            List<Option> states,
            List<Option> regions,
            boolean outdated,
            String q) {
        Filters {
            projects = List.copyOf(projects);
            kinds = List.copyOf(kinds);
            states = List.copyOf(states);
            regions = List.copyOf(regions);
        }
    }

    /** The form; without any project there is none. */
    record Entering(Field project, List<Option> projects, Field name, JobFields fields) {
        Entering {
            projects = List.copyOf(projects);
        }
    }

    JobsPage {
        rows = List.copyOf(rows);
        versions = List.copyOf(versions);
    }
}
