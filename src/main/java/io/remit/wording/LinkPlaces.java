package io.remit.wording;

import io.remit.wording.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a block's links lie in its text. Links come in reading order, so each is looked for from where the one before it
 * was found.
 */
final class LinkPlaces {
    /** A block whose links' words are not in its text is odd; looking for more of them than this is a waste. */
    private static final int MISSES = 50;

    /** What a sentence has before and after a link is looked at no further than this, so that hostile ones cost nothing. */
    private static final int LONGEST = 400;

    /** A link and where its words begin and end; -1 where they are not in the text. */
    private record Place(Link link, int start, int end) {}

    private final String text;
    private final List<Place> places;

    private LinkPlaces(String text, List<Place> places) {
        this.text = text;
        this.places = places;
    }

    static LinkPlaces of(Cell.Block block) {
        var places = new ArrayList<Place>();
        var from = 0;
        var misses = 0;
        for (var link : block.links()) {
            var found =
                    link.text().isEmpty() || misses > MISSES ? -1 : block.text().indexOf(link.text(), from);
            if (found < 0) misses++;
            else from = found + link.text().length();
            places.add(new Place(link, found, found < 0 ? -1 : from));
        }
        return new LinkPlaces(block.text(), places);
    }

    /**
     * Cuts sentences where a link ends one without a full stop. Authors put notes behind a link as if its end were a
     * mark; a note that comes or goes must not look like a change of what the link says.
     */
    List<Sentence> cut(List<Sentence> sentences) {
        var parts = new ArrayList<Sentence>();
        var next = 0;
        for (var sentence : sentences) {
            var start = sentence.start();
            var first = next;
            for (; next < places.size() && places.get(next).end < sentence.end(); next++) {
                var end = places.get(next).end;
                if (end <= start || !endsSentence(start, end, sentence.end(), places.subList(first, next + 1)))
                    continue;
                parts.add(new Sentence(text.substring(start, end), start, end));
                start = skipBlanks(end);
                first = next + 1;
            }
            parts.add(new Sentence(text.substring(start, sentence.end()), start, sentence.end()));
        }
        return parts;
    }

    /** Both sides must be able to stand alone, so that a link that is the subject of a sentence is not cut from it. */
    private boolean endsSentence(int start, int end, int sentenceEnd, List<Place> within) {
        var begin = skipBlanks(end);
        if (begin == end || end - start > LONGEST || !Character.isLetterOrDigit(text.charAt(end - 1))) return false;
        var after = text.substring(begin, Math.min(sentenceEnd, begin + LONGEST));
        if (!Words.onlyBeginsSentence(after) || !Words.hasVerb(after)) return false;
        var before = text.substring(start, end);
        return Words.hasVerb(before) || Phrases.onlyRefers(before, found(within));
    }

    private static List<Link> found(List<Place> places) {
        return places.stream()
                .filter(place -> place.start >= 0)
                .map(Place::link)
                .toList();
    }

    private int skipBlanks(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    /** The links of each sentence; one whose words are not in the text stays where the one before it was. */
    List<List<Link>> linksBySentence(List<Sentence> sentences) {
        var shares = new ArrayList<List<Link>>();
        sentences.forEach(sentence -> shares.add(new ArrayList<>()));
        if (sentences.isEmpty()) return shares;
        var current = 0;
        for (var place : places) {
            while (place.start >= 0
                    && current + 1 < sentences.size()
                    && sentences.get(current + 1).start() <= place.start) {
                current++;
            }
            shares.get(current).add(place.link);
        }
        return shares;
    }
}
