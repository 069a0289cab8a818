package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.access.Role;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** A tenant's settings, and the page that changes them. */
@PortalTest
final class SettingRoutesTest {
    private final TestPortal portal;
    private final SettingService settings;

    SettingRoutesTest(TestPortal portal) {
        this.portal = portal;
        settings = portal.services().settings();
    }

    private TenantSetting setting() {
        return settings.setting(portal.access(Role.VIEWER));
    }

    private String seen() {
        return Integer.toString(setting().version());
    }

    private String path() {
        return portal.path("/settings");
    }

    @Test
    void an_administrator_changes_the_settings_and_it_is_on_record() {
        var admin = portal.administrator();
        var before = setting();
        var zone = before.zone().getId().equals("Europe/Berlin") ? "Asia/Tokyo" : "Europe/Berlin";
        var answer = admin.post(path(), "zone", zone, "approval", "yes", "grace", "7", "seen", seen());
        assertEquals(303, answer.status());
        assertTrue(admin.follow(answer).document().text().contains("The settings are saved."));
        assertEquals(zone, setting().zone().getId());
        assertTrue(setting().approvalNeeded());
        assertEquals(7, setting().graceDays());
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("tenant.setting.changed", event.action());
        assertEquals(before.zone().getId(), event.before("zone"));
        assertEquals(zone, event.after("zone"));
        var page = admin.get(path()).document();
        assertEquals(zone, page.select("#zone").val());
        assertTrue(page.select("#approval").hasAttr("checked"));
        admin.post(path(), "zone", "UTC", "grace", "14", "seen", seen());
        assertFalse(setting().approvalNeeded(), "an empty box is sent as nothing at all");
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost() {
        var before = setting();
        var page = portal.administrator()
                .post(path(), "zone", "Atlantis/Centre", "approval", "yes", "grace", "91", "seen", seen());
        assertEquals(422, page.status());
        var form = page.document();
        assertEquals("Atlantis/Centre", form.select("#zone").val());
        assertEquals("91", form.select("#grace").val());
        assertTrue(form.select("#approval").hasAttr("checked"));
        assertTrue(
                form.select("#zone-error").hasText()
                        && form.select("#grace-error").hasText(),
                page::toString);
        assertEquals(
                422,
                portal.administrator()
                        .post(path(), "zone", "UTC", "grace", "soon", "seen", seen())
                        .status());
        assertEquals(before, setting());
    }

    @Test
    void whoever_was_overtaken_sees_to_what_and_decides_again() {
        var admin = portal.administrator();
        var seen = seen();
        admin.post(path(), "zone", "Asia/Tokyo", "grace", "3", "seen", seen);
        var page = admin.post(path(), "zone", "Europe/Paris", "grace", "5", "seen", seen);
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Asia/Tokyo") && page.text().contains("3 days"), page::toString);
        assertEquals("Europe/Paris", page.document().select("#zone").val());
        var fresh = page.document().select("input[name=seen]").val();
        assertEquals(
                303,
                admin.post(path(), "zone", "Europe/Paris", "grace", "5", "seen", fresh)
                        .status());
    }

    @Test
    void of_several_changes_at_once_one_wins() {
        for (int round = 0; round < 3; round++) {
            int seen = setting().version();
            var administrator = portal.access(Role.ADMINISTRATOR);
            var failures = AtOnce.run(4, i -> settings.change(administrator, seen, "Europe/Berlin", false, 10 + i));
            assertEquals(3, failures.size());
            failures.forEach(failure -> assertTrue(failure instanceof Conflict, failure::toString));
        }
    }

    @Test
    void only_an_administrator_of_this_tenant_changes_them() {
        var before = setting();
        var form = new String[] {"zone", "Asia/Tokyo", "grace", "1", "seen", seen()};
        assertEquals(403, portal.viewer().post(path(), form).status());
        assertEquals(403, portal.contributor().post(path(), form).status());
        assertEquals(404, portal.stranger().post(path(), form).status());
        assertTrue(portal.nobody().post(path(), form).location().startsWith("/sign-in"));
        assertEquals(before, setting());
    }
}
