package io.remit.plan;

import io.remit.web.parts.Badge;

/** How a kind of step is shown. */
public final class StepBadge {
    private StepBadge() {}

    /** Kinds that a run measures by stand out. */
    public static Badge of(StepKind kind) {
        return switch (kind) {
            case DO -> Badge.quiet("circle-dot", kind.label());
            case VERIFY -> Badge.quiet("eye", kind.label());
            case SERVICE_RESTORED -> new Badge("info", "arrow-back-up", kind.label());
            case SERVICE_VERIFIED -> new Badge("info", "circle-check", kind.label());
            case RECOVERY_POINT -> new Badge("info", "history", kind.label());
            case VERIFY_JOBS -> Badge.quiet("checklist", kind.label());
            case RESTORE_TEST -> Badge.quiet("refresh-alert", kind.label());
            case SAMPLE_LAG -> Badge.quiet("hourglass", kind.label());
            case FAIL_BACK -> Badge.quiet("corner-down-right", kind.label());
        };
    }
}
