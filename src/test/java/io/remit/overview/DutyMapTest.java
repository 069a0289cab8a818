package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How names of categories are laid out. */
final class DutyMapTest {

    @Test
    void a_name_is_wrapped_between_words_and_not_cut_while_there_is_room() {
        assertEquals(List.of("Change management"), DutyMap.wrapped("Change management"));
        assertEquals(
                List.of("Security and regulation compliance,", "premium plan in dedicated regions"),
                DutyMap.wrapped("Security and regulation compliance, premium plan in dedicated regions"));
    }

    @Test
    void what_takes_too_many_lines_is_cut_and_shows_it() {
        var lines = DutyMap.wrapped("many words ".repeat(30).strip());
        assertEquals(3, lines.size());
        assertEquals("many words many words many words…", lines.get(2));
        assertEquals(List.of("x".repeat(35) + "…"), DutyMap.wrapped("x".repeat(90)));
    }
}
