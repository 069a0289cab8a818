package io.remit.exercise;

import io.remit.access.Access;
import io.remit.identity.MembershipService;
import io.remit.plan.StepKind;
import io.remit.tenant.SettingService;
import io.remit.web.parts.Spoken;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a step: in the log, and to whoever comes too late. */
final class StepWords {
    private final MembershipService memberships;
    private final SettingService settings;

    StepWords(MembershipService memberships, SettingService settings) {
        this.memberships = memberships;
        this.settings = settings;
    }

    /** What a line of the log says of a step that was checked off. */
    String detail(Access access, RunStep step, StepReport report) {
        var said = step.plan().title();
        if (report.outcome() != StepOutcome.NONE) {
            said += ": " + report.outcome().label().toLowerCase(Locale.ROOT);
        }
        if (step.plan().kind() == StepKind.RECOVERY_POINT) {
            said += ": "
                    + report.recoveryPoint()
                            .map(at -> clock(access, at, "d MMM uuuu, HH:mm:ss z"))
                            .orElse("");
        }
        return said + report.measured().map(lag -> ": " + Spoken.of(lag)).orElse("");
    }

    /** Why a step cannot be changed in this way: who did what with it, and when. */
    String whyNot(Access access, RunStep step) {
        var who = step.changedBy().map(by -> name(access, by)).orElse("Somebody else");
        var when = step.endedAt()
                .or(step::blockedAt)
                .or(step::changedAt)
                .map(at -> " at " + clock(access, at, "HH:mm z"))
                .orElse("");
        return switch (step.state()) {
            case DONE -> who + " checked this off" + when + ".";
            case SKIPPED -> who + " skipped this" + when + ".";
            case BLOCKED -> who + " blocked this" + when + ". Unblock it first.";
            case OPEN, STARTED -> who + " is changing this just now. Try again.";
        };
    }

    private String name(Access access, String reference) {
        return Optional.ofNullable(
                        memberships.namesByReference(access, List.of(reference)).get(reference))
                .orElse("Somebody else");
    }

    private String clock(Access access, Instant at, String pattern) {
        ZoneId zone = settings.setting(access).zone();
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(zone)
                .format(at);
    }
}
