package io.remit.replication;

import io.remit.replication.Comparison.Fit;
import io.remit.web.parts.Badge;

/** How buckets are kept, as shapes and words. */
public final class BackupBadge {
    private BackupBadge() {}

    /** How a bucket is kept as a whole. */
    public static Badge of(BucketStanding.Kept kept) {
        var word = kept.label();
        return switch (kept) {
            case DIFFERS, NOT_ARRIVING -> new Badge("bad", "circle-x", word);
            case LATE -> new Badge("warn", "clock-exclamation", word);
            case CANNOT_TELL -> new Badge("warn", "help-circle", word);
            case NOTHING_DECLARED -> Badge.quiet("circle-dashed", word);
            case AS_DECLARED -> Badge.ok(word);
        };
    }

    static Badge of(Fit fit) {
        var word = fit.label();
        return switch (fit) {
            case AS_DECLARED -> Badge.ok(word);
            case DIFFERS -> new Badge("bad", "circle-x", word);
            case CANNOT_BE_READ -> new Badge("warn", "help-circle", word);
            case NOTHING_DECLARED -> Badge.quiet("circle-minus", word);
            case NOT_READ -> Badge.quiet("circle-dashed", word);
        };
    }

    static Badge of(SampleOutcome outcome) {
        var word = outcome.label();
        return switch (outcome) {
            case WAITING -> new Badge("info", "hourglass", word);
            case ARRIVED -> Badge.ok(word);
            case TIMED_OUT -> new Badge("bad", "clock-exclamation", word);
            case CANNOT_TELL -> new Badge("warn", "help-circle", word);
        };
    }
}
