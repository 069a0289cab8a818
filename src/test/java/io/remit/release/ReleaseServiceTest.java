package io.remit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is published of a service, and what counts as its newest version. */
@PortalTest
final class ReleaseServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static int count;
    private final TestPortal portal;
    private final ReleaseService releases;
    private final Access operator;
    private final ServiceEntry service;

    ReleaseServiceTest(TestPortal portal) {
        this.portal = portal;
        releases = portal.services().releases();
        operator = portal.services().platform();
        var slug = "released-" + ++count + "-" + portal.tenant().slug();
        service = portal.services().catalog().createService(operator, slug, "Released " + count);
    }

    private ServiceVersion publish(String name, LocalDate on) {
        var draft = new VersionDraft(name, VersionKind.RELEASE, "", on, Optional.empty());
        return releases.publish(operator, service, draft);
    }

    @Test
    void what_is_published_is_there_and_on_record() {
        var made = publish("1.0", DAY);
        assertEquals(made, releases.version(portal.access(Role.VIEWER), made.id()));
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("release.version.published", event.action());
        assertEquals("2026-10-01", event.after("released_on"));
    }

    @Test
    void the_newest_is_the_one_released_last_and_of_two_on_a_day_the_one_published_last() {
        var first = publish("2.0", DAY);
        publish("1.9.1", DAY.minusDays(3));
        assertEquals(Optional.of(first), releases.newest(operator, service.id()));
        var second = publish("2.0.1", DAY);
        assertEquals(Optional.of(second), releases.newest(operator, service.id()));
        assertEquals(
                List.of("2.0.1", "2.0", "1.9.1"),
                releases.versions(operator, service.id()).stream()
                        .map(ServiceVersion::name)
                        .toList());
    }

    @Test
    void a_withdrawn_version_is_not_the_newest_and_triggers_nothing() {
        var first = publish("1.0", DAY);
        var second = publish("1.1", DAY.plusDays(1));
        releases.withdraw(operator, service, second.id(), "It loses checkpoints.");
        assertEquals(Optional.of(first), releases.newest(operator, service.id()));
        assertEquals(
                List.of("1.0"),
                releases.releases(operator, List.of(service.id())).stream()
                        .map(Released::name)
                        .toList());
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("release.version.withdrawn", event.action());
        assertEquals("It loses checkpoints.", event.after("reason"));
        assertThrows(Conflict.class, () -> releases.withdraw(operator, service, second.id(), "Again."));
        assertThrows(Invalid.class, () -> publish("1.1", DAY));
    }

    @Test
    void a_tenant_is_told_of_the_services_it_uses_and_publishes_nothing() {
        publish("1.0", DAY);
        var admin = portal.access(Role.ADMINISTRATOR);
        assertFalse(
                releases.releases(admin).stream().anyMatch(one -> one.service().equals(service.id())));
        portal.services().subscriptions().subscribe(portal.services().in(portal.tenant()), service.slug());
        assertTrue(
                releases.releases(admin).stream().anyMatch(one -> one.service().equals(service.id())));
        var draft = new VersionDraft("9", VersionKind.PATCH, "", DAY, Optional.empty());
        assertThrows(RuntimeException.class, () -> releases.publish(admin, service, draft));
    }

    @Test
    void days_that_cannot_be_are_refused() {
        var never = new VersionDraft("3", VersionKind.RELEASE, "", LocalDate.of(2199, 1, 1), Optional.empty());
        var refused = assertThrows(Invalid.class, () -> releases.publish(operator, service, never));
        assertTrue(refused.errors().containsKey("released"));
        var ended = new VersionDraft("3", VersionKind.RELEASE, "", DAY, Optional.of(DAY.minusDays(1)));
        assertTrue(assertThrows(Invalid.class, () -> releases.publish(operator, service, ended))
                .errors()
                .containsKey("supported"));
    }

    @Test
    void support_ends_after_its_last_day() {
        var draft = new VersionDraft("4", VersionKind.RELEASE, "", DAY, Optional.of(DAY.plusDays(10)));
        var version = releases.publish(operator, service, draft);
        assertTrue(version.supportedOn(DAY.plusDays(10)));
        assertFalse(version.supportedOn(DAY.plusDays(11)));
    }
}
