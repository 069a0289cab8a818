package io.remit.standing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A day on which something falls due year after year, or month after month. A month that is too short has it on its last
 * day: 29 February is the 28th in most years, and the 31st of each month is the last day of every month.
 *
 * @param month 1 to 12, or 0 for every month
 * @param day 1 to 31
 */
public record FixedDay(int month, int day) implements Comparable<FixedDay> {
    static final int EVERY_MONTH = 0;
    private static final int LAST_MONTH = 12;
    private static final int LONGEST_MONTH = 31;
    private static final Comparator<FixedDay> ORDER =
            Comparator.comparingInt(FixedDay::month).thenComparingInt(FixedDay::day);

    public FixedDay {
        if (month < EVERY_MONTH || month > LAST_MONTH || day < 1 || day > LONGEST_MONTH) {
            throw new IllegalArgumentException("no such day: " + month + "-" + day);
        }
        if (month != EVERY_MONTH) MonthDay.of(month, day);
    }

    boolean everyMonth() {
        return month == EVERY_MONTH;
    }

    /** The day in this month, which must be its month or, for a day of every month, may be any. */
    LocalDate in(YearMonth of) {
        return of.atDay(Math.min(day, of.lengthOfMonth()));
    }

    @Override
    public int compareTo(FixedDay other) {
        return ORDER.compare(this, other);
    }
}
