package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every page of the corpus reads as it was counted, table by table. */
class CorpusTest {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Keywords GLOSSARY = new Keywords(List.of());

    @TestFactory
    Stream<DynamicTest> each_page_has_the_tables_that_were_counted() throws IOException {
        var counted = rows("truth-tables.tsv");
        return rows("truth.tsv").stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.get(0),
                        () -> check(
                                page,
                                counted.stream()
                                        .filter(table -> table.get(0).equals(page.get(0)))
                                        .toList())));
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(SharedFiles.at("corpus/" + file)).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    private static void check(List<String> page, List<List<String>> counted) throws IOException {
        var draft = read(page.get(0));
        assertEquals(number(page.get(1)), draft.tables().size(), "tables");
        assertEquals(
                number(page.get(2)),
                draft.tables().stream().mapToInt(table -> table.rows().size()).sum(),
                "rows");
        assertEquals(
                page.get(3),
                joined(draft.tables().stream().map(table -> table.columns().size())));
        assertEquals(
                page.get(4),
                joined(draft.tables().stream().map(table -> table.rows().size())));
        for (var i = 0; i < counted.size(); i++) table(draft.tables().get(i), counted.get(i));
    }

    private static String joined(Stream<Integer> numbers) {
        return String.join(",", numbers.map(String::valueOf).toList());
    }

    private static void table(PageTable table, List<String> counted) {
        var firstCells = table.rows().stream()
                .map(row -> row.cells().get(0).text().replace('\n', ' '))
                .toList();
        assertAll(
                () -> assertEquals(number(counted.get(1)), table.ordinal() + 1, "place"),
                () -> assertEquals(number(counted.get(2)), table.line(), "line"),
                kind(counted.get(4), table),
                () -> assertEquals(words(counted.get(5)), table.heading()),
                () -> assertEquals(number(counted.get(6)), table.columns().size(), "columns"),
                () -> assertEquals(number(counted.get(7)), table.rows().size(), "rows"),
                () -> assertEquals(all(counted.get(9), " / "), table.columns()),
                () -> assertEquals(all(counted.get(10), " ¦ "), firstCells));
    }

    /** In these pages the provider is always IBM, and the customer is never named IBM. */
    private static Executable kind(String kind, PageTable table) {
        return () -> {
            for (var i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                var role = table.roles().get(i).kind();
                assertEquals(column.contains("IBM"), role == ColumnRole.Kind.PROVIDER, column);
                var yours = kind.equals("task") && (column.startsWith("Your") || column.contains("you "));
                assertEquals(yours, role == ColumnRole.Kind.CUSTOMER, column);
                assertEquals(kind.equals("matrix") && i > 0, role == ColumnRole.Kind.PARTY, column);
                assertEquals(kind.equals("twocol") && i == 1, role == ColumnRole.Kind.HOLDER, column);
            }
            assertEquals(ColumnRole.Kind.AREA, table.roles().get(0).kind());
        };
    }

    @TestFactory
    Stream<DynamicTest> each_page_says_who_holds_its_responsibilities() throws IOException {
        return rows("truth.tsv").stream()
                .map(page -> DynamicTest.dynamicTest(page.get(0), () -> {
                    var draft = read(page.get(0));
                    assertEquals(
                            true, draft.responsibilities().size() >= number(page.get(2)), "one for each row at least");
                    for (var row : draft.responsibilities()) {
                        var marker = row.area() + " in line " + row.line();
                        assertEquals(
                                true,
                                row.line() > 0
                                        && !row.area().isEmpty()
                                        && !row.category().isEmpty(),
                                marker);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_disaster_recovery_page_has_the_boxes_that_were_counted() throws IOException {
        return rows("ha-dr-truth.tsv").stream()
                .map(page -> DynamicTest.dynamicTest(page.get(0), () -> {
                    var lists = read("ha-dr/" + page.get(0)).checklists();
                    var items =
                            lists.stream().mapToInt(list -> list.items().size()).sum();
                    var boxes = number(page.get(1)) + number(page.get(2));
                    if (boxes > 0) {
                        assertEquals(boxes, items);
                    } else {
                        // Plain items under words that call them a checklist were counted with the labels they stand
                        // under.
                        var labels = number(page.get(6)) == 0 ? 0 : lists.size();
                        assertEquals(number(page.get(6)), items + labels);
                    }
                }));
    }

    private static PageDraft read(String file) throws IOException {
        return PageReader.read(PageSource.of(Files.readAllBytes(SharedFiles.at("corpus/" + file))))
                .draft();
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static List<String> all(String texts, String separator) {
        return Arrays.stream(texts.split(Pattern.quote(separator), -1))
                .map(CorpusTest::words)
                .toList();
    }

    /** The counted texts are source text: their keywords are resolved and their markup left out here. */
    private static String words(String source) {
        var resolved = GLOSSARY.resolve(new Line(1, source, false), new Notes()).text();
        return CellReader.folded(LINK.matcher(resolved).replaceAll("$1").replaceAll("`|\\*\\*", ""));
    }
}
