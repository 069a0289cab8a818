package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which services a tenant uses. */
@PortalTest
final class SubscriptionServiceTest {
    private final TestPortal portal;
    private final SubscriptionService subscriptions;
    private final Access operator;

    SubscriptionServiceTest(TestPortal portal) {
        this.portal = portal;
        this.subscriptions = portal.services().subscriptions();
        this.operator = portal.services().in(portal.tenant());
    }

    @Test
    void a_subscription_is_seen_by_the_tenant_and_is_on_its_record() {
        var viewer = portal.access(Role.VIEWER);
        var service = Offered.service(portal);
        subscriptions.subscribe(operator, service.slug());
        assertTrue(subscriptions.services(viewer).contains(service));
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("tenant.subscription.added", event.action());
        assertEquals("service:" + service.id(), event.subject());
    }

    @Test
    void subscribing_twice_is_a_conflict() {
        var service = Offered.subscribed(portal);
        assertThrows(Conflict.class, () -> subscriptions.subscribe(operator, service.slug()));
    }

    @Test
    void a_service_that_is_not_offered_is_refused_at_its_field() {
        var refused = assertThrows(Invalid.class, () -> subscriptions.subscribe(operator, "no-such-service"));
        assertTrue(refused.errors().containsKey("service"));
    }

    @Test
    void an_ended_subscription_is_gone_and_on_record_and_cannot_end_twice() {
        var service = Offered.subscribed(portal);
        subscriptions.end(operator, service.slug());
        assertFalse(subscriptions.services(operator).contains(service));
        assertEquals(
                "tenant.subscription.ended",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertThrows(Conflict.class, () -> subscriptions.end(operator, service.slug()));
    }

    @Test
    void an_ended_subscription_can_begin_anew() {
        var service = Offered.subscribed(portal);
        subscriptions.end(operator, service.slug());
        subscriptions.subscribe(operator, service.slug());
        assertTrue(subscriptions.services(operator).contains(service));
    }

    @Test
    void a_subscription_of_one_tenant_is_none_of_another() {
        var service = Offered.subscribed(portal);
        var other = portal.services().in(portal.otherTenant());
        assertFalse(subscriptions.services(other).contains(service));
        assertThrows(Conflict.class, () -> subscriptions.end(other, service.slug()));
    }

    @Test
    void the_operator_sees_how_many_tenants_use_a_service_and_which_services_a_tenant_uses() {
        var service = Offered.subscribed(portal);
        var other = portal.services().in(portal.otherTenant());
        subscriptions.subscribe(other, service.slug());
        var platform = portal.services().platform();
        assertEquals(2, subscriptions.tenantsByService(platform).get(service.id()));
        subscriptions.end(other, service.slug());
        assertEquals(1, subscriptions.tenantsByService(platform).get(service.id()));
        var byTenant = subscriptions.servicesByTenant(
                platform, List.of(portal.tenant().id(), portal.otherTenant().id()));
        assertTrue(byTenant.get(portal.tenant().id()).contains(service));
        assertFalse(byTenant.get(portal.otherTenant().id()).contains(service));
    }
}
