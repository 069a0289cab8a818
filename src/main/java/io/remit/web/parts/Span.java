package io.remit.web.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text inside a sentence.
 *
 * @param kind how it is marked
 * @param text the words, with their spaces
 * @param href where a link leads; empty for the other kinds
 */
public record Span(Kind kind, String text, String href) {

    /** Plain words, a link, words that were added, words that were removed. */
    public enum Kind {
        PLAIN,
        LINK,
        ADDED,
        REMOVED
    }

    public static Span plain(String text) {
        return new Span(Kind.PLAIN, text, "");
    }

    public static Span link(String text, String href) {
        return new Span(Kind.LINK, text, href);
    }

    public static Span added(String text) {
        return new Span(Kind.ADDED, text, "");
    }

    public static Span removed(String text) {
        return new Span(Kind.REMOVED, text, "");
    }

    public boolean plain() {
        return kind == Kind.PLAIN;
    }

    public boolean link() {
        return kind == Kind.LINK;
    }

    public boolean added() {
        return kind == Kind.ADDED;
    }

    public boolean removed() {
        return kind == Kind.REMOVED;
    }

    /** A text with the words of its links turned into links, in order; a link whose words do not follow is left out. */
    public static List<Span> linked(String text, List<Link> links) {
        var spans = new ArrayList<Span>();
        int from = 0;
        for (var link : links) {
            int at = link.text().isEmpty() ? -1 : text.indexOf(link.text(), from);
            if (at < 0) {
                continue;
            }
            if (at > from) {
                spans.add(plain(text.substring(from, at)));
            }
            spans.add(link(link.text(), link.href()));
            from = at + link.text().length();
        }
        if (from < text.length()) {
            spans.add(plain(text.substring(from)));
        }
        return List.copyOf(spans);
    }
}
