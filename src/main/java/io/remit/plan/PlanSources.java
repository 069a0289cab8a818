package io.remit.plan;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.catalog.CatalogService;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where the pages of plans get what other rooms know.
 *
 * @param shown what the last finished run of each plan showed, in words
 * @param says what the provider's page on recovery says about a service
 */
public record PlanSources(
        CatalogService catalog,
        SubscriptionService subscriptions,
        MembershipService memberships,
        SettingService settings,
        BiFunction<Access, Collection<ServiceId>, Map<PlanId, String>> shown,
        BiFunction<Access, ServiceId, PageSays> says,
        Clock clock) {

    List<Member> members(Access access) {
        return memberships.members(access);
    }

    /** What the people are called who do the steps; those who left keep their names. */
    Map<java.util.UUID, String> names(Access access, PlanVersion version) {
        return memberships.names(
                access,
                version.steps().stream()
                        .flatMap(step -> step.member().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
    }

    /** What whoever began versions is called, by the reference that rows keep. */
    Map<String, String> makers(Access access, Collection<String> references) {
        return memberships.namesByReference(access, references);
    }

    PageSays says(Access access, ServiceId service) {
        return says.apply(access, service);
    }
}
