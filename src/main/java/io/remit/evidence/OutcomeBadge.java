package io.remit.evidence;

import io.remit.standing.CheckOutcome;
import io.remit.web.parts.Badge;

/** What a check found, as a shape and a word; the same on every page. */
public final class OutcomeBadge {
    private OutcomeBadge() {}

    /** The outcome's badge. */
    public static Badge of(CheckOutcome outcome) {
        return switch (outcome) {
            case HOLDS -> Badge.ok("Holds");
            case FAILS -> new Badge("bad", "circle-x", "Fails");
            case CANNOT_TELL -> new Badge("warn", "help-circle", "Cannot tell");
        };
    }
}
