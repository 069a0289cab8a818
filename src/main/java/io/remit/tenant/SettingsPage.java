package io.remit.tenant;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import java.util.List;

/**
 * What a tenant's page of settings shows.
 *
 * @param base the page's address, where its form posts
 * @param refused why the last step was not done; empty at any other time
 * @param problems what is wrong with the form
 * @param seen the version that the form changes
 * @param zone the form's time zone
 * @param zones the time zones there are, offered while typing
 * @param approval the form's box for the second person
 * @param alone whether nobody beside the reader may approve
 * @param grace the form's days of grace
 */
public record SettingsPage(
        String base,
        String refused,
        List<FieldProblem> problems,
        String seen,
        Field zone,
        List<String> zones,
        Field approval,
        boolean alone,
        Field grace) {
    public SettingsPage {
        problems = List.copyOf(problems);
        zones = List.copyOf(zones);
    }
}
