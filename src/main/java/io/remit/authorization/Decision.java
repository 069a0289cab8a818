package io.remit.authorization;

import io.remit.access.AuthorizationId;
import java.util.Optional;

/**
 * Whether a service may do something in a bucket.
 *
 * @param reason why, in a word of a program and a sentence for whoever reads its log
 * @param authorization the one that allows it, or that would have
 */
public record Decision(boolean allowed, Reason reason, Optional<AuthorizationId> authorization) {

    /** Why. */
    public enum Reason {
        AUTHORIZED("authorized", "It is authorized."),
        BUCKET_UNKNOWN("bucket-unknown", "No tenant has claimed this bucket."),
        NOT_AUTHORIZED("not-authorized", "The tenant has not authorized this service in the bucket."),
        NOT_IN_FORCE("not-in-force", "The authorization waits for approval, was revoked, or is over."),
        OUTSIDE("outside", "The authorization does not cover this operation on this key.");

        private final String word;
        private final String sentence;

        Reason(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        /** As a program reads it; it never changes. */
        public String word() {
            return word;
        }

        /** As people read it. */
        public String sentence() {
            return sentence;
        }
    }
}
