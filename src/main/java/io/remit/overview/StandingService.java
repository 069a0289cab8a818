package io.remit.overview;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.acknowledgement.AnswerService;
import io.remit.acknowledgement.LastAcknowledged;
import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.Tenant;
import io.remit.identity.TenantService;
import io.remit.tenant.SubscriptionService;
import io.remit.trend.Counted;
import io.remit.trend.Ranked;
import io.remit.trend.TrendService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How all tenants stand, for the operator: read from what is counted every hour, never from their duties. */
public final class StandingService {
    private final TenantService tenants;
    private final TrendService trends;
    private final AnswerService answers;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;

    public StandingService(
            TenantService tenants,
            TrendService trends,
            AnswerService answers,
            CatalogService catalog,
            SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
        this.tenants = tenants;
        this.trends = trends;
        this.answers = answers;
        this.catalog = catalog;
    }

    /**
     * One tenant.
     *
     * @param counted how its duties stood when they were counted last; empty where nobody has counted yet
     * @param services how many services it uses
     * @param acknowledged the last edition of each service that it acknowledged, by the service's name
     */
    record TenantStanding(Tenant tenant, Optional<Counted> counted, int services, List<Acknowledged> acknowledged) {}

    /** The last edition of a service that a tenant acknowledged, and whether it is the one in effect or a later one. */
    record Acknowledged(ServiceEntry service, int number, boolean current) {}

    /** A page of tenants, in its order; the number of statements does not depend on how many there are. */
    List<TenantStanding> standings(Access operator, List<Tenant> page) {
        var ids = page.stream().map(Tenant::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var counted = trends.latest(operator, ids);
        var used = subscriptions.servicesByTenant(operator, ids);
        var acknowledged = answers.lastAcknowledged(operator, ids);
        var services = acknowledged.values().stream()
                .flatMap(List::stream)
                .map(LastAcknowledged::service)
                .distinct()
                .map(id -> catalog.service(operator, id))
                .collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
        var heads = catalog.inEffect(operator, services.keySet());
        return page.stream()
                .map(tenant -> new TenantStanding(
                        tenant,
                        Optional.ofNullable(counted.get(tenant.id())),
                        used.getOrDefault(tenant.id(), List.of()).size(),
                        acknowledged(acknowledged, tenant.id(), services, heads)))
                .toList();
    }

    /** Tenants after a slug whose slug or name contains the words. */
    List<Tenant> page(Access operator, String words, String afterSlug, int limit) {
        return tenants.page(operator, words, afterSlug, limit);
    }

    /** The last tenants before a slug. */
    List<Tenant> pageBefore(Access operator, String words, String beforeSlug, int limit) {
        return tenants.pageBefore(operator, words, beforeSlug, limit);
    }

    /** Tenants after a place, the worst first. */
    List<Ranked> worst(Access operator, String words, String after, int limit) {
        return trends.worst(operator, words, after, limit);
    }

    /** The last of them before a place. */
    List<Ranked> worstBefore(Access operator, String words, String before, int limit) {
        return trends.worstBefore(operator, words, before, limit);
    }

    private static List<Acknowledged> acknowledged(
            Map<TenantId, List<LastAcknowledged>> all,
            TenantId tenant,
            Map<ServiceId, ServiceEntry> services,
            Map<ServiceId, EditionHead> heads) {
        return all.getOrDefault(tenant, List.of()).stream()
                .map(last -> new Acknowledged(
                        services.get(last.service()),
                        last.number(),
                        Optional.ofNullable(heads.get(last.service()))
                                .filter(head -> head.number() > last.number())
                                .isEmpty()))
                .sorted((one, other) ->
                        one.service().name().compareTo(other.service().name()))
                .toList();
    }
}
