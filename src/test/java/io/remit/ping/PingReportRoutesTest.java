package io.remit.ping;

import static io.remit.db.schema.Tables.PING_EVENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports that come in over the API, and what becomes of them. */
@PortalTest
final class PingReportRoutesTest {
    private final TestPortal portal;
    private static Pinged pinged;

    PingReportRoutesTest(TestPortal portal) {
        this.portal = portal;
        if (pinged == null) {
            pinged = new Pinged(portal);
        }
    }

    private PingOutcome outcome(String name) {
        return portal.services().pings().outcomes(portal.access(Role.VIEWER)).get(pinged.duty()).stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHeard(Page page) {
        assertEquals(200, page.status(), page::toString);
    }

    private List<AuditTrail.Event> changes(PingService.Made made) {
        return AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(event -> event.action().equals("ping.outcome.changed"))
                .filter(event -> event.subject().equals("ping:" + made.ping().id()))
                .toList();
    }

    @Test
    void a_report_by_get_post_and_head_makes_the_duty_hold_and_the_change_is_on_record_once() {
        var made = pinged.made("three ways");
        assertEquals(CheckOutcome.CANNOT_TELL, outcome("three ways").outcome());
        assertEquals("OK", portal.nobody().get(made.path()).body());
        assertHeard(portal.nobody().report(made.path(), new byte[0]));
        assertHeard(portal.nobody().head(made.path()));
        assertEquals(CheckOutcome.HOLDS, outcome("three ways").outcome());
        assertEquals(Grade.REPORTED, outcome("three ways").grade());
        assertEquals(1, changes(made).size());
        assertEquals("CANNOT_TELL", changes(made).get(0).before("outcome"));
        assertEquals("HOLDS", changes(made).get(0).after("outcome"));
        assertEquals(made.ping().id().toString(), changes(made).get(0).actor(), "the ping itself is who did it");
    }

    @Test
    void a_head_alone_counts() {
        var made = pinged.made("by head");
        assertHeard(portal.nobody().head(made.path()));
        assertEquals(CheckOutcome.HOLDS, outcome("by head").outcome());
    }

    @Test
    void a_failure_is_told_at_once_and_a_success_mends_it() {
        var made = pinged.made("failing");
        assertHeard(portal.nobody().get(made.path() + "/start"));
        assertHeard(portal.nobody().get(made.path() + "/fail"));
        assertEquals(CheckOutcome.FAILS, outcome("failing").outcome());
        assertHeard(portal.nobody().get(made.path()));
        assertEquals(CheckOutcome.HOLDS, outcome("failing").outcome());
        assertEquals(2, changes(made).size());
    }

    @Test
    void silence_fails_and_the_watch_puts_it_on_record_once() {
        var made = pinged.made("falls silent");
        assertHeard(portal.nobody().get(made.path()));
        portal.clock().advance(Duration.ofHours(25));
        assertEquals(CheckOutcome.FAILS, outcome("falls silent").outcome());
        assertEquals(1, changes(made).size());
        var services = portal.services();
        services.pingWatch().look(services.job(), services::job);
        services.pingWatch().look(services.job(), services::job);
        assertEquals(2, changes(made).size());
        assertEquals("FAILS", changes(made).get(1).after("outcome"));
        assertHeard(portal.nobody().get(made.path()));
        assertEquals(CheckOutcome.HOLDS, outcome("falls silent").outcome());
        assertEquals(3, changes(made).size());
    }

    @Test
    void what_is_posted_is_kept_as_reported_evidence() {
        var made = pinged.made("with a log");
        assertHeard(portal.nobody().report(made.path(), "restored 3 files".getBytes(StandardCharsets.UTF_8)));
        var kept = portal.services().evidence().newest(portal.access(Role.VIEWER), "with a log", 10);
        assertEquals(1, kept.size());
        assertEquals(Grade.REPORTED, kept.get(0).grade());
        assertEquals(16, kept.get(0).bytes());
    }

    @Test
    void a_form_is_a_body_like_any_other() {
        var made = pinged.made("a form");
        assertHeard(portal.nobody().postFromNowhere(made.path(), "status", "fine"));
        var kept = portal.services().evidence().newest(portal.access(Role.VIEWER), "a form", 10);
        assertEquals("status=fine".length(), kept.get(0).bytes());
    }

    @Test
    void a_body_that_is_too_long_is_refused_as_a_problem() {
        var made = pinged.made("too long");
        assertHeard(portal.nobody().report(made.path(), new byte[PingService.MAX_BODY_BYTES]));
        var page = portal.nobody().report(made.path(), new byte[PingService.MAX_BODY_BYTES + 1]);
        assertEquals(413, page.status());
        assertEquals("application/problem+json", page.header("Content-Type"));
        assertTrue(page.body().contains("\"status\":413"), page::toString);
    }

    @Test
    void an_unknown_address_and_a_revoked_one_are_answered_alike() {
        var made = pinged.made("revoked");
        portal.services()
                .pings()
                .revoke(portal.access(Role.CONTRIBUTOR), made.ping().id());
        for (var path : List.of(made.path(), made.path() + "/fail", "/api/v1/pings/unknown", "/api/v1/nothing")) {
            var page = portal.nobody().get(path);
            assertEquals(404, page.status());
            assertEquals("application/problem+json", page.header("Content-Type"));
            assertFalse(page.body().contains(made.path()), "an address is a secret");
        }
        assertEquals(404, portal.nobody().report(made.path(), new byte[1]).status());
    }

    @Test
    void who_reports_too_often_has_to_wait() {
        var made = pinged.made("too often");
        var failures = AtOnce.run(70, i -> {
            var status = portal.nobody().get(made.path()).status();
            if (status != 200) {
                throw new IllegalStateException(Integer.toString(status));
            }
        });
        assertEquals(10, failures.size(), failures::toString);
        failures.forEach(failure -> assertEquals("429", failure.getMessage()));
        assertEquals("60", portal.nobody().get(made.path()).header("Retry-After"));
        portal.clock().advance(Duration.ofSeconds(61));
        assertHeard(portal.nobody().get(made.path()));
    }

    @Test
    void the_last_thousand_reports_are_kept() {
        var made = pinged.made("busy");
        for (int minute = 0; minute < 17; minute++) {
            for (int i = 0; i < 60; i++) {
                portal.services()
                        .pings()
                        .receive(portal.access(Role.VIEWER), token(made), PingKind.SUCCESS, new byte[0]);
            }
            portal.clock().advance(Duration.ofSeconds(61));
        }
        var services = portal.services();
        services.pingWatch().look(services.job(), services::job);
        assertEquals(0, services.pingWatch().look(services.job(), services::job).forgotten());
        assertEquals(1000, kept(made));
    }

    private int kept(PingService.Made made) {
        return portal.store()
                .read(
                        portal.access(Role.VIEWER),
                        tx -> tx.sql()
                                .fetchCount(tx.sql()
                                        .selectFrom(PING_EVENT)
                                        .where(tx.mine(PING_EVENT))
                                        .and(PING_EVENT.PING_ID.eq(
                                                made.ping().id().value()))));
    }

    private static String token(PingService.Made made) {
        return made.path().substring(made.path().lastIndexOf('/') + 1);
    }

    @Test
    void the_api_describes_itself() {
        var page = portal.nobody().get("/api/openapi.json");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("/api/v1/pings/{token}/fail"), page::toString);
    }
}
