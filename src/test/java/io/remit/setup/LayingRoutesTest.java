package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Laying;
import io.remit.duty.DutyEntry;
import io.remit.standing.Cadence;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page on which all duties get owner and cadence. */
@PortalTest
final class LayingRoutesTest {
    private static final String TODAY = "2026-11-22";
    private final TestPortal portal;

    LayingRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    private String path() {
        return portal.path("/set-up/duties");
    }

    private Document page(Newcomer newcomer) {
        return portal.administrator()
                .get(path() + "?service=" + newcomer.service().slug())
                .document();
    }

    /** The form as a browser sends it, but for the duties, of which a map holds one. */
    private static Map<String, String> form(Document page, DutyEntry duty) {
        var form = new LinkedHashMap<String, String>();
        form.put("everybody", "");
        form.put("duty", duty.id().toString());
        for (var name : List.of("version", "cadence", "owner", "due")) {
            var field = page.getElementsByAttributeValue("name", name + "-" + duty.id());
            form.put(
                    name + "-" + duty.id(),
                    name.equals("cadence") ? field.select("option[selected]").val() : field.val());
        }
        return form;
    }

    private Page post(Map<String, String> form) {
        return portal.administrator().post(path(), form);
    }

    @Test
    void what_is_proposed_is_filled_in_and_saved_as_it_is_with_one_owner_for_all() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var page = page(newcomer);
        var form = form(page, duty);
        assertEquals("P1M", form.get("cadence-" + duty.id()), page::text);
        assertTrue(page.text().contains("worth a look every month"), page::text);
        var today = portal.services().duties().today(portal.access(Role.ADMINISTRATOR));
        assertEquals(today.plusWeeks(2).toString(), form.get("due-" + duty.id()), "after two weeks of grace");
        form.put("everybody", portal.email(Role.CONTRIBUTOR));
        assertEquals(303, post(form).status());

        var now = newcomer.duty(0).assignment();
        assertEquals(Optional.of(Cadence.parse("P1M")), now.cadence());
        assertEquals(Optional.of(portal.account(Role.CONTRIBUTOR)), now.owner());
        assertEquals(Optional.of(today.plusWeeks(2)), now.firstDueOn());
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("assignment.duty.laid_down", event.action());
        assertEquals("duty:" + duty.id(), event.subject());
        assertEquals("P1M", event.after("cadence"));
        assertTrue(page(newcomer)
                .getElementsByAttributeValue("value", duty.id().toString())
                .isEmpty());
    }

    @Test
    void three_hundred_duties_are_one_post() {
        var newcomer = new Newcomer(portal, 300);
        var page = page(newcomer);
        var body = new StringBuilder("everybody=").append(portal.email(Role.ADMINISTRATOR));
        for (var duty : newcomer.duties()) {
            body.append("&duty=").append(duty.id());
            form(page, duty).forEach((name, value) -> {
                if (name.contains("-")) {
                    body.append('&').append(name).append('=').append(value);
                }
            });
        }
        var before = AuditTrail.of(portal.store(), portal.tenant().id()).size();
        var answer = portal.administrator().postForm(path(), body.toString());
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(newcomer.duties().stream()
                .allMatch(duty ->
                        duty.owner().isPresent() && duty.assignment().cadence().isPresent()));
        assertEquals(
                before + 300,
                AuditTrail.of(portal.store(), portal.tenant().id()).size());
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var form = form(page(newcomer), duty);
        form.put("owner-" + duty.id(), "nobody@elsewhere.example");
        form.put("due-" + duty.id(), "soon");
        form.put("cadence-" + duty.id(), "P6M");
        var page = post(form);
        assertEquals(422, page.status());
        assertEquals(form, form(page.document(), duty));
        assertTrue(page.text().contains("No member has this address"), page::toString);
        assertTrue(page.text().contains("year-month-day"), page::toString);

        form.put("cadence-" + duty.id(), "sometimes");
        assertEquals(422, post(form).status());
        assertTrue(newcomer.duty(0).assignment().cadences().isEmpty());
    }

    @Test
    void a_duty_left_for_later_stays_as_it_is_and_one_must_be_chosen() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var form = form(page(newcomer), duty);
        form.put("cadence-" + duty.id(), "");
        var page = post(form);
        assertEquals(422, page.status());
        assertTrue(page.text().contains("for at least one duty"), page::toString);
        form.put("owner-" + duty.id(), portal.email(Role.ADMINISTRATOR));
        assertTrue(post(form).text().contains("leave the owner out too"));
    }

    @Test
    void whoever_was_overtaken_sees_by_what_keeps_what_was_typed_and_decides_again() {
        var newcomer = new Newcomer(portal);
        var duty = newcomer.duty(0);
        var form = form(page(newcomer), duty);
        form.put("owner-" + duty.id(), portal.email(Role.ADMINISTRATOR));
        var other = new Laying(
                duty.ref(),
                0,
                Optional.of(portal.account(Role.CONTRIBUTOR)),
                Cadence.parse("P1Y"),
                Optional.empty(),
                duty.assignment().perSubject(),
                "");
        portal.services().assignments().layDown(newcomer.administrator(), List.of(other), LocalDate.parse(TODAY));

        var page = post(form);
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Somebody else was faster: every year, owner contributor"), page::toString);
        var again = form(page.document(), duty);
        assertEquals(portal.email(Role.ADMINISTRATOR), again.get("owner-" + duty.id()));
        assertEquals("P1M", again.get("cadence-" + duty.id()));
        assertEquals(303, post(again).status());
        assertEquals(
                Optional.of(portal.account(Role.ADMINISTRATOR)),
                newcomer.duty(0).owner());
    }

    @Test
    void sent_twice_it_is_done_once() {
        var newcomer = new Newcomer(portal);
        var form = form(page(newcomer), newcomer.duty(0));
        assertEquals(303, post(form).status());
        assertEquals(409, post(form).status());
        assertEquals(1, newcomer.duty(0).assignment().version());
    }

    @Test
    void only_an_administrator_of_this_tenant_lays_down() {
        var newcomer = new Newcomer(portal);
        var form = form(page(newcomer), newcomer.duty(0));
        assertEquals(403, portal.viewer().post(path(), form).status());
        assertEquals(403, portal.contributor().post(path(), form).status());
        assertEquals(404, portal.stranger().post(path(), form).status());
        assertTrue(portal.nobody().get(path()).location().startsWith("/sign-in"));
        assertEquals(0, newcomer.duty(0).assignment().version());
    }
}
