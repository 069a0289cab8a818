package io.remit.catalog;

import io.remit.intake.Finding;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page of one draft. */
final class DraftView {
    private final ServiceEntry service;
    private final DraftService.Opened open;
    private final DraftReading reading;
    private final PublicationService.Preview preview;
    private final Request in;
    private final Map<String, String> names;
    private final String base;
    private final SourceView source;
    private final DraftForms forms;

    DraftView(
            ServiceEntry service,
            DraftService.Opened open,
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
        this.source =
                new SourceView(base, open.source().source(), reading.page().findings(), in.queryNumber("line", 1));
        this.forms = new DraftForms(in, source);
    }

    DraftPage page(LocalDate today, int notice) {
        var page = reading.page();
        var corrections = corrections();
        var tables = page.tables().stream().map(forms::table).toList();
        var groups = groups();
        var added = forms.added();
        long errors = page.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        var publication = forms.publication(preview, errors, today, notice);
        return new DraftPage(
                List.of(new Link("Catalog", "/admin/catalog"), new Link(service.name(), CatalogRoutes.base(service))),
                page.title().isEmpty() ? service.name() : page.title(),
                base,
                open.source().address(),
                names.getOrDefault(open.draft().createdBy(), ""),
                Moment.at(open.draft().createdAt()),
                problems(),
                Severities.counted(page.findings()),
                page.findings().stream().map(this::finding).toList(),
                page.unresolvedKeywords(),
                source.text(),
                tables,
                reading.rows().size(),
                groups,
                corrections,
                corrections.isEmpty()
                        ? ""
                        : corrections.get(corrections.size() - 1).what(),
                added,
                changes(),
                publication);
    }

    /** What is wrong, where none of the forms that keep what was typed says it. */
    private List<FieldProblem> problems() {
        var said = in.address().matches(".*(/cut|/roles|/rows|/publication)") && !isFormGone();
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

    private DraftPage.Finding finding(Finding finding) {
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
                        new SourceLinks(open.source().address())),
                source.where(line),
                source.href(line),
                base + "?row=" + row.id() + "#row-" + row.id(),
                forms.editing(row.id(), content));
    }

    private List<EditionPage.Correction> corrections() {
        return open.corrections().stream()
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
