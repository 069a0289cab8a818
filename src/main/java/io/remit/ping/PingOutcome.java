package io.remit.ping;

import io.remit.access.PingId;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import java.time.Instant;
import java.util.Optional;

/**
 * What a ping tells of its duty at a time.
 *
 * @param id the ping
 * @param name what people call it
 * @param subject the project it reports for; empty for the duty as a whole
 * @param outcome what it found
 * @param grade how good that is as a proof
 * @param since since when it is so
 * @param lastAt when it last reported a success or a failure
 */
public record PingOutcome(
        PingId id,
        String name,
        String subject,
        CheckOutcome outcome,
        Grade grade,
        Instant since,
        Optional<Instant> lastAt) {}
