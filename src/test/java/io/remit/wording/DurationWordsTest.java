package io.remit.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time as people write them. */
class DurationWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 min | PT15M
            90m | PT1H30M
            1 h 30 | PT1H30M
            1h30 | PT1H30M
            1 h 30 min | PT1H30M
            1 hour and 5 minutes | PT1H5M
            1,5 h | PT1H30M
            0.25 days | PT6H
            1:30 | PT1H30M
            2 days | PT48H
            2 Days 4 Hours | PT52H
            1 week | PT168H
            PT15M | PT15M
            pt4h | PT4H
            P2D | PT48H
            30 s | PT30S
            """)
    void are_read(String words, Duration length) {
        assertEquals(Optional.of(length), DurationWords.read(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "minutes",
                "15",
                "soon",
                "-5 min",
                "5 min 2 h",
                "1 h 2 h",
                "2 months",
                "1 h 30 5",
                "PT-5M",
                "P",
                "99999999999999999999 h",
                "1 min 30"
            })
    void are_refused_where_they_say_no_length(String words) {
        assertEquals(Optional.empty(), DurationWords.read(words));
    }

    @Property
    void are_read_back_as_they_were_written(@ForAll @LongRange(min = 1, max = 366L * 86_400) long seconds) {
        var length = Duration.ofSeconds(seconds);
        assertEquals(Optional.of(length), DurationWords.read(DurationWords.of(length)));
    }
}
