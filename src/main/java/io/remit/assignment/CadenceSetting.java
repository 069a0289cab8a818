package io.remit.assignment;

import io.remit.standing.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cadence from a day on.
 *
 * @param cadence how often
 * @param fromOn from when on it counts
 * @param firstDueOn nothing of it falls due before this day; empty where nobody said one
 * @param setBy who set it, as an actor's reference
 * @param setAt when
 */
public record CadenceSetting(
        Cadence cadence, LocalDate fromOn, Optional<LocalDate> firstDueOn, String setBy, Instant setAt) {}
