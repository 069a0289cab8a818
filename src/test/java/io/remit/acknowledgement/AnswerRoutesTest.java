package io.remit.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AcknowledgementId;
import io.remit.access.Role;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@PortalTest
final class AnswerRoutesTest {
    private final TestPortal portal;
    private final Shelf shelf;
    private final EditionHead head;
    private final AcknowledgementId objection;

    AnswerRoutesTest(TestPortal portal) {
        this.portal = portal;
        shelf = Shelf.of(portal);
        head = shelf.publish(Pages.FIRST);
        shelf.subscribe(portal.tenant());
        objection = portal.services()
                .acknowledgements()
                .object(portal.access(Role.ADMINISTRATOR), head.id(), "", "The bucket is not ours.");
    }

    @AfterEach
    void end() {
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    private String list(String response) {
        return "/admin/acknowledgements?service=" + shelf.service().slug() + "&edition=1&response=" + response;
    }

    private String answer() {
        return "/admin/acknowledgements/" + portal.tenant().slug() + "/" + objection + "/answer";
    }

    @Test
    void the_operator_reads_what_tenants_say_and_answers_it_once() {
        var page = portal.operator().get(list("waiting"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("The bucket is not ours."), page::toString);
        assertTrue(page.text().contains("The whole edition"));
        assertEquals(answer(), page.document().select("main form[method=post]").attr("action"));
        var done = portal.operator().post(answer(), "verdict", "DECLINED", "note", "It is in your account.");
        assertEquals(303, done.status(), done::toString);
        assertTrue(portal.operator().follow(done).text().contains("It is in your account."));
        var twice = portal.operator().post(answer(), "verdict", "UPHELD", "note", "Or so.");
        assertEquals(409, twice.status());
        assertTrue(twice.text().contains("answered or withdrawn meanwhile"), twice::toString);
        var tenants = portal.viewer().get(portal.path("/editions/" + head.id()));
        assertTrue(tenants.text().contains("Declined It is in your account."), tenants::toString);
    }

    @Test
    void an_answer_that_lacks_something_comes_back_with_what_was_typed() {
        var page = portal.operator().post(answer(), "verdict", "", "note", "Half a thought.");
        assertEquals(422, page.status());
        var form = page.document().select("details[open] form");
        assertEquals(1, form.size(), page::toString);
        assertTrue(form.select("textarea").val().contains("Half a thought."));
        assertEquals("#verdict-" + objection, form.select("#problems a").attr("href"));
        assertEquals(
                422,
                portal.operator()
                        .post(answer(), "verdict", "UPHELD", "note", " ")
                        .status());
    }

    @Test
    void the_list_is_filtered_by_response_and_counts_everybody() {
        assertTrue(portal.operator()
                .get(list("objected"))
                .text()
                .contains(portal.tenant().name()));
        assertTrue(portal.operator().get(list("nothing")).text().contains("No tenant here"));
        assertTrue(portal.operator().get(list("acknowledged")).text().contains("No tenant here"));
        assertEquals(
                List.of("0", "1", "1", "0"),
                portal.operator()
                        .get(list("any"))
                        .document()
                        .select(".stat-value")
                        .eachText());
        assertEquals(
                404,
                portal.operator()
                        .get("/admin/acknowledgements?service=none-such")
                        .status());
    }

    @Test
    void the_page_and_the_answer_are_the_operators_alone() {
        assertEquals(404, portal.administrator().get("/admin/acknowledgements").status());
        assertTrue(portal.nobody().get("/admin/acknowledgements").location().startsWith("/sign-in"));
        assertEquals(
                404,
                portal.administrator()
                        .post(answer(), "verdict", "UPHELD", "note", "Ours.")
                        .status());
        assertTrue(portal.nobody().post(answer()).location().startsWith("/sign-in"));
        var elsewhere =
                answer().replace(portal.tenant().slug(), portal.otherTenant().slug());
        assertEquals(
                404,
                portal.operator()
                        .post(elsewhere, "verdict", "UPHELD", "note", "No.")
                        .status());
    }

    @Test
    void the_responses_are_a_table_for_spreadsheets_for_the_operator_alone() {
        var address = list("any").replace("/admin/acknowledgements?", "/admin/acknowledgements/csv?");
        var csv = portal.operator().get(address);
        assertEquals(200, csv.status());
        var lines = csv.body().strip().split("\r?\n");
        assertEquals(2, lines.length, csv.body());
        assertTrue(
                lines[1].startsWith("Atlas,1," + portal.tenant().slug())
                        && lines[1].contains("The bucket is not ours."),
                lines[1]);
        assertEquals(
                1,
                portal.operator()
                        .get(address.replace("any", "acknowledged"))
                        .body()
                        .strip()
                        .split("\r?\n")
                        .length);
        assertEquals(404, portal.administrator().get(address).status());
        assertTrue(portal.nobody().get(address).location().startsWith("/sign-in"));
    }
}
