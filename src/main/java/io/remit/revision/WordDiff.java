package io.remit.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts beside each other with the words marked that differ. The segments' texts, joined, give each text back; the
 * unmarked ones alone, joined, are the same text on both sides.
 *
 * @param before the earlier text: {@code SAME} and {@code DELETED} segments
 * @param after the later text: {@code SAME} and {@code INSERTED} segments
 */
public record WordDiff(List<Segment> before, List<Segment> after) {

    /** No texts to compare. */
    public static final WordDiff NONE = new WordDiff(List.of(), List.of());

    /** Beyond this many words a text is marked as a whole: comparing costs words times differences. */
    private static final int MOST_WORDS = 3000;

    /** Scripts without blanks are compared letter by letter. */
    private static final Pattern PIECE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+|\\s+|.",
            Pattern.DOTALL);

    /** What a segment is. */
    public enum Mark {
        SAME,
        INSERTED,
        DELETED
    }

    /** A run of text with one mark; never empty. */
    public record Segment(Mark mark, String text) {}

    public WordDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Compares two texts word by word. */
    public static WordDiff of(String before, String after) {
        var olds = pieces(before);
        var news = pieces(after);
        if (olds.size() > MOST_WORDS || news.size() > MOST_WORDS) return whole(before, after);
        var left = new Marked(olds, Mark.DELETED);
        var right = new Marked(news, Mark.INSERTED);
        for (AbstractDelta<String> delta : DiffUtils.diff(olds, news).getDeltas()) {
            left.mark(delta.getSource().getPosition(), delta.getSource().size());
            right.mark(delta.getTarget().getPosition(), delta.getTarget().size());
        }
        bridge(left, right);
        return new WordDiff(left.segments(), right.segments());
    }

    /**
     * A blank between two marked words is marked too, because one long mark reads better than many short ones: on both
     * sides, so that what stays unmarked is the same text on either.
     */
    private static void bridge(Marked left, Marked right) {
        var i = left.unmarked(0);
        var j = right.unmarked(0);
        while (i < left.size() && j < right.size()) {
            if (left.isBridge(i) || right.isBridge(j)) {
                left.mark(i, 1);
                right.mark(j, 1);
            }
            i = left.unmarked(i + 1);
            j = right.unmarked(j + 1);
        }
    }

    private static WordDiff whole(String before, String after) {
        if (before.equals(after)) return new WordDiff(one(Mark.SAME, before), one(Mark.SAME, after));
        return new WordDiff(one(Mark.DELETED, before), one(Mark.INSERTED, after));
    }

    private static List<Segment> one(Mark mark, String text) {
        return text.isEmpty() ? List.of() : List.of(new Segment(mark, text));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var matcher = PIECE.matcher(text);
        while (matcher.find() && pieces.size() <= MOST_WORDS) pieces.add(matcher.group());
        return pieces;
    }

    /** One side while its marks are set. */
    private static final class Marked {
        private final List<String> pieces;
        private final boolean[] changed;
        private final Mark mark;

        Marked(List<String> pieces, Mark mark) {
            this.pieces = pieces;
            this.changed = new boolean[pieces.size()];
            this.mark = mark;
        }

        void mark(int from, int count) {
            for (var i = from; i < from + count; i++) changed[i] = true;
        }

        int size() {
            return changed.length;
        }

        /** The next piece without a mark, or the size where there is none. */
        int unmarked(int from) {
            var i = from;
            while (i < changed.length && changed[i]) i++;
            return i;
        }

        boolean isBridge(int i) {
            return pieces.get(i).isBlank() && i > 0 && i + 1 < changed.length && changed[i - 1] && changed[i + 1];
        }

        List<Segment> segments() {
            var segments = new ArrayList<Segment>();
            var start = 0;
            for (var i = 1; i <= changed.length; i++) {
                if (i < changed.length && changed[i] == changed[start]) continue;
                var text = String.join("", pieces.subList(start, i));
                segments.add(new Segment(changed[start] ? mark : Mark.SAME, text));
                start = i;
            }
            return segments;
        }
    }
}
