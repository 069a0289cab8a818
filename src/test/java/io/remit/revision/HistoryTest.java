package io.remit.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.HeldBy;
import io.remit.revision.Change.Subject;
import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real history of two pages, step by step. What is expected here was decided by reading the pages' own differences;
 * the numbers are for rows and then for duties.
 */
class HistoryTest {
    private static final Map<String, List<EditionDiff>> STEPS = new HashMap<>();

    /** The steps of a page's history; step 1 leads from version 1 to version 2. */
    private static EditionDiff step(String page, int number) {
        return STEPS.computeIfAbsent(page, name -> RealPages.steps(versions(name)))
                .get(number - 1);
    }

    private static List<EditionContent> versions(String page) {
        try (var files = Files.list(SharedFiles.at("corpus/history/" + page))) {
            return files.sorted().map(RealPages::read).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Change row(EditionDiff step, String key) {
        return find(step, Subject.RESPONSIBILITY, key);
    }

    private static Change duty(EditionDiff step, String key) {
        return find(step, Subject.DUTY, key);
    }

    private static Change find(EditionDiff step, Subject subject, String key) {
        return step.changes().stream()
                .filter(change -> change.subject() == subject && change.key().startsWith(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + key));
    }

    private static List<Change> material(EditionDiff step) {
        return step.changes().stream()
                .filter(change -> change.proposal() == Materiality.MATERIAL)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {UNCHANGED=4}         | {UNCHANGED=10}",
                "2 | {NEW=5, UNCHANGED=4}  | {NEW=9, UNCHANGED=10}",
                "3 | {NEW=1, UNCHANGED=9}  | {NEW=1, UNCHANGED=19}",
                "4 | {UNCHANGED=10}        | {UNCHANGED=20}",
                "5 | {UNCHANGED=10}        | {UNCHANGED=20}",
                "6 | {UNCHANGED=10}        | {UNCHANGED=20}",
                "7 | {UNCHANGED=10}        | {REWORDED=2, UNCHANGED=18}",
            })
    void the_seven_steps_of_instructlab_come_out_right(int number, String rows, String duties) {
        var step = step("instructlab", number);
        assertEquals(rows, step.counts(Subject.RESPONSIBILITY).toString());
        assertEquals(duties, step.counts(Subject.DUTY).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | {UNCHANGED=29}                                   | {UNCHANGED=39}",
                "2  | {UNCHANGED=29}                                   | {UNCHANGED=39}",
                "3  | {NEW=3, UNCHANGED=29}                            | {NEW=3, UNCHANGED=39}",
                "4  | {UNCHANGED=32}                                   | {NEW=3, DROPPED=3, COSMETIC=1, UNCHANGED=38}",
                "6  | {MOVED_TO_SHARED=1, UNCHANGED=31}                | {NEW=2, UNCHANGED=43}",
                "7  | {UNCHANGED=32}                                   | {NEW=2, UNCHANGED=45}",
                "9  | {UNCHANGED=32}                                   | {UNCHANGED=45}",
                "10 | {UNCHANGED=32}                                   | {UNCHANGED=45}",
                "11 | {RENAMED=2, UNCHANGED=30}                        | {NEW=2, UNCHANGED=45}",
                "12 | {UNCHANGED=32}                                   | {UNCHANGED=47}",
                "13 | {MOVED_TO_SHARED=2, RENAMED=2, UNCHANGED=28}     | {NEW=5, REWORDED=2, DROPPED=3, COSMETIC=1, UNCHANGED=41}",
                "14 | {UNCHANGED=32}                                   | {UNCHANGED=49}",
                "15 | {MOVED_TO_CUSTOMER=1, UNCHANGED=31}              | {NEW=1, DROPPED=3, UNCHANGED=46}",
                "16 | {UNCHANGED=32}                                   | {COSMETIC=3, UNCHANGED=44}",
                "17 | {UNCHANGED=32}                                   | {UNCHANGED=47}",
                "18 | {UNCHANGED=32}                                   | {UNCHANGED=47}",
                "19 | {UNCHANGED=32}                                   | {UNCHANGED=47}",
                "20 | {UNCHANGED=32}                                   | {REWORDED=9, COSMETIC=2, UNCHANGED=36}",
                "21 | {UNCHANGED=32}                                   | {REWORDED=7, COSMETIC=9, UNCHANGED=31}",
                "22 | {UNCHANGED=32}                                   | {UNCHANGED=47}",
                "23 | {MOVED_TO_SHARED=1, UNCHANGED=31}                | {NEW=1, REWORDED=1, UNCHANGED=46}",
                "24 | {UNCHANGED=32}                                   | {UNCHANGED=48}",
                "25 | {UNCHANGED=32}                                   | {COSMETIC=1, UNCHANGED=47}",
                "26 | {UNCHANGED=32}                                   | {COSMETIC=1, UNCHANGED=47}",
                "27 | {UNCHANGED=32}                                   | {UNCHANGED=48}",
                "28 | {UNCHANGED=32}                                   | {UNCHANGED=48}",
                "29 | {UNCHANGED=32}                                   | {UNCHANGED=48}",
                "30 | {DROPPED=3, UNCHANGED=29}                        | {DROPPED=8, UNCHANGED=40}",
            })
    void the_steps_of_event_streams_come_out_right(int number, String rows, String duties) {
        var step = step("EventStreams", number);
        assertEquals(rows, step.counts(Subject.RESPONSIBILITY).toString());
        assertEquals(duties, step.counts(Subject.DUTY).toString());
    }

    /** In steps 5 and 8 an attribute gets into the areas' cells and out again; a reader may show it or not. */
    @Test
    void markup_that_slips_into_an_area_renames_nothing() {
        for (var number : List.of(5, 8)) {
            var step = step("EventStreams", number);
            assertEquals(0, step.count(Subject.RESPONSIBILITY, ChangeKind.RENAMED));
            assertEquals(0, step.count(Subject.RESPONSIBILITY, ChangeKind.NEW));
            assertEquals(0, step.count(Subject.RESPONSIBILITY, ChangeKind.DROPPED));
        }
        assertEquals(
                "{NEW=1, UNCHANGED=42}",
                step("EventStreams", 5).counts(Subject.DUTY).toString());
        assertEquals(
                ChangeKind.MOVED_TO_SHARED,
                row(step("EventStreams", 5), "satellite-compliance-and-security")
                        .kind());
        assertEquals(
                "{DROPPED=2, UNCHANGED=45}",
                step("EventStreams", 8).counts(Subject.DUTY).toString());
    }

    @Test
    void who_attested_everything_at_version_4_of_instructlab_loses_nothing_until_version_8_changes_two() {
        for (var number = 4; number <= 6; number++) assertEquals(List.of(), material(step("instructlab", number)));
        var changed = material(step("instructlab", 7));
        assertEquals(
                List.of("logging", "tracking-user-activity"),
                changed.stream().map(Change::responsibility).toList());
        assertTrue(changed.stream()
                .allMatch(change -> change.kind() == ChangeKind.REWORDED
                        && change.holder() == HeldBy.CUSTOMER
                        && change.key().contains(".customer.review-")));
    }

    @Test
    void a_provider_that_takes_a_part_makes_a_row_shared_and_giving_it_up_leaves_the_row_to_the_customer() {
        assertEquals(
                ChangeKind.MOVED_TO_SHARED,
                row(step("EventStreams", 13), "cluster-management").kind());
        var back = row(step("EventStreams", 15), "cluster-management");
        assertEquals(ChangeKind.MOVED_TO_CUSTOMER, back.kind());
        assertEquals(back, step("EventStreams", 15).changes().get(0));
        assertEquals(
                ChangeKind.MOVED_TO_SHARED,
                row(step("EventStreams", 23), "failover").kind());
    }

    @Test
    void an_area_that_gains_and_loses_its_beta_mark_is_renamed_and_keeps_its_key() {
        for (var number : List.of(11, 13)) {
            var step = step("EventStreams", number);
            assertEquals(
                    ChangeKind.RENAMED,
                    row(step, "satellite-infrastructure-and-environment").kind());
            assertEquals(
                    ChangeKind.RENAMED,
                    row(step, "satellite-compliance-and-security").kind());
        }
    }

    @Test
    void an_editors_changes_of_style_are_told_from_real_ones() {
        for (var number : List.of(20, 21)) {
            assertEquals(List.of(), material(step("EventStreams", number)));
            assertFalse(step("EventStreams", number).changed().stream()
                    .anyMatch(change -> change.kind() == ChangeKind.NEW || change.kind() == ChangeKind.DROPPED));
        }
        assertEquals(
                List.of("satellite-infrastructure-and-environment"),
                material(step("EventStreams", 13)).stream()
                        .filter(change -> change.kind() == ChangeKind.REWORDED)
                        .map(Change::responsibility)
                        .toList());
    }

    /** At 8 and 12 a note and a duty to read terms are put behind a link, at 9 and 14 they go again. */
    @Test
    void a_note_put_behind_a_link_comes_and_goes_and_the_link_stays_what_it_was() {
        var link = "satellite-compliance-and-security.customer.satellite-security-regulation-compliance";
        for (var number : List.of(7, 8, 11)) {
            assertEquals(
                    ChangeKind.UNCHANGED,
                    duty(step("EventStreams", number), link).kind());
        }
        var last = duty(step("EventStreams", 13), link);
        assertEquals(ChangeKind.REWORDED, last.kind());
        assertEquals(Materiality.EDITORIAL, last.proposal());
    }

    @Test
    void another_way_to_ask_is_a_real_change_of_the_same_duty() {
        var change = duty(step("EventStreams", 23), "enablement-and-monitoring.customer.");
        assertEquals(ChangeKind.REWORDED, change.kind());
        assertEquals(Materiality.MATERIAL, change.proposal());
    }

    @Test
    void a_promise_that_becomes_its_opposite_is_dropped_and_not_reworded() {
        var step = step("EventStreams", 15);
        var key = "satellite-compliance-and-security.provider.";
        var kinds = step.changes().stream()
                .filter(change ->
                        change.subject() == Subject.DUTY && change.key().startsWith(key))
                .map(Change::kind)
                .toList();
        assertEquals(List.of(ChangeKind.NEW, ChangeKind.DROPPED), kinds);
    }

    @Test
    void links_hyphens_and_slips_of_spelling_are_cosmetic() {
        assertTrue(duty(step("EventStreams", 26), "satellite-compliance-and-security.provider.")
                .summary()
                .endsWith("has other links."));
        assertEquals(List.of(), material(step("EventStreams", 16)));
        var mended = duty(step("EventStreams", 4), "disaster-recovery.customer.include-");
        assertEquals(ChangeKind.COSMETIC, mended.kind());
    }

    @Test
    void keys_live_through_the_whole_history() {
        for (var page : List.of("instructlab", "EventStreams")) {
            var versions = versions(page);
            var now = versions.get(0);
            for (var version : versions) now = KeyMatching.match(now, version).content();
            var first = versions.get(0).responsibilities().stream()
                    .map(Responsibility::key)
                    .toList();
            var last = now.responsibilities().stream().map(Responsibility::key).toList();
            assertTrue(last.containsAll(first), page);
        }
    }
}
