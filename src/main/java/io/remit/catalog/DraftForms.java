package io.remit.catalog;

import io.remit.intake.ColumnRole;
import io.remit.intake.PageTable;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import io.remit.web.Sent;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms of a draft's page, each with what was typed into it where it was that one that was sent. */
final class DraftForms {
    private static final int LONGEST_EXAMPLE = 90;
    private final Request in;
    private final SourceView source;

    DraftForms(Request in, SourceView source) {
        this.in = in;
        this.source = source;
    }

    /** The roles of a table's columns. */
    DraftPage.Table table(PageTable table) {
        var sent = Sent.to("/tables/" + table.ordinal() + "/roles", in, "t" + table.ordinal() + "-");
        var columns = new ArrayList<DraftPage.Column>();
        for (int i = 0; i < table.columns().size(); i++) {
            var role = table.roles().get(i);
            var kind = sent.field("role-" + i, role.kind().name());
            columns.add(new DraftPage.Column(
                    i,
                    table.columns().get(i).isEmpty()
                            ? "(no header)"
                            : table.columns().get(i),
                    example(table, i),
                    roles(kind.value()),
                    kind,
                    sent.field("category-" + i, role.category())));
        }
        return new DraftPage.Table(
                table.ordinal(),
                table.heading(),
                source.where(table.line()),
                source.href(table.line()),
                table.rows().size() == 1 ? "1 row" : table.rows().size() + " rows",
                sent.problems(),
                sent.refused(),
                columns);
    }

    private static String example(PageTable table, int column) {
        var first = table.rows().stream()
                .map(row -> row.cells().get(column).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return first.length() > LONGEST_EXAMPLE ? first.substring(0, LONGEST_EXAMPLE) + " …" : first;
    }

    private static List<Option> roles(String chosen) {
        return Stream.of(ColumnRole.Kind.values())
                .map(kind -> new Option(kind.name(), told(kind), kind.name().equals(chosen)))
                .toList();
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

    /** A row's form where it is open: because it was asked for, or what was typed was not accepted. */
    List<DraftPage.RowForm> editing(String id, Responsibility row) {
        var sent = Sent.to("/rows/" + id + "/cut", in, id + "-");
        if (!sent.refused() && !in.query("row").equals(id)) {
            return List.of();
        }
        return List.of(row(sent, row.category(), row.area(), duties(row, Party.PROVIDER), duties(row, Party.CUSTOMER)));
    }

    /** The form that adds a row. */
    DraftPage.RowForm added() {
        return row(Sent.to("/rows", in, "added-"), "", "", "", "");
    }

    private static DraftPage.RowForm row(Sent sent, String category, String area, String provider, String customer) {
        return new DraftPage.RowForm(
                sent.idPrefix(),
                sent.problems(),
                sent.field("category", category),
                sent.field("area", area),
                sent.field("provider", provider),
                sent.field("customer", customer));
    }

    private static String duties(Responsibility row, Party party) {
        return row.duties().stream()
                .filter(duty -> duty.party() == party)
                .map(Duty::text)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The form that publishes.
     *
     * @param notice how many days' notice tenants are promised; a service's first edition needs none
     */
    DraftPage.Publication publication(PublicationService.Preview preview, long errors, LocalDate today, int notice) {
        var sent = Sent.to("/publication", in, "");
        var promised = today.plusDays(preview.number() == 1 ? 0 : notice);
        return new DraftPage.Publication(
                "Edition " + preview.number(),
                preview.identical(),
                errors == 0
                        ? ""
                        : "The page still has " + errors + (errors == 1 ? " error" : " errors")
                                + ". Tenants will see the defective cells as they are.",
                sent.problems(),
                promised.isAfter(today)
                        ? "Tenants are promised " + notice + (notice == 1 ? " day" : " days") + " of notice: choose "
                                + Moment.on(promised).text() + " or later unless it cannot wait."
                        : "",
                sent.field("effective", promised.toString()),
                sent.field("note", ""),
                sent.field("confirm", ""));
    }
}
