package io.remit.standing;

import io.remit.access.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** How often a duty falls due. Kept and passed on as its canonical text. */
public sealed interface Cadence {

    /** At most this many days ahead a duty counts as due soon. */
    int LONGEST_LEAD_DAYS = 14;

    /** Set up once, and then done. */
    Cadence ONCE = new Once();

    /** Done once; it never falls due again. */
    record Once() implements Cadence {}

    /** So long after the last time. */
    record Every(Period period) implements Cadence {
        public Every {
            period = CadenceText.checked(period);
        }
    }

    /** On fixed days of the year or of each month. */
    record OnDays(List<FixedDay> days) implements Cadence {
        public OnDays {
            days = CadenceText.checked(days);
        }
    }

    /** Stands by until something sets it off; then it is due so long after. */
    record After(Cause cause, Period within) implements Cadence {
        public After {
            within = CadenceText.checked(within);
        }
    }

    /** What sets a conditional duty off. */
    enum Cause {
        INCIDENT("an incident"),
        VERSION("a new version");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /** As people read it, with its article. */
        public String label() {
            return label;
        }
    }

    /**
     * Reads a cadence as people write it ("once", "every 2 weeks", "quarterly", "31 March and 30 September", "the 1st of
     * each month", "within 14 days after an incident") or in its canonical text: nothing or {@code NONE}, {@code P14D},
     * {@code P2W}, {@code P3M}, {@code P1Y}, days of the year ({@code --03-31 --09-30}) or of each month ({@code ---01}),
     * {@code INCIDENT P14D}, {@code VERSION P30D}. A {@link #label} is read back as well.
     *
     * @throws Problem.Invalid on the field {@code cadence}, saying what to write
     */
    static Cadence parse(String text) {
        return CadenceText.parse(text);
    }

    /** The canonical text: what {@link #parse} reads back as an equal cadence. */
    default String text() {
        return CadenceText.of(this);
    }

    /** As people read it, "every 3 months", and as {@link #parse} reads it back. */
    default String label() {
        return CadenceText.label(this);
    }

    /** Whether it waits for something to happen. */
    default boolean conditional() {
        return this instanceof After;
    }

    /** When that is due which happened on this day; empty for a cadence that waits for nothing. */
    default Optional<LocalDate> dueAfter(LocalDate happenedOn) {
        return this instanceof After after ? Optional.of(happenedOn.plus(after.within())) : Optional.empty();
    }
}
