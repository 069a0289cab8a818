package io.remit.catalog;

import io.remit.revision.Change;
import io.remit.revision.WordDiff.Mark;
import io.remit.revision.WordDiff.Segment;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.List;

/** Word-level differences as stretches of text. */
final class Marked {
    private Marked() {}

    /** A change's text in one line: what went is marked as removed, what came as added. */
    static List<Span> inline(Change change) {
        if (change.before().isEmpty()) {
            return List.of(Span.plain(change.after()));
        }
        if (change.after().isEmpty()) {
            return List.of(Span.removed(change.before()));
        }
        if (change.words().after().isEmpty()) {
            return List.of(Span.plain(change.after()));
        }
        return woven(change.words().before(), change.words().after());
    }

    static List<Span> side(List<Segment> segments) {
        return segments.stream().map(Marked::span).toList();
    }

    /** Both sides share their unmarked stretches, except that either may cut them at other places. */
    private static List<Span> woven(List<Segment> before, List<Segment> after) {
        var spans = new ArrayList<Span>();
        int i = 0;
        int j = 0;
        int taken = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && before.get(i).mark() == Mark.DELETED && taken == 0) {
                spans.add(span(before.get(i++)));
            } else if (j < after.size() && after.get(j).mark() == Mark.INSERTED) {
                spans.add(span(after.get(j++)));
            } else if (j < after.size() && i < before.size()) {
                spans.add(span(after.get(j)));
                taken += after.get(j++).text().length();
                while (i < before.size()
                        && before.get(i).mark() == Mark.SAME
                        && taken >= before.get(i).text().length()) {
                    taken -= before.get(i++).text().length();
                }
            } else if (j < after.size()) {
                spans.add(span(after.get(j++)));
            } else {
                taken = 0;
                if (before.get(i).mark() == Mark.DELETED) {
                    spans.add(span(before.get(i)));
                }
                i++;
            }
        }
        return spans;
    }

    private static Span span(Segment segment) {
        return switch (segment.mark()) {
            case SAME -> Span.plain(segment.text());
            case INSERTED -> Span.added(segment.text());
            case DELETED -> Span.removed(segment.text());
        };
    }
}
