package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.lint.Linter;
import io.remit.testing.SharedFiles;
import io.remit.wording.Cell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The corpus written differently says the same: above all, no party takes the other's place. */
class MutatedCorpusTest {
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]\\\\]");

    private static Stream<Path> pages() throws IOException {
        try (var now = Files.list(SharedFiles.at("corpus/responsibilities"));
                var older = Files.list(SharedFiles.at("corpus/responsibilities-older"))) {
            return Stream.concat(now, older).sorted().toList().stream();
        }
    }

    private static PageDraft read(String page) {
        return Linter.read(PageSource.of(page.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who does what, as a text: area, both cells and the holder of every row. */
    private static List<String> said(PageDraft draft) {
        return draft.responsibilities().stream()
                .map(row -> row.area() + " | " + words(row.provider()) + " | " + words(row.customer()) + " | "
                        + row.heldBy())
                .toList();
    }

    private static String words(Cell cell) {
        return cell.text().replaceAll("\\s+", " ");
    }

    private static void same(PageDraft expected, PageDraft draft) {
        var rows = said(expected);
        var read = said(draft);
        for (var i = 0; i < Math.min(rows.size(), read.size()); i++) assertEquals(rows.get(i), read.get(i));
        assertEquals(rows.size(), read.size());
    }

    private static Stream<DynamicTest> same(UnaryOperator<String> mutation) throws IOException {
        return pages().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
            var page = Files.readString(path);
            same(read(page), read(mutation.apply(page)));
        }));
    }

    private static Stream<DynamicTest> rewritten(UnaryOperator<PageTable> mutation, boolean html) throws IOException {
        return pages().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
            var draft = read(Files.readString(path));
            if (draft.tables().isEmpty()) return;
            var page = new StringBuilder("# " + draft.title() + "\n\n");
            for (var table : draft.tables()) {
                page.append("## ").append(table.heading()).append("\n\n");
                page.append(html ? html(mutation.apply(table)) : pipes(mutation.apply(table)))
                        .append("\n\n");
            }
            same(draft, read(page.toString()));
        }));
    }

    private static String pipes(PageTable table) {
        var width = table.columns().size();
        return "| " + String.join(" | ", table.columns()) + " |\n" + "|---".repeat(width) + "|\n"
                + table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> escaped(cell).replace("|", "\\|"))
                                .collect(Collectors.joining(" | ", "| ", " |\n")))
                        .collect(Collectors.joining());
    }

    private static String html(PageTable table) {
        return "<table>\n<tr><th>" + String.join("</th><th>", table.columns()) + "</th></tr>\n"
                + table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(MutatedCorpusTest::escaped)
                                .collect(Collectors.joining("</td>\n<td>", "<tr>\n<td>", "</td>\n</tr>\n")))
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    private static String escaped(Cell cell) {
        return cell.blocks().stream()
                .map(block -> block.text().replace("&", "&amp;").replace("<", "&lt;"))
                .map(text -> MARKUP.matcher(text)
                        .replaceAll(mark -> "&#" + mark.group().codePointAt(0) + ";"))
                .collect(Collectors.joining("<br>"));
    }

    private static PageTable with(PageTable table, List<String> columns, List<PageTable.Row> rows) {
        return new PageTable(
                table.ordinal(), table.heading(), table.headings(), table.line(), columns, table.roles(), rows);
    }

    private static PageTable rotated(PageTable table, int by) {
        if (table.roles().stream().anyMatch(role -> role.kind() == ColumnRole.Kind.PARTY)) return table;
        return with(
                table,
                rotated(table.columns(), by),
                table.rows().stream()
                        .map(row -> new PageTable.Row(row.line(), rotated(row.cells(), by), 0))
                        .toList());
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        var rotated = new ArrayList<>(list);
        Collections.rotate(rotated, by);
        return rotated;
    }

    private static PageTable mirrored(PageTable table) {
        if (table.roles().stream().anyMatch(role -> role.kind() == ColumnRole.Kind.PARTY)) return table;
        return with(
                table,
                reversed(table.columns()),
                table.rows().stream()
                        .map(row -> new PageTable.Row(row.line(), reversed(row.cells()), 0))
                        .toList());
    }

    private static <T> List<T> reversed(List<T> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static PageTable translated(PageTable table, String provider, String customer, String area) {
        if (table.roles().stream().noneMatch(role -> role.kind() == ColumnRole.Kind.CUSTOMER)) return table;
        var columns = new ArrayList<String>();
        for (var i = 0; i < table.columns().size(); i++) {
            columns.add(
                    switch (table.roles().get(i).kind()) {
                        case PROVIDER -> provider;
                        case CUSTOMER -> customer;
                        default -> area;
                    });
        }
        return with(table, columns, table.rows());
    }

    @TestFactory
    Stream<DynamicTest> without_closing_bars() throws IOException {
        return same(page -> page.replaceAll("(?m)^(\\|.*[^-|\\s].*?)[ \\t]*\\|[ \\t]*(\\r?)$", "$1$2"));
    }

    @TestFactory
    Stream<DynamicTest> with_windows_line_ends_and_a_mark_at_the_start() throws IOException {
        return same(page -> "\uFEFF" + page.replace("\r", "").replace("\n", "\r\n"));
    }

    @TestFactory
    Stream<DynamicTest> with_shorter_delimiters_and_tighter_rows() throws IOException {
        return same(page ->
                page.replaceAll("(?m)^\\|[ :|-]+\\|[ \\t]*(\\r?)$", "|-|-|-|$1").replaceAll("(?m) \\| ", "|"));
    }

    @TestFactory
    Stream<DynamicTest> written_anew_with_bars() throws IOException {
        return rewritten(UnaryOperator.identity(), false);
    }

    @TestFactory
    Stream<DynamicTest> written_anew_as_html() throws IOException {
        return rewritten(UnaryOperator.identity(), true);
    }

    @TestFactory
    Stream<DynamicTest> with_columns_rotated() throws IOException {
        return Stream.concat(rewritten(table -> rotated(table, 1), false), rewritten(table -> rotated(table, 2), true));
    }

    @TestFactory
    Stream<DynamicTest> with_columns_mirrored() throws IOException {
        return rewritten(MutatedCorpusTest::mirrored, false);
    }

    @TestFactory
    Stream<DynamicTest> with_other_providers_and_languages_in_the_header() throws IOException {
        var headers = List.of(
                List.of("Microsoft", "Customer", "Control"),
                        List.of("AWS responsibility", "Customer responsibility", "Area"),
                List.of("Verantwortung des Anbieters", "Verantwortung des Kunden", "Bereich"),
                        List.of("IBM の責任", "お客様の責任", "タスク"),
                List.of("Responsabilités du fournisseur", "Responsabilités du client", "Domaine"),
                        List.of("Service provider", "Tenant", "Task"),
                List.of("Zodpovědnosti společnosti IBM", "Vaše zodpovědnosti", ""),
                        List.of("Contoso responsibilities", "Your responsibilities", "Feature"));
        var tests = new ArrayList<DynamicTest>();
        for (var header : headers) {
            rewritten(table -> mirrored(translated(table, header.get(0), header.get(1), header.get(2))), false)
                    .forEach(tests::add);
        }
        return tests.stream();
    }
}
