package io.remit.authorization;

import java.time.LocalDate;

/** Where an authorization stands. */
public enum Standing {
    ASKED("Asked for", "It waits for an administrator."),
    DECLINED("Declined", "It was not approved."),
    APPROVED("Approved", "It was not tried yet."),
    OBSERVED("Observed", "What was granted works for the principal, and nothing else does."),
    OBSERVED_AS_STAND_IN("Observed as stand-in", "What was granted works for a stand-in, and nothing else does."),
    BROADER("Broader than needed", "More is allowed than was granted."),
    FAILING("Failing", "Something that was granted is refused."),
    CANNOT_TELL("Cannot tell", "The last probe proves nothing."),
    UNUSED(
            "No longer needed",
            "The subscription to the service has ended. Revoke this and take the policy away; it is tried until everything is refused."),
    EXPIRED("Expired", "Its last day is over. Take the policy away; it is tried until everything is refused."),
    REVOKED(
            "Revoked, not yet proved",
            "It was taken back. Take the policy away; it is proved when everything was refused for some minutes."),
    CLOSED("Revoked, refused", "Everything is refused, while the control works."),
    STILL_OPEN("Revoked, still open", "It was taken back or is over, and something is still allowed.");

    private final String label;
    private final String meaning;

    Standing(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether somebody has to do something about it. */
    public boolean needsSomebody() {
        return this == ASKED
                || this == BROADER
                || this == FAILING
                || this == UNUSED
                || this == EXPIRED
                || this == STILL_OPEN;
    }

    /** @param today the tenant's day */
    public static Standing of(BucketAuthorization one, LocalDate today) {
        if (one.decision().isEmpty()) {
            return one.isRevoked() ? DECLINED : ASKED;
        }
        if (!one.isApproved()) {
            return DECLINED;
        }
        if (!one.isInForce(today)) {
            return over(one);
        }
        return one.used() ? inForce(one) : UNUSED;
    }

    private static Standing inForce(BucketAuthorization one) {
        return switch (one.found().finding()) {
            case NONE -> APPROVED;
            case AS_GRANTED -> one.found().standIn() ? OBSERVED_AS_STAND_IN : OBSERVED;
            case BROADER, OPEN -> BROADER;
            case NARROWER, CLOSED -> FAILING;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    private static Standing over(BucketAuthorization one) {
        return switch (one.found().finding()) {
            case OPEN -> STILL_OPEN;
            // A proof stands until something is allowed again; that nobody can look today does not undo it.
            default -> one.found().closedAt().isPresent() ? CLOSED : one.isRevoked() ? REVOKED : EXPIRED;
        };
    }
}
