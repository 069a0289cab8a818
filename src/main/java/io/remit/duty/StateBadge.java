package io.remit.duty;

import io.remit.standing.DutyState;
import io.remit.standing.Occurrence.Outcome;
import io.remit.web.parts.Badge;

/** States and outcomes as shapes and words. */
public final class StateBadge {
    private StateBadge() {}

    /** A duty's state; each has a shape of its own. */
    public static Badge of(DutyState state) {
        return switch (state) {
            case FAILING -> new Badge("bad", "circle-x", "Failing");
            case OVERDUE -> new Badge("bad", "clock-exclamation", "Overdue");
            case STALE -> new Badge("warn", "refresh-alert", "Stale");
            case OPEN -> new Badge("info", "circle-dot", "Open");
            case CANNOT_TELL -> new Badge("warn", "help-circle", "Cannot tell");
            case DUE_SOON -> new Badge("warn", "hourglass", "Due soon");
            case RISK_ACCEPTED -> new Badge("quiet", "shield-off", "Risk accepted");
            case FULFILLED -> Badge.ok("Fulfilled");
            case STANDING_BY -> new Badge("quiet", "player-pause", "Standing by");
            case NOT_APPLICABLE -> new Badge("quiet", "circle-minus", "Not applicable");
        };
    }

    /** That nobody answers for a duty. */
    public static Badge unowned() {
        return new Badge("warn", "user-question", "Nobody");
    }

    /** How one time went. */
    public static Badge of(Outcome outcome) {
        return switch (outcome) {
            case UPCOMING -> new Badge("quiet", "calendar-event", "Upcoming");
            case DUE -> new Badge("warn", "hourglass", "Due");
            case DONE -> Badge.ok("Done");
            case LATE -> new Badge("warn", "clock-exclamation", "Late");
            case MISSED -> new Badge("bad", "circle-x", "Missed");
            case EXCUSED -> new Badge("quiet", "shield-off", "Excused");
            case HELD -> new Badge("ok", "plug-connected", "Held by its check");
        };
    }
}
