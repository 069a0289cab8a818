package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fell due in a period, over all duties. */
@PortalTest
final class RecordRoutesTest {
    private final TestPortal portal;
    private final Desk desk;
    private final String path;
    private final LocalDate begin;

    RecordRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
        path = portal.path("/duties/record");
        begin = desk.today();
    }

    private String period(LocalDate from, LocalDate until) {
        return "?from=" + from + "&until=" + until;
    }

    @Test
    void each_time_a_duty_fell_due_is_told_with_how_it_went() {
        desk.layDown("Keep", "P10D");
        desk.layDown("Act", "P1M");
        desk.attest("Keep", begin);
        portal.clock().advance(Duration.ofDays(10));
        desk.attest("Keep", desk.today());
        portal.clock().advance(Duration.ofDays(25));
        var page = portal.viewer().get(path + period(begin, desk.today()));
        assertEquals(200, page.status());
        var rows = page.document().select("tbody tr").eachText();
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("Keep the logs.") && row.contains("Done")), rows::toString);
        assertTrue(
                rows.stream().anyMatch(row -> row.contains("Keep the logs.") && row.contains("Missed")),
                rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.contains("Act on alerts.")), rows::toString);
        assertFalse(page.text().contains("Grant each user"), "nobody said how often");
        var csv = portal.viewer().get(page.document().select("a[download]").attr("href"));
        assertEquals(rows.size() + 1, csv.body().lines().count(), csv::body);
        assertTrue(csv.body().contains(begin.plusDays(10) + ",done," + begin.plusDays(10)), csv::body);
        var before = portal.viewer().get(path + period(begin.minusDays(20), begin.minusDays(10)));
        assertTrue(before.text().contains("Nothing fell due"), before::toString);
    }

    @Test
    void an_odd_period_is_the_last_quarter() {
        for (var period : List.of("", "?from=nonsense&until=2026-02-30", period(begin, begin.minusDays(1)))) {
            var page = portal.viewer().get(path + period);
            assertEquals(200, page.status(), period);
            assertEquals(
                    desk.today().toString(), page.document().select("#until").val(), period);
        }
    }

    @Test
    void members_read_it_and_the_operator_has_the_providers() {
        assertEquals(404, portal.stranger().get(path).status());
        assertEquals(404, portal.stranger().get(path + "/csv").status());
        assertTrue(portal.nobody().get(path).location().startsWith("/sign-in"));
        assertEquals(200, portal.operator().get("/admin/duties/record").status());
        assertEquals(200, portal.operator().get("/admin/duties/record/csv").status());
    }
}
