package io.remit.acknowledgement;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import java.util.List;

/**
 * What a tenant's page of editions shows.
 *
 * @param subscribed whether the tenant has any service at all
 * @param waiting the editions that wait for the tenant's word
 * @param services its services with their editions
 * @param csvHref all of it as CSV
 */
public record EditionsPage(boolean subscribed, List<Notice> waiting, List<Service> services, String csvHref) {

    /**
     * One service.
     *
     * @param name its name
     * @param anchor id of its section
     * @param binds which edition binds, in a sentence; empty where none is published
     * @param held why that is not the one in effect; empty where it is
     * @param editions its editions, the newest first
     * @param all leads to all of them where not all are shown; leads nowhere where they are
     */
    public record Service(String name, String anchor, String binds, String held, List<Row> editions, Link all) {
        public Service {
            editions = List.copyOf(editions);
        }
    }

    /**
     * One edition.
     *
     * @param number such as "Edition 8"
     * @param href what it changed
     * @param standing whether it binds
     * @param effective from when on
     * @param notice how long before it was published
     * @param waits whether it waits for the tenant's word
     * @param said what the tenant said to it
     */
    public record Row(
            String number,
            String href,
            Badge standing,
            Moment effective,
            String notice,
            boolean waits,
            List<Said> said) {
        public Row {
            said = List.copyOf(said);
        }
    }

    public EditionsPage {
        waiting = List.copyOf(waiting);
        services = List.copyOf(services);
    }
}
