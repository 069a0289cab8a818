package io.remit.web.parts;

import java.util.List;

/**
 * One change between two editions, in a summary.
 *
 * @param area what the responsibility is about
 * @param category its section
 * @param held who holds it now
 * @param words the duty's text, with added and removed words marked
 * @param note what differs where that cannot be seen in the words; empty where it can
 * @param marks what the reader said to it
 * @param href where to read it in its place; empty for nowhere
 * @param actions what the reader may do about it
 */
public record Change(
        String area,
        String category,
        Badge held,
        List<Span> words,
        String note,
        List<Badge> marks,
        String href,
        List<Link> actions) {
    public Change {
        words = List.copyOf(words);
        marks = List.copyOf(marks);
        actions = List.copyOf(actions);
    }
}
