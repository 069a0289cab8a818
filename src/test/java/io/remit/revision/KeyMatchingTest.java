package io.remit.revision;

import static io.remit.revision.Rows.customer;
import static io.remit.revision.Rows.edition;
import static io.remit.revision.Rows.none;
import static io.remit.revision.Rows.provider;
import static io.remit.revision.Rows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMatchingTest {
    private static final Responsibility BACKUP = row(
            "Recovery",
            "Backup",
            provider("Keep nightly copies of the metadata."),
            customer("Copy your buckets to a second region."));
    private static final Responsibility PATCHES = row(
            "Changes",
            "Patches",
            provider("Install security patches on all hosts."),
            customer("Restart jobs after a patch."));
    private static final Responsibility USERS =
            row("Access", "Users", none(), customer("Review the access of every user.", "Remove people who left."));
    private static final EditionContent BEFORE = edition(BACKUP, PATCHES, USERS);

    private static Responsibility matched(Responsibility row) {
        return KeyMatching.match(BEFORE, edition(row))
                .content()
                .responsibilities()
                .get(0);
    }

    private static void assertSameKeys(Responsibility expected, Responsibility actual) {
        assertEquals(expected.key(), actual.key());
        assertEquals(
                expected.duties().stream().map(Duty::key).toList(),
                actual.duties().stream().map(Duty::key).toList());
    }

    @Test
    void keys_survive_other_proposals_and_another_order() {
        var shuffled = edition(USERS, BACKUP, PATCHES);
        var proposals = new EditionContent(shuffled.responsibilities().stream()
                .map(row -> row.with(
                        "other-" + row.key(),
                        row.duties().stream()
                                .map(duty -> duty.withKey("x" + duty.key()))
                                .toList()))
                .toList());
        var match = KeyMatching.match(BEFORE, proposals);
        assertEquals(shuffled, match.content());
        assertTrue(match.lineage().stream().allMatch(line -> line.kind() == Lineage.Kind.CARRIED));
    }

    @Test
    void keys_survive_a_renamed_area() {
        assertSameKeys(
                PATCHES,
                matched(row(
                        "Changes",
                        "Keeping hosts current",
                        provider("Install security patches on all hosts."),
                        customer("Restart jobs after a patch."))));
    }

    @Test
    void keys_survive_a_renamed_category_and_area_at_once() {
        assertSameKeys(
                BACKUP,
                matched(row(
                        "Disasters",
                        "Copies",
                        provider("Keep nightly copies of the metadata."),
                        customer("Copy your buckets to a second region."))));
    }

    @Test
    void keys_survive_rewording() {
        assertSameKeys(
                USERS,
                matched(row(
                        "Access",
                        "Users",
                        none(),
                        customer(
                                "Review every user's access twice a year.",
                                "Remove people who left the company at once."))));
    }

    @Test
    void keys_survive_a_moved_party() {
        var moved = matched(row(
                "Access", "Users", provider("Review the access of every user.", "Remove people who left."), none()));
        assertSameKeys(USERS, moved);
    }

    @Test
    void a_row_whose_area_stays_keeps_its_key_though_its_duties_are_others() {
        var match = matched(row("Access", "Users", none(), customer("Bring your own identity provider.")));
        assertEquals(USERS.key(), match.key());
        assertFalse(USERS.duties().stream()
                .map(Duty::key)
                .toList()
                .contains(match.duties().get(0).key()));
    }

    @Test
    void the_same_area_elsewhere_with_other_words_is_another_row() {
        var match = matched(row("Operations", "Backup", none(), customer("Print the monthly invoice and archive it.")));
        assertNotEquals(BACKUP.key(), match.key());
    }

    @Test
    void a_new_row_never_takes_a_key_that_meant_something_else() {
        var impostor =
                row("Travel", "Trains", none(), customer("Buy tickets early.")).with(BACKUP.key(), List.of());
        assertEquals(BACKUP.key() + "-2", matched(impostor).key());
        var retired = KeyMatching.match(edition(), edition(impostor), Set.of(BACKUP.key()));
        assertEquals(
                BACKUP.key() + "-2", retired.content().responsibilities().get(0).key());
    }

    @Test
    void variants_of_one_category_do_not_swap_keys() {
        var small = row("Recovery", "Small plan", "Backup", none(), customer("Copy your buckets."));
        var large = row("Recovery", "Large plan", "Backup", none(), customer("Copy your buckets."));
        var match =
                KeyMatching.match(edition(small, large), edition(large, small)).content();
        assertEquals(List.of(large, small), match.responsibilities());
    }

    @Test
    void a_duty_keeps_its_key_in_another_row_unless_it_says_too_little_to_be_known_by() {
        var staying = "Buy tickets early.";
        assertEquals(
                duty("Copy your buckets to a second region."), moved(staying, "Copy your buckets to a second region."));
        assertNotEquals(duty("Copy the buckets."), moved(staying, "Copy the buckets."));
    }

    private static String duty(String text) {
        return row("A", "One", none(), customer(text)).duties().get(0).key();
    }

    /** The key of a duty after it went from one row to a new one. */
    private static String moved(String staying, String text) {
        var before = edition(row("A", "One", none(), customer(text, staying)), PATCHES);
        var after =
                edition(row("A", "One", none(), customer(staying)), row("B", "Two", none(), customer(text)), PATCHES);
        return KeyMatching.match(before, after)
                .content()
                .responsibilities()
                .get(1)
                .duties()
                .get(0)
                .key();
    }

    @Test
    void a_split_duty_is_told_as_such() {
        var one = row(
                "Logs", "Logging", none(), customer("Create a logs instance and review the collected entries daily."));
        var two = row(
                "Logs", "Logging", none(), customer("Create a logs instance.", "Review the collected entries daily."));
        var match = KeyMatching.match(edition(one), edition(two));
        var duties = match.content().responsibilities().get(0).duties();
        var origin = one.duties().get(0).key();
        assertTrue(duties.stream().anyMatch(duty -> duty.key().equals(origin)));
        assertTrue(match.lineage().stream()
                .anyMatch(
                        line -> line.kind() == Lineage.Kind.SPLIT && line.from().equals(List.of(origin))));
    }

    @Test
    void merged_duties_are_told_as_such() {
        var two = row(
                "Logs", "Logging", none(), customer("Create a logs instance.", "Review the collected entries daily."));
        var one = row(
                "Logs", "Logging", none(), customer("Create a logs instance and review the collected entries daily."));
        var lineage = KeyMatching.match(edition(two), edition(one)).lineage();
        var merged = lineage.stream()
                .filter(line -> line.kind() == Lineage.Kind.MERGED)
                .findFirst()
                .orElseThrow();
        assertEquals(Set.copyOf(two.duties().stream().map(Duty::key).toList()), Set.copyOf(merged.from()));
        assertTrue(lineage.stream().anyMatch(line -> line.kind() == Lineage.Kind.DROPPED));
    }

    @Test
    void every_key_has_one_lineage_and_all_keys_differ() {
        var after = edition(
                USERS,
                row("New", "New", provider("Do it."), customer("Do it.")),
                BACKUP.with("users", BACKUP.duties()));
        var match = KeyMatching.match(BEFORE, after);
        var keys = new ArrayList<String>();
        match.content().responsibilities().forEach(row -> {
            keys.add(row.key());
            row.duties().forEach(duty -> keys.add(duty.key()));
        });
        assertEquals(keys.size(), new HashSet<>(keys).size());
        var told = match.lineage().stream()
                .filter(line -> line.kind() != Lineage.Kind.DROPPED)
                .map(Lineage::key)
                .toList();
        assertEquals(keys, told);
    }

    @Test
    void texts_in_other_scripts_match_too() {
        var before = edition(row("運用", "ログ", none(), customer("ログのインスタンスを作成し、毎日確認する。")));
        var after = edition(row("運用", "ログ記録", none(), customer("ログのインスタンスを作成し、毎週確認する。")));
        assertSameKeys(
                before.responsibilities().get(0),
                KeyMatching.match(before, after).content().responsibilities().get(0));
    }

    @Test
    void three_hundred_rows_match_within_a_second() {
        var random = new Random(7);
        var words = List.of(
                "backup", "restore", "network", "log", "audit", "patch", "host", "region", "bucket", "key", "user",
                "job");
        var rows = new ArrayList<Responsibility>();
        for (var i = 0; i < 300; i++) {
            var text = new StringBuilder("Duty " + i);
            for (var word = 0; word < 25; word++)
                text.append(' ').append(words.get(random.nextInt(words.size()))).append(random.nextInt(9));
            rows.add(row(
                    "Category " + i % 7,
                    "Area " + i,
                    provider(text + " one."),
                    customer(text + " two.", text + " three.")));
        }
        var reworded = new ArrayList<Responsibility>();
        for (var row : rows) {
            reworded.add(row(
                    row.category(),
                    row.area() + " renamed",
                    row.provider().isEmpty() ? none() : provider(row.provider() + " And more."),
                    List.of(row.customer().split("\n"))));
        }
        Collections.shuffle(reworded, random);
        var before = new EditionContent(rows);
        var match = assertTimeout(Duration.ofSeconds(3), () -> KeyMatching.match(before, new EditionContent(reworded)));
        for (var i = 0; i < 300; i++) {
            var area = match.content().responsibilities().get(i).area().replace(" renamed", "");
            var old = rows.stream()
                    .filter(row -> row.area().equals(area))
                    .findFirst()
                    .orElseThrow();
            assertEquals(old.key(), match.content().responsibilities().get(i).key());
        }
    }
}
