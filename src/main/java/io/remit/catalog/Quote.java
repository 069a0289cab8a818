package io.remit.catalog;

/** Names that somebody else chose, put into a sentence of ours. */
final class Quote {
    private static final int LONGEST = 120;

    private Quote() {}

    /** In quotation marks, shortened where it is long. */
    static String of(String text) {
        return "“" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …") + "”";
    }
}
