package io.remit.catalog;

import io.remit.intake.Finding;
import io.remit.intake.PageKind;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.Sent;
import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of one draft. */
final class DraftView {
    private final ServiceEntry service;
    private final OpenedDraft open;
    private final DraftReading reading;
    private final PublicationService.Preview preview;
    private final Request in;
    private final Map<String, String> names;
    private final String base;
    private final Map<PageKind, SourceView> sources = new EnumMap<>(PageKind.class);
    private final PageKind shown;
    private final DraftForms forms;

    DraftView(
            ServiceEntry service,
            OpenedDraft open,
            PublicationService.Preview preview,
            Request in,
            Map<String, String> names) {
        this.service = service;
        this.open = open;
        this.reading = open.reading();
        this.preview = preview;
        this.in = in;
        this.names = names;
        this.base = CatalogRoutes.base(service) + "/drafts/" + open.draft().id();
        this.shown = PageKinds.of(in.query("page"))
                .filter(kind -> open.page(kind).isPresent())
                .orElse(open.source().kind());
        open.pages().forEach(page -> sources.put(page.kind(), source(page)));
        this.forms = new DraftForms(in, source(PageKind.RESPONSIBILITIES));
    }

    private SourceView source(SourcePage page) {
        var several = open.pages().size() > 1;
        var findings =
                reading.page(page.kind()).map(read -> read.page().findings()).orElse(List.of());
        return new SourceView(
                base + "?" + (several ? "page=" + PageKinds.slug(page.kind()) + "&" : ""),
                several ? (page.kind() == PageKind.HA_DR ? "HA/DR" : "Responsibilities") : "",
                page.kind() == shown,
                page.source(),
                findings,
                page.kind() == shown ? in.queryNumber("line", 1) : 1);
    }

    /** Every draft has one page at least, so that there is always one to take. */
    private SourceView source(PageKind kind) {
        return Optional.ofNullable(sources.get(kind))
                .orElseGet(() -> sources.values().iterator().next());
    }

    DraftPage page(LocalDate today, int notice) {
        var page = reading.page();
        var corrections = corrections();
        var tables = page.tables().stream().map(forms::table).toList();
        var groups = groups();
        var added = forms.added();
        var findings = reading.findings();
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        var publication = forms.publication(preview, errors, today, notice);
        return new DraftPage(
                List.of(new Link("Catalog", "/admin/catalog"), new Link(service.name(), CatalogRoutes.base(service))),
                page.title().isEmpty() ? service.name() : page.title(),
                base,
                open.page(shown).map(SourcePage::address).orElse(""),
                names.getOrDefault(open.draft().createdBy(), ""),
                Moment.at(open.draft().createdAt()),
                problems(),
                Severities.counted(findings),
                reading.pages().stream().flatMap(this::findings).toList(),
                reading.pages().stream()
                        .flatMap(read -> read.page().unresolvedKeywords().stream())
                        .distinct()
                        .toList(),
                sourcePages(),
                source(shown).text(),
                tables,
                reading.rows().size(),
                groups,
                open.corrections().size(),
                corrections,
                open.corrections().isEmpty()
                        ? ""
                        : corrections.get(corrections.size() - 1).what(),
                added,
                RecoveryView.of(reading.recovery(), this::recoveryLine),
                PageKinds.pages(open.pages()),
                CatalogRoutes.importForm(Sent.to("/pages", in, "import-"), today),
                changes(),
                publication);
    }

    private RecoveryView.Line recoveryLine(int line) {
        var source = source(PageKind.HA_DR);
        return new RecoveryView.Line(source.where(line), source.href(line));
    }

    /** The pages of the draft, and which of them is shown; none where there is only one. */
    private List<DraftPage.Source> sourcePages() {
        return open.pages().stream()
                .map(page -> new DraftPage.Source(
                        PageKinds.named(page.kind()),
                        base + "?page=" + PageKinds.slug(page.kind()),
                        page.kind() == shown,
                        open.isCarried(page.kind()) ? "as in the edition before" : "imported into this draft"))
                .toList();
    }

    /** What is wrong, where none of the forms that keep what was typed says it. */
    private List<FieldProblem> problems() {
        var said = in.address().matches(".*(/cut|/roles|/rows|/pages|/publication)") && !isFormGone();
        return said ? List.of() : in.typed().problems();
    }

