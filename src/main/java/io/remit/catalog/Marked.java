package io.remit.catalog;

import io.remit.revision.Change;
import io.remit.revision.WordDiff;
import io.remit.revision.WordDiff.Mark;
import io.remit.revision.WordDiff.Segment;
import io.remit.web.parts.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Word-level differences as stretches of text. */
public final class Marked {
    private Marked() {}

    /** A change's text in one line: what went is marked as removed, what came as added. */
    static List<Span> inline(Change change) {
        return inline(change.before(), change.after(), change.words());
    }

    /** Both texts in one line: what went is marked as removed, what came as added. */
    public static List<Span> inline(String before, String after, WordDiff words) {
        if (before.isEmpty()) {
            return List.of(Span.plain(after));
        }
        if (after.isEmpty()) {
            return List.of(Span.removed(before));
        }
        return words.after().isEmpty() ? List.of(Span.plain(after)) : woven(words.before(), words.after());
    }

    static List<Span> side(List<Segment> segments) {
        return segments.stream().map(Marked::span).toList();
    }

    /** Both sides share their unmarked text, which either may cut at other places; what went stands before what came. */
    private static List<Span> woven(List<Segment> before, List<Segment> after) {
        var spans = new ArrayList<Span>();
        var olds = new ArrayDeque<>(before);
        var news = new ArrayDeque<>(after);
        while (!olds.isEmpty() || !news.isEmpty()) {
            if (!olds.isEmpty() && olds.peek().mark() == Mark.DELETED) {
                spans.add(span(olds.pop()));
            } else if (olds.isEmpty() || news.peek().mark() == Mark.INSERTED) {
                spans.add(span(news.pop()));
            } else {
                var old = olds.pop().text();
                var now = news.pop().text();
                int common = Math.min(old.length(), now.length());
                spans.add(Span.plain(now.substring(0, common)));
                pushRest(olds, old, common);
                pushRest(news, now, common);
            }
        }
        return spans;
    }

    private static void pushRest(ArrayDeque<Segment> segments, String text, int from) {
        if (from < text.length()) {
            segments.push(new Segment(Mark.SAME, text.substring(from)));
        }
    }

    private static Span span(Segment segment) {
        return switch (segment.mark()) {
            case SAME -> Span.plain(segment.text());
            case INSERTED -> Span.added(segment.text());
            case DELETED -> Span.removed(segment.text());
        };
    }
}
