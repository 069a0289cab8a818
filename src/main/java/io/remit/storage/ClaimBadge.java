package io.remit.storage;

import io.remit.bucket.Bucket;
import io.remit.bucket.Claim;
import io.remit.web.parts.Badge;

/** Whether a bucket is the tenant's, as a shape and a word. */
final class ClaimBadge {
    private ClaimBadge() {}

    static Badge of(Bucket bucket) {
        if (bucket.retired()) {
            return Badge.quiet("circle-minus", "Retired");
        }
        if (!bucket.isClaimed()) {
            return bucket.claim().found() == Claim.Found.NOT_LOOKED
                    ? Badge.quiet("circle-dashed", "Not claimed")
                    : Badge.warn("Not claimed");
        }
        return bucket.claim().found() == Claim.Found.THERE
                ? new Badge("ok", "shield-check", "Claimed")
                : new Badge("warn", "help-circle", "Claimed, not seen lately");
    }
}
