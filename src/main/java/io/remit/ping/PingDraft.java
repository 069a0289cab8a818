package io.remit.ping;

import io.remit.access.DutyId;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * A ping to be made.
 *
 * @param service the duty's service
 * @param key the duty's key
 * @param subject the project it reports for, as {@link io.remit.tenant.Project#subject} says it; empty for the whole duty
 * @param name what people call it
 * @param period how often it reports
 * @param grace how late it may be
 */
public record PingDraft(ServiceId service, String key, String subject, String name, Duration period, Duration grace) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(366);
    private static final Duration LONGEST_GRACE = Duration.ofDays(31);

    /**
     * Refuses what would report past its duty: for all of one that is fulfilled for each project, or the other way round.
     *
     * @throws Invalid at the duty
     */
    void mustFit(Set<DutyId> perProject) {
        boolean each = perProject.contains(DutyId.of(service, key));
        if (each && subject.isEmpty()) {
            throw new Invalid("duty", "This duty is fulfilled for each project: choose it for one of them.");
        }
        if (!each && !subject.isEmpty()) {
            throw new Invalid("duty", "This duty is fulfilled once for all of it: choose it as a whole.");
        }
    }

    /** @throws Invalid at the time that cannot be */
    void mustBePossible() {
        var errors = new LinkedHashMap<String, String>();
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST_PERIOD) > 0) {
            errors.put("period", "Choose a time from 1 minute to 366 days.");
        }
        if (grace.compareTo(SHORTEST) < 0 || grace.compareTo(LONGEST_GRACE) > 0) {
            errors.put("grace", "Choose a time from 1 minute to 31 days.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
