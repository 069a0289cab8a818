package io.remit.bucket;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a bucket is the tenant's.
 *
 * @param by who claimed it, as an actor's reference; empty where nobody has, or the claim was lost
 * @param at when it was claimed; empty in the same case
 * @param checkedAt when somebody looked last; empty where nobody did
 * @param checkedAs as whom; empty where nobody did
 * @param told what was found then, in a sentence
 */
public record Claim(
        Optional<String> by,
        Optional<Instant> at,
        Optional<Instant> checkedAt,
        String checkedAs,
        Found found,
        String told) {
    static final Claim NONE = new Claim(Optional.empty(), Optional.empty(), Optional.empty(), "", Found.NOT_LOOKED, "");

    /** The same with what was told last. */
    Claim seen(Look look) {
        return new Claim(by, at, checkedAt, look.as(), look.found(), look.told());
    }

    /** What looking for the challenge object found. */
    public enum Found {
        /** Nobody has looked yet. */
        NOT_LOOKED,
        /** It is there with the content it should have. */
        THERE,
        /** The bucket answered, and it is not there, or says something else. */
        MISSING,
        /** Whoever looked was refused, got no answer, or had no key. */
        CANNOT_TELL
    }

    /**
     * What looking for a challenge found.
     *
     * @param as who looked, as their platform names them
     * @param told the same in a sentence, with what to do about it
     */
    public record Look(Found found, String as, String told) {}
}
