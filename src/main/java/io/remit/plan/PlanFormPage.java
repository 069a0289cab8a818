package io.remit.plan;

import io.remit.web.parts.Fact;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * The form of a plan as a whole, new or to be changed.
 *
 * @param making whether it makes a new plan
 * @param seen the plan's version, which the form sends back
 * @param now what the plan says now, where somebody changed it meanwhile
 * @param scenarios failures that the provider's pages name
 * @param items how many items those pages list
 */
public record PlanFormPage(
        String place,
        List<Link> crumbs,
        String heading,
        String action,
        String cancel,
        boolean making,
        int seen,
        List<FieldProblem> problems,
        List<Fact> now,
        Field service,
        List<Option> services,
        Field template,
        List<Option> templates,
        Field items,
        int itemCount,
        Field name,
        Field scenario,
        List<String> scenarios,
        Field rto,
        String rtoHint,
        Field rpo,
        String rpoHint,
        Field summary) {
    public PlanFormPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        now = List.copyOf(now);
        services = List.copyOf(services);
        templates = List.copyOf(templates);
        scenarios = List.copyOf(scenarios);
    }
}
