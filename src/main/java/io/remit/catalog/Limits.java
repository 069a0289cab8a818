package io.remit.catalog;

import io.remit.access.Problem.Invalid;
import io.remit.revision.EditionContent;
import io.remit.revision.Responsibility;
import java.util.Locale;

/**
 * How much one edition can hold. The largest known real page has some three hundred rows; a page beyond these limits is a
 * mistake, and its matrix one that nobody could read and no browser would like.
 */
final class Limits {
    /** Responsibilities of an edition. */
    static final int MOST_ROWS = 2_000;

    /** Characters of a category, which is also part of what changes are known by. */
    static final int LONGEST_CATEGORY = 200;

    /** Characters of an area. */
    static final int LONGEST_AREA = 1_000;

    private static final int LONGEST_VARIANT = 400;
    private static final int LONGEST_TITLE = 400;

    private Limits() {}

    /**
     * Checks what no correction of a row could mend.
     *
     * @throws Invalid at {@code field}
     */
    static void mustBeReadable(int rows, String field) {
        if (rows > MOST_ROWS) {
            throw new Invalid(
                    field,
                    String.format(
                            Locale.ENGLISH,
                            "This page has %,d responsibilities; an edition holds at most %,d. Split the page.",
                            rows,
                            MOST_ROWS));
        }
    }

    /**
     * Checks what an operator can still correct.
     *
     * @throws Invalid for the form as a whole
     */
    static void mustFit(EditionContent content) {
        for (var row : content.responsibilities()) {
            mustFit(row, "category", row.category(), LONGEST_CATEGORY);
            mustFit(row, "variant", row.variant(), LONGEST_VARIANT);
            mustFit(row, "area", row.area(), LONGEST_AREA);
        }
    }

    /** What something is about, cut where it is endless. */
    static String area(String words) {
        return words.length() > LONGEST_AREA ? words.substring(0, LONGEST_AREA - 1) + "…" : words;
    }

    /** A page's title, cut where it is endless: nothing depends on it. */
    static String title(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private static void mustFit(Responsibility row, String what, String text, int most) {
        if (text.length() > most) {
            throw new Invalid(
                    "",
                    String.format(
                            Locale.ENGLISH,
                            "The %s of %s has %,d characters; at most %,d are kept. Correct the row, or drop it.",
                            what,
                            Quote.of(row.area()),
                            text.length(),
                            most));
        }
    }
}
