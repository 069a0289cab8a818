package io.remit.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.ColumnRole;
import io.remit.intake.ColumnRole.Kind;
import io.remit.intake.Finding;
import io.remit.intake.Finding.Severity;
import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    private static void assertFound(String rule, Severity severity, List<Finding> findings) {
        assertEquals(List.of(rule + " " + severity), said(findings), findings::toString);
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity())
                .toList();
    }

    @Test
    void a_sound_row_is_not_found_fault_with() {
        var findings = new WrittenPage()
                .row("Metadata", "Copies the metadata every night.", "N/A")
                .row("Buckets", "", "Copy your buckets to a second region.")
                .lint();
        assertEquals(List.of(), findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Provider responsibility description",
                "TBD",
                "xxx",
                "Description here",
                "Copies it. TODO: check."
            })
    void a_placeholder_is_an_error(String cell) {
        assertFound(
                "placeholder-text",
                Severity.ERROR,
                new WrittenPage().row("Logs", cell, "Review the logs.").lint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send the events to",
                "Send the events to the",
                "Send the events and.",
                "Send events, logs,",
                "Send the following:",
                "Route the events of an"
            })
    void a_cell_that_breaks_off_is_an_error(String cell) {
        assertFound(
                "cut-off-sentence",
                Severity.ERROR,
                new WrittenPage().row("Logs", cell, "Review the logs.").lint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patch what you are responsible for.",
                "Sign in and log in",
                "Choose plan A",
                "Provide the services that customers ask for."
            })
    void an_ending_that_may_be_meant_is_left_alone(String cell) {
        assertEquals(
                List.of(),
                new WrittenPage().row("Logs", cell, "Review the logs.").lint());
    }

    @Test
    void nobody_named_is_an_error_unless_it_is_said_on_purpose() {
        assertFound(
                "nobody-named",
                Severity.ERROR,
                new WrittenPage().row("Logs", "", "").lint());
        assertFound(
                "nobody-named",
                Severity.WARNING,
                new WrittenPage().row("Logs", "N/A", "none").lint());
    }

    @Test
    void a_duty_without_a_verb_is_a_warning() {
        var findings = new WrittenPage()
                .row("Logs", "Daily logs of all regions", "Reviewing the logs")
                .lint();
        assertFound("no-verb", Severity.WARNING, findings);
        assertEquals(10, findings.get(0).line());
    }

    @Test
    void a_duty_without_a_when_is_worth_a_look() {
        assertFound(
                "vague-duty",
                Severity.INFO,
                new WrittenPage().row("Logs", "", "Review the logs as needed.").lint());
    }

    @Test
    void an_area_that_stands_twice_is_a_warning_and_one_carried_down_an_info() {
        var twice = new WrittenPage()
                .row("Logs", "", "Review the logs.")
                .row("logs", "", "Keep the logs.")
                .lint();
        assertFound("duplicate-area", Severity.WARNING, twice);
        var carried = new WrittenPage()
                .row("Logs", "", "Review the logs.")
                .row("", "", "Keep the logs.")
                .lint();
        assertFound("duplicate-area", Severity.INFO, carried);
    }

    @Test
    void what_is_left_of_a_template_is_a_warning() {
        var page = new WrittenPage().row("Logs", "", "Review the logs of <service name>.");
        assertFound("template-leftover", Severity.WARNING, page.lint());
        var summaries = new WrittenPage().row("Logs", "", "Review the logs.");
        for (var line = 20; line < 24; line++) {
            var text = "{: summary=\"The task that somebody might be responsibility for.\"}";
            summaries.attributes.add(new ParsedPage.AttributeLine(text, line));
        }
        var findings = summaries.lint();
        assertFound("template-leftover", Severity.WARNING, findings);
        assertTrue(
                findings.get(0).message().contains("and 3 more"),
                findings.get(0).message());
        var leftover = new WrittenPage();
        leftover.leftovers.add(new ParsedPage.Leftover("{{ page.name }}", 3));
        assertFound("template-leftover", Severity.WARNING, leftover.lint());
    }

    @Test
    void a_link_to_no_place_of_the_page_is_a_warning() {
        var page = new WrittenPage();
        page.anchors.add(new ParsedPage.Anchor("given", 1));
        page.headings.add(new ParsedPage.Heading(2, "Some words", 2, List.of("some-words")));
        for (var target : List.of("given", "some-words", "gone")) {
            page.links.add(new ParsedPage.InPageLink(target, target, 7));
        }
        var findings = page.lint();
        assertFound("dead-anchor", Severity.WARNING, findings);
        assertTrue(findings.get(0).message().contains("#gone"));
    }

    @Test
    void a_table_about_duties_without_parties_is_a_warning() {
        var page = new WrittenPage();
        var roles = List.of(ColumnRole.of(Kind.OTHER), ColumnRole.of(Kind.OTHER));
        page.otherTables.add(
                new PageTable(-1, "x", List.of("x"), 3, List.of("Task", "Responsibility"), roles, List.of()));
        page.otherTables.add(new PageTable(-1, "x", List.of("x"), 8, List.of("Region", "Zones"), roles, List.of()));
        assertFound("table-without-parties", Severity.WARNING, page.lint());
    }

    @Test
    void a_slip_in_captions_is_said_once() {
        var page = new WrittenPage();
        page.headings.add(new ParsedPage.Heading(2, "Encryption management", 2, List.of()));
        for (var text : List.of(
                "Responsibilites for logs", "Responsibilites for keys", "Encription managements", "Encryption")) {
            page.captions.add(new ParsedPage.Caption(0, text, 4));
        }
        assertEquals(List.of("misspelt-caption INFO", "misspelt-caption INFO"), said(page.lint()));
    }

    @Test
    void prose_that_contradicts_the_table_is_a_warning() {
        var findings = new WrittenPage()
                .row("Copies", "Ensure copies are encrypted and complete.", "Use your own keys.")
                .prose("User is responsible for keys. Ensure the copies are encrypted and complete.")
                .lint();
        assertFound("prose-contradicts-table", Severity.WARNING, findings);
    }

    @Test
    void prose_that_adds_a_duty_is_worth_a_look() {
        var findings = new WrittenPage()
                .row("Copies", "Ensure copies are complete.", "Use your own keys.")
                .prose("You must print an inventory of tapes each month.")
                .lint();
        assertFound("prose-assigns-duty", Severity.INFO, findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are responsible for the backups of your data.",
                "You are responsible for using your own keys.",
                "Both you and the provider must act.",
                "Review the following table.",
                "You should consider a second region."
            })
    void prose_that_agrees_or_only_introduces_is_left_alone(String text) {
        assertEquals(
                List.of(),
                new WrittenPage()
                        .row("Copies", "Ensure copies are complete.", "Use your own keys.")
                        .prose(text)
                        .lint());
    }

    @Test
    void pages_in_another_language_are_not_judged_by_english_words() {
        var findings = new WrittenPage()
                .row(
                        "Protokolle",
                        "Der Anbieter wendet sich an",
                        "Die Protokolle werden vom Kunden täglich geprüft und bewertet.")
                .lint();
        assertEquals(List.of(), findings);
    }

    @Test
    void a_rule_that_finds_too_much_says_how_much_more_there_is() {
        var page = new WrittenPage();
        for (var i = 0; i < 1000; i++) page.row("Area " + i, "", "");
        var findings = page.lint();
        assertEquals(201, findings.size());
        assertTrue(findings.stream().anyMatch(finding -> finding.message().contains("And 800 more")));
    }

    @Test
    void hostile_pages_are_looked_through_quickly() {
        var page = new WrittenPage();
        for (var i = 0; i < 5000; i++) {
            page.row(
                    "Area " + i,
                    "You must do what number " + i + " says to the end of the",
                    "Review it as needed, see x.");
            page.prose("You must do what number " + i + " tells. ".repeat(20));
            page.captions.add(new ParsedPage.Caption(0, "Caption" + i + " responsibilites", i));
        }
        assertTimeout(Duration.ofSeconds(5), page::lint);
    }
}
