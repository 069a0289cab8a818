package io.remit.wording;

import java.util.ArrayList;
import java.util.List;

/** The cutting of one cell while it goes on: which pieces there are so far, and what waits for the next one. */
final class Cutting {

    /** A piece that may still get links and explanations. */
    private record Open(StringBuilder text, List<Link> links) {
        Piece closed() {
            return new Piece(text.toString(), links);
        }
    }

    private final List<Open> pieces = new ArrayList<>();
    private final Open references = new Open(new StringBuilder(), new ArrayList<>());

    /** The bare links that a cell opens with: a duty of their own once there is another. */
    private final Open opening = new Open(new StringBuilder(), new ArrayList<>());

    private final List<Link> waitingLinks = new ArrayList<>();
    private String leadIn = "";

    /** Takes the words before a list; only those without which the items cannot be understood are kept with them. */
    void leadIn(String text, List<Link> links) {
        leadIn = Phrases.narrows(text) ? text + " " : "";
        waitingLinks.addAll(links);
    }

    void endList() {
        leadIn = "";
    }

    void add(String text, List<Link> links, boolean item) {
        if (Phrases.saysNothing(text) || Placeholders.isPlaceholder(text)) return;
        if (Phrases.onlyRefers(text, links)) {
            refer(text, links);
        } else if (!item && !pieces.isEmpty() && Phrases.explains(text)) {
            append(last(), text, links);
        } else {
            if (pieces.isEmpty() && !opening.text().isEmpty()) pieces.add(opening);
            var piece = new Open(new StringBuilder(item ? leadIn + text : text), new ArrayList<>(waitingLinks));
            piece.links().addAll(links);
            pieces.add(piece);
            waitingLinks.clear();
        }
    }

    private void refer(String text, List<Link> links) {
        append(references, text, links);
        if (!pieces.isEmpty()) last().links().addAll(links);
        else if (waitingLinks.isEmpty() && Phrases.isBareLinks(text, links)) append(opening, text, links);
        else waitingLinks.addAll(links);
    }

    List<Piece> done() {
        if (pieces.isEmpty() && !references.text().isEmpty()) return List.of(references.closed());
        return pieces.stream().map(Open::closed).toList();
    }

    private static void append(Open piece, String text, List<Link> links) {
        piece.text().append(piece.text().isEmpty() ? "" : " ").append(text);
        piece.links().addAll(links);
    }

    private Open last() {
        return pieces.get(pieces.size() - 1);
    }
}
