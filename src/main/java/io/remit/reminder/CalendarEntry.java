package io.remit.reminder;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.standing.Cadence;
import io.remit.standing.CadenceSetting;
import io.remit.standing.DutyState;
import io.remit.standing.Ledger;
import io.remit.standing.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A day on which something is due.
 *
 * @param duty the duty
 * @param on the day
 * @param title what is due
 * @param detail why, and what is known of it
 */
record CalendarEntry(DutyId duty, LocalDate on, String title, String detail) {
    private static final Set<DutyState> RECURRING = Set.of(DutyState.FULFILLED, DutyState.DUE_SOON, DutyState.OPEN);
    private static final int YEARS_AHEAD = 1;

    /**
     * What a member's next twelve months hold, by day: what has a day, on that day and, where it recurs, on those after it,
     * each taken as done in time; what is late, today.
     */
    static List<CalendarEntry> of(Register register, AccountId member) {
        var entries = new ArrayList<CalendarEntry>();
        for (var duty : register.of(member)) {
            entries.addAll(of(duty, register.today()));
        }
        entries.sort(Comparator.comparing(CalendarEntry::on)
                .thenComparing(entry -> entry.duty().toString()));
        return entries;
    }

    private static List<CalendarEntry> of(DutyEntry duty, LocalDate today) {
        var state = duty.standing().state();
        var last = today.plusYears(YEARS_AHEAD);
        if (state.ordinal() <= DutyState.STALE.ordinal()) {
            return List.of(entry(duty, today, duty.standing().label()));
        }
        var day = duty.standing().day().filter(on -> !on.isBefore(today) && !on.isAfter(last));
        if (day.isEmpty()) {
            return List.of();
        }
        var first = day.get();
        var entries = new ArrayList<CalendarEntry>();
        entries.add(entry(duty, first, duty.standing().label()));
        if (RECURRING.contains(state)) {
            later(duty, first, last).forEach(on -> entries.add(entry(duty, on, "due again, if it is done until then")));
        }
        return entries;
    }

    private static List<LocalDate> later(DutyEntry duty, LocalDate first, LocalDate last) {
        var cadence = duty.assignment().cadence().filter(found -> !found.conditional() && !found.equals(Cadence.ONCE));
        if (cadence.isEmpty()) {
            return List.of();
        }
        var plan = new Ledger(
                List.of(new CadenceSetting(cadence.get(), first, Optional.of(first))), List.of(), List.of(), List.of());
        return plan.between(first.plusDays(1), last, first).stream()
                .map(Occurrence::dueOn)
                .distinct()
                .toList();
    }

    private static CalendarEntry entry(DutyEntry duty, LocalDate on, String known) {
        var why = duty.ownedByCategory() ? "You own its category, " + duty.row().section() + "." : "You own it.";
        var late = duty.standing().state().ordinal() <= DutyState.STALE.ordinal();
        var title = (late ? "Needs you: " : "Due: ") + duty.label();
        return new CalendarEntry(duty.id(), on, title, duty.service().name() + ": " + known + ". " + why);
    }
}
