package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor.File;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PortalTest
final class ImportRoutesTest {
    private static final String KEYWORD_PAGE = """
            # Who does what in {{site.data.keyword.atlas_long}}

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Write logs of {{site.data.keyword.atlas_long}}. | Read the logs. |
            """;

    @Test
    void an_uploaded_page_becomes_a_draft_and_it_is_audited(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var imported = portal.operator()
                .multipart(
                        shelf.base() + "/drafts",
                        Map.of("text", "", "address", "https://docs.provider.example/page", "retrieved", "2026-11-01"),
                        file("page", Pages.FIRST));
        assertEquals(303, imported.status(), imported.toString());
        assertTrue(imported.location().startsWith(shelf.base() + "/drafts/"));
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.draft.imported", event.action());
        assertEquals("https://docs.provider.example/page", event.after("address"));
        var draft = portal.operator().follow(imported);
        assertEquals(200, draft.status());
        assertTrue(draft.text().contains("Publish new versions."));
        assertTrue(draft.document().text().contains("The page was read."), "the reader is told once what was done");
    }

    @Test
    void a_pasted_page_becomes_a_draft(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var imported = portal.operator().post(shelf.base() + "/drafts", "text", Pages.FIRST);
        assertEquals(303, imported.status(), imported.toString());
        assertTrue(portal.operator().follow(imported).text().contains("Authorize the bucket."));
    }

    @Test
    void a_keyword_file_gives_the_keywords_their_words(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var imported = portal.operator()
                .multipart(
                        shelf.base() + "/drafts",
                        Map.of("text", KEYWORD_PAGE),
                        file("keyref", "keyword:\n  atlas_long: Atlas for Grids\n"));
        assertTrue(portal.operator().follow(imported).text().contains("Write logs of Atlas for Grids."));
        var without = portal.operator().post(shelf.base() + "/drafts", "text", KEYWORD_PAGE);
        assertEquals(303, without.status(), "the same page with other keywords is another draft");
        var page = portal.operator().follow(without);
        assertEquals(
                "atlas_long", page.document().selectFirst(".unresolved code").text());
    }

    @Test
    void nothing_to_import_is_said_at_the_field(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var refused = portal.operator().multipart(shelf.base() + "/drafts", Map.of("text", " ", "address", "mine"));
        assertEquals(422, refused.status());
        var document = refused.document();
        assertFalse(document.select("#page-error").isEmpty());
        assertFalse(document.select("#address-error").isEmpty());
        assertEquals("mine", document.selectFirst("#address").val());
    }

    @Test
    void an_unreadable_page_is_said_at_the_field_and_what_was_typed_stays(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var refused = portal.operator()
                .multipart(
                        shelf.base() + "/drafts",
                        Map.of("text", "what was pasted", "address", "https://docs.provider.example/"),
                        new File("page", "page.md", new byte[] {'#', ' ', 0, 1, 2}));
        assertEquals(422, refused.status());
        var document = refused.document();
        assertTrue(document.selectFirst("#page-error").text().contains("no text"));
        assertEquals("what was pasted", document.selectFirst("#text").text());
        assertEquals(
                "https://docs.provider.example/",
                document.selectFirst("#address").val());
        assertEquals(
                0, shelf.drafts().drafts(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void a_keyword_file_that_is_no_yaml_is_said_at_its_own_field(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var refused = portal.operator()
                .multipart(
                        shelf.base() + "/drafts",
                        Map.of("text", Pages.FIRST),
                        file("keyref", "keyword: [unclosed\n  - {"));
        assertEquals(422, refused.status());
        assertFalse(refused.document().select("#keyref-error").isEmpty(), refused.toString());
        assertTrue(refused.document().select("#page-error").isEmpty());
        assertEquals(
                Pages.FIRST.strip(),
                refused.document().selectFirst("#text").wholeText().strip());
    }

    @Test
    void a_page_over_the_limit_is_refused_by_name_and_a_huge_one_before_it_is_read(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var large = portal.operator()
                .multipart(
                        shelf.base() + "/drafts",
                        Map.of("address", "https://docs.provider.example/"),
                        new File("page", "page.md", new byte[6 << 20]));
        assertEquals(422, large.status());
        assertTrue(large.document().selectFirst("#page-error").text().contains("5,242,880"));
        assertEquals(
                "https://docs.provider.example/",
                large.document().selectFirst("#address").val());
        var huge = portal.operator()
                .multipart(shelf.base() + "/drafts", Map.of(), new File("page", "page.md", new byte[21 << 20]));
        assertEquals(413, huge.status());
    }

    @Test
    void a_page_with_more_rows_than_anybody_reads_is_refused_with_what_to_do(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var refused = portal.operator().post(shelf.base() + "/drafts", "text", Pages.ofRows(2500));
        assertEquals(422, refused.status());
        assertTrue(refused.document().selectFirst("#page-error").text().contains("2,500"), refused.toString());
    }

    @Test
    void a_page_from_the_future_is_refused(TestPortal portal) {
        var shelf = Shelf.of(portal);
        for (var day : new String[] {"2999-01-01", "+999999999-01-01", "0001-01-01", "yesterday"}) {
            var refused = portal.operator().post(shelf.base() + "/drafts", "text", Pages.FIRST, "retrieved", day);
            assertEquals(422, refused.status(), day);
            assertFalse(refused.document().select("#retrieved-error").isEmpty(), day);
            assertEquals(day, refused.document().selectFirst("#retrieved").val());
        }
    }

    @Test
    void the_same_bytes_twice_lead_to_the_same_draft(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = portal.operator().post(shelf.base() + "/drafts", "text", Pages.FIRST);
        var second = portal.operator().post(shelf.base() + "/drafts", "text", Pages.FIRST);
        assertEquals(first.location(), second.location());
        assertTrue(portal.operator().follow(second).document().text().contains("imported before"));
        assertEquals(
                1, shelf.drafts().drafts(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void the_bytes_of_the_newest_edition_are_refused_with_what_to_do(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var refused = portal.operator()
                .post(shelf.base() + "/drafts", "text", Pages.FIRST, "address", "https://docs.provider.example/");
        assertEquals(409, refused.status());
        var said = refused.document().selectFirst("#problems").text();
        assertTrue(said.contains("edition 1"), said);
        assertEquals(
                "https://docs.provider.example/",
                refused.document().selectFirst("#address").val());
        shelf.publish(Pages.SECOND);
        Page back = portal.operator().post(shelf.base() + "/drafts", "text", Pages.FIRST);
        assertEquals(303, back.status(), "a page may go back to what an edition before the newest said");
    }

    @Test
    void import_needs_sign_in(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var posted = portal.nobody().post(shelf.base() + "/drafts", "text", Pages.FIRST);
        assertTrue(posted.location().startsWith("/sign-in"), posted.toString());
    }

    private static File file(String field, String text) {
        return new File(field, field + ".md", text.getBytes(StandardCharsets.UTF_8));
    }
}
