package io.remit.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "15 minutes|900",
                "= 15 minutes.|900",
                "less than 24 hours|86400",
                "24 hours maximum|86400",
                "1.5 h|5400",
                "one hour|3600",
                "0|0",
                "0 for all plans|0",
                "0, nothing is lost|0",
                "2 days (in the worst case)|172800",
                "30 s|30",
                "minutes|",
                "few minutes|",
                "near 0|",
                "near 1 hour|",
                "approximately 1 hour per application|",
                "minutes to days|",
                "15-30 minutes|",
                "time of last backup|",
                "N/A|"
            })
    void only_a_number_with_a_unit_is_a_time(String words, @Nullable Long seconds) {
        assertEquals(
                seconds, Span.of(words).time().map(time -> time.toSeconds()).orElse(null));
    }
}
