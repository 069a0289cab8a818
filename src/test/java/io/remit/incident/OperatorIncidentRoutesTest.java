package io.remit.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.IncidentId;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operator's pages of incidents. */
@PortalTest
final class OperatorIncidentRoutesTest {
    private static final String BASE = "/admin/incidents";
    private final TestPortal portal;
    private final Struck struck;

    OperatorIncidentRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.struck = new Struck(portal);
    }

    @AfterEach
    void close() {
        struck.provider.open(struck.operator()).stream()
                .filter(one -> one.service().equals(struck.service.id()))
                .forEach(one -> struck.provider.close(struck.operator(), one.id(), false, "Over."));
    }

    private Map<String, String> form() {
        return new TreeMap<>(Map.of(
                "service",
                struck.service.slug(),
                "others",
                "eu-de, EU-DE , eu-gb",
                "title",
                "Region eu-de unavailable",
                "scenario",
                "Loss of a region",
                "disrupted",
                "2026-10-25T02:30",
                "zone",
                "UTC"));
    }

    @Test
    void whom_it_reaches_is_said_before_it_is_declared_and_a_form_sent_twice_declares_one() {
        struck.tenant("eu-de");
        struck.tenant("eu-gb");
        var form = form();
        var early = portal.operator().post(BASE, form);
        assertEquals(409, early.status());
        var checked = portal.operator().post(BASE + "/check", form).document();
        assertTrue(checked.text().contains("It reaches 2 tenants with 2 projects"), checked::text);
        assertEquals("Region eu-de unavailable", checked.select("#title").val());
        form.put("key", checked.select("input[name=key]").val());
        form.put("seen", checked.select("input[name=seen]").val());
        var declared = portal.operator().post(BASE, form);
        assertTrue(declared.location().startsWith(BASE + "/"), declared::toString);
        assertEquals(declared.location(), portal.operator().post(BASE, form).location(), "sent twice");
        var id = new IncidentId(UUID.fromString(declared.location().substring(BASE.length() + 1)));
        assertEquals(
                2, struck.provider.incident(struck.operator(), id).regions().size(), "each region once");
        var page = portal.operator()
                .get(declared.location())
                .document()
                .select(".alerts")
                .text();
        assertTrue(page.contains("Incident: Region eu-de unavailable since 25 Oct 2026, 02:30 UTC"), page);
    }

    @Test
    void a_time_that_came_twice_is_asked_for_again_and_nothing_typed_is_lost() {
        var form = form();
        form.put("zone", "Europe/Berlin");
        var page = portal.operator().post(BASE + "/check", form);
        assertEquals(422, page.status());
        assertTrue(page.document().select("#disrupted-error").text().contains("twice"), page::text);
        assertEquals("2026-10-25T02:30", page.document().select("#disrupted").val());
        form.put("zone", "+01:00");
        assertEquals(200, portal.operator().post(BASE + "/check", form).status());
        form.put("disrupted", "2026-03-29T02:30");
        form.put("zone", "Europe/Berlin");
        assertTrue(portal.operator()
                .post(BASE + "/check", form)
                .document()
                .select("#disrupted-error")
                .text()
                .contains("There was no 02:30"));
        form.put("others", "");
        form.put("title", "");
        var bad = portal.operator().post(BASE + "/check", form).document();
        assertTrue(bad.select("#regions-error").hasText());
        assertTrue(bad.select("#title-error").hasText());
    }

    @Test
    void updates_regions_times_and_the_end_are_told_and_what_is_closed_stays() {
        var address = BASE + "/" + struck.declare("eu-de");
        var operator = portal.operator();
        assertEquals(
                422,
                operator.post(address + "/updates", Map.of("state", "RECOVERING", "text", ""))
                        .status());
        operator.post(address + "/updates", Map.of("state", "RECOVERING", "text", "Power is back."));
        operator.post(address + "/regions", Map.of("region", "eu-gb"));
        assertEquals(
                422,
                operator.post(address + "/regions", Map.of("region", "EU-GB")).status());
        assertEquals(
                409,
                operator.post(
                                address + "/disruption",
                                Map.of("disrupted", "2026-01-31T08:00", "zone", "UTC", "seen", "0"))
                        .status());
        var page = operator.get(address);
        assertTrue(page.text().contains("eu-de, eu-gb"), page::text);
        assertTrue(page.text().contains("Recovering"), page::text);
        assertEquals(
                422, operator.post(address + "/closing", Map.of("review", "")).status());
        operator.post(address + "/closing", Map.of("review", "A power line failed."));
        assertEquals(
                409,
                operator.post(address + "/closing", Map.of("review", "Again.")).status());
        var closed = operator.get(address);
        assertTrue(closed.text().contains("A power line failed."));
        assertFalse(closed.body().contains("/closing\""), "nothing is left to close");
        assertTrue(operator.get(BASE + "?q=gb").text().contains("Region unavailable"));
        assertTrue(operator.get(BASE + "/csv").body().contains("A power line failed."));
    }

    @Test
    void tenants_are_listed_with_numbers_alone() {
        var tenant = struck.tenant("eu-de");
        var address = BASE + "/" + struck.declare("eu-de") + "/tenants";
        assertTrue(portal.operator().get(address).text().contains("Being handed out"));
        struck.handOut();
        var page = portal.operator().get(address);
        assertTrue(page.text().contains(tenant.slug()), page::text);
        assertTrue(page.text().contains("No plan"), page::text);
        assertTrue(portal.operator().get(address + "?q=nobody").text().contains("No tenant here"));
        assertTrue(portal.operator().get(address + "/csv").body().contains(tenant.slug()));
    }

    @Test
    void it_is_nobody_elses_page() {
        var address = BASE + "/" + struck.declare("eu-de");
        assertEquals(404, portal.administrator().get(address).status());
        assertTrue(portal.nobody().get(address).location().startsWith("/sign-in"));
        assertEquals(404, portal.operator().get(BASE + "/" + UUID.randomUUID()).status());
    }
}
