package io.remit.bucket;

import io.remit.access.Access;

/** Looks for the challenge object of a bucket, as somebody who may see it. */
@FunctionalInterface
public interface ClaimLooking {
    /**
     * Reads that one object and nothing else. Never throws for what an endpoint does.
     *
     * @param bucket where it is looked for
     * @param challenge whose object it is: the bucket's own, or that of another registration of the same bucket
     */
    Claim.Look look(Access access, Bucket bucket, String challenge);
}
