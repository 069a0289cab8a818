package io.remit.lint;

import io.remit.intake.ColumnRole;
import io.remit.intake.ColumnRole.Kind;
import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.HeldBy;
import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import io.remit.intake.ParsedPage.Prose;
import io.remit.intake.Party;
import io.remit.wording.Cell;
import io.remit.wording.CellCutter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page with one table of three columns; each row is area, provider's cell, customer's cell. */
final class WrittenPage {
    private static final String SECTION = "Backups";

    private final List<String[]> rows = new ArrayList<>();
    private final List<Prose> prose = new ArrayList<>();
    final List<PageTable> otherTables = new ArrayList<>();
    final List<ParsedPage.Heading> headings = new ArrayList<>();
    final List<ParsedPage.Anchor> anchors = new ArrayList<>();
    final List<ParsedPage.InPageLink> links = new ArrayList<>();
    final List<ParsedPage.Caption> captions = new ArrayList<>();
    final List<ParsedPage.AttributeLine> attributes = new ArrayList<>();
    final List<ParsedPage.Leftover> leftovers = new ArrayList<>();

    WrittenPage row(String... cells) {
        rows.add(cells);
        return this;
    }

    WrittenPage prose(String text) {
        prose.add(new Prose(List.of(SECTION), 5, text, List.of()));
        return this;
    }

    List<Finding> lint() {
        var roles = List.of(ColumnRole.of(Kind.AREA), ColumnRole.of(Kind.PROVIDER), ColumnRole.of(Kind.CUSTOMER));
        var tableRows = new ArrayList<PageTable.Row>();
        var responsibilities = new ArrayList<DraftResponsibility>();
        var area = "";
        for (var i = 0; i < rows.size(); i++) {
            var cells = Arrays.stream(rows.get(i)).map(WrittenPage::cell).toList();
            tableRows.add(new PageTable.Row(10 + i, cells, 0));
            area = cells.get(0).isEmpty() ? area : cells.get(0).text();
            var key = "row-" + i;
            var duties = new ArrayList<DraftDuty>();
            for (var party : Party.values()) {
                for (var piece : CellCutter.pieces(cells.get(party == Party.PROVIDER ? 1 : 2))) {
                    var duty = key + "-" + duties.size();
                    duties.add(new DraftDuty(duty, party, piece.text(), piece.links()));
                }
            }
            responsibilities.add(new DraftResponsibility(
                    key, 0, i, SECTION, "", area, 10 + i, cells.get(1), cells.get(2), HeldBy.SHARED, duties));
        }
        var columns = List.of("Area", "Provider", "Customer");
        var table = new PageTable(0, SECTION, List.of(SECTION), 9, columns, roles, tableRows);
        var parsed = new ParsedPage(
                "Your duties with Example",
                headings,
                prose,
                List.of(table),
                otherTables,
                List.of(),
                List.of(),
                anchors,
                links,
                captions,
                attributes,
                leftovers,
                List.of());
        return Linter.lint(parsed, responsibilities);
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell(List.of(new Cell.Block(false, text, List.of())));
    }
}
