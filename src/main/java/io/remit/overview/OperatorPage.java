package io.remit.overview;

import io.remit.overview.DashboardPage.Attention;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Stat;
import java.util.List;

/**
 * What the operator's dashboard shows.
 *
 * @param needs what needs the operator, most pressing first
 * @param stats the numbers at the top
 * @param services the services with their editions, drafts and findings
 * @param recent what happened last, newest first; without those who signed in
 * @param activityHref the whole log
 * @param sessionsHref who signed in and out
 */
public record OperatorPage(
        List<Attention> needs,
        List<Stat> stats,
        List<Service> services,
        List<Recent> recent,
        String activityHref,
        String sessionsHref) {

    /**
     * One service.
     *
     * @param name its name
     * @param href its page
     * @param published whether it has an edition
     * @param edition the current edition, such as "Edition 8"
     * @param effective since when
     * @param drafts the drafts that wait, leading there
     * @param findings what the linter noticed in the newest draft, or in the edition where there is no draft
     * @param tenants how many tenants are subscribed
     */
    public record Service(
            String name,
            String href,
            boolean published,
            String edition,
            Moment effective,
            List<Link> drafts,
            List<Badge> findings,
            int tenants) {
        public Service {
            drafts = List.copyOf(drafts);
            findings = List.copyOf(findings);
        }
    }

    /** One thing that happened: when, who did it, what, and where (a tenant or a service). */
    public record Recent(Moment at, String who, String what, String where) {}

    public OperatorPage {
        needs = List.copyOf(needs);
        stats = List.copyOf(stats);
        services = List.copyOf(services);
        recent = List.copyOf(recent);
    }
}
