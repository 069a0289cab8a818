package io.remit.resilience;

import io.remit.intake.ColumnRole;
import io.remit.intake.Finding;
import io.remit.intake.PageDraft;
import io.remit.intake.PageKind;
import io.remit.intake.PageReader;
import io.remit.intake.PageSource;
import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import io.remit.intake.ReadPage;
import io.remit.resilience.Checklist.Form;
import io.remit.resilience.RecoveryPage.Counts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads a provider's page on high availability and disaster recovery. */
public final class RecoveryReader {
    /** What the reader of responsibilities misses here is no defect of this page. */
    private static final Set<String> BESIDE = Set.of("nothing-found", "unclear-column");

    private RecoveryReader() {}

    /**
     * Reads a page. Deterministic; any input ends in a page read or an {@code UnreadablePage}.
     *
     * @throws io.remit.intake.UnreadablePage where the reader refuses the page
     */
    public static RecoveryPage read(PageSource source) {
        var read = PageReader.read(source);
        var page = read.structure();
        var scenarios = ScenarioReader.read(page);
        var objectives = ObjectiveReader.read(page);
        var checklists = ChecklistReader.read(page);
        var made = RecoveryRows.of(read, scenarios, checklists, ProseDuty.of(page));
        var findings = new ArrayList<>(read.draft().findings());
        findings.removeIf(finding -> BESIDE.contains(finding.rule()));
        findings.addAll(made.findings());
        findings.addAll(RecoveryFindings.of(scenarios, objectives, checklists, made.rows()));
        findings.sort(Comparator.comparingInt(Finding::line));
        var draft = new PageDraft(
                read.draft().title(),
                read.draft().lastUpdated(),
                hash(read, scenarios, objectives, checklists),
                read.draft().tables(),
                made.rows(),
                read.draft().checklists(),
                findings,
                read.draft().unresolvedKeywords());
        return new RecoveryPage(draft, scenarios, objectives, checklists, counts(page, checklists));
    }

    /** Which of a service's pages this is, as far as its headings, tables and lists tell. */
    public static PageKind kind(PageSource source) {
        var read = PageReader.read(source);
        var page = read.structure();
        var both = page.tables().stream().anyMatch(RecoveryReader::saysWhoDoesWhat);
        if (Sections.speaksOfRecovery(page.title())) {
            return both && Sections.isCustomers(page.title()) ? PageKind.RESPONSIBILITIES : PageKind.HA_DR;
        }
        if (both || !read.draft().responsibilities().isEmpty() || Sections.isCustomers(page.title()))
            return PageKind.RESPONSIBILITIES;
        var recovery = !ScenarioReader.read(page).isEmpty()
                || !ObjectiveReader.read(page).isEmpty()
                || !ChecklistReader.read(page).isEmpty();
        return recovery ? PageKind.HA_DR : PageKind.RESPONSIBILITIES;
    }

    private static boolean saysWhoDoesWhat(PageTable table) {
        return table.roles().stream()
                .anyMatch(role -> role.kind() == ColumnRole.Kind.PROVIDER
                        || role.kind() == ColumnRole.Kind.PARTY
                        || role.kind() == ColumnRole.Kind.SHARED
                        || role.kind() == ColumnRole.Kind.HOLDER);
    }

    private static Counts counts(ParsedPage page, List<Checklist> checklists) {
        var boxes = 0;
        var examples = 0;
        var groups = new ArrayList<String>();
        for (var checklist : checklists) {
            if (checklist.form() == Form.EXAMPLE) examples += checklist.items().size();
            if (checklist.form() != Form.BOXES) continue;
            boxes += checklist.items().size();
            groups.add(checklist.area());
        }
        long plain = page.lists().stream()
                .filter(list -> Sections.isCalledChecklist(list.label()))
                .flatMap(list -> list.items().stream())
                .filter(item -> !item.checkbox())
                .count();
        long steps = page.lists().stream()
                .filter(list -> list.numbered() && Sections.isCustomers(list.headings()))
                .flatMap(list -> list.items().stream())
                .filter(item -> item.depth() == 0)
                .count();
        var tables = page.tables().size() + page.otherTables().size();
        return new Counts(boxes, examples, groups, (int) plain, (int) steps, tables);
    }

    /** Over what was read beside the tables of responsibilities, which the page's own hash covers. */
    private static String hash(
            ReadPage read, List<Scenario> scenarios, List<Objective> objectives, List<Checklist> checklists) {
        var canonical = new StringBuilder(read.draft().contentHash());
        for (var scenario : scenarios) field(canonical, scenario.failure(), scenario.resolution());
        for (var objective : objectives) {
            field(
                    canonical,
                    objective.feature(),
                    objective.rto().words(),
                    objective.rpo().words());
        }
        for (var checklist : checklists) {
            field(canonical, checklist.area(), checklist.form().name());
            checklist.items().forEach(item -> field(canonical, item.text(), String.join("\u001f", item.details())));
        }
        ProseDuty.of(read.structure())
                .forEach(duty -> field(canonical, duty.piece().text()));
        return "sha256:" + DigestUtils.sha256Hex(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void field(StringBuilder canonical, String... texts) {
        for (var text : texts) canonical.append(text.length()).append(':').append(text);
    }
}
