package io.remit.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.Bytes;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of evidence, and what comes and goes through it. */
@PortalTest
final class EvidenceRoutesTest {
    private final TestPortal portal;
    private final String path;

    EvidenceRoutesTest(TestPortal portal) {
        this.portal = portal;
        this.path = portal.path("/evidence");
    }

    private static Visitor.File file(String name, String content) {
        return new Visitor.File("file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Page add(Visitor who, String name, String content) {
        return who.multipart(path, Map.of(), file(name, content));
    }

    /** The newest piece, as the list shows it. */
    private org.jsoup.nodes.Element newest() {
        return portal.viewer().get(path).document().select("main tbody tr").first();
    }

    private Page download() {
        return portal.viewer().get(newest().select("th a").attr("href"));
    }

    @Test
    void a_contributor_adds_files_and_a_link_at_once_and_is_told() {
        var contributor = portal.contributor();
        var form = Map.of(
                "link",
                "https://example.org/board",
                "linkTitle",
                "The board",
                "aboutOn",
                "2026-11-01",
                "expiresOn",
                "2027-11-01",
                "note",
                "From the drill");
        var answer = contributor.multipart(path, form, file("one.txt", "one"), file("two.txt", "two"));
        assertEquals(303, answer.status(), answer::toString);
        var page = contributor.follow(answer);
        assertTrue(page.document().text().contains("3 pieces are in the list."), page::toString);
        var rows = page.document().select("main tbody tr");
        assertEquals(
                List.of("The board", "two.txt", "one.txt"),
                rows.stream()
                        .limit(3)
                        .map(row -> row.select("th a").first().ownText())
                        .toList());
        assertTrue(rows.get(0).text().contains("example.org"), rows::text);
        assertEquals("noopener noreferrer nofollow", rows.get(0).select("th a").attr("rel"));
        assertTrue(
                rows.get(1).text().contains("1 Nov 2026") && rows.get(1).text().contains("1 Nov 2027"), rows::text);
        assertTrue(
                rows.get(1).text().contains("From the drill")
                        && rows.get(1).text().contains("Stated"),
                rows::text);
        assertTrue(rows.get(1).text().contains("text/plain, 3 bytes"), rows::text);
    }

    @Test
    void fifty_mebibytes_go_in_and_out_and_one_byte_more_is_refused_in_words() {
        var most = EvidenceService.MAX_FILE_BYTES;
        var contributor = portal.contributor();
        var answer = contributor.stream(path, "file", "largest.bin", () -> new Bytes(3, most));
        assertEquals(303, answer.status(), answer::toString);
        var back = download();
        assertEquals(most, back.bytes().length);
        var tooLarge = contributor.stream(path, "file", "large.bin", () -> new Bytes(3, most + 1));
        assertEquals(422, tooLarge.status());
        var error = tooLarge.document().select("#file-error").text();
        assertTrue(error.contains("large.bin is larger than 50 MB"), tooLarge::toString);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var form =
                Map.of("link", "javascript:alert(1)", "linkTitle", "Kept", "note", "Kept too", "aboutOn", "2026-11-02");
        var page = portal.contributor().multipart(path, form);
        assertEquals(422, page.status());
        var document = page.document();
        assertTrue(document.select("#link-error").hasText(), page::toString);
        assertEquals("Kept", document.select("#linkTitle").val());
        assertEquals("Kept too", document.select("#note").val());
        assertEquals("2026-11-02", document.select("#aboutOn").val());
    }

    @Test
    void a_form_that_is_refused_has_added_no_file() {
        var form = Map.of("link", "nonsense");
        var page = portal.contributor().multipart(path, form, file("too early.txt", "too early"));
        assertEquals(422, page.status());
        assertFalse(portal.viewer().get(path).text().contains("too early"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aboutOn=2999-01-01", "aboutOn=yesterday", "expiresOn=2020-01-01", "evidence=no-id"})
    void a_field_that_cannot_be_is_refused(String field) {
        var pair = field.split("=");
        var page = portal.contributor().multipart(path, Map.of(pair[0], pair[1], "link", "https://example.org/x"));
        assertEquals(422, page.status(), page::toString);
        assertTrue(page.document().select("#problems").text().length() > 40, page::toString);
    }

    @Test
    void nothing_to_add_is_said_and_so_is_an_empty_file() {
        var nothing = portal.contributor().post(path, "note", "a");
        assertEquals(422, nothing.status());
        assertTrue(nothing.document().select("#file-error").text().contains("Choose a file"), nothing::toString);
        var empty = add(portal.contributor(), "empty.txt", "");
        assertEquals(422, empty.status());
        assertTrue(empty.document().select("#file-error").text().contains("empty"), empty::toString);
    }

    @Test
    void a_double_click_adds_one() {
        var contributor = portal.contributor();
        assertEquals(303, add(contributor, "clicked.txt", "clicked").status());
        assertEquals(303, add(contributor, "clicked.txt", "clicked").status());
        var page = portal.viewer().get(path + "?q=clicked.txt");
        assertEquals(1, page.document().select("main tbody tr").size());
    }

    static Stream<Arguments> hostile() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        var html = "<!DOCTYPE html><script>alert(document.cookie)</script>";
        return Stream.of(
                Arguments.of("page.html", html, "page.html"),
                Arguments.of("picture.svg", svg, "picture.svg"),
                Arguments.of("not-a-picture.png", html, "not-a-picture.png"),
                Arguments.of("../../../etc/cron.d/x", "a", "x"),
                Arguments.of("..\\..\\evil.bat", "b", "evil.bat"),
                Arguments.of("gpj.\u202Eexe", "MZ\u0090", "gpj.exe"),
                Arguments.of("CON.txt", "c", "_CON.txt"),
                Arguments.of("x".repeat(300) + ".txt", "d", "x".repeat(196) + ".txt"),
                Arguments.of("a b;c=d.txt", "e", "a b;c=d.txt"),
                Arguments.of("bomb.zip", "PK\u0003\u0004" + "0".repeat(100), "bomb.zip"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_kept_as_it_is_under_a_safe_name_and_never_shown(String name, String content, String kept) {
        var answer = add(portal.contributor(), name, content);
        assertEquals(303, answer.status(), answer::toString);
        assertEquals(kept, newest().select("th a").first().ownText());
        var page = download();
        assertEquals(200, page.status());
        assertArrayEquals(content.getBytes(StandardCharsets.UTF_8), page.bytes());
        assertTrue(page.header("Content-Disposition").startsWith("attachment; "), page::toString);
        assertEquals("sandbox; default-src 'none'", page.header("Content-Security-Policy"));
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertFalse(page.header("Content-Type").contains("html")
                || page.header("Content-Type").contains("svg"));
    }

    @Test
    void a_name_with_the_character_nul_is_refused_or_kept_without_it() {
        var answer = add(portal.contributor(), "nul\0l.txt", "nul");
        assertTrue(answer.status() == 303 || answer.status() == 400, answer::toString);
    }

    @Test
    void a_search_finds_by_name_and_answers_htmx_with_the_list_alone() {
        add(portal.contributor(), "quarterly restore.txt", "restore");
        var found = portal.viewer().htmx().get(path + "?q=quarterly");
        assertTrue(found.body().startsWith("<section"), found::body);
        assertTrue(found.text().contains("quarterly restore.txt"), found::toString);
        var none = portal.viewer().get(path + "?q=no-such-thing");
        assertTrue(none.text().contains("No evidence here"), none::toString);
    }

    @Test
    void a_form_finds_pieces_to_choose_and_keeps_what_is_chosen() {
        add(portal.contributor(), "chosen.txt", "chosen");
        var id = newest().id().replace("evidence-", "");
        add(portal.contributor(), "findable.txt", "findable");
        var query = path + "/choice?evidenceSearch=findable&suffix=-7&evidence=" + id;
        var list = portal.contributor().htmx().get(query).document();
        assertEquals(id, list.select("#choices-7 input[checked]").val());
        assertTrue(list.text().contains("findable.txt"), list::text);
    }

    @Test
    void every_member_reads_and_downloads_and_a_viewer_is_offered_no_form() {
        add(portal.administrator(), "readable.txt", "readable");
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(path);
            assertTrue(page.text().contains("readable.txt"), page::toString);
            assertEquals(role != Role.VIEWER, page.text().contains("Add evidence"), role::label);
        }
        assertEquals(200, download().status());
        assertEquals(403, add(portal.viewer(), "viewers.txt", "v").status());
        assertEquals(404, add(portal.stranger(), "strangers.txt", "s").status());
        assertTrue(portal.nobody().multipart(path, Map.of()).location().startsWith("/sign-in"));
    }

    @Test
    void another_tenants_file_is_not_found_below_ones_own_address() {
        add(portal.contributor(), "ours.txt", "ours");
        var href = newest().select("th a").attr("href");
        assertEquals(404, portal.stranger().get(href).status());
        var theirs = href.replace(portal.tenant().slug(), portal.otherTenant().slug());
        assertEquals(404, portal.stranger().get(theirs).status());
        assertTrue(portal.nobody().get(href).location().startsWith("/sign-in"));
    }

    @Test
    void the_operator_keeps_the_providers_own_evidence() {
        var operator = portal.operator();
        var answer = operator.multipart("/admin/evidence", Map.of(), file("provider.txt", "provider"));
        assertEquals(303, answer.status());
        assertTrue(operator.follow(answer).text().contains("provider.txt"));
        assertFalse(portal.viewer().get(path).text().contains("provider.txt"));
    }
}
