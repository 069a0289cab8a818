package io.remit.catalog;

import io.remit.web.parts.ChangeGroup;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Sides;
import java.util.List;

/**
 * What the comparison of any two editions of a service shows the operator.
 *
 * @param crumbs the way back up
 * @param service the service's name
 * @param action the page's own address without a query
 * @param from the older edition, such as "Edition 7"
 * @param fromDate from when on it binds
 * @param to the newer edition
 * @param toDate from when on it binds
 * @param fromChoices the editions to choose from as the older one
 * @param toChoices the editions to choose from as the newer one
 * @param same whether nothing changed
 * @param groups the changes by kind, those that matter most first
 * @param recovery what changed of recovery beside the duties
 * @param sides both editions, section by section
 * @param toggle shows or hides the rows without a change
 */
public record ComparisonPage(
        List<Link> crumbs,
        String service,
        String action,
        String from,
        Moment fromDate,
        String to,
        Moment toDate,
        List<Option> fromChoices,
        List<Option> toChoices,
        boolean same,
        List<ChangeGroup> groups,
        List<RecoveryChange> recovery,
        List<Sides> sides,
        Link toggle) {
    public ComparisonPage {
        crumbs = List.copyOf(crumbs);
        fromChoices = List.copyOf(fromChoices);
        toChoices = List.copyOf(toChoices);
        groups = List.copyOf(groups);
        recovery = List.copyOf(recovery);
        sides = List.copyOf(sides);
    }
}
