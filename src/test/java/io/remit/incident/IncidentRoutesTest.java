package io.remit.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tenant's pages of incidents. */
@PortalTest
final class IncidentRoutesTest {
    private final TestPortal portal;
    private final Struck struck;

    IncidentRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.struck = new Struck(portal);
    }

    @AfterEach
    void close() {
        struck.provider.open(struck.operator()).stream()
                .filter(one -> one.service().equals(struck.service.id()))
                .forEach(one -> struck.provider.close(struck.operator(), one.id(), false, "Over."));
    }

    private String path() {
        return portal.path("/recovery/incidents");
    }

    private static String alerts(Page page) {
        return page.document().select(".alerts").text();
    }

    private Map<String, String> form() {
        return new TreeMap<>(Map.of(
                "service",
                struck.service.slug(),
                "regions",
                "eu-de",
                "title",
                "Our network is down",
                "scenario",
                "Loss of a region",
                "disrupted",
                "2026-01-31T09:00",
                "zone",
                "UTC"));
    }

    @Test
    void every_page_tells_of_an_incident_before_its_case_is_there_and_after_until_it_is_closed() {
        struck.projectOf(portal.tenant(), "eu-de");
        struck.plan(struck.member(), "Fail over", Struck.SCENARIO);
        var services = portal.services();
        var provider = services.providerIncidents();
        var id = provider.declare(struck.operator(), provider.next(struck.operator()), struck.declaration("eu-de"))
                .id();
        for (var below : new String[] {"", "/duties", "/members", "/recovery/incidents"}) {
            var page = portal.viewer().get(portal.path(below));
            assertTrue(alerts(page).contains("Incident: Region unavailable since"), page::text);
        }
        assertEquals(
                "", alerts(portal.stranger().get("/t/" + portal.otherTenant().slug())));
        struck.handOut();
        var given = struck.cases(portal.tenant()).get(0);
        var page = portal.viewer().get(path() + "/" + given.id());
        assertTrue(page.body().contains("/recovery/exercises/"), "its run is there");
        provider.post(struck.operator(), id, UpdateState.RESTORED, "All answers again.");
        assertTrue(portal.viewer().get(path() + "/" + given.id()).text().contains("All answers again."));
        provider.close(struck.operator(), id, false, "A power line failed.");
        var after = portal.viewer().get(path() + "/" + given.id());
        assertTrue(after.text().contains("A power line failed."));
        assertFalse(alerts(after).contains("Region unavailable"));
    }

    @Test
    void whoever_watches_is_sent_only_what_is_new() {
        struck.projectOf(portal.tenant(), "eu-de");
        var id = struck.declare("eu-de");
        struck.handOut();
        var address = path() + "/" + struck.cases(portal.tenant()).get(0).id();
        var poll = portal.viewer().get(address).document().select("#live").attr("hx-get");
        assertEquals(204, portal.viewer().get(poll).status());
        struck.provider.post(struck.operator(), id, UpdateState.RECOVERING, "Power is back.");
        var news = portal.viewer().get(poll);
        assertEquals(200, news.status());
        assertTrue(news.text().contains("Power is back."));
    }

    @Test
    void a_contributor_declares_one_with_its_run_and_closes_it_with_a_review() {
        struck.projectOf(portal.tenant(), "eu-de");
        var plan = struck.plan(struck.member(), "Fail over", Struck.SCENARIO);
        var form = form();
        form.put("plans", plan.id().toString());
        form.put(
                "key",
                portal.contributor()
                        .get(path() + "/new")
                        .document()
                        .select("input[name=key]")
                        .val());
        var declared = portal.contributor().post(path(), form);
        assertEquals(
                declared.location(), portal.contributor().post(path(), form).location(), "sent twice");
        var page = portal.contributor().get(declared.location());
        assertTrue(page.text().contains("Fail over"), page::text);
        assertTrue(alerts(page).contains("Incident: Our network is down since"), page::text);
        assertEquals(
                422,
                portal.contributor()
                        .post(declared.location() + "/closing", "review", "")
                        .status());
        var running = portal.contributor().post(declared.location() + "/closing", "review", "A cable was cut.");
        assertEquals(422, running.status());
        assertTrue(running.text().contains("Runs still go on"), running::text);
        assertTrue(running.document().select("textarea[name=review]").text().contains("A cable"), "what was typed");
        portal.contributor().post(declared.location() + "/closing", "review", "A cable was cut.", "anyway", "yes");
        assertEquals(
                409,
                portal.contributor()
                        .post(declared.location() + "/closing", "review", "Again.")
                        .status());
        assertTrue(portal.viewer().get(declared.location()).text().contains("A cable was cut."));
        assertTrue(portal.viewer().get(path() + "?q=network").text().contains("Our network is down"));
        assertTrue(portal.viewer().get(path() + "/csv").body().contains("A cable was cut."));
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost() {
        struck.projectOf(portal.tenant(), "eu-de");
        var form = form();
        form.put("zone", "Europe/Berlin");
        form.put("disrupted", "2026-03-29T02:30");
        form.remove("regions");
        var page = portal.contributor().post(path(), form);
        assertEquals(422, page.status());
        assertTrue(page.document().select("#disrupted-error").text().contains("There was no 02:30"));
        assertTrue(page.document().select("#regions-error").hasText());
        assertEquals("Our network is down", page.document().select("#title").val());
        form = form();
        form.put("disrupted", "2099-01-01T09:00");
        assertTrue(portal.contributor()
                .post(path(), form)
                .document()
                .select("#disrupted-error")
                .hasText());
        form = form();
        form.put("plans", "no-plan");
        assertTrue(portal.contributor()
                .post(path(), form)
                .document()
                .select("#plans-error")
                .hasText());
    }

    @Test
    void a_viewer_reads_and_declares_nothing_and_strangers_find_nothing() {
        struck.projectOf(portal.tenant(), "eu-de");
        struck.declare("eu-de");
        struck.handOut();
        var address = path() + "/" + struck.cases(portal.tenant()).get(0).id();
        assertEquals(200, portal.viewer().get(address).status());
        assertEquals(403, portal.viewer().post(path(), form()).status());
        assertEquals(
                403,
                portal.viewer().post(address + "/closing", "review", "Done.").status());
        assertEquals(404, portal.stranger().get(address).status());
        assertTrue(portal.nobody().get(address).location().startsWith("/sign-in"));
    }
}
