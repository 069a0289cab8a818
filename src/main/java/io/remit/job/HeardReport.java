package io.remit.job;

import io.remit.standing.Grade;
import java.time.Instant;

/**
 * One report as it is kept.
 *
 * @param key what makes it this report and no other
 * @param said what it says
 * @param heardAt when the portal heard it
 * @param by who said it, as an actor's reference
 * @param grade how good that is as a proof
 */
public record HeardReport(String key, Said said, Instant heardAt, String by, Grade grade) {}
