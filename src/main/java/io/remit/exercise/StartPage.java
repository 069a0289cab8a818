package io.remit.exercise;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/** The form that makes a run. */
public record StartPage(
        String list,
        Link makePlan,
        List<Link> crumbs,
        List<FieldProblem> problems,
        boolean any,
        Field plan,
        List<Option> plans,
        Field kind,
        List<Option> kinds,
        Field name,
        Field scenario,
        Field commander,
        List<Option> commanders,
        List<Option> participants,
        Field into,
        List<Option> projects,
        boolean forDay,
        Field day,
        List<When> times,
        When.Zone zone) {
    public StartPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        plans = List.copyOf(plans);
        kinds = List.copyOf(kinds);
        commanders = List.copyOf(commanders);
        participants = List.copyOf(participants);
        projects = List.copyOf(projects);
        times = List.copyOf(times);
    }
}
