package io.remit.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.HeldBy;
import io.remit.intake.PageKind;
import io.remit.intake.PageSource;
import io.remit.intake.UnreadablePage;
import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages of other forms, and pages nobody would write. */
final class AnyPageTest {
    private static final String HTML = """
            <html><head><title>x</title></head><body>
            <h1>Business continuity of Atlas</h1>
            <h2>Disaster scenarios</h2>
            <table><tr><th>Scenario</th><th>What happens</th><th>Responsibility</th></tr>
            <tr><td>Loss of a disk</td><td>Data is rebuilt.</td><td>Provider</td></tr>
            <tr><td>Loss of a site</td><td>Traffic is moved.</td><td>Customer</td></tr></table>
            <h2>What you're responsible for</h2>
            <ul><li>Keep a copy of the configuration.</li><li>Test the copy twice a year.</li></ul>
            <h2>Objectives</h2>
            <table><tr><th>Plan</th><th>RTO</th><th>RPO</th></tr>
            <tr><td>Gold</td><td>15 minutes</td><td>&lt; 1 hour</td></tr>
            <tr><td>Silver</td><td>hours</td><td>0</td></tr></table>
            </body></html>
            """;

    private static RecoveryPage read(String page) {
        return RecoveryReader.read(source(page));
    }

