package io.remit.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.Finding.Severity;
import io.remit.intake.PageDraft;
import io.remit.intake.PageSource;
import io.remit.intake.Party;
import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cutter and the linter over real pages, read where they lie. */
class CorpusFindingsTest {
    private static final String SEED = "seed/instructlab-responsibilities.md";

    /** What the linter looks for in texts; the reader's own findings are its own tests' matter. */
    private static final Set<String> TEXTUAL = Set.of(
            "placeholder-text",
            "cut-off-sentence",
            "nobody-named",
            "no-verb",
            "duplicate-area",
            "template-leftover",
            "dead-anchor",
            "table-without-parties",
            "prose-contradicts-table");

    private static PageDraft read(Path page) {
        try {
            return Linter.read(PageSource.of(Files.readAllBytes(page)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> corpus() throws IOException {
        var pages = new ArrayList<Path>();
        for (var folder : List.of("corpus/responsibilities", "corpus/responsibilities-older")) {
            try (Stream<Path> files = Files.list(SharedFiles.at(folder))) {
                files.sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> found(PageDraft draft, Severity severity) {
        return draft.findings().stream()
                .filter(finding -> finding.severity() == severity && TEXTUAL.contains(finding.rule()))
                .map(finding -> finding.rule() + " " + finding.line())
                .toList();
    }

    @Test
    void the_seeds_two_broken_cells_are_its_only_errors() {
        var draft = read(SharedFiles.at(SEED));
        assertEquals(List.of("placeholder-text 31", "cut-off-sentence 32"), found(draft, Severity.ERROR));
    }

    @Test
    void the_seeds_prose_that_contradicts_its_table_is_a_warning() {
        var draft = read(SharedFiles.at(SEED));
        assertEquals(List.of("template-leftover 35", "prose-contradicts-table 72"), found(draft, Severity.WARNING));
    }

    @Test
    void the_seeds_cells_become_twenty_duties_of_which_the_placeholder_is_none() {
        var draft = read(SharedFiles.at(SEED));
        assertEquals(10, draft.responsibilities().size());
        var duties = draft.responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .toList();
        assertEquals(20, duties.size());
        assertEquals(
                6,
                duties.stream().filter(duty -> duty.party() == Party.PROVIDER).count());
        assertTrue(duties.stream().noneMatch(duty -> duty.key().startsWith("logging.provider")));
        assertTrue(duties.stream().anyMatch(duty -> duty.text().startsWith("Sometimes, restarting")));
    }

    @Test
    void real_pages_get_few_errors_and_warnings_and_each_is_one_an_editor_would_mend() throws IOException {
        var errors = new ArrayList<String>();
        var warnings = 0;
        for (var page : corpus()) {
            var draft = read(page);
            found(draft, Severity.ERROR).forEach(finding -> errors.add(page.getFileName() + " " + finding));
            warnings += found(draft, Severity.WARNING).size();
        }
        assertEquals(
                List.of(
                        "atracker.md cut-off-sentence 55",
                        "instructlab.md placeholder-text 31",
                        "instructlab.md cut-off-sentence 32"),
                errors);
        assertTrue(warnings <= 15, "too many warnings to be read: " + warnings);
    }

    @Test
    void all_keys_of_every_real_page_differ_and_are_short() throws IOException {
        for (var page : corpus()) {
            var keys = new HashSet<String>();
            for (var row : read(page).responsibilities()) {
                assertTrue(keys.add(row.key()), row.key());
                for (var duty : row.duties()) {
                    assertTrue(keys.add(duty.key()), duty.key());
                    assertTrue(duty.key().length() <= 120, duty.key());
                }
            }
        }
    }

    @Test
    void no_duty_of_a_real_page_is_empty_or_broken_over_lines() throws IOException {
        for (var page : corpus()) {
            for (var row : read(page).responsibilities()) {
                for (var duty : row.duties()) {
                    assertTrue(duty.text().strip().length() > 3, duty.key());
                    assertTrue(duty.text().indexOf('\n') < 0, duty.key());
                }
            }
        }
    }
}
