package io.remit.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One time a duty fell due, or will.
 *
 * @param done what did it, where something did
 * @param trigger what set it off, where it is no matter of the calendar
 */
public record Occurrence(LocalDate dueOn, Outcome outcome, Optional<Done> done, Optional<Trigger> trigger) {

    /** How it went. */
    public enum Outcome {
        /** Its day is still to come. */
        UPCOMING("upcoming"),
        /** Its day has come, and it can still be done or made up for. */
        DUE("due"),
        /** Done by its day. */
        DONE("done"),
        /** Made up for, after its day and before the next one. */
        LATE("late"),
        /** Not done when the next one fell due. */
        MISSED("missed"),
        /** An exception was in force on its day. */
        EXCUSED("excused"),
        /** Nobody attested it, and its checks held on its day and ever since. */
        HELD("held by its check");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** The day on which it was done. */
    public Optional<LocalDate> doneOn() {
        return done.map(Done::on);
    }
}