    private static PageSource source(String page) {
        return PageSource.of(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_page_in_html_with_a_column_that_says_who_is_read() {
        var page = read(HTML);
        assertEquals(PageKind.HA_DR, RecoveryReader.kind(source(HTML)));
        assertEquals(
                List.of(RecoveredBy.PROVIDER, RecoveredBy.CUSTOMER),
                page.scenarios().stream().map(Scenario::recoveredBy).toList());
        assertEquals(900, page.objectives().get(0).rto().time().orElseThrow().toSeconds());
        assertEquals(3600, page.objectives().get(0).rpo().time().orElseThrow().toSeconds());
        assertTrue(page.objectives().get(1).rto().time().isEmpty());
        assertEquals(2, page.checklists().get(0).items().size());
    }

    @Test
    void recovery_steps_and_headings_that_name_failures_are_read() {
        var page = read("""
                # Resilience of Atlas

                ## Zone failure

                The provider restores the zone automatically. No action is required.

                ## Region failure

                You must deploy a new instance in another region.

                ## Disaster recovery steps

                1. Create the instance.
                2. Restore the data.
                   - From the newest copy.
                3. Point clients at it.
                """);
        assertEquals(
                List.of(RecoveredBy.PROVIDER, RecoveredBy.CUSTOMER),
                page.scenarios().stream().map(Scenario::recoveredBy).toList());
        var steps = page.checklists().get(0);
        assertEquals(Checklist.Form.STEPS, steps.form());
        assertEquals(3, steps.items().size());
        assertEquals(List.of("From the newest copy."), steps.items().get(1).details());
    }

    @Test
    void a_page_of_prose_only_still_says_who_recovers_and_what_the_customer_does() {
        var page = read("""
                # High availability and disaster recovery

                If a zone fails, we move traffic to the remaining zones, and no action is required from you. The recovery
                time objective is 4 hours.

                If a region fails, you are responsible for failing over to your second region. Test your disaster
                recovery plan regularly, at least once a year. Your application should retry dropped connections.
                """);
        assertEquals(
                List.of("Zone failure", "Region failure"),
                page.scenarios().stream().map(Scenario::failure).toList());
        assertEquals(
                List.of(RecoveredBy.PROVIDER, RecoveredBy.CUSTOMER),
                page.scenarios().stream().map(Scenario::recoveredBy).toList());
        assertEquals(
                List.of("Zone failure", "Region failure", "Testing the plan", "Retry logic in clients"),
                page.draft().responsibilities().stream().map(row -> row.area()).toList());
        assertEquals(
                List.of(),
                page.draft().findings().stream().map(finding -> finding.rule()).toList());
    }

    @Test
    void both_have_a_part_where_the_page_says_shared_and_steps_are_known_by_their_heading() {
        var page = read("""
                # High availability and disaster recovery

                ## Failure scenarios

                | Failure | Resolution | Responsible |
                | --- | --- | --- |
                | Data corruption | Widget support copies the last backup back. You must verify the data. | Shared |

                ## Objectives

                | Feature | RTO | RPO |
                | --- | --- | --- |
                | Copies | RTO = 5 min | RPO: 1 min |

                ## How you recover

                1. Create an instance.
                2. Import the export.

                You must test your plan.
                """);
        var shared = page.draft().responsibilities().get(0);
        assertEquals(HeldBy.SHARED, shared.heldBy());
        assertEquals(
                List.of("Widget support copies the last backup back.", "You must verify the data."),
                shared.duties().stream().map(duty -> duty.text()).toList());
        assertEquals(300, page.objectives().get(0).rto().time().orElseThrow().toSeconds());
        assertEquals(60, page.objectives().get(0).rpo().time().orElseThrow().toSeconds());
        assertEquals(2, page.checklists().get(0).items().size());
        assertEquals(
                List.of(),
                page.draft().findings().stream().map(finding -> finding.rule()).toList());
    }

    @Test
    void a_failure_that_nobody_recovers_is_a_gap_and_a_finding() {
        var page = read("""
                # Disaster recovery of Atlas

                | Failure | Resolution |
                |---------|------------|
                | Flood | Water is wet. |
                """);
        assertEquals(RecoveredBy.UNKNOWN, page.scenarios().get(0).recoveredBy());
        assertEquals(HeldBy.NONE, page.draft().responsibilities().get(0).heldBy());
        assertTrue(page.draft().findings().stream()
                .anyMatch(finding -> finding.rule().equals("recovered-by-nobody") && finding.line() == 5));
    }

    @Test
    void a_page_in_which_nothing_is_found_says_so() {
        var page = read("# Disaster recovery\n\nAtlas is a service.\n");
        assertTrue(page.draft().responsibilities().isEmpty());
        assertEquals("nothing-found", page.draft().findings().get(0).rule());
    }

    @Test
    void what_the_provider_does_is_no_duty_of_the_customer() {
        var page = read("""
                # High availability of Atlas

                ## Your responsibilities for HA and DR

                The provider monitors every zone and must restore the service. No action is required from you.
                You must keep a copy of the data.

                ## How IBM maintains services

                - All upgrades are rolled out by IBM.
                """);
        var duties = page.draft().responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .map(duty -> duty.text())
                .toList();
        assertEquals(List.of("You must keep a copy of the data."), duties);
    }

    @Test
    void pages_torn_apart_are_read_or_refused_but_never_break() throws IOException {
        var random = new Random(7);
        try (var files = Files.list(SharedFiles.at("corpus/ha-dr"))) {
            for (var file : files.sorted().toList()) {
                var lines = Files.readAllLines(file);
                for (var round = 0; round < 25; round++) survives(torn(lines, random));
            }
        }
    }

    private static void survives(String page) {
        try {
            RecoveryReader.kind(source(page));
            var read = read(page);
            assertFalse(read.draft().contentHash().isEmpty());
            assertEquals(read, read(page), "the same page is read the same");
        } catch (UnreadablePage e) {
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        }
    }

    private static String torn(List<String> lines, Random random) {
        var torn = new ArrayList<>(lines);
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(torn, random);
            case 1 -> torn.removeIf(line -> random.nextInt(3) == 0);
            case 2 -> torn.replaceAll(line -> line.substring(0, line.isEmpty() ? 0 : random.nextInt(line.length())));
            case 3 ->
                torn.replaceAll(line ->
                        line.replace("|", random.nextBoolean() ? "||" : "").replace(".", ""));
            default -> torn.replaceAll(line -> " ".repeat(random.nextInt(6)) + line + line);
        }
        return String.join(random.nextBoolean() ? "\n" : "\r\n", torn);
    }
}
