package io.remit.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.PageKind;
import io.remit.intake.PageSource;
import io.remit.intake.Party;
import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The real pages on disaster recovery, against what was counted in them by hand. */
final class CorpusTest {

    private static RecoveryPage page(String name) throws IOException {
        return RecoveryReader.read(source(SharedFiles.at("corpus/ha-dr/" + name + ".md")));
    }

    private static PageSource source(Path path) throws IOException {
        return PageSource.of(Files.readAllBytes(path));
    }

    @TestFactory
    Stream<DynamicTest> every_page_has_what_was_counted_in_it() throws IOException {
        return Files.readAllLines(SharedFiles.at("corpus/ha-dr-truth.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(truth -> DynamicTest.dynamicTest(truth[0], () -> {
                    var counts = page(truth[0].replace(".md", "")).counts();
                    assertEquals(Integer.parseInt(truth[1]), counts.boxes(), "boxes");
                    assertEquals(Integer.parseInt(truth[2]), counts.examples(), "boxes in code");
                    assertEquals(Integer.parseInt(truth[6]), counts.plain(), "items called a checklist");
                    assertEquals(Integer.parseInt(truth[7]), counts.tables(), "tables");
                    assertEquals(Integer.parseInt(truth[8]), counts.steps(), "numbered steps");
                    // The fourth page's labels were counted line by line: what stands between its boxes is no label.
                    if (!truth[0].startsWith("cloud-databases")) {
                        var labels = truth[3].isEmpty() ? List.of() : List.of(truth[3].split(" \\| "));
                        assertEquals(labels, counts.groups(), "labels");
                    }
                }));
    }

    @Test
    void every_page_on_disaster_recovery_is_told_from_its_headings() throws IOException {
        try (var pages = Files.list(SharedFiles.at("corpus/ha-dr"))) {
            for (var page : pages.toList()) assertEquals(PageKind.HA_DR, RecoveryReader.kind(source(page)), page + "");
        }
    }

    @TestFactory
    Stream<DynamicTest> no_page_of_responsibilities_is_taken_for_one() throws IOException {
        return Stream.of("corpus/responsibilities", "corpus/responsibilities-older")
                .flatMap(folder -> {
                    try (var pages = Files.list(SharedFiles.at(folder))) {
                        return pages.toList().stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .map(path -> DynamicTest.dynamicTest(
                        path.getFileName().toString(),
                        () -> assertEquals(PageKind.RESPONSIBILITIES, RecoveryReader.kind(source(path)))));
    }

    @Test
    void who_recovers_is_told_from_the_resolution() throws IOException {
        assertEquals("PROVIDER PROVIDER SHARED SHARED", recovered("instructlab"));
        assertEquals("PROVIDER SHARED CUSTOMER CUSTOMER", recovered("EventStreams"));
        assertEquals("PROVIDER PROVIDER PROVIDER CUSTOMER", recovered("atracker"));
        assertEquals("PROVIDER SHARED SHARED CUSTOMER SHARED", recovered("cis"));
        assertEquals("PROVIDER SHARED CUSTOMER SHARED", recovered("cloud-object-storage"));
        assertEquals("PROVIDER PROVIDER CUSTOMER CUSTOMER CUSTOMER", recovered("secrets-manager"));
        assertFalse(recovered("vpc").contains("PROVIDER"));
    }

    private static String recovered(String name) throws IOException {
        return String.join(
                " ",
                page(name).scenarios().stream()
                        .map(scenario -> scenario.recoveredBy().name())
                        .toList());
    }

    @Test
    void words_that_are_no_number_stay_words() throws IOException {
        var only = page("instructlab").objectives().get(0);
        assertEquals(new Span("minutes", Optional.empty()), only.rto());
        assertEquals(new Span("near 0", Optional.empty()), only.rpo());
        var asked = page("instructlab").draft().findings().stream()
                .filter(finding -> finding.rule().equals("objective-without-number"))
                .toList();
        assertEquals(2, asked.size(), "a number is asked for each");
        assertEquals(only.line(), asked.get(0).line());
    }

    @Test
    void numbers_with_a_unit_are_times() throws IOException {
        var service = page("atracker").objectives().get(0);
        assertEquals(Optional.of(Duration.ofHours(24)), service.rto().time());
        var last = page("secrets-manager").objectives();
        assertEquals(
                Optional.of(Duration.ofHours(2)),
                last.get(last.size() - 1).rto().time());
    }

    @Test
    void an_example_makes_no_duty_and_nothing_is_a_duty_twice() throws IOException {
        for (var name : List.of("instructlab", "atracker", "vpc", "secrets-manager", "cis", "EventStreams")) {
            var duties = page(name).draft().responsibilities().stream()
                    .flatMap(row -> row.duties().stream())
                    .filter(duty -> duty.party() == Party.CUSTOMER)
                    .map(duty -> duty.text())
                    .toList();
            assertEquals(duties.size(), duties.stream().distinct().count(), name);
            for (var checklist : page(name).checklists()) {
                if (!checklist.example()) continue;
                for (var item : checklist.items()) assertFalse(duties.contains(item.text()), item.text());
            }
        }
    }

    @Test
    void prose_that_obliges_the_customer_is_a_duty() throws IOException {
        for (var name : List.of("instructlab", "cis", "vpc")) {
            var areas = page(name).draft().responsibilities().stream()
                    .map(row -> row.area())
                    .toList();
            assertTrue(areas.contains("Testing the plan"), name);
            assertTrue(areas.contains("Retry logic in clients"), name);
        }
    }
}
