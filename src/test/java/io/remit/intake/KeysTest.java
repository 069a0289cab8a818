package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.wording.Cell;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Keys keys = new Keys();

    @Test
    void a_responsibility_is_called_after_its_area() {
        assertEquals("bucket-permissions", keys.responsibility("Access", "", "Bucket permissions"));
    }

    @Test
    void the_category_comes_before_it_only_where_the_area_alone_is_taken() {
        assertEquals("backup", keys.responsibility("Operations", "", "Backup"));
        assertEquals("recovery-backup", keys.responsibility("Recovery", "", "Backup"));
        assertEquals("recovery-large-plan-backup", keys.responsibility("Recovery", "Large plan", "Backup"));
        assertEquals("recovery-backup-2", keys.responsibility("Recovery", "", "Backup"));
    }

    @Test
    void a_duty_is_called_after_row_party_and_its_first_significant_words() {
        assertEquals(
                "logging.customer.review-logs-take-action-needed",
                keys.duty("logging", Party.CUSTOMER, "Review the logs and take action as needed."));
        assertEquals(
                "clients.customer.maintaining-supported-version",
                keys.duty(
                        "clients",
                        Party.CUSTOMER,
                        "Customer is responsible for maintaining a supported version of the client."));
    }

    @Test
    void keys_stay_short() {
        var area = "very long area ".repeat(30);
        var responsibility = keys.responsibility("category ".repeat(30), "variant", area);
        var key = keys.duty(responsibility, Party.PROVIDER, "considerable ".repeat(50));
        assertTrue(key.length() <= 120, key);
    }

    @Test
    void other_scripts_get_a_stable_form() {
        var key = keys.responsibility("", "", "バックアップ");
        assertTrue(key.matches("[0-9a-f]{8}"), key);
        assertEquals(key, new Keys().responsibility("", "", "バックアップ"));
        assertNotEquals(key, keys.responsibility("", "", "ログ"));
        assertEquals("mise-a-jour-reguliere", keys.responsibility("", "", "Mise à jour régulière"));
    }

    @Test
    void a_row_without_words_has_a_key_too() {
        assertEquals("responsibility", keys.responsibility("", "", " "));
        assertTrue(keys.responsibility("", "", "***").length() > 3);
    }

    @Test
    void a_page_beyond_all_measure_is_refused_with_advice() {
        var refusal = assertThrows(UnreadablePage.class, () -> {
            for (var i = 0; i < 60_000; i++) keys.duty("row", Party.CUSTOMER, "Do it " + i);
        });
        assertTrue(refusal.getMessage().contains("import the part"), refusal.getMessage());
    }

    @Test
    void all_keys_of_a_page_differ() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 2000; i++) {
            var row = keys.responsibility("Same", "", "Same");
            assertTrue(seen.add(row), row);
            var duty = keys.duty("same", Party.CUSTOMER, "Do the same.");
            assertTrue(seen.add(duty), duty);
        }
    }

    @Test
    void duties_of_both_parties_have_different_keys() {
        var duties = DutyCutter.cut(new Keys(), "backup", cell("Keep backups. Keep backups."), cell("Keep backups."));
        assertEquals(
                List.of(
                        "backup.provider.keep-backups",
                        "backup.provider.keep-backups-2",
                        "backup.customer.keep-backups"),
                duties.stream().map(DraftDuty::key).toList());
    }

    private static Cell cell(String text) {
        return new Cell(List.of(new Cell.Block(false, text, List.of())));
    }
}
