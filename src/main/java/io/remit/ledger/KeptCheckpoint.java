package io.remit.ledger;

import java.time.Instant;

/**
 * A signed head of a trail's tree, as it was kept.
 *
 * @param note the head with its signature, in the form of C2SP's signed notes
 */
public record KeptCheckpoint(long size, String note, Instant madeAt) {}
