package io.remit.resilience;

import io.remit.intake.PageTable;
import io.remit.intake.ParsedPage;
import io.remit.wording.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is promised of recovery time and recovery point: in tables of either form, in lists, in sentences. */
final class ObjectiveReader {
    private static final String SERVICE = "The service";
    private static final String TIME = "(?:RTO|recovery[- ]time(?:[- ]objectives?)?(?:\\s*\\(RTO\\))?)";
    private static final String POINT = "(?:RPO|recovery[- ]point(?:[- ]objectives?)?(?:\\s*\\(RPO\\))?)";
    private static final Pattern ABOUT_TIME = pattern("\\b" + TIME + "(?!\\w)");
    private static final Pattern ABOUT_POINT = pattern("\\b" + POINT + "(?!\\w)");
    private static final String SAYS = "\\s*(?:=|:|≤|<|–|\\bis\\b|\\bof\\b|\\bare\\b)\\s*";

    /** "RTO = …", "RPO: …", "RTO and RPO = …". */
    private static final Pattern STATEMENT = pattern("\\b(" + TIME + "(?:\\s*(?:/|and|&)\\s*" + POINT + ")?|" + POINT
            + "(?:\\s*(?:/|and|&)\\s*" + TIME + ")?)" + SAYS);

    /** A cell that repeats its column's name before the time. */
    private static final Pattern REPEATED = pattern("\\s*(?:" + TIME + "|" + POINT + ")" + SAYS + ".*");

    private static final Pattern WITH_NUMBER = pattern("\\b(" + TIME + "|" + POINT
            + ")(?!\\w)[^.;]{0,70}?\\b((?:less than |within |under |up to |at most"
            + " )?\\d+(?:\\.\\d+)?[\\s-](?:second|minute|hour|day)s?)\\b");
    private static final Pattern SAYS_HOW_LONG = pattern("(?:<|≤|\\d|zero|near|few|second|minute|hour|day|none|n/a)");

    private record Found(Span rto, Span rpo) {
        static final Found NOTHING = new Found(Span.UNSAID, Span.UNSAID);

        Found with(boolean time, boolean point, Span span) {
            return new Found(
                    time && rto.words().isEmpty() ? span : rto,
                    point && rpo.words().isEmpty() ? span : rpo);
        }

        boolean isNothing() {
            return rto.words().isEmpty() && rpo.words().isEmpty();
        }
    }

    private final List<Objective> objectives = new ArrayList<>();

    private ObjectiveReader() {}

    static boolean isHeader(String words) {
        return ABOUT_TIME.matcher(words).find() || ABOUT_POINT.matcher(words).find();
    }

    static List<Objective> read(ParsedPage page) {
        var reader = new ObjectiveReader();
        Stream.concat(page.tables().stream(), page.otherTables().stream()).forEach(reader::table);
        page.lists().forEach(reader::list);
        page.prose().forEach(reader::prose);
        reader.objectives.sort(Comparator.comparingInt(Objective::line));
        return reader.objectives;
    }

    private void table(PageTable table) {
        var columns = new ArrayList<Integer>();
        for (var i = 0; i < table.columns().size(); i++)
            if (isHeader(table.columns().get(i))) columns.add(i);
        if (columns.isEmpty() || columns.contains(0)) rowsNamed(table);
        else columnsNamed(table, columns);
    }

    /** A column each, or one for both. */
    private void columnsNamed(PageTable table, List<Integer> columns) {
        for (var row : table.rows()) {
            var found = Found.NOTHING;
            for (var column : columns) {
                var header = table.columns().get(column);
                var words = row.cells().get(column).text().replace('\n', ' ');
                var time = ABOUT_TIME.matcher(header).find();
                var point = ABOUT_POINT.matcher(header).find();
                var stated = time && point || REPEATED.matcher(words).matches();
                var said = stated ? statements(words) : Found.NOTHING;
                found = said.isNothing()
                        ? found.with(time, point, Span.of(words))
                        : found.with(true, false, said.rto()).with(false, true, said.rpo());
            }
            add(row.cells().get(0).text().replace('\n', ' '), found, row.line());
        }
    }

    /** A row each: together they are one promise. */
    private void rowsNamed(PageTable table) {
        if (table.columns().size() < 2) return;
        var found = Found.NOTHING;
        var line = 0;
        for (var row : table.rows()) {
            var name = row.cells().get(0).text();
            if (name.length() > 160 || !isHeader(name)) continue;
            if (line == 0) line = row.line();
            var words = Span.of(row.cells().get(1).text().replace('\n', ' '));
            found = found.with(
                    ABOUT_TIME.matcher(name).find(), ABOUT_POINT.matcher(name).find(), words);
        }
        add(SERVICE, found, line);
    }

    private void list(ParsedPage.ItemList list) {
        var found = Found.NOTHING;
        for (var item : list.items()) {
            var said = statements(item.text());
            if (SAYS_HOW_LONG.matcher(said.rto().words()).find()) found = found.with(true, false, said.rto());
            if (SAYS_HOW_LONG.matcher(said.rpo().words()).find()) found = found.with(false, true, said.rpo());
        }
        var heading = Sections.innermost(list.headings());
        add(heading.isEmpty() || isHeader(heading) ? SERVICE : heading, found, list.line());
    }

    /** In running text only a number is a promise; everything else only talks of objectives. */
    private void prose(ParsedPage.Prose prose) {
        for (var sentence : Sentences.of(prose.text())) {
            if (sentence.text().length() > 600) continue;
            var found = Found.NOTHING;
            var statement = WITH_NUMBER.matcher(sentence.text());
            while (statement.find()) {
                var time = ABOUT_TIME.matcher(statement.group(1)).find();
                found = found.with(time, !time, Span.of(statement.group(2)));
            }
            var heading = Sections.innermost(prose.headings());
            add(heading.isEmpty() || isHeader(heading) ? SERVICE : heading, found, prose.line());
        }
    }

    private static Found statements(String text) {
        var found = Found.NOTHING;
        var statement = STATEMENT.matcher(text);
        var next = statement.find() ? Optional.of(statement.toMatchResult()) : Optional.<MatchResult>empty();
        while (next.isPresent()) {
            var name = next.get().group(1);
            var from = next.get().end();
            next = statement.find() ? Optional.of(statement.toMatchResult()) : Optional.empty();
            var words = text.substring(from, next.map(MatchResult::start).orElse(text.length()));
            found = found.with(
                    ABOUT_TIME.matcher(name).find(), ABOUT_POINT.matcher(name).find(), Span.of(words));
        }
        return found;
    }

    private void add(String feature, Found found, int line) {
        if (!found.isNothing()) objectives.add(new Objective(feature, found.rto(), found.rpo(), line));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
