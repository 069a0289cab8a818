package io.remit.incident;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the operator sees of one incident.
 *
 * @param base its address, under which its forms post
 * @param refused why the last step was not done; empty at any other time
 * @param detected when it was noticed; none or one
 * @param handingOut whether some tenants have not got theirs yet
 * @param numbers how far it has come
 * @param tenants the list of those it concerns
 * @param closing how it was closed; none or one
 */
public record OperatorIncidentPage(
        List<Link> crumbs,
        String base,
        String title,
        Badge state,
        String refused,
        boolean open,
        boolean mayEdit,
        String service,
        String regions,
        String scenario,
        String description,
        Moment disrupted,
        List<Moment> detected,
        Moment declared,
        String declaredBy,
        boolean handingOut,
        List<Number> numbers,
        String tenants,
        List<Told> updates,
        List<Closed> closing,
        Forms forms) {

    /** A number and what it counts. */
    public record Number(String label, String value, String note) {}

    /** What was told on the way. */
    public record Told(String id, Badge state, String text, String by, Moment at) {}

    /** How it was closed. */
    public record Closed(boolean withdrawn, String review, String by, Moment at) {}

    /** The forms of an open incident; problems belong to the one that was sent. */
    public record Forms(
            String seen,
            List<FieldProblem> updateProblems,
            Field state,
            List<Option> states,
            Field text,
            List<FieldProblem> regionProblems,
            Field region,
            List<FieldProblem> timeProblems,
            Field disrupted,
            Field detected,
            Field zone,
            List<String> zones,
            List<FieldProblem> closingProblems,
            Field review,
            Field withdrawn) {
        public Forms {
            updateProblems = List.copyOf(updateProblems);
            states = List.copyOf(states);
            regionProblems = List.copyOf(regionProblems);
            timeProblems = List.copyOf(timeProblems);
            zones = List.copyOf(zones);
            closingProblems = List.copyOf(closingProblems);
        }
    }

    public OperatorIncidentPage {
        crumbs = List.copyOf(crumbs);
        detected = List.copyOf(detected);
        numbers = List.copyOf(numbers);
        updates = List.copyOf(updates);
        closing = List.copyOf(closing);
    }
}
