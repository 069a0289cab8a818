package io.remit.setup;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the page shows on which all duties get owner and cadence.
 *
 * @param crumbs the way back
 * @param action where the form posts
 * @param lead how many duties wait, and how many of them are below
 * @param refused why the last step was not done; empty at any other time
 * @param problems what is wrong with the form
 * @param services the services to look at one by one; empty where there is only one
 * @param everybody the owner of every duty below that names none
 * @param people who can own a duty, offered while typing
 * @param rows the duties
 * @param back where to go when nothing waits
 */
public record LayingsPage(
        List<Link> crumbs,
        String action,
        String lead,
        String refused,
        List<FieldProblem> problems,
        List<Service> services,
        Field everybody,
        List<Option> people,
        List<Row> rows,
        Link back) {

    /** One service, and its part of the page. */
    public record Service(String name, String href, boolean chosen) {}

    /**
     * One duty.
     *
     * @param id its id, with which its fields' names end
     * @param version how often it was changed when the form was made
     * @param text what it asks
     * @param detail its area, category and service
     * @param cadences how often it may fall due, the proposal chosen at first
     * @param why why that is proposed
     * @param cadence what is wrong with the choice
     * @param words how often, where none of the choices fits
     * @param owner the owner's address
     * @param ownerHint who owns it where none is named
     * @param due by when first
     * @param overtaken what somebody else laid down meanwhile; empty where nobody did
     */
    public record Row(
            String id,
            int version,
            String text,
            String detail,
            List<Option> cadences,
            String why,
            Field cadence,
            Field words,
            Field owner,
            String ownerHint,
            Field due,
            String overtaken) {
        public Row {
            cadences = List.copyOf(cadences);
        }
    }

    public LayingsPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        services = List.copyOf(services);
        people = List.copyOf(people);
        rows = List.copyOf(rows);
    }
}
