package io.remit.authorization;

import io.remit.web.parts.Link;
import java.util.List;

/**
 * The page of one probe.
 *
 * @param granted whom the tenant had authorized
 */
public record ProbePage(List<Link> crumbs, String occasion, String granted, AuthorizationPage.Tried tried) {
    public ProbePage {
        crumbs = List.copyOf(crumbs);
    }
}
