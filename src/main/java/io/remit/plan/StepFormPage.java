package io.remit.plan;

import io.remit.web.parts.Fact;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * The form of a step, new or to be changed.
 *
 * @param seen the plan's version, which the form sends back
 * @param now what the step says now, where somebody changed the plan meanwhile
 * @param kinds with what each stands for
 * @param others the steps it may need, those chosen marked
 * @param needs what is wrong with that choice
 */
public record StepFormPage(
        String place,
        List<Link> crumbs,
        String heading,
        String action,
        String cancel,
        int seen,
        List<FieldProblem> problems,
        List<Fact> now,
        Field kind,
        List<Option> kinds,
        Field title,
        Field instructions,
        Field role,
        Field member,
        List<Option> members,
        Field expected,
        Field required,
        List<Option> others,
        Field needs) {
    public StepFormPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        now = List.copyOf(now);
        kinds = List.copyOf(kinds);
        members = List.copyOf(members);
        others = List.copyOf(others);
    }
}
