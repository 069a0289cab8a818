package io.remit.incident;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What the operator's list of tenants of one incident shows: numbers, and nothing that tenants wrote.
 *
 * @param q the words looked for
 */
public record ReachPage(List<Link> crumbs, String base, String title, String q, List<Row> tenants, Pager pager) {

    /** One tenant: its projects there, and how far it is. */
    public record Row(
            String name,
            String slug,
            String href,
            int projects,
            Badge state,
            String runs,
            String ended,
            String verified) {}

    public ReachPage {
        crumbs = List.copyOf(crumbs);
        tenants = List.copyOf(tenants);
    }
}
