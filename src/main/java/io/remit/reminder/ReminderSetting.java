package io.remit.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a member wants to be told.
 *
 * @param digestOn the day of the weekly digest; empty for none
 * @param dueDays so many days before something falls due; empty for never
 * @param overdue whether when something is late or wrong
 * @param version how often it was changed; 0 while it is as at the beginning
 */
public record ReminderSetting(Optional<DayOfWeek> digestOn, OptionalInt dueDays, boolean overdue, int version) {
    /** What holds until somebody decides otherwise. */
    static final ReminderSetting AT_FIRST =
            new ReminderSetting(Optional.of(DayOfWeek.MONDAY), OptionalInt.of(3), true, 0);

    boolean hasDigestOn(LocalDate day) {
        return digestOn.filter(day.getDayOfWeek()::equals).isPresent();
    }

    /** Whether the member wants to be reminded of it on that day. */
    boolean asksFor(DueItem item, LocalDate today) {
        if (item.isWrong()) {
            return overdue;
        }
        return dueDays.isPresent()
                && item.dueOn()
                        .filter(on -> !on.isAfter(today.plusDays(dueDays.getAsInt())))
                        .isPresent();
    }
}
