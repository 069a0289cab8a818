package io.remit.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.duty.DutyEntry;
import io.remit.standing.Cadence;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalTest
final class TrendServiceTest {
    private TrendService trends;
    private Access access;
    private Shelf shelf;

    @BeforeEach
    void subscribe(TestPortal portal) {
        trends = portal.services().trends();
        access = portal.access(Role.ADMINISTRATOR);
        shelf = Shelf.of(portal);
        shelf.publish(Pages.SECOND);
        shelf.subscribe(portal.tenant());
        portal.clock().advance(Duration.ofDays(2));
    }

    @AfterEach
    void end(TestPortal portal) {
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    @Test
    void a_day_is_counted_again_as_long_as_it_lasts_and_then_stays(TestPortal portal) {
        var day = portal.services().duties().today(access);
        assertTrue(trends.keep(access));
        assertFalse(trends.keep(access), "nothing was different");
        assertEquals(List.of(new DayStanding(day, Map.of(DutyState.OPEN, 5), 5)), trends.since(access, day));
        own(portal);
        assertTrue(trends.keep(access));
        assertEquals(List.of(new DayStanding(day, Map.of(DutyState.OPEN, 5), 0)), trends.since(access, day));
        portal.clock().advance(Duration.ofDays(1));
        assertTrue(trends.keep(access));
        assertEquals(
                List.of(day, day.plusDays(1)),
                trends.since(access, day).stream().map(DayStanding::day).toList());
    }

    @Test
    void a_service_that_was_given_up_leaves_the_day(TestPortal portal) {
        var day = portal.services().duties().today(access);
        var other = Shelf.named(portal, "Borea");
        other.publish(Pages.FIRST);
        other.subscribe(portal.tenant());
        trends.keep(access);
        assertEquals(8, trends.since(access, day).get(0).total());
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), other.service().slug());
        trends.keep(access);
        assertEquals(5, trends.since(access, day).get(0).total());
    }

    @Test
    void the_operator_reads_the_last_day_of_each_tenant_and_no_tenant_anothers(TestPortal portal) {
        var day = portal.services().duties().today(access);
        trends.keep(access);
        portal.clock().advance(Duration.ofDays(1));
        trends.keep(access);
        var tenants = List.of(portal.tenant().id(), portal.otherTenant().id());
        var platform = portal.services().platform();
        assertEquals(
                Map.of(
                        portal.tenant().id(),
                        new Counted(
                                new DayStanding(day.plusDays(1), Map.of(DutyState.OPEN, 5), 5),
                                portal.clock().instant())),
                trends.latest(platform, tenants));
        var stranger = portal.services().in(portal.otherTenant());
        assertEquals(List.of(), trends.since(stranger, day));
    }

    @Test
    void when_it_was_counted_is_kept_also_where_nothing_was_different(TestPortal portal) {
        trends.keep(access);
        portal.clock().advance(Duration.ofHours(1));
        assertFalse(trends.keep(access));
        var latest = trends.latest(
                portal.services().platform(), List.of(portal.tenant().id()));
        assertEquals(portal.clock().instant(), latest.get(portal.tenant().id()).at());
    }

    @Test
    void tenants_come_the_worst_first_and_those_not_counted_last(TestPortal portal) {
        var day = portal.services().duties().today(access);
        var layings = portal.services().duties().register(access).duties().stream()
                .limit(2)
                .map(duty -> new Laying(
                        duty.ref(),
                        duty.assignment().version(),
                        Optional.empty(),
                        Cadence.ONCE,
                        Optional.of(day.minusDays(3)),
                        PerSubject.NONE,
                        ""))
                .toList();
        portal.services().assignments().layDown(access, layings, day.minusDays(30));
        trends.keep(access);
        var fine = portal.services()
                .tenants()
                .create(portal.services().platform(), "fine-" + portal.tenant().slug(), "Fine");
        trends.keep(portal.services().in(fine));
        var fresh = portal.services()
                .tenants()
                .create(portal.services().platform(), "fresh-" + portal.tenant().slug(), "Fresh");
        var platform = portal.services().platform();
        var words = portal.tenant().slug();
        var all = trends.worst(platform, words, "", 10);
        assertEquals(
                List.of(portal.tenant().id(), fine.id(), fresh.id()),
                all.stream().map(one -> one.tenant().id()).toList());
        assertEquals(2, all.get(0).pressing());
        assertEquals(all.subList(1, 2), trends.worst(platform, words, all.get(0).place(), 1));
        assertEquals(
                all.subList(0, 2),
                trends.worstBefore(platform, words, all.get(2).place(), 10));
        assertEquals(all, trends.worst(platform, words, "no place", 10));
    }

    private void own(TestPortal portal) {
        var seen = portal.services().duties().register(access).duties().stream()
                .collect(Collectors.toMap(
                        DutyEntry::ref, duty -> duty.assignment().version()));
        portal.services().assignments().assign(access, seen, Optional.of(portal.account(Role.ADMINISTRATOR)));
    }
}
