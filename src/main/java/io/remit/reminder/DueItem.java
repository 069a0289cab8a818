package io.remit.reminder;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.duty.DutyEntry;
import io.remit.duty.Register;
import io.remit.standing.DutyState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A duty as a member is told of it.
 *
 * @param id the duty
 * @param label its area and its text
 * @param state where it stands
 * @param standing the same in words, with its day
 * @param day the day that belongs to the state; empty where none does
 * @param why why it is the reader's
 */
record DueItem(DutyId id, String label, DutyState state, String standing, Optional<LocalDate> day, String why)
        implements ReminderItem {
    private static final Set<DutyState> WRONG = Set.of(DutyState.FAILING, DutyState.OVERDUE, DutyState.STALE);
    private static final Set<DutyState> COMING = Set.of(DutyState.OPEN, DutyState.DUE_SOON, DutyState.FULFILLED);
    private static final int DAYS_OF_A_DIGEST = 7;

    /** What the member answers for, the pressing first. */
    static List<DueItem> of(Register register, AccountId member) {
        return register.of(member).stream()
                .map(DueItem::of)
                .sorted(Comparator.comparing(DueItem::state)
                        .thenComparing(item -> item.day().orElse(LocalDate.MAX)))
                .toList();
    }

    private static DueItem of(DutyEntry duty) {
        var why = duty.ownedByCategory() ? "You own its category, " + duty.row().section() + "." : "You own it.";
        var standing = duty.standing();
        return new DueItem(duty.id(), duty.label(), standing.state(), standing.label(), standing.day(), why);
    }

    @Override
    public String path() {
        return "/duties/" + id;
    }

    @Override
    public Group group() {
        return isWrong() ? Group.WRONG : Group.COMING;
    }

    @Override
    public boolean isWanted(ReminderSetting wish, LocalDate today) {
        return wish.asksFor(this, today);
    }

    boolean isWrong() {
        return WRONG.contains(state);
    }

    /** The day on which it falls due, where it is not late already. */
    Optional<LocalDate> dueOn() {
        return COMING.contains(state) ? day : Optional.empty();
    }

    @Override
    public boolean isInDigest(LocalDate today) {
        boolean thisWeek = dueOn().filter(on -> !on.isAfter(today.plusDays(DAYS_OF_A_DIGEST)))
                .isPresent();
        return state.needsAction() || thisWeek;
    }

    /**
     * What is said of it once: for what falls due, that it does on that day; for what is late, that it is since then; for
     * what is wrong without a day, once a week as long as it stays so.
     */
    @Override
    public Saying saying(LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return isWrong()
                ? new Saying(state.name(), id.toString(), day.orElse(monday))
                : new Saying("DUE", id.toString(), dueOn().orElse(monday));
    }
}
