package io.remit.lint;

import io.remit.intake.ColumnRole;
import io.remit.intake.DraftResponsibility;
import io.remit.wording.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Areas that stand twice in one section: {@code duplicate-area}. */
final class AreaRules {
    private AreaRules() {}

    static void check(LintedPage page, Findings findings) {
        Map<String, DraftResponsibility> first = new HashMap<>();
        for (var row : page.rows()) {
            if (row.area().isBlank()
                    || row.provider().isEmpty() && row.customer().isEmpty()) continue;
            var place = String.join("\n", "" + row.table(), row.category(), row.variant(), plain(row.area()));
            var other = first.putIfAbsent(place, row);
            if (other != null && other.line() != row.line() && hasArea(page, row)) report(page, row, other, findings);
        }
    }

    private static String plain(String area) {
        return String.join(" ", Words.of(area, 100)).toLowerCase(Locale.ROOT);
    }

    private static void report(LintedPage page, DraftResponsibility row, DraftResponsibility other, Findings findings) {
        var area = LintedPage.quoted(row.area());
        if (row.provider().text().equals(other.provider().text())
                && row.customer().text().equals(other.customer().text())) {
            var message =
                    area + " stands here as in line " + other.line() + ", word for word. Remove one of the two rows.";
            findings.warning("duplicate-area", row.line(), message);
        } else if (isCarriedDown(page, row)) {
            var message = area + " goes on from line " + other.line()
                    + ". Give each row its own area, so that it can be named.";
            findings.info("duplicate-area", row.line(), message);
        } else {
            var message = area + " also stands in line " + other.line()
                    + " with other cells. Give the rows different names, or make one of them.";
            findings.warning("duplicate-area", row.line(), message);
        }
    }

    /** Rows of a table without a column for areas have none that could be mended. */
    private static boolean hasArea(LintedPage page, DraftResponsibility row) {
        var tables = page.parsed().tables();
        return row.table() < 0
                || row.table() >= tables.size()
                || tables.get(row.table()).roles().stream().anyMatch(role -> role.kind() == ColumnRole.Kind.AREA);
    }

    /** Whether the source left the area's cell empty because it is the one above. */
    private static boolean isCarriedDown(LintedPage page, DraftResponsibility row) {
        var tables = page.parsed().tables();
        if (row.table() < 0 || row.table() >= tables.size()) return false;
        var table = tables.get(row.table());
        var column = table.roles().indexOf(ColumnRole.of(ColumnRole.Kind.AREA));
        return column >= 0
                && row.row() < table.rows().size()
                && column < table.rows().get(row.row()).cells().size()
                && table.rows().get(row.row()).cells().get(column).isEmpty();
    }
}
