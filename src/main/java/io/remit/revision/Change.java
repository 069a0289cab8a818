package io.remit.revision;

import io.remit.intake.HeldBy;

/**
 * What became of one thing from one edition to the next.
 *
 * @param kind what became of it
 * @param subject what kind of thing it is
 * @param key the duty's or responsibility's key; the later name of a category
 * @param responsibility the key of the row it belongs to; empty for a category
 * @param holder whom it concerns: the duty's party or the row's holder, as in the later edition (the earlier one, where it
 *     was dropped)
 * @param before the earlier text (of a duty), area (of a responsibility) or name (of a category); empty where there was none
 * @param after the later one; empty where there is none
 * @param summary one sentence for the customer
 * @param proposal whether it touches what must be done, as far as that can be told from the words
 * @param words both texts with the differing words marked, where a text changed; else {@link WordDiff#NONE}
 */
public record Change(
        ChangeKind kind,
        Subject subject,
        String key,
        String responsibility,
        HeldBy holder,
        String before,
        String after,
        String summary,
        Materiality proposal,
        WordDiff words) {

    /** The kinds of thing that change. */
    public enum Subject {
        CATEGORY,
        RESPONSIBILITY,
        DUTY
    }

    /** The same change as the operator judged it. */
    public Change judged(Materiality materiality) {
        return new Change(kind, subject, key, responsibility, holder, before, after, summary, materiality, words);
    }
}
