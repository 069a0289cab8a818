package io.remit.tenant;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a tenant's page of projects shows.
 *
 * @param base the page's address, under which its forms post
 * @param mayEdit whether the reader may add, change and retire projects
 * @param refused why the last step was not done; empty at any other time
 * @param projects the projects, by region and name, retired ones last
 * @param problems what is wrong with the form that adds one
 * @param name the form's name
 * @param region the form's region
 * @param instance the form's instance
 * @param regions regions already in use, offered while typing
 * @param services the form's services; without any there is no form
 */
public record ProjectsPage(
        String base,
        boolean mayEdit,
        String refused,
        List<Project> projects,
        List<FieldProblem> problems,
        Field name,
        Field region,
        Field instance,
        List<String> regions,
        List<Option> services) {

    /** One project; {@code retired} ones can be brought back, the others changed. */
    public record Project(
            String id,
            String name,
            String service,
            String region,
            String instance,
            Moment since,
            Badge state,
            boolean retired,
            Changing changing) {}

    /** The form that changes a project; {@code open} when it comes back with what was wrong. */
    public record Changing(boolean open, List<FieldProblem> problems, Field name, Field region, Field instance) {
        public Changing {
            problems = List.copyOf(problems);
        }
    }

    public ProjectsPage {
        projects = List.copyOf(projects);
        problems = List.copyOf(problems);
        regions = List.copyOf(regions);
        services = List.copyOf(services);
    }
}