    /** A row that somebody dropped, or an identical draft, has no form any more in which a problem could be said. */
    private boolean isFormGone() {
        var address = in.address();
        if (address.endsWith("/publication")) {
            return preview.identical();
        }
        return address.endsWith("/cut")
                && reading.rows().stream().noneMatch(row -> address.endsWith("/rows/" + row.id() + "/cut"));
    }

    private Stream<DraftPage.Finding> findings(ReadSource read) {
        return read.page().findings().stream().map(finding -> finding(source(read.kind()), finding));
    }

    private static DraftPage.Finding finding(SourceView source, Finding finding) {
        return new DraftPage.Finding(
                Severities.named(finding.severity()),
                finding.rule(),
                source.where(finding.line()),
                source.href(finding.line()),
                finding.message());
    }

    private List<DraftPage.Group> groups() {
        var byCategory = new LinkedHashMap<String, List<DraftPage.Row>>();
        var content = reading.content().responsibilities();
        for (int i = 0; i < content.size(); i++) {
            var row = row(reading.rows().get(i), content.get(i));
            byCategory
                    .computeIfAbsent(content.get(i).category(), category -> new ArrayList<>())
                    .add(row);
        }
        var groups = new ArrayList<DraftPage.Group>();
        byCategory.forEach((category, rows) ->
                groups.add(new DraftPage.Group("category-" + groups.size(), category, rows.size(), rows)));
        return groups;
    }

    private DraftPage.Row row(DraftRow row, Responsibility content) {
        int line = row.responsibility().line();
        var source = source(row.page());
        var marks = switch (row.mark()) {
            case AS_READ -> Severities.pressing(source.findings(line));
            case CORRECTED -> List.of(Badge.quiet("pencil", "Corrected"));
            case ADDED -> List.of(Badge.quiet("sparkles", "Added"));
        };
        return new DraftPage.Row(
                row.id(),
                MatrixRow.of(
                        "row-" + row.id(),
                        content,
                        marks,
                        Voice.OPERATOR,
                        new SourceLinks(
                                open.page(row.page()).map(SourcePage::address).orElse(""))),
                source.where(line),
                source.href(line),
                base + "?row=" + row.id() + "#row-" + row.id(),
                forms.editing(row.id(), content));
    }

    private List<EditionPage.Correction> corrections() {
        return open.allCorrections().stream()
                .map(made -> new EditionPage.Correction(
                        made.correction().told(), names.getOrDefault(made.madeBy(), ""), Moment.at(made.madeAt())))
                .toList();
    }

    private DraftPage.Changes changes() {
        var rows = new HashMap<String, Responsibility>();
        preview.before()
                .ifPresent(before -> before.content().responsibilities().forEach(row -> rows.put(row.key(), row)));
        preview.content().responsibilities().forEach(row -> rows.put(row.key(), row));
        var shown = ComparisonView.shown(new EditionDiff(preview.changes()));
        var choices = shown.stream().map(change -> choice(change, rows)).toList();
        long material = choices.stream().filter(DraftPage.Choice::material).count();
        var summary = choices.size() + (choices.size() == 1 ? " change, " : " changes, ") + material + " material";
        return new DraftPage.Changes(
                preview.before().isEmpty(),
                preview.before().map(before -> before.head().label()).orElse(""),
                summary,
                preview.before().isEmpty()
                        ? List.of()
                        : RecoveryChange.between(preview.recoveryBefore(), preview.recovery()),
                choices);
    }

    private static DraftPage.Choice choice(Change change, Map<String, Responsibility> rows) {
        var row = rows.get(change.responsibility());
        var area = row == null ? (change.after().isEmpty() ? change.before() : change.after()) : row.area();
        var category = row == null ? (change.subject() == Subject.CATEGORY ? "Category" : "") : row.section();
        var material = change.proposal() == Materiality.MATERIAL;
        return new DraftPage.Choice(
                DraftRoutes.CHANGE + change.key(),
                ChangeMeaning.of(change).mark(Voice.OPERATOR),
                area,
                category,
                Marked.inline(change),
                material,
                !material);
    }
}
