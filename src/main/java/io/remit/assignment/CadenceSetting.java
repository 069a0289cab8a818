package io.remit.assignment;

import io.remit.standing.Cadence;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A cadence from a day on.
 *
 * @param cadence how often
 * @param fromOn from when on it counts
 * @param setBy who set it, as an actor's reference
 * @param setAt when
 */
public record CadenceSetting(Cadence cadence, LocalDate fromOn, String setBy, Instant setAt) {}
