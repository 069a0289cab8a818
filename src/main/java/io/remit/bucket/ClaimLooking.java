package io.remit.bucket;

import io.remit.access.Access;

/** Looks for the challenge object of a bucket, as somebody who may see it. */
@FunctionalInterface
public interface ClaimLooking {
    /** Reads that one object and nothing else. Never throws for what an endpoint does. */
    Claim.Look look(Access access, Bucket bucket);
}
