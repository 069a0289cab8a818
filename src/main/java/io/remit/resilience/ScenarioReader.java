package io.remit.resilience;

import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import io.remit.wording.Cell;
import io.remit.wording.CellCutter;
import io.remit.wording.Piece;
import io.remit.wording.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what may fail: in tables, else in lists under a heading that says so, else under headings that name a failure,
 * else in sentences that begin with one.
 */
final class ScenarioReader {
    private static final Pattern FAILURE =
            Pattern.compile("(?i)failure|scenario|disaster|outage|incident|disruption|threat|what (?:can|might|could)?"
                    + " ?(?:fail|go)|ausfall|panne|fallo");
    private static final Pattern RESOLUTION =
            Pattern.compile("(?i)resol|recover|response|mitigat|action|solution|what (?:happens|to"
                    + " do)|how|remed|restor|behavio|lösung|solución");
    private static final Pattern HOLDER =
            Pattern.compile("(?i)^(?:who|owner|responsib\\w*|recovered by|handled by|party|resolved by)\\b.*");
    private static final Pattern NAMED_ITEM = Pattern.compile("([^:—–]{3,100})(?:\\s*:\\s+|\\s+[—–-]\\s+)(\\S.*)");
    private static final Pattern HEADING =
            Pattern.compile("(?i)(?:how .{0,40}?(?:recovers?|restores?|handles?) (?:from )?)?((?:[\\w-]+"
                    + " ){0,3}(?:failures?|outages?|corruption|data loss))\\s*");

    private static final Pattern TURN = Pattern.compile(
            "(?i)[,;] (?:but|however|although|yet),? (?=(?:if )?(?:you|your|customers?|the customer)\\b)");

    /** "If a region fails, …" */
    private static final Pattern FAILS = Pattern.compile(
            "(?i)(?:if|when) (?:an?|the|one|your) ((?:\\w+[- ]){0,2}?(?:zone|region|data ?cent(?:er|re)|server|node|disk|site|instance))"
                    + " (?:fails|is lost|goes down|is (?:down|unavailable))\\b[^.]*,.*");

    private final List<Scenario> scenarios = new ArrayList<>();

    private ScenarioReader() {}

    static List<Scenario> read(ParsedPage page) {
        var reader = new ScenarioReader();
        Stream.concat(page.tables().stream(), page.otherTables().stream()).forEach(reader::table);
        if (reader.scenarios.isEmpty()) page.lists().forEach(reader::list);
        if (reader.scenarios.isEmpty()) reader.headings(page);
        if (reader.scenarios.isEmpty()) page.prose().forEach(reader::sentences);
        reader.scenarios.sort(Comparator.comparingInt(Scenario::line));
        return reader.scenarios;
    }

    private void table(PageTable table) {
        var failure = column(table, FAILURE, -1);
        var resolution = failure < 0 ? -1 : column(table, RESOLUTION, failure);
        if (resolution < 0) return;
        var holder = column(table, HOLDER, failure);
        for (var row : table.rows()) {
            var failed = row.cells().get(failure).text().replace('\n', ' ');
            if (failed.isBlank()) continue;
            var said = holder < 0 || holder == resolution
                    ? Optional.<RecoveredBy>empty()
                    : named(row.cells().get(holder).text());
            add(table.heading(), failed, row.cells().get(resolution), said, row.line());
        }
    }

    private static int column(PageTable table, Pattern header, int other) {
        for (var i = 0; i < table.columns().size(); i++) {
            var words = table.columns().get(i);
            if (i != other && words.length() <= 80 && header.matcher(words).find() && !ObjectiveReader.isHeader(words))
                return i;
        }
        return -1;
    }

    /** Who a cell names that says nothing else. */
    private static Optional<RecoveredBy> named(String cell) {
        var customer = cell.matches("(?is).*\\b(?:you|customers?|clients?|users?|tenants?)\\b.*");
        var provider = cell.matches("(?is).*\\b(?:IBM|AWS|Azure|Microsoft|Google|provider|vendor|service)\\b.*");
        if (cell.length() > 60 || !customer && !provider && !cell.matches("(?is).*\\b(?:shared|both)\\b.*"))
            return Optional.empty();
        if (customer == provider) return Optional.of(RecoveredBy.SHARED);
        return Optional.of(customer ? RecoveredBy.CUSTOMER : RecoveredBy.PROVIDER);
    }

