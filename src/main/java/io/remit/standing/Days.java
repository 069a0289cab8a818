package io.remit.standing;

import java.time.LocalDate;

/** A run of days, both ends included: a period asked for, or how long an exception was or will be in force. */
public record Days(LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
