package io.remit.overview;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.acknowledgement.AnswerService;
import io.remit.audit.AuditEvent;
import io.remit.audit.AuditService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Draft;
import io.remit.catalog.DraftService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.duty.DutyService;
import io.remit.identity.MembershipService;
import io.remit.identity.TenantService;
import io.remit.intake.Finding;
import io.remit.overview.DashboardPage.Attention;
import io.remit.tenant.SubscriptionService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator's dashboard says, gathered from the rooms below. */
public final class OperatorService {
    private static final int RECENT = 12;
    private final CatalogService catalog;
    private final DraftService drafts;
    private final TenantService tenants;
    private final SubscriptionService subscriptions;
    private final AuditService audit;
    private final MembershipService memberships;
    private final AnswerService answers;
    private final DutyService duties;

    public OperatorService(
            CatalogService catalog,
            DraftService drafts,
            TenantService tenants,
            SubscriptionService subscriptions,
            AuditService audit,
            MembershipService memberships,
            AnswerService answers,
            DutyService duties) {
        this.answers = answers;
        this.duties = duties;
        this.catalog = catalog;
        this.drafts = drafts;
        this.tenants = tenants;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.memberships = memberships;
    }

    /**
     * One service as the operator sees it.
     *
     * @param service the service
     * @param edition the edition in effect
     * @param drafts the open drafts, the newest first
     * @param findings what the linter says of the newest draft
     * @param tenants how many tenants are subscribed
     */
    record ServiceStanding(
            ServiceEntry service,
            Optional<EditionHead> edition,
            List<Draft> drafts,
            List<Finding> findings,
            int tenants) {}

    /** What happened last, and the names of those who did it. */
    record Recent(List<AuditEvent> events, Map<Actor, String> names) {}

    List<ServiceStanding> services(Access operator) {
        var services = catalog.services(operator);
        var heads = catalog.inEffect(
                operator, services.stream().map(ServiceEntry::id).toList());
        var drafted = drafts.openCounts(operator);
        var subscribed = subscriptions.tenantsByService(operator);
        return services.stream()
                .map(service -> {
                    var open = drafted.containsKey(service.id())
                            ? drafts.drafts(operator, service.id())
                            : List.<Draft>of();
                    return new ServiceStanding(
                            service,
                            Optional.ofNullable(heads.get(service.id())),
                            open,
                            open.isEmpty() ? List.of() : findings(operator, open.get(0)),
                            subscribed.getOrDefault(service.id(), 0));
                })
                .toList();
    }

    /** What needs the operator. The number of statements depends only on how many drafts there are. */
    List<Attention> needs(Access operator, List<ServiceStanding> services) {
        var heads = services.stream().flatMap(one -> one.edition().stream()).toList();
        return new OperatorNeeds(
                        operator,
                        services,
                        answers.unanswered(operator),
                        answers.silent(operator, heads),
                        duties.register(operator))
                .items();
    }

    int tenantCount(Access operator) {
        return tenants.count(operator);
    }

    /** Without those who signed in, which is most of what happens and needs nobody. */
    Recent recent(Access operator) {
        var events = audit.newestWithoutSessions(operator, RECENT);
        return new Recent(
                events,
                memberships.actorNames(
                        operator, events.stream().map(AuditEvent::actor).toList()));
    }

    private List<Finding> findings(Access operator, Draft newest) {
        return drafts.open(operator, newest.id()).reading().findings();
    }
}