    private void list(ParsedPage.ItemList list) {
        var heading = Sections.innermost(list.headings());
        if (!heading.matches("(?i).*\\b(?:failure|disaster|recovery|outage) scenarios?\\b.*")
                && !list.label().matches("(?i).*\\bfailure scenarios?\\b.*")) return;
        for (var item : list.items()) {
            var named = NAMED_ITEM.matcher(item.text());
            if (item.depth() > 0 || !named.matches()) continue;
            var cell = new Cell(List.of(new Cell.Block(false, named.group(2), item.links())));
            add(heading, named.group(1).strip(), cell, Optional.empty(), item.line());
        }
    }

    /** "Zone failure" as a heading, and below it what happens then. */
    private void headings(ParsedPage page) {
        Map<String, List<Cell.Block>> said = new LinkedHashMap<>();
        Map<String, ParsedPage.Prose> first = new LinkedHashMap<>();
        for (var prose : page.prose()) {
            var heading = HEADING.matcher(Sections.innermost(prose.headings()));
            if (!heading.matches()) continue;
            var failure = capital(heading.group(1).strip());
            first.putIfAbsent(failure, prose);
            said.computeIfAbsent(failure, missing -> new ArrayList<>())
                    .add(new Cell.Block(false, prose.text(), prose.links()));
        }
        said.forEach((failure, blocks) -> {
            var prose = first.get(failure);
            if (prose == null) return;
            var above = prose.headings().size() < 2
                    ? ""
                    : prose.headings().get(prose.headings().size() - 2);
            add(above, failure, new Cell(blocks), Optional.empty(), prose.line());
        });
    }

    private void sentences(ParsedPage.Prose prose) {
        for (var sentence : Sentences.of(prose.text())) {
            var text = sentence.text().strip();
            var fails = FAILS.matcher(text);
            if (text.length() > 600 || !fails.matches()) continue;
            var said = new Cell(List.of(new Cell.Block(false, text, List.of())));
            add(
                    Sections.innermost(prose.headings()),
                    capital(fails.group(1)) + " failure",
                    said,
                    Optional.empty(),
                    prose.line());
        }
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void add(String section, String failure, Cell resolution, Optional<RecoveredBy> named, int line) {
        var provider = new ArrayList<Piece>();
        var customer = new ArrayList<Piece>();
        var nobodys = 0;
        for (var piece : parts(resolution)) {
            var sentence = Sentence.of(piece.text());
            if (sentence.isProviders()) provider.add(piece);
            if (sentence.isCustomers()) customer.add(piece);
            if (!sentence.isNobodys()) continue;
            customer.add(piece);
            nobodys++;
        }
        var text = resolution.text().replace('\n', ' ');
        // "No action is required" is no duty, so that it is cut off; but it says who has none.
        if (provider.isEmpty()
                && Sentences.of(text).stream()
                        .anyMatch(part -> Sentence.of(part.text()).saysNothingToDo())) {
            provider.add(new Piece(text, List.of()));
        }
        var by = named.orElseGet(() -> by(provider, customer));
        if (by == RecoveredBy.SHARED && provider.isEmpty()) {
            // Both have a part, and these words do not name the customer.
            parts(resolution).stream().filter(part -> !customer.contains(part)).forEach(provider::add);
        }
        scenarios.add(new Scenario(section, failure, text, by, line, provider, customer, nobodys));
    }

    /** Sentences; one that first says what happens by itself and then what the customer does is two. */
    private static List<Piece> parts(Cell resolution) {
        var parts = new ArrayList<Piece>();
        for (var piece : CellCutter.pieces(resolution)) {
            var turn = TURN.matcher(piece.text());
            if (!turn.find()) {
                parts.add(piece);
                continue;
            }
            var rest = piece.text().substring(turn.end()).strip();
            parts.add(new Piece(piece.text().substring(0, turn.start()).strip() + ".", piece.links()));
            parts.add(new Piece(capital(rest), piece.links()));
        }
        return parts;
    }

    private static RecoveredBy by(List<Piece> provider, List<Piece> customer) {
        if (provider.isEmpty()) return customer.isEmpty() ? RecoveredBy.UNKNOWN : RecoveredBy.CUSTOMER;
        return customer.isEmpty() ? RecoveredBy.PROVIDER : RecoveredBy.SHARED;
    }
}
