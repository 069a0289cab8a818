package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.ScheduleId;
import io.remit.standing.Cadence;
import io.remit.standing.FixedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a plan is practised.
 *
 * @param kind what is asked for; a run that shows more is enough, too
 * @param firstDueOn until which day it is practised for the first time
 * @param commander who leads it
 * @param setBy who laid it down, as an actor's reference
 */
public record PracticeSchedule(
        ScheduleId id,
        PlanId plan,
        ExerciseKind kind,
        Cadence cadence,
        LocalDate firstDueOn,
        Optional<AccountId> commander,
        String setBy,
        Instant setAt) {
    private static final int MONTHS_UNTIL_THE_SAME_AGAIN = 14;

    /** Whether a run counts for it. */
    public boolean isServedBy(Practised run) {
        return run.plan().equals(plan) && run.kind().covers(kind);
    }

    /**
     * The day until which it is to be practised next; empty where it was to be done once, and was.
     *
     * @param lastDone the last day on which it was practised
     */
    public Optional<LocalDate> nextDue(Optional<LocalDate> lastDone) {
        if (lastDone.isEmpty()) {
            return Optional.of(firstDueOn);
        }
        var last = lastDone.get();
        if (cadence instanceof Cadence.Every every) {
            return Optional.of(later(last.plus(every.period())));
        }
        if (cadence instanceof Cadence.OnDays fixed) {
            return Optional.of(later(firstAfter(last, fixed.days())));
        }
        return Optional.empty();
    }

    private LocalDate later(LocalDate due) {
        return due.isBefore(firstDueOn) ? firstDueOn : due;
    }

    private static LocalDate firstAfter(LocalDate day, List<FixedDay> days) {
        return Stream.iterate(YearMonth.from(day), month -> month.plusMonths(1))
                .limit(MONTHS_UNTIL_THE_SAME_AGAIN)
                .flatMap(month -> days.stream()
                        .filter(fixed -> fixed.month() == 0 || fixed.month() == month.getMonthValue())
                        .map(fixed -> month.atDay(Math.min(fixed.day(), month.lengthOfMonth()))))
                .filter(candidate -> candidate.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(day.plus(Period.ofYears(1)));
    }
}
