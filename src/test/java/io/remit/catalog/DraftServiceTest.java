package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.testing.AtOnce;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@PortalTest
final class DraftServiceTest {

    @Test
    void of_operators_who_correct_the_same_draft_at_once_one_succeeds(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        for (int round = 0; round < 5; round++) {
            int seen = shelf.opened(draft).corrections().size();
            var failures = AtOnce.run(
                    4,
                    number -> shelf.drafts()
                            .correct(
                                    shelf.operator(),
                                    draft,
                                    seen,
                                    open -> new Correction.RowAdded(
                                            open.newRowId(io.remit.intake.PageKind.RESPONSIBILITIES),
                                            "Access",
                                            "Area " + number,
                                            List.of(),
                                            List.of())));
            assertEquals(3, failures.size(), failures.toString());
            failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
            assertEquals(seen + 1, shelf.opened(draft).corrections().size());
        }
    }

    @Test
    void an_undo_and_a_correction_at_once_leave_no_gap(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        add(shelf, draft, 0);
        add(shelf, draft, 1);
        for (int round = 0; round < 10; round++) {
            int seen = shelf.opened(draft).corrections().size();
            var failures = AtOnce.run(2, number -> {
                if (number == 0) {
                    shelf.drafts().undo(shelf.operator(), draft, seen);
                } else {
                    add(shelf, draft, seen);
                }
            });
            assertEquals(1, failures.size(), failures.toString());
            int now = shelf.opened(draft).corrections().size();
            add(shelf, draft, now);
            shelf.drafts().undo(shelf.operator(), draft, now + 1);
            if (now < 2) {
                add(shelf, draft, now);
            }
        }
    }

    @Test
    void a_draft_is_not_corrected_while_it_is_published(TestPortal portal) {
        for (int round = 0; round < 5; round++) {
            var shelf = Shelf.of(portal);
            var draft = shelf.draft(Pages.FIRST);
            var failures = AtOnce.run(2, number -> {
                if (number == 0) {
                    shelf.publish(draft, shelf.catalog().today());
                } else {
                    shelf.drafts()
                            .correct(shelf.operator(), draft, 0, open -> new Correction.RowDropped("t0r0", "Logging"));
                }
            });
            // None fails where the correction was all over before the other began to read: then it is published, too.
            assertTrue(failures.size() <= 1, failures.toString());
            var editions =
                    shelf.catalog().editions(shelf.operator(), shelf.service().id());
            assertEquals(
                    editions.isEmpty() || failures.isEmpty() ? 1 : 0,
                    editions.isEmpty()
                            ? shelf.opened(draft).corrections().size()
                            : shelf.catalog()
                                    .corrections(shelf.operator(), editions.get(0))
                                    .size());
        }
    }

    @Test
    void twenty_drafts_may_wait_and_no_more(TestPortal portal) {
        var shelf = Shelf.of(portal);
        for (int i = 0; i < DraftService.MOST_OPEN; i++) {
            shelf.draft(Pages.FIRST + "\nNumber " + i + ".\n");
        }
        var refused = assertThrows(Conflict.class, () -> shelf.draft(Pages.FIRST + "\nOne more.\n"));
        assertTrue(refused.getMessage().contains("Publish or discard"), refused.getMessage());
        var again = shelf.drafts()
                .importPage(
                        shelf.operator(),
                        shelf.service(),
                        (Pages.FIRST + "\nNumber 3.\n").getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        "",
                        Optional.empty());
        assertFalse(again.isNew(), "what waits already can be found again");
    }

    @Test
    void a_correction_that_would_make_a_draft_endless_is_refused(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var rows = new StringBuilder("# Who does what\n\n## Matrix\n\n| Task | Provider responsibilities |");
        rows.append(" Your responsibilities |".repeat(1)).append(" A | B | C |\n|--|--|--|--|--|--|\n");
        for (int i = 0; i < 900; i++) {
            rows.append("| Task ").append(i).append(" | Do part ").append(i).append(". | N/A | you | you | you |\n");
        }
        var draft = shelf.draft(rows.toString());
        var roles = List.of("AREA", "PARTY:One", "PARTY:Two", "PARTY:Three", "PARTY:Four", "PARTY:Five");
        assertThrows(
                Invalid.class,
                () -> shelf.drafts()
                        .correct(shelf.operator(), draft, 0, open -> new Correction.ColumnRoles(0, "Matrix", roles)));
        assertEquals(0, shelf.opened(draft).corrections().size());
    }

    private static void add(Shelf shelf, io.remit.access.DraftId draft, int seen) {
        shelf.drafts()
                .correct(
                        shelf.operator(),
                        draft,
                        seen,
                        open -> new Correction.RowAdded(
                                open.newRowId(io.remit.intake.PageKind.RESPONSIBILITIES),
                                "Access",
                                "One more",
                                List.of(),
                                List.of("Do it.")));
    }
}
