package io.remit.ping;

import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * A ping to be made.
 *
 * @param service the duty's service
 * @param key the duty's key
 * @param subject the project it reports for; empty for the duty as a whole
 * @param name what people call it
 * @param period how often it reports
 * @param grace how late it may be
 */
public record PingDraft(ServiceId service, String key, String subject, String name, Duration period, Duration grace) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(366);
    private static final Duration LONGEST_GRACE = Duration.ofDays(31);

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
