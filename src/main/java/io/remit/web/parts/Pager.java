package io.remit.web.parts;

/**
 * Where the neighbouring pages of a list are; lists are paged by key, so there are no page numbers.
 *
 * @param newer address of the page before, empty on the first
 * @param older address of the page after, empty on the last
 */
public record Pager(String newer, String older) {

    /** A list that fits on one page. */
    public static final Pager NONE = new Pager("", "");

    public boolean hasNewer() {
        return !newer.isEmpty();
    }

    public boolean hasOlder() {
        return !older.isEmpty();
    }

    public boolean any() {
        return hasNewer() || hasOlder();
    }
}
