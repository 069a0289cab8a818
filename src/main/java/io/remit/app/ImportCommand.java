package io.remit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Problem;
import io.remit.access.Problem.NotFound;
import io.remit.catalog.ReadSource;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.ServiceEntry;
import io.remit.db.Database;
import io.remit.db.Installation;
import io.remit.intake.Finding;
import io.remit.intake.PageKind;
import io.remit.intake.PageReader;
import io.remit.intake.PageSource;
import io.remit.intake.UnreadablePage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a provider's page: to look at what it says, or into a draft, or straight into an edition. */
@Command(name = "import", description = "Reads a provider's page.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The page, Markdown or HTML.")
    private Path file = Path.of("");

    @Option(names = "--service", required = true, description = "Slug of the service the page belongs to.")
    private String service = "";

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            description = "Which page it is: responsibilities or ha-dr. Told from its headings where not given.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--keyref", description = "A keyword file (keyref.yaml); may be given more than once.")
    private List<Path> keyrefs = List.of();

    @Option(names = "--publish", description = "Publish what was read as the service's next edition, in effect today.")
    private boolean publish;

    @Option(names = "--dry-run", description = "Only print what was read; no database is touched.")
    private boolean dryRun;

    @Option(names = "--json", description = "With --dry-run: print it as JSON.")
    private boolean json;

    @Option(names = "--data", description = "Folder of the embedded database and the settings file.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws JsonProcessingException {
        if (json && !dryRun) {
            throw new UsageProblem("--json goes with --dry-run");
        }
        var content = bytes(file);
        var keywords = keyrefs.stream()
                .map(keyref -> new String(bytes(keyref), StandardCharsets.UTF_8))
                .toList();
        // Read before the database is opened, so that a page that cannot be read leaves nothing behind.
        var page = read(content, keywords);
        return dryRun ? print(page) : keep(content, keywords, page.kind());
    }

    private ReadSource read(byte[] content, List<String> keywords) {
        var wanted = kind.map(ImportCommand::kind);
        try {
            var source = new PageSource(content, keywords, Map.of());
            return ReadSource.of(wanted.orElseGet(() -> ReadSource.kind(source)), source);
        } catch (UnreadablePage e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PageKind kind(String name) {
        return switch (name) {
            case "responsibilities" -> PageKind.RESPONSIBILITIES;
            case "ha-dr" -> PageKind.HA_DR;
            default -> throw new UsageProblem("--page is responsibilities or ha-dr, not " + name);
        };
    }

    private static byte[] bytes(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UsageProblem("There is no file " + path);
        }
        try {
            if (Files.size(path) > PageReader.MAX_BYTES) {
                throw new IllegalArgumentException(String.format(
                        Locale.ENGLISH,
                        "%s has %,d bytes; at most %,d are read.",
                        path,
                        Files.size(path),
                        PageReader.MAX_BYTES));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read; see who may read it.", e);
        }
    }

    private int print(ReadSource read) throws JsonProcessingException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(DraftJson.of(service, read)));
            return 0;
        }
        var page = read.page();
        out.println(page.title().isEmpty() ? "(no title)" : page.title());
        for (var table : page.tables()) {
            out.printf(
                    "  line %d  %s: %d rows, columns %s%n",
                    table.line(), table.heading(), table.rows().size(), table.roles());
        }
        out.printf(
                "%d responsibilities, %d checklists%n",
                page.responsibilities().size(), page.checklists().size());
        recovery(out, read.recovery());
        page.findings().forEach(finding -> out.println("  " + told(finding)));
        if (!page.unresolvedKeywords().isEmpty()) {
            out.println("Keywords without a text: " + String.join(", ", page.unresolvedKeywords()));
        }
        return 0;
    }

    private static void recovery(PrintStream out, RecoveryPages said) {
        for (var found : said.scenarios()) {
            out.printf("  line %d  %s: recovered by %s%n", found.line(), found.failure(), found.recoveredBy());
        }
        for (var found : said.objectives()) {
            out.printf(
                    "  line %d  %s: RTO %s, RPO %s%n",
                    found.line(), found.feature(), said(found.rto()), said(found.rpo()));
        }
    }

    private static String said(String words) {
        return words.isEmpty() ? "not given" : words;
    }

    private static String told(Finding finding) {
        var where = finding.line() > 0 ? "line " + finding.line() + "  " : "";
        return where + finding.severity() + " " + finding.rule() + ": " + finding.message();
    }

    private int keep(byte[] content, List<String> keywords, PageKind read) {
        var config = Config.read(System.getenv(), Optional.empty(), data);
        try (var database = Database.open(config.database())) {
            var wiring = new Wiring(config, database, Clock.systemUTC());
            var command = CommandAccess.platform("import");
            Installation.mustExist(wiring.store, command);
            var entry = entry(wiring);
            var imported = wiring.drafts.importPage(
                    command, entry, content, keywords, "", Optional.empty(), Optional.of(read));
            if (!publish) {
                System.out.println("Draft " + imported.draft().id() + " of " + entry.slug()
                        + (imported.isNew() ? " is ready to look through." : " was made from these bytes before."));
                return 0;
            }
            var open = wiring.drafts.open(command, imported.draft().id());
            var head = wiring.publication.publish(
                    command, imported.draft().id(), open.corrections().size(), wiring.catalog.today(), "");
            System.out.println(head.label() + " of " + entry.slug() + " is published.");
            return 0;
        } catch (Problem problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    private ServiceEntry entry(Wiring wiring) {
        var command = CommandAccess.platform("import");
        try {
            return wiring.catalog.service(command, service);
        } catch (NotFound e) {
            return wiring.catalog.createService(command, service, service);
        }
    }
}
