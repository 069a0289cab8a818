package io.remit.ping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page of pings. */
@PortalTest
final class PingRoutesTest {
    private static Pinged pinged;
    private final TestPortal portal;

    PingRoutesTest(TestPortal portal) {
        this.portal = portal;
        if (pinged == null) {
            pinged = new Pinged(portal);
        }
    }

    private String path() {
        return portal.path("/pings");
    }

    private static Map<String, String> form(String name) {
        return new TreeMap<>(Map.of(
                "name",
                name,
                "duty",
                pinged.duty().toString(),
                "period",
                "2",
                "periodUnit",
                "HOURS",
                "grace",
                "30",
                "graceUnit",
                "MINUTES"));
    }

    @Test
    void a_contributor_makes_one_and_sees_its_address_this_once() {
        var contributor = portal.contributor();
        var answer = contributor.post(path(), form("nightly backup"));
        assertEquals(path(), answer.location(), "loading it again makes no other");
        var page = contributor.follow(answer);
        var address = page.document().select("#ping-link").val();
        assertTrue(address.startsWith(portal.base() + "/api/v1/pings/"), address);
        assertEquals(
                200,
                portal.nobody()
                        .get(address.substring(portal.base().toString().length()))
                        .status());
        assertFalse(contributor.get(path()).body().contains(address), "it was shown once");
        var list = portal.viewer().get(path());
        assertTrue(list.text().contains("nightly backup every 2 hours, at most 30 minutes late"), list::toString);
        assertFalse(list.body().contains(address));
        var event = AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(made -> made.action().equals("ping.address.made"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals("PT2H", event.after("period"));
        var token = address.substring(address.lastIndexOf('/') + 1);
        assertFalse(event.fields().toString().contains(token), "an address is a secret");
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost() {
        var form = form("weekly");
        form.put("period", "0");
        form.put("grace", "99999");
        form.put("graceUnit", "DAYS");
        form.put("duty", "another");
        var page = portal.contributor().post(path(), form).document();
        assertEquals("weekly", page.select("#name").val());
        assertTrue(page.select("#period-error").hasText());
        assertTrue(page.select("#duty-error").hasText());
        assertEquals("DAYS", page.select("#graceUnit option[selected]").val());
        form.put("period", "1");
        form.put("duty", pinged.duty().toString());
        var again = portal.contributor().post(path(), form);
        assertEquals(422, again.status());
        assertTrue(again.document().select("#grace-error").hasText());
        form.put("grace", "1");
        form.put("duty", pinged.duty() + "/no-project-of-this-tenant");
        assertTrue(portal.contributor()
                .post(path(), form)
                .document()
                .select("#duty-error")
                .hasText());
        var labels = page.select("label[for$=Unit]").eachText();
        assertEquals(2, labels.stream().distinct().count(), labels::toString);
    }

    @Test
    void a_secret_just_made_is_shown_to_nobody_else() {
        var answer = portal.contributor().post(path(), form("of a contributor"));
        var cookie = answer.header("Set-Cookie");
        assertTrue(cookie.startsWith("remit_once=") && cookie.contains("HttpOnly"), cookie);
        assertFalse(answer.location().contains("pings/"), "it is in no address");
        var value = cookie.substring("remit_once=".length(), cookie.indexOf(';'));
        var page = portal.administrator().withCookie("remit_once", value).get(path());
        assertTrue(page.document().select("#ping-link").isEmpty(), page::toString);
    }

    @Test
    void a_ping_fits_its_duty_and_one_that_does_not_any_more_says_so() {
        var services = portal.services();
        var admin = portal.access(Role.ADMINISTRATOR);
        var project = services.projects().add(admin, pinged.service().slug(), "Assistant", "eu-de");
        var whole = pinged.duty().toString();
        var each = whole + "/" + project;
        assertFalse(offered().contains(each));
        assertEquals(
                303, portal.contributor().post(path(), form("for the whole")).status());
        assertTrue(refused(each).contains("once for all of it"));

        pinged.layDown(PerSubject.PROJECT);
        try {
            assertTrue(offered().contains(each));
            assertFalse(offered().contains(whole));
            assertTrue(refused(whole).contains("for each project"));
            var form = form("for the project");
            form.put("duty", each);
            assertEquals(303, portal.contributor().post(path(), form).status());
            var rows = portal.viewer().get(path()).document();
            var old = rows.select("tr:contains(for the whole)").text();
            assertTrue(old.contains("Does not count") && old.contains("fulfilled for each project now"), old);
            assertFalse(rows.select("tr:contains(for the project)").text().contains("Does not count"));
            var subject = services.duties()
                    .duty(admin, pinged.duty())
                    .subjects()
                    .get(0)
                    .subject();
            assertTrue(
                    services.pings().outcomes(admin, pinged.duty()).stream()
                            .anyMatch(outcome -> outcome.subject().equals(subject)),
                    "the project's ping counts for the project");
            services.projects().retire(admin, project);
            var retired = portal.viewer().get(path()).document();
            assertTrue(retired.select("tr:contains(for the project)").text().contains("project is retired"));
        } finally {
            pinged.layDown(PerSubject.NONE);
        }
        var back = portal.viewer()
                .get(path())
                .document()
                .select("tr:contains(for the project)")
                .text();
        assertTrue(back.contains("once for all of it now"), back);
    }

    private List<String> offered() {
        return portal.contributor()
                .get(path())
                .document()
                .select("#duty option")
                .eachAttr("value");
    }

    private String refused(String duty) {
        var form = form("refused");
        form.put("duty", duty);
        var page = portal.contributor().post(path(), form);
        assertEquals(422, page.status());
        return page.document().select("#duty-error").text();
    }

    @Test
    void a_long_list_is_searched() {
        assertEquals(
                200, portal.viewer().get(path() + "?q=nothing+of+that+name").status());
        for (int i = 0; i < 21; i++) {
            pinged.made("searched " + i);
        }
        var found = portal.viewer().get(path() + "?q=SEARCHED+20").document();
        assertEquals(1, found.select("tbody tr").size(), found::text);
        assertEquals("SEARCHED 20", found.select("#q").val());
        assertTrue(
                portal.viewer().get(path() + "?q=nothing+of+that+name").text().contains("No ping fits"));
    }

    @Test
    void a_contributor_revokes_one_once() {
        var made = pinged.made("to be revoked");
        var revocation = path() + "/" + made.ping().id() + "/revocation";
        assertEquals(403, portal.viewer().post(revocation).status());
        assertEquals(404, portal.stranger().post(revocation).status());
        var answer = portal.contributor().post(revocation);
        assertTrue(portal.contributor().follow(answer).document().text().contains("to be revoked is revoked"));
        assertEquals(
                "ping.address.revoked",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertEquals(404, portal.contributor().post(revocation).status());
    }

    @Test
    void only_members_who_may_edit_make_them() {
        assertEquals(403, portal.viewer().post(path(), form("no")).status());
        assertEquals(404, portal.stranger().post(path(), form("no")).status());
        assertTrue(portal.nobody().post(path(), form("no")).location().startsWith("/sign-in"));
        assertTrue(portal.viewer()
                .get(path())
                .document()
                .select("form[method=post][action$=/pings]")
                .isEmpty());
    }
}
