package io.remit.resilience;

import io.remit.intake.ParsedPage;
import io.remit.wording.Cell;
import io.remit.wording.CellCutter;
import io.remit.wording.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A duty of the customer that the page's prose states.
 *
 * @param area what it is about
 * @param line where its paragraph stands
 * @param piece its words
 */
record ProseDuty(String area, int line, Piece piece) {
    private record Topic(String area, Pattern words) {}

    private static final List<Topic> TOPICS = List.of(
            topic(
                    "Testing the plan",
                    "\\b(?:tests?|tested|testing|practi[cs]ed?|practi[cs]ing|rehears\\w*|exercised?|reviewed)\\b"
                            + "[^.]*\\b(?:plans?|steps?|recovery|fail-?over|scenarios?|HA|DR)\\b"
                            + "|\\b(?:plans?|steps?|recovery|fail-?over)\\b[^.]*\\b(?:tested|practi[cs]ed|rehearsed|exercised|reviewed)\\b"),
            topic("Retry logic in clients", "\\bretr(?:y|ies)\\b|\\breconnect"),
            topic("Restoring the service", "\\bmust (?:then )?(?:restore|recover)\\b"),
            topic("Backup", "\\bback(?:ed|ing)?[ -]?ups?\\b"),
            topic("Access", "\\bIAM\\b|least privilege|\\bpermissions?\\b"),
            topic("Restoring the service", "\\brestor|\\brecover"));

    /** What is set apart as a note obliges as much as any other paragraph. */
    private static final Pattern NOTE =
            Pattern.compile("(?i)^\\s*(?:note|important|tip|warning|attention|caution|remember)\\s*[:!]\\s*");

    static List<ProseDuty> of(ParsedPage page) {
        var whole = Sections.isCustomers(page.title());
        var duties = new ArrayList<ProseDuty>();
        for (var prose : page.prose()) {
            var there = Sections.isCustomers(prose.headings()) || whole && !Sections.isProviders(prose.headings());
            var text = NOTE.matcher(prose.text()).replaceFirst("");
            for (var piece : CellCutter.pieces(new Cell(List.of(new Cell.Block(false, text, prose.links()))))) {
                // What ends in a colon leads in a list, and the list says it.
                if (piece.text().endsWith(":")) continue;
                var sentence = Sentence.of(piece.text());
                if (there ? sentence.obligesThere() : sentence.obliges()) {
                    duties.add(new ProseDuty(area(prose, piece.text()), prose.line(), piece));
                }
            }
        }
        return duties;
    }

    private static String area(ParsedPage.Prose prose, String text) {
        var heading = Sections.innermost(prose.headings());
        return TOPICS.stream()
                .filter(topic -> topic.words().matcher(text).find())
                .map(Topic::area)
                .findFirst()
                .orElse(
                        heading.isEmpty() || Sections.isCustomers(heading) || Sections.isProviders(prose.headings())
                                ? "Other duties"
                                : heading);
    }

    private static Topic topic(String area, String words) {
        return new Topic(area, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
