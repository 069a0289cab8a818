package io.remit.ping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
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
        var page = portal.contributor().post(path(), form("nightly backup"));
        assertEquals(200, page.status(), page::toString);
        var address = page.document().select("#ping-link").val();
        assertTrue(address.startsWith(portal.base() + "/api/v1/pings/"), address);
        assertEquals(
                200,
                portal.nobody()
                        .get(address.substring(portal.base().toString().length()))
                        .status());
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
        form.put("subject", "no-project-of-this-tenant");
        assertTrue(portal.contributor()
                .post(path(), form)
                .document()
                .select("#subject-error")
                .hasText());
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
                .select("form[action$=/pings]")
                .isEmpty());
    }
}
