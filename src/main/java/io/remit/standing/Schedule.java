package io.remit.standing;

import io.remit.standing.Cadence.Every;
import io.remit.standing.Cadence.OnDays;
import io.remit.standing.Cadence.Once;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The due dates of one setting. Nothing falls due before its floor: the day it began, or the first due date where that is
 * later.
 */
final class Schedule {
    private static final int LEAD_SHARE = 4;
    private static final int MONTHS_UNTIL_THE_SAME_AGAIN = 14;

    private final Cadence cadence;
    private final LocalDate fromOn;
    private final boolean firstDueSet;
    private final LocalDate floor;

    Schedule(CadenceSetting setting) {
        var firstDueOn = setting.firstDueOn();
        this.cadence = setting.cadence();
        this.fromOn = setting.fromOn();
        this.firstDueSet = firstDueOn.isPresent();
        this.floor = firstDueOn.filter(fromOn::isBefore).orElse(fromOn);
    }

    /** A due date, and what it is counted from, so that the day of the month is kept over short months. */
    record Due(LocalDate on, LocalDate anchor, int steps) {
        static Due on(LocalDate day) {
            return new Due(day, day, 0);
        }
    }

    LocalDate fromOn() {
        return fromOn;
    }

    boolean onFixedDays() {
        return cadence instanceof OnDays;
    }

    /** The first due date, with the day on which it was last done before. */
    Optional<Due> first(Optional<LocalDate> lastDone) {
        if (cadence instanceof Every every) return Optional.of(first(every.period(), lastDone));
        if (cadence instanceof OnDays fixed) return Optional.of(Due.on(atOrAfter(fixed.days(), floor)));
        boolean stillToDo = cadence instanceof Once && firstDueSet && lastDone.isEmpty();
        return stillToDo ? Optional.of(Due.on(floor)) : Optional.empty();
    }

    private Due first(Period period, Optional<LocalDate> lastDone) {
        if (lastDone.isPresent()) return after(lastDone.get(), period);
        return firstDueSet || !floor.equals(fromOn) ? Due.on(floor) : step(fromOn, period, 1);
    }

    /** The due date after one that was not done. */
    Optional<Due> next(Due due) {
        if (cadence instanceof Every every) return Optional.of(step(due.anchor(), every.period(), due.steps() + 1));
        if (cadence instanceof OnDays fixed) {
            return Optional.of(Due.on(atOrAfter(fixed.days(), due.on().plusDays(1))));
        }
        return Optional.empty();
    }

    /** The last due date before a day that many passed until; the given one where there is none between. */
    Due skip(Due due, LocalDate before) {
        var at = due;
        if (cadence instanceof Every every) {
            long steps = Math.max(at.steps(), wholeSteps(at.anchor(), every.period(), before) - 1);
            if (steps > at.steps()) at = step(at.anchor(), every.period(), (int) steps);
        } else if (cadence instanceof OnDays fixed && at.on().isBefore(before.minusYears(2))) {
            at = Due.on(atOrAfter(fixed.days(), before.minusYears(2)));
        }
        for (var next = next(at); next.isPresent() && next.get().on().isBefore(before); next = next(at)) {
            at = next.get();
        }
        return at;
    }

    /**
     * What is owed once it was done on this day, when this was owed: the same day where that did not serve it.
     *
     * <p>A day serves a fixed date when it lies after the one before and in the time of this setting. From the last time,
     * it serves when it moves the due date on: an early start does not move a first due date.
     */
    Optional<Due> served(Due due, LocalDate doneOn) {
        if (cadence instanceof Every every) {
            var moved = after(doneOn, every.period());
            return Optional.of(moved.on().isBefore(due.on()) ? due : moved);
        }
        if (cadence instanceof OnDays fixed) {
            boolean inWindow = doneOn.isAfter(before(fixed.days(), due.on()));
            return inWindow ? next(due) : Optional.of(due);
        }
        return Optional.empty();
    }

    /**
     * What is owed now, when it was done on these days: the cheap way, without a ledger, and with the same answer. Only
     * fixed dates look at more than the last day, to see whether a day made up for the date before it.
     *
     * @param days in their order
     */
    Optional<Due> owed(List<LocalDate> days, List<Days> excuses) {
        var last = days.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(days.get(days.size() - 1));
        if (!onFixedDays()) return first(last);
        var due = first(Optional.empty()).orElseThrow();
        for (var day : days) {
            if (!day.isBefore(fromOn)) due = afterFixed(due, day, excuses);
        }
        return Optional.of(due);
    }

    private Due afterFixed(Due due, LocalDate day, List<Days> excuses) {
        if (!due.on().isBefore(day)) return served(due, day).orElseThrow();
        var passed = skip(due, day);
        var next = next(passed).orElseThrow();
        boolean forgiven = excuses.stream().anyMatch(days -> days.covers(passed.on()));
        boolean makesUp = next.on().isAfter(day) && !forgiven;
        return makesUp ? next : served(next, day).orElseThrow();
    }

    /** The first due date after a day, counting on from one that is owed. */
    Optional<Due> firstAfter(LocalDate day, Due owed) {
        return owed.on().isAfter(day) ? Optional.of(owed) : next(skip(owed, day.plusDays(1)));
    }

    /** How many days ahead it counts as due soon: two weeks, at most a quarter of the time between two due dates. */
    int leadDays(LocalDate due) {
        long between = Long.MAX_VALUE;
        if (cadence instanceof Every every) between = ChronoUnit.DAYS.between(due.minus(every.period()), due);
        if (cadence instanceof OnDays fixed) between = ChronoUnit.DAYS.between(before(fixed.days(), due), due);
        return (int) Math.min(Cadence.LONGEST_LEAD_DAYS, between / LEAD_SHARE);
    }

    private Due after(LocalDate done, Period period) {
        var due = step(done, period, 1);
        return due.on().isBefore(floor) ? Due.on(floor) : due;
    }

    private static Due step(LocalDate anchor, Period period, int steps) {
        return new Due(anchor.plus(period.multipliedBy(steps)), anchor, steps);
    }

    private static long wholeSteps(LocalDate anchor, Period period, LocalDate until) {
        long months = period.toTotalMonths();
        return months > 0
                ? ChronoUnit.MONTHS.between(anchor, until) / months
                : ChronoUnit.DAYS.between(anchor, until) / period.getDays();
    }

    private static LocalDate atOrAfter(List<FixedDay> days, LocalDate day) {
        // The same months come again within a year, so the day is found at the latest a year on.
        return months(YearMonth.from(day), 1)
                .flatMap(month -> in(days, month))
                .filter(found -> !found.isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate before(List<FixedDay> days, LocalDate day) {
        return months(YearMonth.from(day), -1)
                .map(month ->
                        in(days, month).filter(found -> found.isBefore(day)).max(LocalDate::compareTo))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<YearMonth> months(YearMonth first, int step) {
        return Stream.iterate(first, month -> month.plusMonths(step)).limit(MONTHS_UNTIL_THE_SAME_AGAIN);
    }

    private static Stream<LocalDate> in(List<FixedDay> days, YearMonth month) {
        return days.stream()
                .filter(day -> day.everyMonth() || day.month() == month.getMonthValue())
                .map(day -> day.in(month))
                .sorted();
    }
}
