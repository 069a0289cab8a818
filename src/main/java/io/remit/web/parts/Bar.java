package io.remit.web.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * One stacked bar: how a total divides, drawn on the server, with the same numbers in words beside it.
 *
 * @param label what the bar is about
 * @param href where it leads; empty for nowhere
 * @param total sum of the parts
 * @param counts every count, zeros too, for the table behind the drawing
 * @param parts what is drawn: the counts above zero, left to right
 * @param summary the same in one sentence, the drawing's title
 */
public record Bar(String label, String href, int total, List<Count> counts, List<Part> parts, String summary) {

    /** The bar is drawn in a box this many units wide. */
    private static final int WIDTH = 1000;

    /**
     * One part of a bar.
     *
     * @param badge style, shape and word
     * @param count how many
     * @param x left edge, in thousandths of the bar
     * @param width in thousandths of the bar
     */
    public record Part(Badge badge, int count, int x, int width) {}

    /** What goes into a bar: a count for a state. */
    public record Count(Badge badge, int count) {}

    public Bar {
        counts = List.copyOf(counts);
        parts = List.copyOf(parts);
    }

    /** Draws a bar whose full width is its own total. */
    public static Bar of(String label, String href, List<Count> counts) {
        return of(label, href, counts, counts.stream().mapToInt(Count::count).sum());
    }

    /** Draws a bar whose full width is {@code scale}, so that bars of different totals compare. */
    public static Bar of(String label, String href, List<Count> counts, int scale) {
        var parts = new ArrayList<Part>();
        var words = new ArrayList<String>();
        int before = 0;
        for (var count : counts) {
            if (count.count() == 0) {
                continue;
            }
            int x = WIDTH * before / scale;
            before += count.count();
            parts.add(new Part(count.badge(), count.count(), x, WIDTH * before / scale - x));
            words.add(count.count() + " " + count.badge().word());
        }
        var summary = label + ": " + (words.isEmpty() ? "none" : String.join(", ", words));
        return new Bar(label, href, before, counts, parts, summary);
    }
}
