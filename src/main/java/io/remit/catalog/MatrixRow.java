package io.remit.catalog;

import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * One responsibility as a row of a matrix, for {@code templates/shared/matrix.html}.
 *
 * @param anchor id of the row in the page
 * @param area what it is about
 * @param variant plan or deployment variant, may be empty
 * @param held who holds it
 * @param marks what is to be said about it: that it changed, or was corrected; usually none
 * @param provider the provider's side
 * @param customer the customer's side
 */
public record MatrixRow(
        String anchor, String area, String variant, Badge held, List<Badge> marks, Side provider, Side customer) {
    private static final int LONGEST_QUOTE = 200;

    /** Tells of a duty how it is proved, and where that can be read; empty texts where there is nothing to tell. */
    public interface Proved {
        Link of(Duty duty);
    }

    private static final Proved UNTOLD = duty -> new Link("", "");

    /** The row of a responsibility, in words for the reader, its links resolved. */
    public static MatrixRow of(String anchor, Responsibility row, List<Badge> marks, Voice voice, SourceLinks links) {
        return of(anchor, row, marks, voice, links, UNTOLD, UNTOLD);
    }

    /** The same with where each party's duties are told more of. */
    public static MatrixRow of(
            String anchor,
            Responsibility row,
            List<Badge> marks,
            Voice voice,
            SourceLinks links,
            Proved providers,
            Proved customers) {
        return new MatrixRow(
                anchor,
                row.area(),
                row.variant(),
                voice.held(row.heldBy()),
                Stream.concat(missing(row, voice), marks.stream()).toList(),
                side(row, Party.PROVIDER, row.provider(), links, providers),
                side(row, Party.CUSTOMER, row.customer(), links, customers));
    }

    /** A cell that only holds filling leaves a part open that the row's holder promises. */
    private static Stream<Badge> missing(Responsibility row, Voice voice) {
        return Stream.of(Party.values())
                .filter(row::isFilling)
                .map(party -> Badge.gap(
                        party == Party.PROVIDER
                                ? "Provider’s part missing"
                                : voice.say("Your part missing", "Customer’s part missing")));
    }

    private static Side side(Responsibility row, Party party, String cell, SourceLinks links, Proved proved) {
        var duties = row.duties().stream()
                .filter(duty -> duty.party() == party)
                .map(duty -> text(duty, links, proved.of(duty)))
                .toList();
        if (!duties.isEmpty()) {
            return new Side(false, "", duties);
        }
        var says = cell.strip();
        var quote = says.length() > LONGEST_QUOTE ? says.substring(0, LONGEST_QUOTE) + " …" : says;
        var nothing = row.isFilling(party) ? "Names no duty: “" + quote + "”" : "Nothing named";
        return new Side(true, nothing, List.of());
    }

    private static Text text(Duty duty, SourceLinks links, Link proof) {
        var resolved = links.resolved(duty.links());
        return resolved.isEmpty()
                ? new Text(true, duty.text(), List.of(), proof)
                : new Text(false, duty.text(), Span.linked(duty.text(), resolved), proof);
    }

    /**
     * One party's cell.
     *
     * @param none whether the party has no duty here
     * @param nothing what to say then, such as "Nothing named"
     * @param duties the duties, usually one or two
     */
    public record Side(boolean none, String nothing, List<Text> duties) {
        public Side {
            duties = List.copyOf(duties);
        }
    }

    /**
     * One duty's text.
     *
     * @param plain whether it is plain text, which most are, and is then read from {@code text} alone
     * @param text the text without links
     * @param spans the text with its links, empty for plain text
     * @param proof how it is proved, and where that can be read; empty texts where nothing is told of that
     */
    public record Text(boolean plain, String text, List<Span> spans, Link proof) {
        public Text {
            spans = List.copyOf(spans);
        }

        public boolean proved() {
            return !proof.href().isEmpty();
        }
    }

    public MatrixRow {
        marks = List.copyOf(marks);
    }
}
