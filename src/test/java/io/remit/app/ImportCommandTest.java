package io.remit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.catalog.Pages;
import io.remit.db.Database;
import io.remit.testing.SharedFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path data = Path.of("");
    private Path page = Path.of("");

    private static final String RECOVERY = """
            # Disaster recovery of Atlas

            | Failure | Resolution |
            |---------|------------|
            | A region fails | Restore the data in another region. |

            | Feature | RTO and RPO |
            |---------|-------------|
            | Copies | RTO = 15 minutes, RPO = near 0 |
            """;

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void write_a_page() throws IOException {
        data = folder.resolve("data");
        page = write("page.md", Pages.FIRST);
    }

    @Test
    void a_dry_run_prints_what_was_read_and_touches_no_database() {
        var outcome = run(page.toString(), "--service", "atlas", "--dry-run");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("Who does what in Atlas"));
        assertTrue(outcome.out().contains("4 responsibilities"));
        assertFalse(Files.exists(data), "not even a folder is made");
    }

    @Test
    void json_has_the_names_and_values_of_the_contract() throws IOException {
        var keyref = write("keyref.yaml", "keyword:\n  atlas: Atlas\n");
        var source = "---\nlastupdated: \"2026-08-03\"\n---\n\n"
                + Pages.DEFECTIVE.replace("in Atlas", "in {{site.data.keyword.atlas}}")
                + "\n## Set-up checklist\n\n* [ ] Create a bucket.\n* [ ] Invite {{site.data.keyword.no_such_one}}.\n";
        var file = write("defective.md", source);
        var outcome = run(file.toString(), "--service", "atlas", "--keyref", keyref.toString(), "--dry-run", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        var json = JsonMapper.builder().build().readTree(outcome.out());
        assertEquals(
                List.of(
                        "service",
                        "title",
                        "lastUpdated",
                        "contentHash",
                        "tables",
                        "responsibilities",
                        "checklists",
                        "findings",
                        "unresolvedKeywords"),
                names(json));
        assertEquals("atlas", json.get("service").asText());
        assertEquals("Who does what in Atlas", json.get("title").asText());
        assertEquals("2026-08-03", json.get("lastUpdated").asText());
        assertTrue(json.get("contentHash").asText().matches("sha256:[0-9a-f]{64}"));
        var table = json.get("tables").get(0);
        assertEquals(List.of("heading", "line", "rows", "columns", "roles"), names(table));
        assertEquals("Operations", table.get("heading").asText());
        assertEquals(2, table.get("rows").asInt());
        assertEquals("[\"AREA\",\"PROVIDER\",\"CUSTOMER\"]", table.get("roles").toString());
        assertEquals(
                source.lines().toList().indexOf("| Area | Provider responsibilities | Your responsibilities |") + 1,
                table.get("line").asInt());
        var row = json.get("responsibilities").get(1);
        assertEquals(
                List.of("key", "category", "variant", "area", "line", "provider", "customer", "heldBy", "duties"),
                names(row));
        assertEquals("SHARED", row.get("heldBy").asText());
        assertEquals(List.of("key", "party", "text"), names(row.get("duties").get(0)));
        assertTrue(json.get("checklists").get(0).get("items").get(0).asText().contains("Create a bucket."));
        var finding = json.get("findings").get(0);
        assertEquals(List.of("rule", "severity", "line", "message"), names(finding));
        assertTrue(Set.of("ERROR", "WARNING", "INFO")
                .contains(finding.get("severity").asText()));
        assertEquals("[\"no_such_one\"]", json.get("unresolvedKeywords").toString());
    }

    @Test
    void json_of_a_page_on_recovery_has_its_failures_and_objectives_too() throws IOException {
        var file = write("recovery.md", RECOVERY);
        var outcome = run(file.toString(), "--service", "atlas", "--dry-run", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        var json = JsonMapper.builder().build().readTree(outcome.out());
        assertEquals("ha-dr", json.get("page").asText());
        var failure = json.get("scenarios").get(0);
        assertEquals(List.of("failure", "resolution", "recoveredBy", "line"), names(failure));
        assertEquals("CUSTOMER", failure.get("recoveredBy").asText());
        var objective = json.get("objectives").get(0);
        assertEquals(List.of("feature", "rto", "rtoSeconds", "rpo", "rpoSeconds", "line"), names(objective));
        assertEquals(900, objective.get("rtoSeconds").asInt());
        assertTrue(objective.get("rpoSeconds").isNull());
        assertEquals("near 0", objective.get("rpo").asText());
        var told = run(file.toString(), "--service", "atlas", "--dry-run", "--page", "responsibilities", "--json");
        assertFalse(JsonMapper.builder().build().readTree(told.out()).has("page"));
    }

    @Test
    void a_page_of_no_known_kind_is_refused() {
        var outcome = run(page.toString(), "--service", "atlas", "--dry-run", "--page", "other");
        assertTrue(outcome.code() != 0);
        assertTrue(outcome.err().contains("responsibilities or ha-dr"), outcome.err());
    }

    @Test
    void json_of_a_page_without_a_date_says_null_and_is_the_same_every_time() throws IOException {
        var one = run(page.toString(), "--service", "atlas", "--dry-run", "--json");
        var two = run(page.toString(), "--service", "atlas", "--dry-run", "--json");
        assertEquals(one.out(), two.out());
        assertTrue(JsonMapper.builder()
                .build()
                .readTree(one.out())
                .get("lastUpdated")
                .isNull());
    }

    @Test
    void the_reference_page_is_read_from_the_command_line() throws IOException {
        var seed = SharedFiles.at("seed/instructlab-responsibilities.md");
        var outcome = run(seed.toString(), "--service", "instructlab", "--dry-run", "--json");
        var json = JsonMapper.builder().build().readTree(outcome.out());
        assertEquals(5, json.get("tables").size());
        assertEquals(10, json.get("responsibilities").size());
        assertEquals("2025-04-17", json.get("lastUpdated").asText());
    }

    @Test
    void a_page_becomes_a_draft_once() {
        var first = run(page.toString(), "--service", "atlas");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().matches("(?s)Draft [0-9a-f-]{36} of atlas is ready.*"), first.out());
        var again = run(page.toString(), "--service", "atlas");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().contains("from these bytes before"), again.out());
        assertEquals(first.out().substring(0, 42), again.out().substring(0, 42), "it is the same draft");
    }

    @Test
    void publish_makes_editions_and_the_same_bytes_make_none() throws IOException {
        var first = run(page.toString(), "--service", "atlas", "--publish");
        assertEquals("Edition 1 of atlas is published.", first.out().strip());
        assertEquals(0, first.code());
        var same = run(page.toString(), "--service", "atlas", "--publish");
        assertEquals(1, same.code());
        assertOneLine(same, "Nothing new");
        var second = run(write("second.md", Pages.SECOND).toString(), "--service", "atlas", "--publish");
        assertEquals("Edition 2 of atlas is published.", second.out().strip());
        var config = Config.read(Map.of(), Optional.empty(), Optional.of(data));
        try (var database = Database.open(config.database())) {
            var wiring = new Wiring(config, database, Clock.systemUTC());
            var access = CommandAccess.platform("test");
            var atlas = wiring.catalog.service(access, "atlas");
            var editions = wiring.catalog.editions(access, atlas.id());
            assertEquals(2, editions.size());
            assertEquals("command:import", editions.get(0).publishedBy());
            assertEquals(0, wiring.drafts.drafts(access, atlas.id()).size());
        }
    }

    @Test
    void a_page_that_says_nothing_else_than_the_edition_is_no_edition() throws IOException {
        run(page.toString(), "--service", "atlas", "--publish");
        var prose = write("prose.md", Pages.FIRST + "\nOne more line of prose.\n");
        var outcome = run(prose.toString(), "--service", "atlas", "--publish");
        assertEquals(1, outcome.code());
        assertOneLine(outcome, "nothing to publish");
    }

    @Test
    void wrong_usage_is_one_line_and_exit_code_two() {
        assertUsage(run(folder.resolve("none.md").toString(), "--service", "atlas"), "none.md");
        assertUsage(run(folder.toString(), "--service", "atlas"), "no file");
        assertUsage(run(page.toString()), "--service");
        assertUsage(run("--service", "atlas"), "FILE");
        assertUsage(run(page.toString(), "--service", "atlas", "--json"), "--dry-run");
        assertUsage(run(page.toString(), "--service", "atlas", "--no-such-option"), "--no-such-option");
        assertUsage(
                run(
                        page.toString(),
                        "--service",
                        "atlas",
                        "--keyref",
                        folder.resolve("none.yaml").toString()),
                "none.yaml");
        assertFalse(Files.exists(data));
    }

    @Test
    void what_cannot_be_read_is_one_line_and_exit_code_one_and_leaves_nothing() throws IOException {
        var binary = folder.resolve("binary.md");
        Files.write(binary, new byte[] {1, 0, 2});
        var keyref = write("bad.yaml", "keyword: [unclosed\n  - {");
        var large = folder.resolve("large.md");
        Files.write(large, new byte[6 << 20]);
        for (var dry : List.of("--dry-run", "--publish")) {
            var unreadable = run(binary.toString(), "--service", "atlas", dry);
            assertEquals(1, unreadable.code());
            assertOneLine(unreadable, "binary.md");
            var badKeyref = run(page.toString(), "--service", "atlas", "--keyref", keyref.toString(), dry);
            assertEquals(1, badKeyref.code());
            assertOneLine(badKeyref, "YAML");
            var tooLarge = run(large.toString(), "--service", "atlas", dry);
            assertEquals(1, tooLarge.code());
            assertOneLine(tooLarge, "5,242,880");
        }
        assertFalse(Files.exists(data), "no service is left behind by a page that cannot be read");
    }

    @Test
    void a_malformed_service_name_is_one_line_and_exit_code_one() {
        var outcome = run(page.toString(), "--service", "Not A Slug");
        assertEquals(1, outcome.code());
        assertOneLine(outcome, "lower-case");
    }

    @Test
    void a_database_in_use_is_one_line_and_exit_code_one() throws IOException {
        assertEquals(0, run(page.toString(), "--service", "atlas").code());
        try (var portal = FileChannel.open(data.resolve("remit.mv.db"), StandardOpenOption.WRITE);
                var lock = portal.lock()) {
            assertTrue(lock.isValid());
            var outcome = run(page.toString(), "--service", "atlas", "--publish");
            assertEquals(1, outcome.code());
            assertOneLine(outcome, "in use by a running portal");
        }
    }

    private Outcome run(String... arguments) {
        var all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var realOut = System.out;
        var realErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.run(all.toArray(String[]::new));
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertUsage(Outcome outcome, String says) {
        assertEquals(2, outcome.code(), outcome.toString());
        assertOneLine(outcome, says);
    }

    private static void assertOneLine(Outcome outcome, String says) {
        assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
        assertTrue(outcome.err().contains(says), outcome.err());
        assertEquals("", outcome.out());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
