package io.remit.catalog;

import io.remit.intake.ColumnRole;
import io.remit.intake.Finding;
import io.remit.intake.PageTable;
import io.remit.intake.Party;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.Duty;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the page of one draft. */
final class DraftView {
    private static final int SHOWN_LINES = 5000;
    private static final int SHOWN_CHARACTERS = 2000;
    private final ServiceEntry service;
    private final DraftService.Opened open;
    private final DraftReading reading;
    private final PublicationService.Preview preview;
    private final Request in;
    private final Map<String, String> names;
    private final String path;

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
        this.path = in.address();
    }

    DraftPage page(LocalDate today) {
        var title = reading.page().title();
        return new DraftPage(
                List.of(new Link("Catalog", "/admin/catalog"), new Link(service.name(), CatalogRoutes.base(service))),
                title.isEmpty() ? service.name() : title,
                CatalogRoutes.base(service) + "/drafts/" + open.draft().id(),
                open.source().address(),
                names.getOrDefault(open.draft().createdBy(), ""),
                Moment.at(open.draft().createdAt()),
                severities(),
                reading.page().findings().stream().map(DraftView::finding).toList(),
                reading.page().unresolvedKeywords(),
                lines(),
                reading.page().tables().stream().map(this::table).toList(),
                reading.rows().size(),
                groups(),
                corrections(),
                rowForm("added", path.endsWith("/rows"), "", "", "", ""),
                changes(),
                publication(today));
    }

    private List<Badge> severities() {
        var counts = reading.page().findings().stream()
                .collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        var badges = new ArrayList<Badge>();
        for (var severity : Finding.Severity.values()) {
            long count = counts.getOrDefault(severity, 0L);
            if (count > 0) {
                badges.add(badge(severity, count + " " + word(severity, count)));
            }
        }
        return badges;
    }

    private static String word(Finding.Severity severity, long count) {
        return switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case INFO -> count == 1 ? "remark" : "remarks";
        };
    }

    private static Badge badge(Finding.Severity severity, String word) {
        return switch (severity) {
            case ERROR -> Badge.bad(word);
            case WARNING -> Badge.warn(word);
            case INFO -> Badge.info(word);
        };
    }

    private static DraftPage.Finding finding(Finding finding) {
        var word = Character.toUpperCase(finding.severity().name().charAt(0))
                + finding.severity().name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return new DraftPage.Finding(
                badge(finding.severity(), word),
                finding.rule(),
                finding.line() > 0 ? "Line " + finding.line() : "",
                finding.line() > 0 ? "#L" + finding.line() : "",
                finding.message());
    }

    private List<DraftPage.Line> lines() {
        var marks = new HashMap<Integer, List<Finding>>();
        reading.page()
                .findings()
                .forEach(finding -> marks.computeIfAbsent(finding.line(), line -> new ArrayList<>())
                        .add(finding));
        var text = new String(open.source().source(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var lines = new ArrayList<DraftPage.Line>();
        for (var line : (Iterable<String>) text.lines().limit(SHOWN_LINES)::iterator) {
            int number = lines.size() + 1;
            var found = marks.getOrDefault(number, List.of());
            var tone = found.stream()
                    .map(Finding::severity)
                    .min(java.util.Comparator.naturalOrder())
                    .map(severity -> badge(severity, "").tone())
                    .orElse("");
            var badges = found.stream()
                    .map(finding -> badge(finding.severity(), finding.message()))
                    .toList();
            var shown = line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + " …" : line;
            lines.add(new DraftPage.Line(number, shown, tone, badges));
        }
        return lines;
    }

    private DraftPage.Table table(PageTable table) {
        var columns = new ArrayList<DraftPage.Column>();
        for (int i = 0; i < table.columns().size(); i++) {
            var role = table.roles().get(i);
            int column = i;
            var example = table.rows().stream()
                    .map(row -> row.cells().get(column).text())
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
            var roles = java.util.Arrays.stream(ColumnRole.Kind.values())
                    .map(kind -> new Option(kind.name(), told(kind), kind == role.kind()))
                    .toList();
            var header = table.columns().get(i);
            columns.add(new DraftPage.Column(
                    i,
                    header.isEmpty() ? "(no header)" : header,
                    example.length() > 90 ? example.substring(0, 90) + " …" : example,
                    roles,
                    in.typed().field("category-" + i, role.category())));
        }
        return new DraftPage.Table(
                table.ordinal(),
                table.heading(),
                "Line " + table.line(),
                "#L" + table.line(),
                table.rows().size(),
                columns);
    }

    private static String told(ColumnRole.Kind kind) {
        return switch (kind) {
            case AREA -> "Area";
            case DESCRIPTION -> "Description";
            case PROVIDER -> "Provider’s duties";
            case CUSTOMER -> "Customer’s duties";
            case SHARED -> "Shared duties";
            case HOLDER -> "Names who holds it";
            case PARTY -> "Names who holds it, for one category";
            case OTHER -> "Something else";
        };
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
        var marks = switch (row.mark()) {
            case AS_READ -> List.<Badge>of();
            case CORRECTED -> List.of(Badge.quiet("pencil", "Corrected"));
            case ADDED -> List.of(Badge.quiet("sparkles", "Added"));
        };
        int line = row.responsibility().line();
        var rejected = path.endsWith("/rows/" + row.id() + "/cut")
                && !in.typed().problems().isEmpty();
        return new DraftPage.Row(
                row.id(),
                MatrixView.row("row-" + row.id(), content, marks, open.source().address()),
                line > 0 ? "Line " + line : "",
                line > 0 ? "#L" + line : "#rows",
                rejected,
                rowForm(
                        row.id(),
                        rejected,
                        content.category(),
                        content.area(),
                        duties(content, Party.PROVIDER),
                        duties(content, Party.CUSTOMER)));
    }

    /** @param rejected whether it was this form that was sent and not accepted */
    private DraftPage.RowForm rowForm(
            String prefix, boolean rejected, String category, String area, String provider, String customer) {
        var typed = in.typed();
        if (!rejected) {
            return new DraftPage.RowForm(
                    prefix, List.of(), Field.of(category), Field.of(area), Field.of(provider), Field.of(customer));
        }
        return new DraftPage.RowForm(
                prefix,
                typed.problems(),
                typed.field("category", category),
                typed.field("area", area),
                typed.field("provider", provider),
                typed.field("customer", customer));
    }

    private static String duties(Responsibility row, Party party) {
        return row.duties().stream()
                .filter(duty -> duty.party() == party)
                .map(Duty::text)
                .collect(Collectors.joining("\n"));
    }

    private List<EditionPage.Correction> corrections() {
        return open.corrections().stream()
                .map(made -> new EditionPage.Correction(
                        made.correction().told(), names.getOrDefault(made.madeBy(), ""), Moment.at(made.madeAt())))
                .toList();
    }

    private DraftPage.Changes changes() {
        var rows = new HashMap<String, Responsibility>();
        preview.content().responsibilities().forEach(row -> rows.put(row.key(), row));
        var shown = ComparisonView.shown(new EditionDiff(preview.changes()));
        var choices = shown.stream().map(change -> choice(change, rows)).toList();
        long material = choices.stream().filter(DraftPage.Choice::material).count();
        var summary = choices.size() + (choices.size() == 1 ? " change, " : " changes, ") + material + " material";
        return new DraftPage.Changes(
                preview.before().isEmpty(),
                preview.before().map(EditionHead::label).orElse(""),
                summary,
                choices);
    }

    private static DraftPage.Choice choice(Change change, Map<String, Responsibility> rows) {
        var row = rows.get(change.responsibility());
        var area = row == null ? (change.after().isEmpty() ? change.before() : change.after()) : row.area();
        var category = row == null ? (change.subject() == Subject.CATEGORY ? "Category" : "") : row.section();
        var material = change.proposal() == Materiality.MATERIAL;
        return new DraftPage.Choice(
                "change:" + change.key(),
                ComparisonView.Group.of(change).badge(ComparisonView.Voice.OPERATOR),
                area,
                category,
                Marked.inline(change),
                material,
                !material);
    }

    private DraftPage.Publication publication(LocalDate today) {
        var typed = in.typed();
        var mine = path.endsWith("/publication");
        long errors = reading.page().findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return new DraftPage.Publication(
                "Edition " + preview.number(),
                preview.identical(),
                errors == 0
                        ? ""
                        : "The page still has " + errors + (errors == 1 ? " error" : " errors")
                                + ". Tenants will see the defective cells as they are.",
                mine ? typed.problems() : List.of(),
                mine ? typed.field("effective", today.toString()) : Field.of(today.toString()),
                mine ? typed.field("note", "") : Field.EMPTY,
                mine ? new Field("", typed.field("confirm", "").error()) : Field.EMPTY);
    }
}
