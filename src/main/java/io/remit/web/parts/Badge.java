package io.remit.web.parts;

/**
 * A state as a shape and a word, so that colour is never its only sign.
 *
 * @param tone style: yours, provider, shared, nobody, ok, info, warn, bad or quiet
 * @param icon name in the icon sprite
 * @param word what it says
 */
public record Badge(String tone, String icon, String word) {

    /** Held by the reader's own organisation. */
    public static Badge yours() {
        return yours("Yours");
    }

    /** Held by the customer, in the words of a reader who is not that customer. */
    public static Badge yours(String word) {
        return new Badge("yours", "held-yours", word);
    }

    /** Held by the provider. */
    public static Badge provider() {
        return new Badge("provider", "held-provider", "Provider");
    }

    /** Each party does a part. */
    public static Badge shared() {
        return new Badge("shared", "held-shared", "Shared");
    }

    /** A gap: the page names neither party. */
    public static Badge nobody() {
        return gap("Nobody named");
    }

    /** What a page leaves open. */
    public static Badge gap(String word) {
        return new Badge("nobody", "held-nobody", word);
    }

    /** All is well. */
    public static Badge ok(String word) {
        return new Badge("ok", "circle-check", word);
    }

    /** Worth knowing. */
    public static Badge info(String word) {
        return new Badge("info", "info-circle", word);
    }

    /** Needs a look. */
    public static Badge warn(String word) {
        return new Badge("warn", "alert-triangle", word);
    }

    /** Wrong, and someone has to act. */
    public static Badge bad(String word) {
        return new Badge("bad", "alert-octagon", word);
    }

    /** A duty that changed hands, such as "Moved to you". */
    public static Badge moved(String word) {
        return new Badge("warn", "corner-down-right", word);
    }

    /** A duty no edition before had, such as "New for you". */
    public static Badge added(String word) {
        return new Badge("info", "sparkles", word);
    }

    /** The same duty in other words. */
    public static Badge reworded() {
        return new Badge("quiet", "pencil", "Reworded");
    }

    /** A duty no edition after asks for. */
    public static Badge dropped() {
        return new Badge("quiet", "circle-minus", "Dropped");
    }

    /** A change of links, names or punctuation that leaves the meaning alone. */
    public static Badge editorial() {
        return new Badge("quiet", "letter-case", "Editorial");
    }

    /** A state that asks for nothing, such as an ended membership. */
    public static Badge quiet(String icon, String word) {
        return new Badge("quiet", icon, word);
    }
}
