package io.remit.acknowledgement;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import io.remit.web.parts.Stat;
import java.util.List;

/**
 * Where tenants stand towards an edition, for the operator.
 *
 * @param published whether any service has an edition
 * @param refused why the answer just sent was not taken, where it has no form any more; empty otherwise
 * @param services the services to choose from
 * @param editions the chosen service's editions to choose from
 * @param responses the responses to choose from
 * @param edition what is looked at, such as "Edition 2 of InstructLab"
 * @param effective from when on it binds and with how much notice, in words
 * @param stats how many tenants responded in which way
 * @param tenants those who responded as chosen
 * @param pager where the next ones are
 * @param csvHref all of them as CSV
 */
public record ResponsesPage(
        boolean published,
        String refused,
        List<Option> services,
        List<Option> editions,
        List<Option> responses,
        String edition,
        String effective,
        List<Stat> stats,
        List<Row> tenants,
        Pager pager,
        String csvHref) {

    /** One tenant: its name, slug and page, where it stands, and what it said. */
    public record Row(String name, String slug, String href, Badge standing, List<Entry> said) {
        public Row {
            said = List.copyOf(said);
        }
    }

    /** One thing it said; {@code action} is where an answer is posted to, empty where none is waited for. */
    public record Entry(Said said, String action, AnswerForm form) {}

    /** The answer to one objection; {@code open} when it comes back with what was wrong. */
    public record AnswerForm(
            boolean open, List<FieldProblem> problems, Field verdict, List<Option> verdicts, Field note) {
        public AnswerForm {
            problems = List.copyOf(problems);
            verdicts = List.copyOf(verdicts);
        }
    }

    public ResponsesPage {
        services = List.copyOf(services);
        editions = List.copyOf(editions);
        responses = List.copyOf(responses);
        stats = List.copyOf(stats);
        tenants = List.copyOf(tenants);
    }
}
