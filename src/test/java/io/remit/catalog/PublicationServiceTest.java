package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.revision.Change;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.testing.AtOnce;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@PortalTest
final class PublicationServiceTest {

    @Test
    void of_two_operators_who_publish_the_same_draft_at_once_one_makes_the_edition(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var failures = AtOnce.run(
                4,
                number -> portal.services()
                        .publication()
                        .publish(shelf.operator(), draft, 0, shelf.catalog().today(), "By " + number));
        assertEquals(3, failures.size(), failures.toString());
        failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
        assertEquals(
                1,
                shelf.catalog().editions(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void of_two_drafts_published_at_once_one_becomes_the_next_edition_or_both_follow_each_other(TestPortal portal) {
        for (int round = 0; round < 5; round++) {
            var shelf = Shelf.of(portal);
            shelf.publish(Pages.FIRST);
            var drafts =
                    List.of(shelf.draft(Pages.SECOND), shelf.draft(Pages.FIRST.replace("every day", "every hour")));
            var failures = AtOnce.run(
                    2,
                    number -> shelf.publish(drafts.get(number), shelf.catalog().today()));
            failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
            var numbers = shelf
                    .catalog()
                    .editions(shelf.operator(), shelf.service().id())
                    .stream()
                    .map(EditionHead::number)
                    .toList();
            assertEquals(failures.isEmpty() ? List.of(3, 2, 1) : List.of(2, 1), numbers);
        }
    }

    @Test
    void keys_stay_with_what_stayed_the_same_from_edition_to_edition(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = shelf.content(shelf.publish(Pages.FIRST));
        var second = shelf.content(shelf.publish(Pages.SECOND));
        assertEquals(key(first, "Logging"), key(second, "Logging"));
        assertEquals(dutyKey(first, "Read the logs every day."), dutyKey(second, "Read the logs every week."));
        assertEquals(dutyKey(first, "Move jobs to new versions."), dutyKey(second, "Move jobs to new versions."));
        var kept = first.responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .map(Duty::key)
                .collect(Collectors.toSet());
        assertFalse(
                kept.contains(dutyKey(second, "Revoke the authorization when you leave.")),
                "what is new has a new key");
    }

    @Test
    void what_is_published_is_read_back_as_it_was(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.ofRows(430));
        var preview = portal.services().publication().preview(shelf.operator(), shelf.opened(draft));
        var head = shelf.publish(draft, shelf.catalog().today());
        var read = portal.store().read(shelf.operator(), tx -> EditionQueries.full(tx, head));
        assertEquals(preview.content(), read.content());
        assertEquals(430, read.content().responsibilities().size());
        var source = shelf.catalog().pages(shelf.operator(), head).get(0);
        assertEquals(Pages.ofRows(430), new String(source.source(), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(Shelf.ADDRESS, source.address());
    }

    @Test
    void the_content_hash_depends_on_what_is_said_and_on_nothing_else(TestPortal portal) {
        var one = Shelf.of(portal).publish(Pages.FIRST);
        var same = Shelf.of(portal).publish("\n\n" + Pages.FIRST.replace("| Logging |", "|   Logging   |"));
        var other = Shelf.of(portal).publish(Pages.FIRST.replace("every day", "every night"));
        assertEquals(one.contentHash(), same.contentHash());
        assertNotEquals(one.contentHash(), other.contentHash());
        assertTrue(one.contentHash().matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void an_edition_binds_from_its_day_on_and_the_one_before_until_then(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var today = shelf.catalog().today();
        shelf.publish(Pages.FIRST, today.plusDays(3));
        assertEquals(1, binding(shelf), "before the first takes effect, the first is shown");
        shelf.publish(Pages.SECOND, today.plusDays(5));
        assertEquals(1, binding(shelf));
        assertEquals(List.of(1, 2), upcoming(shelf));
        portal.clock().advance(Duration.ofDays(4));
        assertEquals(1, binding(shelf));
        assertEquals(List.of(2), upcoming(shelf));
        portal.clock().advance(Duration.ofDays(1));
        assertEquals(2, binding(shelf));
        assertEquals(List.of(), upcoming(shelf));
    }

    @Test
    void an_edition_that_a_later_one_overtakes_is_not_announced_any_more(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var today = shelf.catalog().today();
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND, today.plusDays(30));
        assertEquals(List.of(2), upcoming(shelf));
        shelf.publish(Pages.SECOND.replace("every week", "every month"), today);
        assertEquals(3, binding(shelf));
        assertEquals(List.of(), upcoming(shelf), "edition 2 will never bind");
    }

    @Test
    void what_bound_on_a_past_day_stays_what_bound_on_it(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var today = shelf.catalog().today();
        shelf.publish(Pages.FIRST, today.minusDays(10));
        var refused = assertThrows(Invalid.class, () -> shelf.publish(Pages.SECOND, today.minusDays(11)));
        assertTrue(refused.errors().containsKey("effective"));
        assertEquals(2, shelf.publish(Pages.SECOND, today.minusDays(10)).number());
    }

    @Test
    void the_operators_say_is_part_of_every_later_comparison_of_the_two(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = shelf.publish(Pages.FIRST);
        var draft = shelf.draft(Pages.SECOND);
        var preview = portal.services().publication().preview(shelf.operator(), shelf.opened(draft));
        var reworded = preview.changes().stream()
                .filter(change -> change.after().contains("every week"))
                .findFirst()
                .orElseThrow();
        portal.services().publication().judge(shelf.operator(), draft, 0, List.of(), List.of(reworded.key()));
        var second = shelf.publish(draft, shelf.catalog().today());
        var judged = shelf.catalog().compare(shelf.operator(), first, second).changes().stream()
                .filter(change -> change.key().equals(reworded.key()))
                .map(Change::proposal)
                .toList();
        assertEquals(List.of(io.remit.revision.Materiality.EDITORIAL), judged);
    }

    private static int binding(Shelf shelf) {
        var service = shelf.service().id();
        int alone = shelf.catalog()
                .inEffect(shelf.operator(), service)
                .orElseThrow()
                .number();
        int among = shelf.catalog()
                .inEffect(shelf.operator(), List.of(service))
                .get(service)
                .number();
        assertEquals(alone, among, "both ways to ask agree");
        return alone;
    }

    private static List<Integer> upcoming(Shelf shelf) {
        return shelf
                .catalog()
                .upcoming(shelf.operator(), List.of(shelf.service().id()))
                .stream()
                .map(EditionHead::number)
                .toList();
    }

    private static String key(io.remit.revision.EditionContent content, String area) {
        return content.responsibilities().stream()
                .filter(row -> row.area().equals(area))
                .map(Responsibility::key)
                .findFirst()
                .orElseThrow();
    }

    private static String dutyKey(io.remit.revision.EditionContent content, String text) {
        return content.responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.text().equals(text))
                .map(Duty::key)
                .findFirst()
                .orElseThrow();
    }
}
