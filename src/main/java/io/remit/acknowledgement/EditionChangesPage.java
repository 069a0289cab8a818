package io.remit.acknowledgement;

import io.remit.web.parts.Badge;
import io.remit.web.parts.ChangeGroup;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Sides;
import java.util.List;

/**
 * What one edition changes for a tenant, and what the tenant says to it.
 *
 * @param crumbs the way back up
 * @param service the service's name
 * @param edition such as "Edition 8"
 * @param address the page's own, under which its forms post
 * @param base the address under which entries of the ledger are withdrawn
 * @param standing whether it binds
 * @param effective from when on
 * @param notice how long before it was published
 * @param held why another edition binds; empty where none does
 * @param refused why what was just sent was not done, where no form says it
 * @param compared what it is compared with, in a sentence
 * @param note what the publisher wrote about it; may be empty
 * @param same whether nothing changed
 * @param groups the changes by kind, those that matter most first
 * @param hasSides whether there are two editions to show beside each other
 * @param before the older of them
 * @param sides both, section by section
 * @param said what the tenant said to it, the newest first
 * @param mayAct whether the reader may say anything to it
 * @param acknowledged whether it, or a later one, is acknowledged
 * @param objection the form that objects
 * @param until until when that is possible, in a sentence
 * @param consequence what an objection does, in words
 * @param refusal the form that does not take a change for editorial
 */
public record EditionChangesPage(
        List<Link> crumbs,
        String service,
        String edition,
        String address,
        String base,
        Badge standing,
        Moment effective,
        String notice,
        String held,
        String refused,
        String compared,
        String note,
        boolean same,
        List<ChangeGroup> groups,
        boolean hasSides,
        String before,
        List<Sides> sides,
        List<Said> said,
        boolean mayAct,
        boolean acknowledged,
        SayForm objection,
        String until,
        String consequence,
        SayForm refusal) {

    /**
     * A form that says something to one change.
     *
     * @param offered whether it is there at all
     * @param problems what is wrong with what was sent
     * @param change what is wrong with the choice
     * @param changes the changes to choose from
     * @param reason why
     */
    public record SayForm(
            boolean offered, List<FieldProblem> problems, Field change, List<Option> changes, Field reason) {
        public SayForm {
            problems = List.copyOf(problems);
            changes = List.copyOf(changes);
        }
    }

    public EditionChangesPage {
        crumbs = List.copyOf(crumbs);
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
        said = List.copyOf(said);
    }
}
