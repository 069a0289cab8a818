package io.remit.catalog;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What the operator's list of services shows.
 *
 * @param services the services, by name
 * @param problems what is wrong with the form
 * @param name the form's name
 * @param slug the form's slug
 */
public record ServicesPage(List<Row> services, List<FieldProblem> problems, Field name, Field slug) {

    /**
     * One service.
     *
     * @param name its name
     * @param slug its slug
     * @param href its page
     * @param published whether it has an edition
     * @param edition the current edition, such as "Edition 8"
     * @param effective from when on it binds
     * @param drafts how many drafts wait, in words; empty for none
     */
    public record Row(
            String name,
            String slug,
            String href,
            boolean published,
            String edition,
            Moment effective,
            String drafts) {}

    public ServicesPage {
        services = List.copyOf(services);
        problems = List.copyOf(problems);
    }
}
