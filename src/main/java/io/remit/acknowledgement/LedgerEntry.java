package io.remit.acknowledgement;

import io.remit.access.AcknowledgementId;
import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import io.remit.catalog.EditionHead;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing a tenant said to an edition.
 *
 * @param id its id
 * @param service the edition's service
 * @param edition the edition
 * @param number the edition's number
 * @param kind what was said
 * @param change key of the change it is about; empty for the whole edition
 * @param reason why; empty for an acknowledgement
 * @param made by whom and when
 * @param withdrawn by whom and when it was taken back
 * @param answer what the provider said to an objection
 */
public record LedgerEntry(
        AcknowledgementId id,
        ServiceId service,
        EditionId edition,
        int number,
        Kind kind,
        String change,
        String reason,
        Act made,
        Optional<Act> withdrawn,
        Optional<Answer> answer) {

    /** What a tenant can say. */
    public enum Kind {
        /** It has seen the edition and everything before it. */
        ACKNOWLEDGED,
        /** It does not accept the edition, or one change of it. */
        OBJECTED,
        /** A change that the provider calls editorial is a real one for it. */
        NOT_EDITORIAL
    }

    /** What the provider can say to an objection. */
    public enum Verdict {
        /** The tenant is right: the edition does not bind it. */
        UPHELD,
        /** The edition binds all the same. */
        DECLINED
    }

    /** Who did something, as an actor's reference, and when. */
    public record Act(String by, Instant at) {}

    /** The provider's answer, with a word on why. */
    public record Answer(Verdict verdict, String note, Act given) {}

    /** Whether it was not taken back. */
    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /** Whether it is an objection that waits for the provider. */
    public boolean isOpen() {
        return kind == Kind.OBJECTED && stands() && answer.isEmpty();
    }

    /** Whether it may be taken back: nobody unsays having seen something, and what was declined is over. */
    public boolean isRetractable() {
        return kind != Kind.ACKNOWLEDGED
                && stands()
                && answer.map(given -> given.verdict() == Verdict.UPHELD).orElse(true);
    }

    /** Whether it keeps an edition from binding; see the plaque. */
    boolean holdsBack(EditionHead head) {
        return kind == Kind.OBJECTED
                && stands()
                && number <= head.number()
                && answer.map(given -> given.verdict() == Verdict.UPHELD
                                && !head.publishedAt().isAfter(given.given().at()))
                        .orElse(true);
    }
}
