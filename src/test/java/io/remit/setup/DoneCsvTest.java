package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of what is done, as spreadsheets write them. */
final class DoneCsvTest {
    private static DoneLine only(String csv) {
        var lines = DoneCsv.read(csv);
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    private static String refusal(String csv) {
        return assertThrows(Invalid.class, () -> DoneCsv.read(csv)).errors().get("csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commas_semicolons_and_tabs_may_be_in_between(String separator) {
        var csv = "Duty,Owner,Last done,Evidence link,Statement\nreview,a@b.example,2026-01-31,,Reviewed\n";
        var line = only(csv.replace(",", separator));
        assertEquals(new DoneLine(2, "", "review", "", "a@b.example", "2026-01-31", "", "Reviewed"), line);
    }

    @Test
    void quotes_line_breaks_inside_cells_a_mark_and_empty_lines_are_understood() {
        var csv = "\uFEFFduty;statement\r\n;\r\n\"Keep \"\"logs\"\"; always\";\"one\ntwo\"\r\n\r\nnext;x\r\n";
        var lines = DoneCsv.read(csv);
        assertEquals(
                List.of("Keep \"logs\"; always", "next"),
                lines.stream().map(DoneLine::duty).toList());
        assertEquals("one\ntwo", lines.get(0).statement());
        assertEquals(List.of(3, 6), lines.stream().map(DoneLine::number).toList());
    }

    @Test
    void what_a_download_of_ours_made_safe_is_read_as_it_was() {
        assertEquals("-x", only("duty,statement\n'-x,'=1\n").duty());
        assertEquals("=1", only("duty,statement\n'-x,'=1\n").statement());
    }

    @Test
    void the_key_goes_before_the_text_and_the_area_stands_in_for_both() {
        assertEquals("k", only("key,duty,area\nk,text,a\n").duty());
        assertEquals("text", only("key,duty,area\n,text,a\n").duty());
        assertEquals("a", only("key,duty,area\n,,a\n").duty());
    }

    @Test
    void what_is_no_such_table_is_refused_with_what_to_write() {
        assertTrue(refusal("").contains("Choose a file or paste"));
        assertTrue(refusal("a,b\n1,2\n").contains("none called “duty”"));
        assertTrue(refusal("duty,duty\nx,y\n").contains("two columns “duty”"));
        assertTrue(refusal("duty,owner\n").contains("no line below"));
        assertTrue(refusal("duty,owner\nx,y\n\"z,y\n").contains("quotation mark"));
        assertTrue(refusal("duty\n" + "x\n".repeat(5001)).contains("at most 5000 lines"));
        assertEquals(5000, DoneCsv.read("duty\n" + "x\n".repeat(5000)).size());
    }

    @Test
    void the_letters_of_other_encodings_are_read() {
        var text = "duty\nPrüfen\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertEquals("Prüfen", only(DoneCsv.decode(text.getBytes(charset))).duty(), charset::name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "2026-1-3, 2026-01-03",
        "2026/01/31, 2026-01-31",
        "31.1.2026, 2026-01-31",
        "03.04.2026, 2026-04-03",
        "31 Jan 2026, 2026-01-31",
        "'Jan 31, 2026', 2026-01-31",
        "2026-01-31T10:00:00Z, 2026-01-31",
        "2026-01-31 10:00, 2026-01-31"
    })
    void a_day_is_read_as_people_write_it(String written, LocalDate day) {
        assertEquals(Optional.of(day), DoneDay.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2026", "31.2.2026", "2026-13-01", "yesterday", "31.1.26", "2026"})
    void what_may_be_several_days_or_none_is_none(String written) {
        assertEquals(Optional.empty(), DoneDay.read(written));
    }
}
