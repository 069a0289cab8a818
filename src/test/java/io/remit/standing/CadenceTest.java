package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
                "P",
                "P0D",
                "P-1D",
                "-P1D",
                "P11Y",
                "P3661D",
                "P1M10D",
                "PT1H",
                "P99999999999D",
                "sometimes",
                "every 0 days",
                "every 11 years",
                "every 9999 days",
                "every 12345 days",
                "every month or so",
                "after an incident",
                "within 14 days after a party",
                "30 February",
                "32 March",
                "March",
                "the 1st",
                "the 0th of each month",
                "31 March and now and then",
                "--02-30",
                "--13-01",
                "--00-01",
                "---00",
                "---32",
                "--3-31",
                "--03-31 P1M",
                "INCIDENT",
                "INCIDENT --03-31",
                "FLOOD P1D",
                "P1D P1D",
                "INCIDENT P1D P1D",
                "P2147483647M",
                "P2147483647Y"
            })
    void what_is_no_cadence_is_refused_saying_what_to_write(String written) {
        var refusal = assertThrows(Problem.Invalid.class, () -> Cadence.parse(written));
        var told = refusal.errors().get("cadence");
        assertTrue(told.contains("every 3 months") || told.contains("31 March"), told);
    }

    @Test
    void what_to_write_is_said_in_words_first() {
        var told = assertThrows(Problem.Invalid.class, () -> Cadence.parse("now and then"))
                .errors()
                .get("cadence");
        assertTrue(told.startsWith("Say how often: every 3 months, monthly, once, on 31 March"), told);
        assertTrue(told.indexOf("P3M") > told.indexOf("new version"), told);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "once|NONE",
                "Only once.|NONE",
                "one-time|NONE",
                "every 2 weeks|P14D",
                "every two weeks|P14D",
                "Every other week|P14D",
                "fortnightly|P14D",
                "daily|P1D",
                "weekly|P7D",
                "Monthly|P1M",
                "once a month|P1M",
                "each month|P1M",
                "every 3  months|P3M",
                "3 months|P3M",
                "quarterly|P3M",
                "every quarter|P3M",
                "once per quarter|P3M",
                "twice a year|P6M",
                "every half year|P6M",
                "yearly|P1Y",
                "annually|P1Y",
                "on the 1st of each month|---01",
                "the 1st and the 15th of every month|---01 ---15",
                "every month on the 15th|---15",
                "the last day of the month|---31",
                "first day of every month|---01",
                "31 March and 30 September|--03-31 --09-30",
                "March 31, September 30|--03-31 --09-30",
                "every year on 31 March|--03-31",
                "1 and 15 May each year|--05-01 --05-15",
                "the 3rd of Oct|--10-03",
                "the last day of February|--02-29",
                "within 14 days after an incident|INCIDENT P14D",
                "2 weeks after any incident|INCIDENT P14D",
                "within 30 days after a new version|VERSION P30D",
                "within one month of each release|VERSION P1M",
            })
    void what_people_write_is_read(String written, String text) {
        assertEquals(text, Cadence.parse(written).text());
    }

    @Property(tries = 2000)
    void a_label_is_read_back(@ForAll("cadences") Cadence cadence) {
        assertEquals(cadence, Cadence.parse(cadence.label()), cadence::label);
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        var periods = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 3660).map(Period::ofDays),
                Arbitraries.integers().between(1, 120).map(Period::ofMonths));
        Arbitrary<Cadence> every = periods.map(Cadence.Every::new);
        Arbitrary<Cadence> after = Combinators.combine(Arbitraries.of(Cadence.Cause.values()), periods)
                .as(Cadence.After::new);
        var ofMonths = Arbitraries.integers().between(1, 31).map(day -> new FixedDay(0, day));
        var ofYears = Arbitraries.integers()
                .between(0, 365)
                .map(LocalDate.of(2024, 1, 1)::plusDays)
                .map(day -> new FixedDay(day.getMonthValue(), day.getDayOfMonth()));
        Arbitrary<Cadence> onDays = Arbitraries.oneOf(ofMonths, ofYears)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24)
                .map(Cadence.OnDays::new);
        return Arbitraries.oneOf(Arbitraries.just(Cadence.ONCE), every, after, onDays);
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
        assertEquals(
                Optional.of(LocalDate.of(2026, 2, 28)),
                Cadence.parse("VERSION P1M").dueAfter(day));
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
