package io.remit.resilience;

import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.HeldBy;
import io.remit.intake.PageReader;
import io.remit.intake.Party;
import io.remit.intake.ReadPage;
import io.remit.wording.Cell;
import io.remit.wording.Link;
import io.remit.wording.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes responsibilities of what the page says: one for each failure, checklist and matter of its prose. */
final class RecoveryRows {
    private static final int LONGEST_CATEGORY = 200;
    private static final int LONGEST_AREA = 400;
    private static final int LONGEST_DUTY = 4000;

    /** A sentence that begins as long as this like another one says the same and more. */
    private static final int LIKE = 40;

    private record Place(String category, String area) {}

    private static final class Row {
        private final int line;
        private final List<Cell.Block> provider = new ArrayList<>();
        private final List<Cell.Block> customer = new ArrayList<>();
        private final List<DraftDuty> duties = new ArrayList<>();
        private boolean gap;

        private Row(int line) {
            this.line = line;
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Place, List<Row>>> rows = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final String main;

    private RecoveryRows(String main) {
        this.main = main;
    }

    /**
     * @param rows the responsibilities, with proposed keys
     * @param findings what was said twice
     */
    record Made(List<DraftResponsibility> rows, List<Finding> findings) {}

    static Made of(ReadPage read, List<Scenario> scenarios, List<Checklist> checklists, List<ProseDuty> prose) {
        var main = read.structure().headings().stream()
                .map(heading -> heading.text())
                .filter(heading -> !heading.equals(read.structure().title()) && Sections.isCustomers(heading))
                .findFirst()
                .orElse(Sections.WHOLE);
        var rows = new RecoveryRows(shortened(main, LONGEST_CATEGORY));
        scenarios.forEach(rows::scenario);
        prose.stream()
                .filter(duty -> scenarios.stream()
                        .noneMatch(scenario ->
                                scenario.resolution().contains(duty.piece().text())))
                .forEach(rows::prose);
        checklists.stream().filter(checklist -> !checklist.example()).forEach(rows::checklist);
        var tables = read.draft().responsibilities().stream()
                .filter(row ->
                        row.table() >= 0 && scenarios.stream().noneMatch(scenario -> scenario.line() == row.line()))
                .toList();
        return new Made(rows.made(tables), rows.findings);
    }

    private void scenario(Scenario scenario) {
        var category =
                scenario.section().isEmpty() || Sections.isCustomers(scenario.section()) ? main : scenario.section();
        var row = row(category, scenario.failure(), scenario.line(), true);
        if (scenario.recoveredBy() == RecoveredBy.UNKNOWN) {
            // A gap: the words stand where the customer looks, and are nobody's duty.
            row.customer.add(new Cell.Block(false, scenario.resolution(), List.of()));
            row.gap = true;
            return;
        }
        var provider = joined(scenario, scenario.provider(), scenario.recoveredBy() == RecoveredBy.PROVIDER);
        var customer = joined(scenario, scenario.customer(), scenario.recoveredBy() == RecoveredBy.CUSTOMER);
        if (scenario.recoveredBy() != RecoveredBy.CUSTOMER) duty(row, Party.PROVIDER, provider, List.of());
        if (scenario.recoveredBy() != RecoveredBy.PROVIDER) duty(row, Party.CUSTOMER, customer, List.of());
    }

    /** The words of one party; where that party has all of it, the whole resolution. */
    private static Piece joined(Scenario scenario, List<Piece> pieces, boolean all) {
        var links = pieces.stream().flatMap(piece -> piece.links().stream()).toList();
        var words = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
        if (words.isEmpty() && all) words = scenario.resolution();
        // "No configuration required" alone would be a duty that says nothing.
        var bare = words.length() <= 60 && Sentence.of(words).saysNothingToDo();
        return new Piece(bare ? scenario.failure() + ": " + lowered(words) : words, links);
    }

    private static String lowered(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private void prose(ProseDuty duty) {
        if (!isNew(duty.piece().text(), duty.line())) return;
        duty(row(main, duty.area(), duty.line(), false), Party.CUSTOMER, duty.piece(), List.of());
    }

    private void checklist(Checklist checklist) {
        for (var item : checklist.items()) {
            if (!isNew(item.text(), item.line())) continue;
            var row = row(main, checklist.area(), item.line(), false);
            duty(row, Party.CUSTOMER, new Piece(item.text(), item.links()), item.details());
        }
    }

    private Row row(String category, String area, int line, boolean own) {
        var place = new Place(shortened(category, LONGEST_CATEGORY), shortened(area, LONGEST_AREA));
        var there = rows.computeIfAbsent(place.category(), missing -> new LinkedHashMap<>())
                .computeIfAbsent(place, missing -> new ArrayList<>());
        if (there.isEmpty() || own) there.add(new Row(line));
        return there.get(there.size() - 1);
    }

    private static void duty(Row row, Party party, Piece piece, List<String> details) {
        var text = shortened(piece.text(), LONGEST_DUTY);
        if (text.isBlank()) return;
        var cell = party == Party.PROVIDER ? row.provider : row.customer;
        cell.add(new Cell.Block(true, text, piece.links()));
        details.forEach(detail -> cell.add(new Cell.Block(true, detail, List.of())));
        List<Link> links = piece.links().stream()
                .filter(link -> text.contains(link.text()))
                .toList();
        row.duties.add(new DraftDuty("", party, text, links));
    }

    private boolean isNew(String text, int line) {
        var words = normal(text);
        var beginning = words.substring(0, Math.min(words.length(), LIKE));
        var known = said.contains(words);
        var like = words.length() >= LIKE
                && beginnings.contains(beginning)
                && said.stream()
                        .anyMatch(other ->
                                other.length() >= LIKE && (other.startsWith(words) || words.startsWith(other)));
        if (known || like) {
            findings.add(new Finding(
                    "said-twice",
                    Finding.Severity.INFO,
                    line,
                    "The page says this twice; it is one duty. Say it in one place."));
            return false;
        }
        said.add(words);
        beginnings.add(beginning);
        return true;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\bdr\\b", "disaster recovery")
                .replace("on a regular basis", "regularly")
                .replaceAll("\\bthe\\b", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private List<DraftResponsibility> made(List<DraftResponsibility> tables) {
        var made = new ArrayList<DraftResponsibility>(tables);
        for (var section : rows.values()) {
            section.forEach((place, there) -> there.stream()
                    .filter(row -> row.gap || !row.duties.isEmpty())
                    .forEach(row -> made.add(made(place, row, made.size()))));
        }
        return PageReader.proposeKeys(made);
    }

    private static DraftResponsibility made(Place place, Row row, int number) {
        var held = row.gap
                ? HeldBy.NONE
                : row.provider.isEmpty() ? HeldBy.CUSTOMER : row.customer.isEmpty() ? HeldBy.PROVIDER : HeldBy.SHARED;
        return new DraftResponsibility(
                "",
                -1,
                number,
                place.category(),
                "",
                place.area(),
                row.line,
                new Cell(row.provider),
                new Cell(row.customer),
                held,
                row.duties);
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }
}
