package io.remit.ping;

import io.remit.access.DutyId;
import io.remit.access.PingId;
import io.remit.access.ServiceId;
import java.time.Duration;
import java.time.Instant;

/**
 * An address that reports about a duty.
 *
 * @param id its id
 * @param duty the duty it reports about
 * @param service the duty's service
 * @param key the duty's key
 * @param subject the project it reports for, as attestations name subjects; empty for the duty as a whole
 * @param name what people call it
 * @param period how often it reports
 * @param grace how late it may be, and how long a job that began may run
 * @param madeBy who made it, as an actor's reference
 * @param madeAt when
 */
public record Ping(
        PingId id,
        DutyId duty,
        ServiceId service,
        String key,
        String subject,
        String name,
        Duration period,
        Duration grace,
        String madeBy,
        Instant madeAt) {}
