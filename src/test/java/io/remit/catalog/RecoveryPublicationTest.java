package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.intake.PageKind;
import io.remit.resilience.RecoveredBy;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An edition of two pages. */
@PortalTest
final class RecoveryPublicationTest {
    static final String RECOVERY = """
            # Disaster recovery of Atlas

            | Failure | Resolution |
            |---------|------------|
            | A zone fails | No action is required. |
            | A region fails | Restore the data in another region. |

            ## Your responsibilities for HA and DR

            It is your responsibility to test the recovery plan.

            Copies
            - [ ] Verify that a copy is made every night.
            - [ ] Authorize the bucket.

            An example
            ```
            - [ ] Create two buckets.
            ```

            ## Objectives

            | Feature | RTO and RPO |
            |---------|-------------|
            | Copies | RTO = 15 minutes, RPO = near 0 |
            """;

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static PageKind importInto(Shelf shelf, DraftId draft, int seen, String page) {
        return shelf.drafts()
                .importInto(
                        shelf.operator(), draft, seen, bytes(page), List.of(), "", Optional.empty(), Optional.empty());
    }

    private static EditionHead both(Shelf shelf) {
        var draft = shelf.draft(Pages.FIRST);
        assertEquals(PageKind.HA_DR, importInto(shelf, draft, 0, RECOVERY));
        return shelf.publish(draft, shelf.catalog().today());
    }

    private static List<String> keys(Shelf shelf, EditionHead head, PageKind page) {
        return shelf.content(head).responsibilities().stream()
                .filter(row -> row.page() == page)
                .flatMap(row -> row.duties().stream())
                .map(Duty::key)
                .toList();
    }

    @Test
    void both_pages_become_one_edition_and_it_is_audited(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        importInto(shelf, draft, 0, RECOVERY);
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.page.imported", event.action());
        assertEquals("HA_DR", event.after("page"));
        var head = shelf.publish(draft, shelf.catalog().today());
        assertEquals("Who does what in Atlas", head.title());
        var said = shelf.catalog().recovery(shelf.operator(), head);
        assertEquals(
                List.of(RecoveredBy.PROVIDER, RecoveredBy.CUSTOMER),
                said.scenarios().stream().map(Scenario::recoveredBy).toList());
        assertEquals(
                Optional.of(Duration.ofMinutes(15)), said.objectives().get(0).rtoTime());
        assertEquals(Optional.empty(), said.objectives().get(0).rpoTime());
        assertEquals("near 0", said.objectives().get(0).rpo());
        var item = said.checklists().get(0);
        assertTrue(keys(shelf, head, PageKind.HA_DR).contains(item.dutyKey()), "an item is a duty");
        var example = said.checklists().get(2);
        assertTrue(example.example());
        assertEquals("", example.dutyKey(), "an example is none");
        assertEquals(
                List.of(PageKind.RESPONSIBILITIES, PageKind.HA_DR),
                shelf.catalog().pages(shelf.operator(), head).stream()
                        .map(SourcePage::kind)
                        .toList());
    }

    @Test
    void an_edition_without_the_page_says_nothing_of_recovery_and_keeps_its_hash(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var head = shelf.publish(Pages.FIRST);
        assertTrue(shelf.catalog().recovery(shelf.operator(), head.id()).isEmpty());
        var plain = Json.write(shelf.content(head));
        assertFalse(plain.contains("\"page\""), "as it was hashed before there were two pages");
    }

    @Test
    void one_changed_page_carries_the_other_over_with_its_corrections(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        importInto(shelf, draft, 0, RECOVERY);
        var row = shelf.opened(draft).reading().rows().stream()
                .filter(found -> found.id().startsWith("hadr-"))
                .findFirst()
                .orElseThrow();
        shelf.drafts()
                .correct(
                        shelf.operator(),
                        draft,
                        0,
                        open -> new Correction.RowDropped(
                                row.id(), row.responsibility().area()));
        var first = shelf.publish(draft, shelf.catalog().today());
        var next = shelf.draft(Pages.SECOND);
        assertTrue(shelf.opened(next).isCarried(PageKind.HA_DR));
        assertEquals(0, shelf.opened(next).corrections().size());
        assertEquals(1, shelf.opened(next).kept().size());
        var second = shelf.publish(next, shelf.catalog().today());
        assertEquals(keys(shelf, first, PageKind.HA_DR), keys(shelf, second, PageKind.HA_DR));
        assertEquals(
                shelf.catalog().recovery(shelf.operator(), first),
                shelf.catalog().recovery(shelf.operator(), second));
        assertEquals(1, shelf.catalog().corrections(shelf.operator(), second).size());
        var areas = shelf.content(second).responsibilities().stream()
                .map(Responsibility::area)
                .toList();
        assertFalse(areas.contains(row.responsibility().area()), "what was dropped stays dropped");
    }

