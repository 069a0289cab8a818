package io.remit.bucket;

import java.time.Instant;

/**
 * That a tenant handed in a key of its own for a bucket; nothing of the key itself.
 *
 * @param named whose it is, in the tenant's words
 * @param setBy who handed it in, as an actor's reference
 */
public record OwnKey(String named, String setBy, Instant setAt) {}
