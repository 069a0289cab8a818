package io.remit.incident;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the form shows by which somebody declares an incident.
 *
 * @param crumbs the way back
 * @param base the list of incidents, to which the form posts
 * @param refused why nothing was declared; empty at any other time
 * @param problems what is wrong with the form
 * @param key the incident's id, so that a form sent twice declares one
 * @param regions where projects are
 * @param regionsError what is wrong with the choice of regions
 * @param scenarios what can be proposed as a scenario
 * @param plans the plans that can be run; none for the provider
 * @param reaching whether it was looked at whom it reaches
 * @param reach whom it reaches, in words
 * @param seen for which service and regions that was
 */
public record DeclarationPage(
        List<Link> crumbs,
        String base,
        String refused,
        List<FieldProblem> problems,
        String key,
        Field service,
        List<Option> services,
        List<Option> regions,
        String regionsError,
        Field others,
        Field title,
        Field scenario,
        List<String> scenarios,
        Field description,
        Field disrupted,
        Field detected,
        Field zone,
        List<String> zones,
        List<Option> plans,
        String plansError,
        boolean reaching,
        String reach,
        String seen) {
    public DeclarationPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        services = List.copyOf(services);
        regions = List.copyOf(regions);
        scenarios = List.copyOf(scenarios);
        zones = List.copyOf(zones);
        plans = List.copyOf(plans);
    }
}
