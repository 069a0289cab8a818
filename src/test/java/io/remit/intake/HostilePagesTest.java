package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.remit.lint.Linter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages made to cost time or memory end in a draft or a clear refusal, at the largest size that is taken and at the
 * largest that is read. Two seconds are the promise; the guard is wider, because machines that run tests are busy.
 */
@Tag("slow")
class HostilePagesTest {
    private static final Duration GUARD = Duration.ofSeconds(10);
    private static final int LARGEST_READ = 390_000;

    @BeforeAll
    static void the_first_page_loads_the_classes() {
        Reading.under(
                "Plans", "| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| A | Do. | Do. |\n");
    }

    private static void endsInTime(byte[] page, String... keyrefs) {
        assertTimeoutPreemptively(GUARD, () -> {
            try {
                Linter.read(new PageSource(page, List.of(keyrefs), Map.of()));
            } catch (UnreadablePage refused) {
                // A clear refusal is as good as a draft.
            }
        });
    }

    private static void endsInTime(String unit) {
        for (var size : List.of(LARGEST_READ, PageReader.MAX_BYTES)) {
            var bytes = unit.repeat(size / unit.length() + 1).getBytes(StandardCharsets.UTF_8);
            endsInTime(Arrays.copyOf(bytes, size));
        }
    }

    static List<String> units() {
        return List.of(
                "[",
                "]",
                "<",
                "`",
                "*",
                "|",
                ">",
                "{",
                "{{",
                "\\",
                "&",
                "- ",
                "\n",
                "a\n\n",
                "<b>",
                "<p>",
                "<div>",
                "<table>",
                "<tr><td>",
                "<ul><li>",
                "<font color=1><p>",
                "<svg><p>",
                "<!--",
                "<?",
                "<![CDATA[",
                "<a href=\"",
                "[a](b",
                "![[",
                "[a]: b\n",
                "* a\n",
                "- [ ] a\n",
                "```\n",
                "|a|b|\n",
                "|-|-|\n",
                "|a|b|\n|-|-|\n",
                "{: a}\n",
                "{:a\n",
                "{{site.data.keyword.x}}\n",
                "\\n ",
                "*a _b ",
                "``a`",
                "a\n===\n",
                "汉",
                "\r",
                "You and IBM are responsible for it. ",
                "IBM responsibilities:\n- a\n\n",
                "\uFEFF");
    }

    @ParameterizedTest
    @MethodSource("units")
    void the_same_over_and_over(String unit) {
        endsInTime(unit);
    }

    @ParameterizedTest
    @MethodSource("units")
    void the_same_in_short_lines_and_paragraphs(String unit) {
        var line = unit.replace("\n", " ").repeat(60) + "\n";
        endsInTime(line);
        endsInTime(line + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| A | - Do this thing. \\n - Do [that](/x). | You **must** look. |\n",
                "| A | B | C |\n",
                "| a\n",
                "| A | x | |\n",
                "b b b b\n"
            })
    void rows_without_end(String row) {
        var head = "# Responsibilities\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n";
        for (var size : List.of(LARGEST_READ / 4, LARGEST_READ, PageReader.MAX_BYTES)) {
            endsInTime((head + row.repeat((size - head.length()) / row.length())).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void tables_without_end() {
        endsInTime(
                "## Plans\n{: #plans}\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| A | Do. | See [x](#plans). |\n\n");
        endsInTime(
                "<table><tr><th>Task</th><th>IBM</th><th>You</th></tr><tr><td colspan=60 rowspan=5000>a</td></tr></table>\n");
    }

    @Test
    void wide_and_deep_tables() {
        endsInTime(("|a".repeat(5000) + "|\n" + "|-".repeat(5000) + "|\n" + "|a|\n".repeat(30_000))
                .getBytes(StandardCharsets.UTF_8));
        endsInTime(("<html>" + "<table><tr><td>".repeat(90) + "a").getBytes(StandardCharsets.UTF_8));
        endsInTime(("<html>" + ("<div>".repeat(290) + "a" + "</div>".repeat(290)).repeat(90))
                .getBytes(StandardCharsets.UTF_8));
        endsInTime(("<html><div " + "a ".repeat(2_000_000) + ">").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void backticks_of_growing_length() {
        var page = new StringBuilder();
        for (var i = 1; page.length() < LARGEST_READ - 4000; i++)
            page.append("`".repeat(i % 3000 + 1)).append(i % 9 == 0 ? "\n" : "a");
        endsInTime(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void yaml_that_multiplies_or_nests() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var name = 'b'; name < 'k'; name++) {
            bomb.append(name + ": &" + name + " [" + ("*" + (char) (name - 1) + ",").repeat(9) + "x]\n");
        }
        endsInTime(("---\n" + bomb + "---\n# x\n").getBytes(StandardCharsets.UTF_8), bomb.toString());
        for (var unit : List.of("[", "{a: ", "- ", "? ", "&a ", "a: b\n", "'", "|\n")) {
            endsInTime(
                    ("---\n" + unit.repeat(100_000) + "\n---\n# x\n").getBytes(StandardCharsets.UTF_8),
                    "keyword: " + unit.repeat(200_000));
        }
    }

    @Test
    void bytes_at_random() {
        var bytes = new byte[PageReader.MAX_BYTES];
        new Random(7).nextBytes(bytes);
        endsInTime(bytes);
        for (var i = 0; i < bytes.length; i++) if (bytes[i] == 0) bytes[i] = '\n';
        endsInTime(bytes);
        endsInTime(Arrays.copyOf(bytes, LARGEST_READ / 2));
    }
}
