package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NONE|once",
                "none|NONE|once",
                "P1D|P1D|every day",
                "P14D|P14D|every 2 weeks",
                "P2W|P14D|every 2 weeks",
                "p1w|P7D|every week",
                "P10D|P10D|every 10 days",
                "P1M|P1M|every month",
                "P3M|P3M|every 3 months",
                "P12M|P1Y|every year",
                "P18M|P1Y6M|every 18 months",
                "P10Y|P10Y|every 10 years",
                "--03-31 --09-30|--03-31 --09-30|on 31 March and 30 September",
                "--09-30  --03-31 --03-31|--03-31 --09-30|on 31 March and 30 September",
                "--02-29|--02-29|on 29 February",
                "---01|---01|on day 1 of every month",
                "---31|---31|on the last day of every month",
                "---15 --01-01 --12-24|---15 --01-01 --12-24|on day 15 of every month, 1 January and 24 December",
                "incident p14d|INCIDENT P14D|within 14 days after an incident",
                "VERSION P30D|VERSION P30D|within 30 days after a new version",
                "VERSION P1M|VERSION P1M|within 1 month after a new version",
            })
    void a_cadence_has_one_text_and_a_label(String written, String text, String label) {
        var cadence = Cadence.parse(written);
        assertEquals(text, cadence.text());
        assertEquals(label, cadence.label());
        assertEquals(cadence, Cadence.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P", "P0D", "P-1D", "-P1D", "P11Y", "P3661D", "P1M10D", "PT1H", "P99999999999D", "monthly", "--02-30",
                "--13-01", "--00-01", "---00", "---32", "--3-31", "--03-31 P1M", "INCIDENT", "INCIDENT --03-31",
                "FLOOD P1D", "P1D P1D", "INCIDENT P1D P1D", "P2147483647M", "P2147483647Y"
            })
    void what_is_no_cadence_is_refused_saying_what_to_write(String written) {
        var refusal = assertThrows(Problem.Invalid.class, () -> Cadence.parse(written));
        assertTrue(refusal.errors().get("cadence").contains("P3M") || refusal.getMessage().contains("--03-31"));
    }

    @Test
    void at_most_twenty_four_days_fit_a_year() {
        var many = new StringBuilder();
        for (var day = 1; day <= 25; day++) many.append(String.format("--01-%02d ", day));
        assertThrows(Problem.Invalid.class, () -> Cadence.parse(many.toString()));
    }

    @Test
    void only_a_condition_sets_a_day() {
        var day = LocalDate.of(2026, 1, 31);
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), Cadence.parse("VERSION P1M").dueAfter(day));
        assertEquals(Optional.empty(), Cadence.parse("P1M").dueAfter(day));
        assertTrue(Cadence.parse("INCIDENT P1D").conditional());
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused(@ForAll String written) {
        try {
            var cadence = Cadence.parse(written);
            assertEquals(cadence, Cadence.parse(cadence.text()));
        } catch (Problem.Invalid refused) {
            assertTrue(refused.errors().containsKey("cadence"));
        }
    }
}
