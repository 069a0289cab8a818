package io.remit.ping;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a tenant's page of pings shows.
 *
 * @param base the page's address, under which its forms post
 * @param mayEdit whether the reader may make and revoke pings
 * @param refused why the last step was not done; empty at any other time
 * @param link the address just made, shown this once; empty at any other time
 * @param linkFor what the address is for
 * @param searchable whether there are so many that one is searched for
 * @param q what is searched for
 * @param pings the pings in use that fit it, by name
 * @param making the form that makes one
 */
public record PingsPage(
        String base,
        boolean mayEdit,
        String refused,
        String link,
        String linkFor,
        boolean searchable,
        String q,
        List<Row> pings,
        Making making) {

    /**
     * One ping.
     *
     * @param id its id, part of the address its form posts to
     * @param name what people call it
     * @param duty what it reports about
     * @param dutyHref the duty's page
     * @param subject the project it reports for; empty for the duty as a whole
     * @param rhythm how often it reports, and how late it may be
     * @param idle why it does not count; empty where it does
     * @param outcome what it tells now
     * @param reported whether it ever reported
     * @param last when it did last
     */
    public record Row(
            String id,
            String name,
            String duty,
            String dutyHref,
            String subject,
            String rhythm,
            String idle,
            Badge outcome,
            boolean reported,
            Moment last) {}

    /** The form: what is wrong with it, and its fields. */
    public record Making(
            List<FieldProblem> problems,
            Field name,
            Field duty,
            List<Option> duties,
            Field period,
            Field periodUnit,
            List<Option> periodUnits,
            Field grace,
            Field graceUnit,
            List<Option> graceUnits) {
        public Making {
            problems = List.copyOf(problems);
            duties = List.copyOf(duties);
            periodUnits = List.copyOf(periodUnits);
            graceUnits = List.copyOf(graceUnits);
        }
    }

    public PingsPage {
        pings = List.copyOf(pings);
    }
}
