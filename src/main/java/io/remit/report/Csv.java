package io.remit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Records as CSV (RFC 4180), for spreadsheets. */
public final class Csv {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    /** A spreadsheet set up for semicolons or tabs would split such a cell, and take what follows for a formula. */
    private static final QuoteStrategy SPLIT_ELSEWHERE = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private Csv() {}

    /** The records in UTF-8, the names of the columns first. */
    public static byte[] bytes(List<String> columns, List<List<String>> records) {
        var text = new StringWriter();
        // The mark makes spreadsheets read the file as UTF-8.
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().quoteStrategy(SPLIT_ELSEWHERE).build(text)) {
            csv.writeRecord(columns);
            records.forEach(
                    record -> csv.writeRecord(record.stream().map(Csv::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would take for a formula is told to be text (OWASP, CSV injection). */
    public static String safe(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What a cell said before it was told to be text. */
    public static String read(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    }
}
