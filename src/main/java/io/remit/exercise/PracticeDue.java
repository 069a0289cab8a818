package io.remit.exercise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a schedule stands.
 *
 * @param planName how the plan is called
 * @param last the last run that counted for it
 * @param dueOn until which day it is practised next; empty where nothing more is asked for
 * @param today the tenant's day
 */
public record PracticeDue(
        PracticeSchedule schedule,
        String planName,
        Optional<Practised> last,
        Optional<LocalDate> dueOn,
        LocalDate today) {
    private static final int SOON_DAYS = 14;

    /** Whether the day has passed and nobody practised. */
    public boolean isOverdue() {
        return dueOn.filter(day -> day.isBefore(today)).isPresent();
    }

    /** Whether it is close. */
    public boolean isSoon() {
        return !isOverdue()
                && dueOn.filter(day -> !day.isAfter(today.plusDays(SOON_DAYS))).isPresent();
    }

    /** How many days it is late. */
    public long daysLate() {
        return isOverdue() ? ChronoUnit.DAYS.between(dueOn.orElseThrow(), today) : 0;
    }
}