    @Test
    void the_page_on_recovery_alone_carries_the_responsibilities_over(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = both(shelf);
        var draft = shelf.draft(RECOVERY.replace("15 minutes", "5 minutes"));
        var second = shelf.publish(draft, shelf.catalog().today());
        assertEquals(first.title(), second.title());
        assertEquals(keys(shelf, first, PageKind.RESPONSIBILITIES), keys(shelf, second, PageKind.RESPONSIBILITIES));
        assertEquals(keys(shelf, first, PageKind.HA_DR), keys(shelf, second, PageKind.HA_DR));
        assertFalse(first.contentHash().equals(second.contentHash()), "another promise is another content");
    }

    @Test
    void rows_of_one_page_never_continue_rows_of_the_other(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = shelf.publish(Pages.FIRST);
        var second = shelf.publish(shelf.draft(RECOVERY), shelf.catalog().today());
        var before = keys(shelf, first, PageKind.RESPONSIBILITIES);
        assertEquals(before, keys(shelf, second, PageKind.RESPONSIBILITIES));
        assertTrue(keys(shelf, second, PageKind.HA_DR).stream().noneMatch(before::contains));
    }

    @Test
    void the_very_same_bytes_are_nothing_new(TestPortal portal) {
        var shelf = Shelf.of(portal);
        both(shelf);
        assertThrows(Conflict.class, () -> shelf.draft(RECOVERY));
        assertThrows(Conflict.class, () -> shelf.draft(Pages.FIRST));
        var moved = shelf.draft(RECOVERY.replace("# Disaster", "\n\n# Disaster"));
        assertThrows(Invalid.class, () -> shelf.publish(moved, shelf.catalog().today()));
        assertThrows(Conflict.class, () -> importInto(shelf, moved, 0, Pages.FIRST));
    }

    @Test
    void a_replaced_page_takes_its_corrections_with_it_and_leaves_the_others(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        importInto(shelf, draft, 0, RECOVERY);
        shelf.drafts()
                .correct(
                        shelf.operator(),
                        draft,
                        0,
                        open -> new Correction.RowDropped(
                                open.reading()
                                        .rows()
                                        .get(open.reading().rows().size() - 1)
                                        .id(),
                                "Last"));
        shelf.drafts().correct(shelf.operator(), draft, 1, open -> new Correction.RowDropped("t0r0", "Logging"));
        assertThrows(Conflict.class, () -> importInto(shelf, draft, 1, RECOVERY + "\nMore.\n"));
        importInto(shelf, draft, 2, RECOVERY + "\nMore.\n");
        assertEquals(1, shelf.opened(draft).corrections().size());
        shelf.drafts().undo(shelf.operator(), draft, 1);
        assertTrue(shelf.opened(draft).row("t0r0").isPresent());
    }

    @Test
    void a_row_can_be_added_to_either_page(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        importInto(shelf, draft, 0, RECOVERY);
        shelf.drafts()
                .correct(
                        shelf.operator(),
                        draft,
                        0,
                        open -> new Correction.RowAdded(
                                open.newRowId(PageKind.HA_DR), "Recovery", "Steps", List.of(), List.of("Fail over.")));
        var head = shelf.publish(draft, shelf.catalog().today());
        var last = shelf.content(head).responsibilities();
        assertEquals(PageKind.HA_DR, last.get(last.size() - 1).page());
        assertEquals("Steps", last.get(last.size() - 1).area());
    }
}
