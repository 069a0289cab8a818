package io.remit.setup;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.remit.access.Problem.Invalid;
import io.remit.report.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a table of what is done, as spreadsheets of any country write one. */
final class DoneCsv {
    static final int MOST_LINES = 5000;
    static final String FIELD = "csv";
    private static final char MARK = '\uFEFF';
    /** What spreadsheets write that do not write UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** By what a column may be called, in small letters: what it holds. */
    private static final Map<String, Column> NAMES = Map.ofEntries(
            Map.entry("service", Column.SERVICE),
            Map.entry("key", Column.KEY),
            Map.entry("duty", Column.DUTY),
            Map.entry("area", Column.AREA),
            Map.entry("project", Column.PROJECT),
            Map.entry("owner", Column.OWNER),
            Map.entry("last done", Column.DONE),
            Map.entry("done", Column.DONE),
            Map.entry("evidence", Column.EVIDENCE),
            Map.entry("evidence link", Column.EVIDENCE),
            Map.entry("link", Column.EVIDENCE),
            Map.entry("statement", Column.STATEMENT));

    private enum Column {
        SERVICE,
        KEY,
        DUTY,
        AREA,
        PROJECT,
        OWNER,
        DONE,
        EVIDENCE,
        STATEMENT
    }

    private final Map<Column, Integer> columns = new HashMap<>();

    private DoneCsv() {}

    /** The text of an uploaded file. */
    static String decode(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /**
     * The lines of the table, those without a word left out.
     *
     * @throws Invalid where it is no such table, saying what to write
     */
    static List<DoneLine> read(String text) {
        return new DoneCsv().lines(text);
    }

    private List<DoneLine> lines(String given) {
        var text = given.isEmpty() || given.charAt(0) != MARK ? given : given.substring(1);
        if (text.isBlank()) {
            throw refusal("Choose a file or paste the table, its first line with the names of the columns.");
        }
        var lines = new ArrayList<DoneLine>();
        long last = 1;
        try (var reader = reader(text)) {
            for (var record : reader) {
                last = record.getStartingLineNumber();
                if (columns.isEmpty()) {
                    readColumns(record);
                } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(line(record));
                }
            }
        } catch (CsvParseException e) {
            throw refusal("Line " + (last + 1) + " or one after it cannot be read: a quotation mark (\") opens and is"
                    + " not closed, or stands inside a cell. Double it, or put the cell in quotation marks.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() > MOST_LINES) {
            throw refusal("Import at most " + MOST_LINES + " lines at once; these are " + lines.size()
                    + ". Split the table.");
        }
        if (lines.isEmpty()) {
            throw refusal("There is no line below the names of the columns.");
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /** The one of the usual three that the first line has most of. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }

    private void readColumns(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            var name = record.getField(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
            var column = NAMES.get(name);
            if (column != null && columns.putIfAbsent(column, i) != null) {
                throw refusal("There are two columns “" + name + "”. Keep one of them.");
            }
        }
        if (!columns.containsKey(Column.DUTY) && !columns.containsKey(Column.KEY)) {
            throw refusal("The first line has to name the columns: duty, owner, last done, evidence, statement."
                    + " There is none called “duty”.");
        }
    }

    private DoneLine line(CsvRecord record) {
        var key = cell(record, Column.KEY);
        var named = key.isEmpty() ? cell(record, Column.DUTY) : key;
        return new DoneLine(
                (int) record.getStartingLineNumber(),
                cell(record, Column.SERVICE),
                named.isEmpty() ? cell(record, Column.AREA) : named,
                cell(record, Column.PROJECT),
                cell(record, Column.OWNER),
                cell(record, Column.DONE),
                cell(record, Column.EVIDENCE),
                cell(record, Column.STATEMENT));
    }

    private String cell(CsvRecord record, Column column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < record.getFieldCount() ? Csv.read(record.getField(at).strip()) : "";
    }

    private static Invalid refusal(String message) {
        return new Invalid(FIELD, message);
    }
}
