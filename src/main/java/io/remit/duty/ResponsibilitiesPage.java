package io.remit.duty;

import io.remit.web.Kept;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Span;
import java.util.List;

/**
 * What the matrix of a tenant's responsibilities shows.
 *
 * @param tenantName the tenant's name, for the printed page
 * @param printed when the page was made, for the printed page
 * @param subscribed whether the tenant has any service at all
 * @param filter the filters, as the address has them
 * @param summary what the results are, such as "3 of 10 responsibilities"
 * @param noMatch whether the filters leave nothing
 * @param services a matrix for each service with anything to show
 */
public record ResponsibilitiesPage(
        String tenantName,
        Moment printed,
        boolean subscribed,
        Filter filter,
        String summary,
        boolean noMatch,
        List<Section> services) {

    /**
     * The filters. All of them live in the address, so that a view can be bookmarked and sent.
     *
     * @param action the page's own address without a query
     * @param manyServices whether choosing a service makes sense
     * @param services all services, the first choice being every one of them
     * @param categories all categories, the first choice being every one of them
     * @param parties who holds what, with counts over everything the tenant subscribes to
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
     * One service: its slug, and its matrix, which depends on the edition and the filters alone.
     */
    public record Section(String slug, Kept matrix) {}

    /**
     * One service's matrix.
     *
     * @param slug the service's slug, used in anchors
     * @param name the service's name
     * @param edition the edition shown, such as "Edition 8"
     * @param effective since when it is in effect
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
    public record Category(String anchor, String name, int count, String held, List<Row> rows) {
        public Category {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One responsibility.
     *
     * @param anchor id of the row in the page
     * @param area what it is about
     * @param variant plan or deployment variant, may be empty
     * @param held who holds it
     * @param changes what the edition changed about it: new, moved to you, reworded; usually none
     * @param provider the provider's duties
     * @param ours the tenant's own duties
     */
    public record Row(
            String anchor, String area, String variant, Badge held, List<Badge> changes, Side provider, Side ours) {
        public Row {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One party's cell.
     *
     * @param none whether the party has no duty here
     * @param nothing what to say then, such as "Nothing named"
     * @param duties the duties, usually one or two
     */
    public record Side(boolean none, String nothing, List<Duty> duties) {
        public Side {
            duties = List.copyOf(duties);
        }

        public static Side of(List<Duty> duties) {
            return new Side(false, "", duties);
        }

        public static Side nothing(String word) {
            return new Side(true, word, List.of());
        }
    }

    /**
     * One duty's text.
     *
     * @param plain whether it is plain text, which most are, and is then read from {@code text} alone
     * @param text the text without links
     * @param spans the text with its links, empty for plain text
     */
    public record Duty(boolean plain, String text, List<Span> spans) {
        public Duty {
            spans = List.copyOf(spans);
        }

        public static Duty plain(String text) {
            return new Duty(true, text, List.of());
        }

        public static Duty linked(String text, List<Span> spans) {
            return new Duty(false, text, spans);
        }
    }

    public ResponsibilitiesPage {
        services = List.copyOf(services);
    }
}
