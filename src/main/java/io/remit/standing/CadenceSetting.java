package io.remit.standing;

import java.time.LocalDate;

/**
 * The cadence of a duty from a day on, until the next setting begins.
 *
 * @param fromOn the first day whose due dates come from it
 */
public record CadenceSetting(Cadence cadence, LocalDate fromOn) {}
