package io.remit.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.DraftId;
import io.remit.catalog.Edition;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Shelf;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.Materiality;
import io.remit.testing.PortalTest;
import io.remit.testing.SharedFiles;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The real histories of two pages, published version by version as they were, the operator taking every proposal: what a
 * tenant attested under one edition is stale under the next exactly where the meaning changed.
 */
@PortalTest
final class RealHistoryTest {

    /** What was said under an edition: its number, and the text hash of each duty. */
    private record Attested(int number, Map<String, String> hashes) {
        static Attested everything(Edition edition) {
            return new Attested(edition.head().number(), edition.textHashes());
        }

        Set<String> staleIn(Edition edition) {
            return hashes.keySet().stream()
                    .filter(key -> edition.textHashes().containsKey(key))
                    .filter(key -> edition.isStale(edition.meaningSince(), key, number, hashes.get(key)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Every version's edition, in order; a version that says what the one before says has that one's. */
    private static List<Edition> published(Shelf shelf, TestPortal portal, String page) throws IOException {
        var editions = new ArrayList<Edition>();
        for (var file : files(page)) {
            var draft = shelf.draft(Files.readString(file, StandardCharsets.UTF_8));
            if (saysNothingNew(shelf, portal, draft)) {
                editions.add(editions.get(editions.size() - 1));
                shelf.drafts().discard(shelf.operator(), draft);
                continue;
            }
            editions.add(content(shelf, shelf.publish(draft, shelf.catalog().today())));
        }
        return editions;
    }

    private static List<Path> files(String page) throws IOException {
        try (var files = Files.list(SharedFiles.at("corpus/history/" + page))) {
            return files.sorted().toList();
        }
    }

    private static boolean saysNothingNew(Shelf shelf, TestPortal portal, DraftId draft) {
        return portal.services()
                .publication()
                .preview(shelf.operator(), shelf.opened(draft))
                .identical();
    }

    private static Edition content(Shelf shelf, EditionHead head) {
        return shelf.catalog().content(shelf.operator(), head);
    }

    @Test
    void who_attested_all_of_instructlab_at_version_4_loses_nothing_until_version_8_changes_two(TestPortal portal)
            throws IOException {
        var shelf = Shelf.named(portal, "InstructLab");
        var editions = published(shelf, portal, "instructlab");
        assertEquals(8, editions.size());
        var attested = Attested.everything(editions.get(3));
        assertEquals(20, attested.hashes().size());
        for (int version = 5; version <= 7; version++) {
            assertEquals(Set.of(), attested.staleIn(editions.get(version - 1)), "version " + version);
            assertEquals(
                    attested.hashes().keySet(),
                    editions.get(version - 1).textHashes().keySet(),
                    "version " + version);
        }
        var stale = attested.staleIn(editions.get(7));
        assertEquals(2, stale.size(), stale.toString());
        assertTrue(
                stale.stream()
                        .allMatch(key -> key.startsWith("logging.customer.review-")
                                || key.startsWith("tracking-user-activity.customer.review-")),
                stale.toString());
        assertEquals(attested.hashes().keySet(), editions.get(7).textHashes().keySet());
    }

    @Test
    void in_the_history_of_event_streams_exactly_the_really_changed_duties_go_stale(TestPortal portal)
            throws IOException {
        var shelf = Shelf.named(portal, "EventStreams");
        var editions = published(shelf, portal, "EventStreams");
        assertEquals(31, editions.size());
        var told = new ArrayList<String>();
        for (int version = 2; version <= 31; version++) {
            var before = editions.get(version - 2);
            var after = editions.get(version - 1);
            var stale = Attested.everything(before).staleIn(after);
            assertEquals(reallyChanged(shelf, before, after), stale, "version " + version);
            for (var key : stale) {
                told.add(version + " " + key.substring(0, key.lastIndexOf('.')));
            }
        }
        assertEquals(
                List.of(
                        "14 satellite-infrastructure-and-environment.provider",
                        "24 enablement-and-monitoring.customer"),
                told,
                "what a person who reads all versions calls changed");
    }

    /** Duties of both editions whose words changed and were judged to mean something else. */
    private static Set<String> reallyChanged(Shelf shelf, Edition before, Edition after) {
        if (before.equals(after)) {
            return Set.of();
        }
        return shelf.catalog().compare(shelf.operator(), before.head(), after.head()).changed().stream()
                .filter(change -> change.subject() == Subject.DUTY)
                .filter(change -> change.proposal() == Materiality.MATERIAL)
                .filter(change -> !change.before().isEmpty() && !change.after().isEmpty())
                .filter(change -> !change.before().equals(change.after()))
                .map(Change::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void over_the_whole_history_of_event_streams_what_never_really_changed_stays_attested(TestPortal portal)
            throws IOException {
        var shelf = Shelf.named(portal, "EventStreams");
        var editions = published(shelf, portal, "EventStreams");
        var attested = Attested.everything(editions.get(0));
        var last = editions.get(editions.size() - 1);
        var ever = new TreeSet<String>();
        for (int version = 2; version <= 31; version++) {
            ever.addAll(reallyChanged(shelf, editions.get(version - 2), editions.get(version - 1)));
        }
        ever.retainAll(attested.hashes().keySet());
        ever.retainAll(last.textHashes().keySet());
        assertEquals(ever, attested.staleIn(last));
    }
}
