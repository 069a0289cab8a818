package io.remit.overview;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Bar;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Notice;
import io.remit.web.parts.Stat;
import java.util.List;

/**
 * What a tenant's dashboard shows.
 *
 * @param tenantName the tenant's name
 * @param subscribed whether the tenant has any service at all
 * @param waiting what is to be known before all else: how far setting up is, which edition is held back, which ones wait
 * @param attention what needs the reader, most pressing first; empty when nothing does
 * @param open what is missing in the tenant as a whole, for those who may do something about it
 * @param recovery what of recovery presses most, for those who may run an exercise
 * @param buckets what of buckets needs somebody, for those who may do something about it
 * @param news what is new and asks nothing of the reader
 * @param stats the numbers at the top
 * @param hasDuties whether there is any duty yet
 * @param map the duties by category and state
 * @param ahead the next thirty days
 * @param trend how the duties stood day by day
 * @param gaps what nobody answers for, or is left open
 * @param gapCount how many of them there are in all
 * @param moreGaps how many of them are not listed
 * @param dutiesHref all duties
 * @param services the subscribed services, the first of them
 * @param moreServices leading to all of them, where there are more
 * @param categories a bar per category: who holds what
 * @param legend the parts of those bars
 * @param hasProjects whether there are any projects
 * @param projectsHref where projects are kept
 * @param regions the projects, by region
 */
public record DashboardPage(
        String tenantName,
        boolean subscribed,
        List<Notice> waiting,
        List<Attention> attention,
        List<Attention> open,
        List<Attention> recovery,
        List<Attention> buckets,
        List<Attention> news,
        List<Stat> stats,
        boolean hasDuties,
        DutyMap map,
        DaysAhead ahead,
        TrendChart trend,
        List<Gap> gaps,
        int gapCount,
        int moreGaps,
        String dutiesHref,
        List<Service> services,
        Link moreServices,
        List<Bar> categories,
        List<Badge> legend,
        boolean hasProjects,
        String projectsHref,
        List<Region> regions) {

    /** Whether services are left out. */
    public boolean hasMoreServices() {
        return !moreServices.href().isEmpty();
    }

    /** Whether nothing needs the reader. */
    public boolean clear() {
        return waiting.isEmpty() && attention.isEmpty();
    }

    /** Something to be dealt with: how pressing, what, a little more, and where to deal with it. */
    public record Attention(Badge state, String text, String detail, Link action) {
        private static final int LONGEST_TEXT = 160;

        static String shortened(String text) {
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        }
    }

    /** What is missing somewhere: of which kind, where, how often, and where to deal with it. */
    public record Gap(Badge kind, String where, int count, String href) {}

    /**
     * One subscribed service.
     *
     * @param name its name
     * @param href its part of the matrix
     * @param published whether there is an edition
     * @param edition the edition that binds, such as "Edition 8"
     * @param effective from when on
     * @param bar who holds its responsibilities
     * @param changed whether it changes anything that is yet to be acknowledged
     * @param changes how much, leading there
     */
    public record Service(
            String name,
            String href,
            boolean published,
            String edition,
            Moment effective,
            Bar bar,
            boolean changed,
            Link changes) {}

    /** The projects in one region. */
    public record Region(String name, int count, List<Project> projects) {
        public Region {
            projects = List.copyOf(projects);
        }
    }

    /** One project: its name and the service it is an instance of. */
    public record Project(String name, String service) {}

    public DashboardPage {
        waiting = List.copyOf(waiting);
        attention = List.copyOf(attention);
        open = List.copyOf(open);
        recovery = List.copyOf(recovery);
        buckets = List.copyOf(buckets);
        news = List.copyOf(news);
        stats = List.copyOf(stats);
        gaps = List.copyOf(gaps);
        services = List.copyOf(services);
        categories = List.copyOf(categories);
        legend = List.copyOf(legend);
        regions = List.copyOf(regions);
    }
}
