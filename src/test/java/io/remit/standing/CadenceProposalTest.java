package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.intake.DraftDuty;
import io.remit.intake.PageSource;
import io.remit.intake.Party;
import io.remit.lint.Linter;
import io.remit.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceProposalTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Create the target that receives the logs.|NONE",
                "You are responsible for setting up a second site.|NONE",
                "Configure monitoring.|NONE",
                "Look at the logs and act on them.|P1M",
                "Review who has access.|P3M",
                "Remove users that left.|P3M",
                "Withdraw keys that are no longer needed.|P3M",
                "Rotate the keys annually.|P1Y",
                "Test every quarter that a restore works.|P3M",
                "Practise the failover.|P6M",
                "Test restoring from a backup.|P6M",
                "Keep copies of the data, backed up elsewhere.|P1M",
                "Check the queues after an outage.|INCIDENT P14D",
                "Following a major incident, inform your users.|INCIDENT P14D",
                "Move clients to the latest version.|VERSION P30D",
                "Apply upgrades.|VERSION P30D",
                "Set up and maintain an archive.|P3M",
                "Hold a plan for recovery.|P6M",
                "Restart jobs that did not resume.|INCIDENT P14D",
                "Rerun the jobs of your own.|INCIDENT P14D",
                "Jobs that haven't completed are yours to start again.|INCIDENT P14D",
                "Submit the work somewhere else if the first place cannot be reached.|INCIDENT P14D",
                "Update the addresses by hand during a disaster.|INCIDENT P14D",
                "Troubleshoot what goes wrong with your storage.|INCIDENT P14D",
                "Restart the jobs on a new version.|VERSION P30D",
                "Update the libraries inside your images.|VERSION P30D",
                "Grant users the access they need.|P3M",
                "Give users the access they need.|P3M",
                "Grant, withdraw and manage access to tools.|P3M",
                "Use the console to assign roles.|P3M",
                "It is your responsibility to set up access policies.|P3M",
                "Give the service authorization for the bucket.|NONE",
                "Add users to the groups.|P3M",
                "Delete instances with the console.|P3M",
                "Use the provided tools to create and manage endpoints.|P3M",
                "Use the provided tools to create an endpoint.|NONE",
                "Adjust what you ordered to the load.|P3M",
                "Create backups of the configuration.|P1M",
                "Create a backup project.|NONE",
                "Copy the data to another place.|P1M",
                "Write down and carry out a recovery plan.|P6M",
                "Store the names in a repository, so that they can be restored if a disaster occurs.|P6M",
                "Buy hosts, or procure them elsewhere.|P1Y",
                "Procure hosts.|NONE",
                "Be kind.|P1Y",
            })
    void a_duty_s_words_suggest_its_cadence(String text, String cadence) {
        var proposal = CadenceProposal.of("", text);
        assertEquals(cadence, proposal.cadence().text());
        assertTrue(proposal.why().endsWith("."), proposal.why());
    }

    @Test
    void the_area_speaks_where_the_text_is_silent() {
        assertEquals(
                "VERSION P30D",
                CadenceProposal.of("Version updates", "Do your part.").cadence().text());
    }

    @Test
    void every_duty_of_the_reference_page_gets_what_a_person_would_choose() throws IOException {
        var chosen = new HashMap<String, List<String>>();
        chosen.put("logging", List.of("NONE", "P1M"));
        chosen.put("tracking-user-activity", List.of("NONE", "P1M"));
        chosen.put("version-updates", List.of("VERSION P30D"));
        chosen.put("model-deployment", List.of("VERSION P30D"));
        chosen.put("user-permissions", List.of("P3M"));
        chosen.put("object-storage-permissions", List.of("NONE", "P3M"));
        chosen.put("data-privacy-and-access", List.of("P3M"));
        chosen.put("data-generation-and-model-alignment", List.of("INCIDENT P14D", "INCIDENT P14D"));
        chosen.put("object-storage-back-up", List.of("P1M"));
        chosen.put("instructlab-project-backup", List.of("NONE"));
        assertEquals(new TreeMap<>(chosen), proposed("seed/instructlab-responsibilities.md"));
    }

    /** Nobody wants a list where everything is the same: on real pages the words must tell duties apart. */
    @ParameterizedTest
    @ValueSource(strings = {"openshift", "EventStreams", "Cloudant", "key-protect", "cloud-logs"})
    void the_duties_of_other_pages_are_told_apart(String page) throws IOException {
        var cadences = proposed("corpus/responsibilities/" + page + ".md").values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        long all = cadences.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(cadences.size() >= 3, cadences::toString);
        assertTrue(cadences.getOrDefault("P1Y", 0L) * 4 <= all, cadences::toString);
    }

    private static Map<String, List<String>> proposed(String path) throws IOException {
        var draft = Linter.read(PageSource.of(Files.readAllBytes(SharedFiles.at(path))));
        var proposed = new TreeMap<String, List<String>>();
        for (var row : draft.responsibilities()) {
            var customers = row.duties().stream()
                    .filter(duty -> duty.party() == Party.CUSTOMER)
                    .map(DraftDuty::text)
                    .map(text -> CadenceProposal.of(row.area(), text).cadence().text())
                    .toList();
            if (!customers.isEmpty()) proposed.put(row.key(), customers);
        }
        return proposed;
    }

    @Test
    void a_text_without_end_is_read_in_no_time() {
        for (var word : List.of("you ", "test ", "recover ", "\u00a0!", "is for to ")) {
            var text = word.repeat(1_000_000);
            assertTimeoutPreemptively(Duration.ofSeconds(1), () -> CadenceProposal.of(text, text));
        }
    }
}
