package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of duties, one's own, the list as CSV, and giving several to somebody. */
@PortalTest
final class DutyRoutesTest {
    private final TestPortal portal;
    private final Desk desk;
    private final String path;

    DutyRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
        path = portal.path("/duties");
    }

    private static String choice(DutyEntry duty) {
        return duty.id() + ":" + duty.assignment().version();
    }

    private Page give(Visitor who, DutyEntry one, DutyEntry other, String to) {
        return who.post(path + "/assignment", "duty", choice(one), "duty", choice(other), "to", to);
    }

    private String here() {
        return "?service=" + desk.shelf().service().slug();
    }

    @Test
    void every_member_sees_all_duties_and_where_they_stand() {
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(path + here());
            assertEquals(200, page.status());
            assertEquals(4, page.document().select("main tbody tr[id]").size(), page::toString);
            assertTrue(page.text().contains("Read the logs every day."), page::toString);
            assertEquals(
                    role == Role.VIEWER,
                    page.document().select("input[name=duty]").isEmpty());
        }
    }

    @Test
    void the_list_is_filtered_and_answers_htmx_with_the_list_alone() {
        var found = portal.viewer().htmx().get(path + here() + "&q=GRANT");
        assertTrue(found.body().stripLeading().startsWith("<div id=\"duties\""), found::body);
        assertEquals(1, found.document().select("tbody tr[id]").size());
        var none = portal.viewer().get(path + here() + "&q=no-such-duty");
        assertTrue(none.text().contains("Nothing matches"), none::toString);
        var all = portal.viewer().get(path + here() + "&state=nonsense&sort=nonsense&after=nonsense");
        assertEquals(4, all.document().select("main tbody tr[id]").size());
    }

    @Test
    void several_duties_get_an_owner_and_each_is_on_record() {
        var contributor = portal.account(Role.CONTRIBUTOR);
        int events = AuditTrail.of(portal.store(), portal.tenant().id()).size();
        var admin = portal.administrator();
        var done = give(admin, desk.duty("Read"), desk.duty("Keep"), contributor.toString());
        assertEquals(303, done.status(), done::toString);
        assertTrue(admin.follow(done).document().text().contains("2 duties have a new owner."));
        var after = AuditTrail.of(portal.store(), portal.tenant().id());
        assertEquals(events + 2, after.size());
        assertEquals("assignment.owner.changed", after.get(events).action());
        assertEquals(contributor, desk.duty("Keep").owner().orElseThrow());
        var mine = portal.contributor().get(portal.path("/duties/mine"));
        assertTrue(mine.text().contains("Keep the logs."), mine::toString);
        assertFalse(portal.viewer().get(portal.path("/duties/mine")).text().contains("Keep the logs."));
    }

    @Test
    void whoever_gives_duties_comes_back_to_the_list_as_it_was_filtered() {
        var one = desk.duty("Read");
        var done =
                portal.administrator().post(path + "/assignment?q=logs&sort=page", "duty", choice(one), "to", "nobody");
        assertEquals(303, done.status(), done::toString);
        assertEquals(path + "?q=logs&sort=page", done.location());
    }

    @Test
    void a_click_on_a_column_sorts_by_it() {
        portal.services()
                .assignments()
                .assign(
                        desk.administrator(),
                        Map.of(desk.duty("Read").ref(), 0),
                        Optional.of(portal.account(Role.CONTRIBUTOR)));
        var list = portal.viewer().get(path + here()).document();
        var owner = list.select("th a.sort:contains(Owner)").attr("href");
        assertTrue(owner.contains("sort=owner"), owner);
        var sorted = portal.viewer().get(owner).document();
        assertEquals(
                "ascending", sorted.select("th:has(a.sort:contains(Owner))").attr("aria-sort"));
        var rows = sorted.select("main tbody tr[id]").eachText();
        assertTrue(rows.get(0).contains("Nobody"), rows::toString);
        assertTrue(rows.get(rows.size() - 1).contains("Read the logs"), rows::toString);
    }

    @Test
    void of_two_who_give_the_same_duties_the_second_sees_them_as_they_are_and_keeps_the_selection() {
        var one = desk.duty("Read");
        var other = desk.duty("Keep");
        var admin = portal.administrator();
        assertEquals(
                303,
                give(admin, one, other, portal.account(Role.CONTRIBUTOR).toString())
                        .status());
        var late = give(admin, one, other, portal.account(Role.ADMINISTRATOR).toString());
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Somebody else changed this duty just now"), late::toString);
        assertEquals(
                portal.account(Role.ADMINISTRATOR).toString(),
                late.document().select("#to option[selected]").val());
        assertEquals(portal.account(Role.CONTRIBUTOR), desk.duty("Keep").owner().orElseThrow());
    }

    @Test
    void a_choice_that_cannot_be_is_refused_in_words() {
        var admin = portal.administrator();
        var nothing = admin.post(path + "/assignment", "to", "");
        assertEquals(422, nothing.status());
        assertTrue(nothing.text().contains("Select at least one duty first."), nothing::toString);
        for (var duty : List.of("nonsense", "nonsense:1", UUID.randomUUID() + ":0")) {
            var gone = admin.post(path + "/assignment", "duty", duty, "to", "nobody");
            assertEquals(422, gone.status());
            assertTrue(gone.text().contains("not there any more"), gone::toString);
        }
        var viewer = portal.account(Role.VIEWER).toString();
        for (var owner : List.of("", "nobody-i-know", UUID.randomUUID().toString(), viewer)) {
            var refused = give(admin, desk.duty("Read"), desk.duty("Keep"), owner);
            assertEquals(422, refused.status(), owner);
            assertTrue(refused.text().contains("Choose "), refused::toString);
            assertEquals(
                    2, refused.document().select("td.select input[checked]").size(), "the selection stays");
        }
        assertEquals(
                0,
                admin.get(path)
                        .document()
                        .select("#to option[value=" + viewer + "]")
                        .size(),
                "a viewer could not act on it");
        assertTrue(desk.duty("Keep").owner().isEmpty());
    }

    @Test
    void only_an_administrator_of_the_tenant_gives_duties() {
        var one = desk.duty("Read");
        var other = desk.duty("Keep");
        assertEquals(403, give(portal.viewer(), one, other, "").status());
        assertEquals(403, give(portal.contributor(), one, other, "").status());
        assertEquals(404, give(portal.stranger(), one, other, "").status());
        assertTrue(give(portal.nobody(), one, other, "").location().startsWith("/sign-in"));
        assertEquals(404, portal.stranger().get(path).status());
        assertTrue(portal.nobody().get(path).location().startsWith("/sign-in"));
    }

    @Test
    void the_csv_has_what_the_filters_keep_and_no_cell_is_a_formula() {
        var hostile = Desk.of(portal, """
                # Who does what

                ## Operations

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                | =HYPERLINK("https://evil.example","x") | Send alerts. | @SUM(1+1) over the list. |
                | Mail | Send mail. | Write “one, two” and read it. |
                """);
        var answer = portal.viewer()
                .get(path + "/csv?service=" + hostile.shelf().service().slug());
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/csv"), answer::toString);
        assertTrue(answer.header("Content-Disposition").startsWith("attachment; "));
        var lines = answer.body().lines().toList();
        assertEquals(3, lines.size(), answer::body);
        assertTrue(lines.get(0).startsWith("\uFEFFservice,category,area,duty,state"), lines.get(0));
        for (var cell : answer.body().split("[,\r\n]+")) {
            assertFalse(cell.matches("\"?[=+@-].*"), cell);
        }
        assertTrue(answer.body().contains("'=HYPERLINK"), answer::body);
        assertTrue(answer.body().contains("'@SUM"), answer::body);
        assertTrue(lines.get(2).contains("\"Write “one, two” and read it.\""), lines.get(2));
        var none = portal.viewer().get(path + "/csv?q=no-such-duty");
        assertEquals(1, none.body().lines().count());
    }

    @Test
    void the_operator_works_with_the_providers_duties_in_the_same_way() {
        var operator = portal.operator();
        var page = operator.get("/admin/duties" + here());
        assertEquals(3, page.document().select("main tbody tr[id]").size(), page::toString);
        var person = portal.services().assignments().candidates(desk.operator()).get(0);
        var duty = desk.duty(desk.operator(), "Send");
        var done = operator.post(
                "/admin/duties/assignment",
                "duty",
                choice(duty),
                "to",
                person.account().toString());
        assertEquals(303, done.status(), done::toString);
        assertEquals("/admin/duties", done.location());
        assertEquals(
                person.account(), desk.duty(desk.operator(), "Send").owner().orElseThrow());
        var csv = operator.get("/admin/duties/csv" + here());
        assertEquals(4, csv.body().lines().count());
        assertEquals(404, portal.administrator().get("/admin/duties").status());
    }
}
