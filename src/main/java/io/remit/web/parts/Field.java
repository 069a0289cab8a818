package io.remit.web.parts;

/**
 * One field of a form: what was typed is kept, also when it was wrong.
 *
 * @param value what to show in it
 * @param error what is wrong with it and what to do; empty when nothing is
 */
public record Field(String value, String error) {

    /** A field nobody has typed in yet. */
    public static final Field EMPTY = new Field("", "");

    /** A field with a value and nothing wrong with it. */
    public static Field of(String value) {
        return new Field(value, "");
    }

    /** Whether something is wrong with it. */
    public boolean invalid() {
        return !error.isEmpty();
    }
}
