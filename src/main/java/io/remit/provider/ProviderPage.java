package io.remit.provider;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import java.util.List;

/**
 * The provider's duties, for a tenant.
 *
 * @param place the tenant's name
 * @param crumbs the way back
 * @param lead how many there are, and how many were attested
 * @param sections by service and category
 */
public record ProviderPage(String place, List<Link> crumbs, String lead, List<Section> sections) {

    /** One category of a service. */
    public record Section(String anchor, String title, String service, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One duty, and how it stands proved. */
    public record Row(String href, String text, String area, Badge badge, String detail) {}

    public ProviderPage {
        crumbs = List.copyOf(crumbs);
        sections = List.copyOf(sections);
    }
}
