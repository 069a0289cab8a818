package io.remit.web.parts;

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
}
