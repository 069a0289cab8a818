package io.remit.tenant;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the operator's list of tenants shows.
 *
 * @param q the words looked for
 * @param tenants the tenants, by slug
 * @param pager where the neighbouring pages are
 * @param problems what is wrong with the form
 * @param name the form's name
 * @param slug the form's slug
 */
public record TenantsPage(
        String q, List<Row> tenants, Pager pager, List<FieldProblem> problems, Field name, Field slug) {

    /** One tenant: its services in words, how many members and projects it has, since when it exists. */
    public record Row(
            String name, String slug, String href, String services, int members, int projects, Moment created) {}

    public TenantsPage {
        tenants = List.copyOf(tenants);
        problems = List.copyOf(problems);
    }
}
