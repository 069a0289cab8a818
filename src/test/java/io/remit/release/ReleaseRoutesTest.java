package io.remit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.catalog.ServiceEntry;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pages of service versions, the operator's and a tenant's. */
@PortalTest
final class ReleaseRoutesTest {
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;

    ReleaseRoutesTest(TestPortal portal) {
        this.portal = portal;
        var slug = "paged-" + ++count + "-" + portal.tenant().slug();
        service = portal.services().catalog().createService(portal.services().platform(), slug, "Paged " + count);
        portal.services().subscriptions().subscribe(portal.services().in(portal.tenant()), slug);
    }

    private String path() {
        return "/admin/catalog/" + service.slug() + "/versions";
    }

    @Test
    void the_operator_publishes_and_tenants_read() {
        var form = Map.of("name", "1.4.2", "kind", "PATCH", "released", "2026-10-01", "note", "Faster.");
        var operator = portal.operator();
        var page = operator.follow(operator.post(path(), form));
        assertTrue(page.document().text().contains("1.4.2 is published"), page::toString);
        assertTrue(page.document().select("tbody tr").text().contains("Newest"));
        var read = portal.viewer().get(portal.path("/recovery/versions"));
        assertTrue(read.text().contains("1.4.2 Patch Faster."), read::toString);
        assertEquals(422, operator.post(path(), form).status(), "a name is taken once");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var form = Map.of("name", "", "kind", "OTHER", "released", "2198-01-01", "note", "Kept.");
        var page = portal.operator().post(path(), form);
        assertEquals(422, page.status());
        assertTrue(page.document().select("#name-error").hasText());
        assertTrue(page.document().select("#kind-error").hasText());
        assertEquals("Kept.", page.document().select("#note").text());
    }

    @Test
    void a_version_is_withdrawn_once_and_with_a_reason() {
        var draft = new VersionDraft("2.0", VersionKind.RELEASE, "", LocalDate.of(2026, 10, 1), Optional.empty());
        var id = portal.services()
                .releases()
                .publish(portal.services().platform(), service, draft)
                .id();
        var withdrawal = path() + "/" + id + "/withdrawal";
        var empty = portal.operator().post(withdrawal, Map.of("reason", ""));
        assertEquals(422, empty.status());
        assertTrue(empty.document().select("#reason-" + id + "-error").hasText());
        assertTrue(empty.document().select("#name-error").isEmpty());
        var operator = portal.operator();
        var done = operator.follow(operator.post(withdrawal, Map.of("reason", "It loses data.")));
        assertTrue(done.document().select("tbody tr").text().contains("Withdrawn It loses data."), done::toString);
        var again = operator.post(withdrawal, Map.of("reason", "Again."));
        assertEquals(409, again.status());
        assertTrue(again.text().contains("withdrawn already"), again::toString);
    }

    @Test
    void a_long_list_goes_on_on_the_next_page() {
        for (int i = 0; i < ReleaseRoutes.PAGE + 1; i++) {
            var draft = new VersionDraft(
                    "3." + i, VersionKind.PATCH, "", LocalDate.of(2026, 1, 1).plusDays(i), Optional.empty());
            portal.services().releases().publish(portal.services().platform(), service, draft);
        }
        var first = portal.operator().get(path()).document();
        assertEquals(ReleaseRoutes.PAGE, first.select("tbody tr").size());
        var second =
                portal.operator().get(first.select("a[rel=next]").attr("href")).document();
        assertEquals(1, second.select("tbody tr").size());
        assertTrue(second.select("tbody tr").text().contains("3.0"));
        assertEquals(path(), second.select("a[rel=prev]").attr("href"));
    }
}
