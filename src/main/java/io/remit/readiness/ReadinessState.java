package io.remit.readiness;

import io.remit.standing.CheckOutcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an item stands. Declared in the order in which they need somebody. */
public enum ReadinessState {
    /** Somebody looked, or a check did, and it is not there. */
    NOT_IN_PLACE("Not in place", true),
    /** It was in place once; nobody knows whether it still is. */
    AGED_OUT("Confirm again", true),
    NEVER_LOOKED_AT("Never looked at", true),
    /** In place, and soon to be confirmed again. */
    DUE_SOON("Due soon", false),
    IN_PLACE("In place", false),
    LEFT_OUT("Left out", false);

    /** A confirmation asks to be renewed this many days before it ends, or for the last quarter of a short one. */
    private static final int SOON_DAYS = 14;

    private static final int SOON_PART = 4;
    private final String label;
    private final boolean needsSomebody;

    ReadinessState(String label, boolean needsSomebody) {
        this.label = label;
        this.needsSomebody = needsSomebody;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether somebody has to do something now. */
    public boolean needsSomebody() {
        return needsSomebody;
    }

    /** Whether it was confirmed, and that keeps. */
    public boolean inPlace() {
        return this == IN_PLACE || this == DUE_SOON;
    }

    /**
     * A state, and the last day on which it holds.
     *
     * @param until the last day on which the confirmation keeps, or kept; empty where there is none
     */
    record Derived(ReadinessState state, Optional<LocalDate> until) {
        Derived(ReadinessState state) {
            this(state, Optional.empty());
        }
    }

    /**
     * Where an item stands for one project, or for all at once.
     *
     * @param said what was seen last by a person; empty where nobody looked
     * @param found what a check says; empty where none looks at it
     * @param today the tenant's day
     */
    static Derived of(
            ReadinessItem.Setting setting, Optional<Confirmation> said, Optional<CheckFinding> found, LocalDate today) {
        if (setting.leaveReason().isPresent()) {
            return new Derived(LEFT_OUT);
        }
        var fails = found.filter(check -> check.outcome() == CheckOutcome.FAILS)
                .filter(check ->
                        said.filter(one -> one.lookedOn().isAfter(check.on())).isEmpty());
        if (fails.isPresent() || said.filter(one -> !one.inPlace()).isPresent()) {
            return new Derived(NOT_IN_PLACE);
        }
        var seen = Stream.of(
                        said.map(Confirmation::lookedOn),
                        found.filter(check -> check.outcome() == CheckOutcome.HOLDS)
                                .map(CheckFinding::on))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        return seen.map(day -> kept(day.plusDays(setting.keepsDays()), setting.keepsDays(), today))
                .orElseGet(() -> new Derived(NEVER_LOOKED_AT));
    }

    private static Derived kept(LocalDate until, int keepsDays, LocalDate today) {
        int soon = Math.min(SOON_DAYS, keepsDays / SOON_PART);
        if (today.isAfter(until)) {
            return new Derived(AGED_OUT, Optional.of(until));
        }
        return new Derived(today.isBefore(until.minusDays(soon)) ? IN_PLACE : DUE_SOON, Optional.of(until));
    }
}
