package io.remit.responsibility;

import io.remit.web.parts.ChangeGroup;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Sides;
import java.util.List;

/**
 * What the page of changes between two editions shows a tenant.
 *
 * @param service the service's name
 * @param matrixHref the service's part of the matrix
 * @param action the page's own address without a query
 * @param slug the service's slug, kept by the choice of editions
 * @param from the older edition, such as "Edition 7"
 * @param fromDate from when on it binds
 * @param to the newer edition
 * @param toDate from when on it binds
 * @param fromChoices the editions to choose from as the older one
 * @param toChoices the editions to choose from as the newer one
 * @param note what the publisher wrote about the newer edition; may be empty
 * @param same whether nothing changed
 * @param groups the changes by kind, those that matter most first
 * @param sides both editions, section by section
 * @param toggle shows or hides the rows without a change
 */
public record ChangesPage(
        String service,
        String matrixHref,
        String action,
        String slug,
        String from,
        Moment fromDate,
        String to,
        Moment toDate,
        List<Option> fromChoices,
        List<Option> toChoices,
        String note,
        boolean same,
        List<ChangeGroup> groups,
        List<Sides> sides,
        Link toggle) {
    public ChangesPage {
        fromChoices = List.copyOf(fromChoices);
        toChoices = List.copyOf(toChoices);
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
    }
}
