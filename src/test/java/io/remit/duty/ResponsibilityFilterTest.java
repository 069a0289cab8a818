package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResponsibilityFilterTest {
    private static final Responsibility ROW = new Responsibility(
            "logging",
            "Operations",
            "Dedicated plan",
            "Logging",
            "Write logs.",
            "N/A",
            HeldBy.PROVIDER,
            List.of(new Duty("logging.provider.write", Party.PROVIDER, "Write logs, all of them.", List.of())));

    @Test
    void an_empty_filter_keeps_everything() {
        var filter = new ResponsibilityFilter("", "", "", "");
        assertFalse(filter.isActive());
        assertTrue(filter.keeps(ROW));
    }

    @Test
    void every_word_must_stand_somewhere_in_the_row_in_any_case() {
        for (var words : List.of("LOGGING", "write operations", "dedicated", "  all   them ", "n/a")) {
            assertTrue(new ResponsibilityFilter("", "", "", words).keeps(ROW), words);
        }
        for (var words : List.of("loggings", "write nothing")) {
            assertFalse(new ResponsibilityFilter("", "", "", words).keeps(ROW), words);
        }
    }

    @Test
    void party_and_category_must_be_the_rows() {
        assertTrue(new ResponsibilityFilter("", "Operations", "provider", "").keeps(ROW));
        assertFalse(new ResponsibilityFilter("", "operations", "", "").keeps(ROW));
        assertFalse(new ResponsibilityFilter("", "", "yours", "").keeps(ROW));
    }

    @Test
    void two_filters_never_share_a_key() {
        assertNotEquals(
                new ResponsibilityFilter("", "A|yours", "", "").key(),
                new ResponsibilityFilter("", "A", "yours", "|").key());
        assertNotEquals(
                new ResponsibilityFilter("", "A", "", "|x").key(), new ResponsibilityFilter("", "A|", "", "x").key());
        assertEquals(
                new ResponsibilityFilter("one", "A", "", "x").key(),
                new ResponsibilityFilter("two", "A", "", "x").key());
    }
}
