package io.remit.responsibility;

import io.remit.catalog.MatrixRow;
import io.remit.web.Kept;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the matrix of a tenant's responsibilities shows.
 *
 * @param tenantName the tenant's name, for the printed page
 * @param printed when the page was made, for the printed page
 * @param subscribed whether the tenant has any service at all
 * @param providerHref where the provider's duties are with their proof
 * @param filter the filters, as the address has them
 * @param summary what the results are, such as "3 of 10 responsibilities"
 * @param noMatch whether the filters leave nothing
 * @param waiting the editions that wait for the tenant's word
 * @param services a matrix for each service with anything to show
 * @param unpublished names of services for which the provider has published nothing yet
 */
public record ResponsibilitiesPage(
        String tenantName,
        Moment printed,
        boolean subscribed,
        String providerHref,
        Filter filter,
        String summary,
        boolean noMatch,
        List<Notice> waiting,
        List<Section> services,
        List<String> unpublished) {

    /**
     * The filters. All of them live in the address, so that a view can be bookmarked and sent.
     *
     * @param action the page's own address without a query
     * @param manyServices whether choosing a service makes sense
     * @param services all services, the first choice being every one of them
     * @param categories all categories of all services, the first choice being every one of them
     * @param parties who holds what, with counts over everything the tenant subscribes to: filtering with htmx leaves the
     *     filters in place, so they may not depend on each other
     * @param q the words looked for
     * @param active whether any filter is set
     * @param clearHref the address without filters
     */
    public record Filter(
            String action,
            boolean manyServices,
            List<Option> services,
            List<Option> categories,
            List<Party> parties,
            String q,
            boolean active,
            String clearHref) {
        public Filter {
            services = List.copyOf(services);
            categories = List.copyOf(categories);
            parties = List.copyOf(parties);
        }
    }

    /** One choice of the party filter; the choice of all has no icon. */
    public record Party(
            String value, String label, String tone, String icon, boolean hasIcon, int count, boolean checked) {}

    /**
     * One service: its slug, its matrix, which depends on the edition and the filters alone, and why that edition binds
     * where it is not the one in effect; empty where it is.
     */
    public record Section(String slug, Kept matrix, String held) {}

    /**
     * One service's matrix.
     *
     * @param slug the service's slug, used in anchors
     * @param name the service's name
     * @param edition the edition shown, such as "Edition 8"
     * @param effective from when on it binds
     * @param changed whether there is an edition before to compare with
     * @param changes how much changed since the edition before, leading there; empty texts when nothing is to compare
     * @param categories the sections of the page, in its order
     */
    public record ServiceMatrix(
            String slug,
            String name,
            String edition,
            Moment effective,
            boolean changed,
            Link changes,
            List<Category> categories) {
        public ServiceMatrix {
            categories = List.copyOf(categories);
        }
    }

    /** One section: its anchor, name, how many rows it shows, who holds them in words, and the rows. */
    public record Category(String anchor, String name, int count, String held, List<MatrixRow> rows) {
        public Category {
            rows = List.copyOf(rows);
        }
    }

    public ResponsibilitiesPage {
        waiting = List.copyOf(waiting);
        services = List.copyOf(services);
        unpublished = List.copyOf(unpublished);
    }
}
