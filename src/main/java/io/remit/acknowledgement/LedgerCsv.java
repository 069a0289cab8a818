package io.remit.acknowledgement;

import io.remit.catalog.EditionHead;
import io.remit.report.Csv;
import io.remit.web.parts.Badge;
import java.util.ArrayList;
import java.util.List;

/** The ledger as CSV: a line for each thing that was said to an edition, and one for an edition to which nothing was. */
final class LedgerCsv {
    private static final List<String> SAID = List.of(
            "said",
            "about",
            "reason",
            "by",
            "at",
            "withdrawn",
            "answer",
            "answer's reason",
            "answered by",
            "answered at");
    private final List<String> columns = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();

    private LedgerCsv(List<String> about) {
        columns.addAll(about);
        columns.addAll(SAID);
    }

    /** What one tenant said to its services' editions. */
    static LedgerCsv ofTenant() {
        return new LedgerCsv(List.of("service", "edition", "effective from", "standing"));
    }

    /** What tenants said to one edition. */
    static LedgerCsv ofTenants() {
        return new LedgerCsv(List.of("service", "edition", "tenant", "name", "standing"));
    }

    void add(String service, EditionHead head, Badge standing, List<Said> said) {
        add(List.of(service, Integer.toString(head.number()), head.effectiveOn().toString(), standing.word()), said);
    }

    void add(String service, EditionHead head, String slug, String name, Badge standing, List<Said> said) {
        add(List.of(service, Integer.toString(head.number()), slug, name, standing.word()), said);
    }

    private void add(List<String> about, List<Said> said) {
        if (said.isEmpty()) {
            line(about, SAID.stream().map(column -> "").toList());
        }
        said.forEach(one -> line(about, cells(one)));
    }

    private void line(List<String> about, List<String> cells) {
        var line = new ArrayList<>(about);
        line.addAll(cells);
        lines.add(line);
    }

    private static List<String> cells(Said said) {
        return List.of(
                said.badge().word(),
                said.about(),
                said.reason(),
                said.who(),
                said.at().iso(),
                said.withdrawn(),
                said.verdict().word(),
                said.answer(),
                said.answeredBy(),
                said.answeredAt().iso());
    }

    byte[] bytes() {
        return Csv.bytes(columns, lines);
    }
}
