package io.remit.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The everyday checklist and the page of one item. */
@PortalTest
final class ReadinessRoutesTest {
    private static final String CONTACTS = "A contact list";
    private static final String BUCKET = "A backup bucket";
    private static int count;
    private final TestPortal portal;
    private final Ready ready;

    ReadinessRoutesTest(TestPortal portal) {
        this.portal = portal;
        ready = new Ready(portal, "r" + ++count);
    }

    private String list() {
        return portal.path("/recovery/readiness");
    }

    private String item(String title) {
        return list() + "/" + ready.item(title).id();
    }

    private String service() {
        return "?service=" + ready.service().slug();
    }

    private Map<String, String> saying(String found, String statement) {
        var today = portal.services().readiness().today(portal.access(Role.VIEWER));
        return new TreeMap<>(
                Map.of("found", found, "lookedOn", today.toString(), "statement", statement, "shown", "page" + count));
    }

    private long confirmations(String title) {
        return portal.services()
                .readiness()
                .history(portal.access(Role.VIEWER), ready.item(title).id())
                .size();
    }

    @Test
    void one_click_checks_off_where_it_is_read_and_can_be_undone() {
        var id = ready.item(BUCKET).id();
        var spot = "#spot-" + id + "-" + ready.east;
        var form = portal.contributor().get(list() + service()).document().select(spot + " form");
        assertEquals(item(BUCKET) + "/check-off" + service(), form.attr("action"));
        var htmx = portal.contributor().htmx();
        var cell = htmx.post(form.attr("action"), "project", ready.east.toString(), "shown", "one" + count);
        assertEquals(200, cell.status());
        assertTrue(cell.document().select(spot).text().contains("In place"), cell::text);
        assertFalse(cell.body().contains("<html"), "only the cell is shown anew");
        assertEquals(
                "readiness.item.confirmed",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        htmx.post(form.attr("action"), "project", ready.east.toString(), "shown", "one" + count);
        assertEquals(1, confirmations(BUCKET), "a double click says it once");
        var undone = htmx.post(cell.document().select(spot + " form").attr("action"));
        assertTrue(undone.document().select(spot).text().contains("Never looked at"), undone::text);
        var other = portal.administrator().get(list() + service());
        assertTrue(other.document().select(spot + " form").attr("action").contains("check-off"), "others undo nothing");
    }

    @Test
    void without_javascript_it_comes_back_to_the_same_list() {
        var answer = portal.contributor().post(item(CONTACTS) + "/check-off" + service(), "project", "", "shown", "w");
        assertEquals(list() + service(), answer.location());
        var page = portal.contributor().follow(answer);
        assertTrue(
                page.document()
                        .select("#spot-" + ready.item(CONTACTS).id())
                        .text()
                        .contains("In place"),
                page::text);
    }

    @Test
    void several_are_checked_off_with_one_statement() {
        var form = new TreeMap<>(
                Map.of("item", ready.item(BUCKET).id().toString(), "shown", "s" + count, "statement", ""));
        var refused = portal.contributor().post(list() + "/confirmation" + service(), form);
        assertEquals(422, refused.status());
        assertTrue(refused.document().select("#statement-error").hasText());
        assertTrue(
                refused.document()
                        .select("input[name=item][value=" + form.get("item") + "]")
                        .hasAttr("checked"),
                "what was selected stays selected");
        form.put("statement", "Signed in with the backup’s own key.");
        portal.contributor().post(list() + "/confirmation" + service(), form);
        assertEquals(2, confirmations(BUCKET), "both projects");
        portal.contributor().post(list() + "/confirmation" + service(), form);
        assertEquals(2, confirmations(BUCKET), "sent twice, said once");
        form.remove("item");
        assertEquals(
                422,
                portal.contributor()
                        .post(list() + "/confirmation" + service(), form)
                        .status());
    }

    @Test
    void what_is_missing_is_said_with_evidence_on_the_items_page() {
        var form = saying("no", "");
        var path = item(CONTACTS) + "/confirmations";
        var refused = portal.contributor().post(path, form);
        assertEquals(422, refused.status());
        assertTrue(refused.document().select("#statement-error").hasText());
        form.put("statement", "The printed copy is gone.");
        var file = new Visitor.File("file", "photo.txt", "empty drawer".getBytes(StandardCharsets.UTF_8));
        var answer = portal.contributor().multipart(path, form, file);
        assertEquals(item(CONTACTS), answer.location());
        var page = portal.viewer().get(item(CONTACTS));
        assertTrue(page.text().contains("The printed copy is gone."), page::text);
        assertTrue(page.text().contains("photo.txt"), page::text);
        var listed = portal.viewer().get(list() + service() + "&state=not-in-place");
        assertTrue(listed.text().contains(CONTACTS), listed::text);
        assertFalse(listed.document().select("table").text().contains(BUCKET), "the filter keeps what it says");
    }

    @Test
    void what_cannot_be_is_said_at_its_field() {
        var path = item(BUCKET) + "/confirmations";
        var form = saying("yes", "Seen.");
        form.put("project", "another");
        form.put("lookedOn", "2999-01-01");
        var page = portal.contributor().post(path, form);
        assertEquals(422, page.status());
        assertTrue(page.document().select("#project-error").hasText());
        assertTrue(page.document().select("#lookedOn-error").hasText());
        assertEquals("Seen.", page.document().select("#statement").text());
        var days = portal.contributor()
                .post(item(CONTACTS) + "/settings", "owner", "", "keepsDays", "0", "perProject", "no", "version", "0");
        assertEquals(422, days.status());
        assertTrue(days.document().select("#keepsDays-error").hasText());
        var late = portal.contributor().post(item(CONTACTS) + "/taking-back", "version", "0");
        assertEquals(409, late.status());
    }

    @Test
    void a_project_has_a_list_of_its_own_and_everybody_takes_it_along() {
        var page = portal.viewer().get(list() + "?project=" + ready.east);
        assertTrue(page.document().select("h1").text().contains("east"), page::text);
        assertFalse(page.text().contains(CONTACTS), "what is asked once is not a project’s");
        assertTrue(page.document().select("main form[method=post]").isEmpty(), "a viewer reads");
        var csv = portal.viewer().get(list() + "/csv?project=" + ready.east);
        assertTrue(csv.body().contains("Never looked at"), csv::body);
    }

    @Test
    void who_may_not_is_refused_and_strangers_find_nothing() {
        var path = item(CONTACTS) + "/check-off";
        assertEquals(403, portal.viewer().post(path, "project", "").status());
        assertEquals(404, portal.stranger().post(path, "project", "").status());
        assertTrue(portal.nobody().get(list()).isRedirect());
        assertEquals(
                404,
                portal.contributor()
                        .post(path, "project", ready.east.toString())
                        .status());
    }

    @Test
    void an_item_is_added_and_comes_back_with_what_was_typed() {
        var form = new TreeMap<>(Map.of(
                "title",
                "",
                "hint",
                "Charged.",
                "forService",
                ready.service().slug(),
                "keepsDays",
                "30",
                "shown",
                "add" + count));
        var refused = portal.contributor().post(list() + "/items", form);
        assertEquals(422, refused.status());
        assertTrue(refused.document().select("#title-error").hasText());
        assertEquals("Charged.", refused.document().select("#hint").text());
        form.put("title", "A spare telephone");
        portal.contributor().post(list() + "/items", form);
        portal.contributor().post(list() + "/items", form);
        assertEquals(1, ready.standings("A spare telephone").size(), "a double click adds one");
        portal.contributor().post(item("A spare telephone") + "/removal");
        assertTrue(ready.standings("A spare telephone").isEmpty());
    }
}
