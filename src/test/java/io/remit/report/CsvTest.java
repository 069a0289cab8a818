package io.remit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables for spreadsheets. */
final class CsvTest {
    private static String written(String cell) {
        return new String(Csv.bytes(List.of("a", "b"), List.of(List.of(cell, "x"))), StandardCharsets.UTF_8);
    }

    @Test
    void cells_that_need_it_are_quoted_and_the_file_is_marked_as_utf_8() {
        assertEquals("\uFEFFa,b\r\n\"say \"\"yes\"\", please\",x\r\n", written("say \"yes\", please"));
    }

    @Test
    void no_cell_is_split_where_semicolons_or_tabs_part_columns() {
        assertEquals("\uFEFFa,b\r\n\"Ada;=1+1\",x\r\n", written("Ada;=1+1"));
        assertEquals("\uFEFFa,b\r\n\"Ada\t=1+1\",x\r\n", written("Ada\t=1+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void no_cell_is_taken_for_a_formula_and_all_are_read_back(String cell) {
        assertEquals("'" + cell, Csv.safe(cell));
        assertEquals(cell, Csv.read(Csv.safe(cell)));
    }

    @Test
    void other_cells_stay_as_they_are() {
        assertEquals("it's 5 - 3", Csv.safe("it's 5 - 3"));
        assertEquals("'quoted'", Csv.read("'quoted'"));
        assertEquals("", Csv.read(Csv.safe("")));
    }
}
