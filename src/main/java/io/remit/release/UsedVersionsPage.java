package io.remit.release;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.List;

/**
 * What a tenant's page of service versions shows.
 *
 * @param base the page's address
 * @param behind what runs on older versions than the newest
 * @param versions of the services it uses, the newest first
 */
public record UsedVersionsPage(String base, List<Lagging> behind, List<Row> versions, Pager pager) {

    /**
     * What of one project is behind.
     *
     * @param what how many of what, leading to their list
     */
    public record Lagging(String project, String service, Link what, String runs, String newest) {}

    /**
     * One version.
     *
     * @param supported the last day of support; without text where nobody said
     * @param withdrawn why it was withdrawn; empty while it stands
     */
    public record Row(
            String id,
            String name,
            String service,
            String kind,
            Badge state,
            String note,
            Moment released,
            Moment supported,
            String withdrawn) {}

    public UsedVersionsPage {
        behind = List.copyOf(behind);
        versions = List.copyOf(versions);
    }
}
