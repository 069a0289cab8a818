package io.remit.authorization;

import io.remit.objectstorage.Answer.Verdict;
import io.remit.probe.Finding;
import io.remit.web.parts.Badge;

/** Where authorizations stand, as shapes and words. */
public final class StandingBadge {
    private StandingBadge() {}

    /** An authorization's standing; each has a shape of its own. */
    public static Badge of(Standing standing) {
        var word = standing.label();
        return switch (standing) {
            case ASKED -> new Badge("info", "hourglass", word);
            case DECLINED -> Badge.quiet("circle-minus", word);
            case APPROVED -> new Badge("info", "circle-dashed", word);
            case OBSERVED -> Badge.ok(word);
            case OBSERVED_AS_STAND_IN -> new Badge("ok", "users", word);
            case BROADER -> new Badge("warn", "alert-triangle", word);
            case FAILING -> new Badge("bad", "circle-x", word);
            case CANNOT_TELL -> new Badge("warn", "help-circle", word);
            case UNUSED -> new Badge("bad", "clock-exclamation", word);
            case EXPIRED -> new Badge("warn", "clock-exclamation", word);
            case REVOKED -> new Badge("warn", "player-pause", word);
            case CLOSED -> new Badge("quiet", "shield-lock", word);
            case STILL_OPEN -> new Badge("bad", "alert-octagon", word);
        };
    }

    static Badge of(Finding finding) {
        var word = finding.label();
        return switch (finding) {
            case NONE -> Badge.quiet("circle-dashed", word);
            case AS_GRANTED -> Badge.ok(word);
            case CLOSED -> new Badge("ok", "shield-lock", word);
            case BROADER -> new Badge("warn", "alert-triangle", word);
            case NARROWER -> new Badge("bad", "circle-x", word);
            case OPEN -> new Badge("bad", "alert-octagon", word);
            case CANNOT_TELL -> new Badge("warn", "help-circle", word);
        };
    }

    /** What was answered, against what should be. */
    static Badge of(Verdict verdict, boolean isRight) {
        var tone = isRight ? "ok" : verdict == Verdict.CANNOT_TELL ? "warn" : "bad";
        var icon = switch (verdict) {
            case ALLOWED -> isRight ? "circle-check" : "alert-octagon";
            case REFUSED -> isRight ? "shield-lock" : "circle-x";
            case CANNOT_TELL -> "help-circle";
        };
        return new Badge(isRight && verdict == Verdict.CANNOT_TELL ? "quiet" : tone, icon, verdict.label());
    }
}
