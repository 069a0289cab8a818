package io.remit.bucket;

import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.objectstorage.BucketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A bucket that a tenant registered.
 *
 * @param project the project that uses it; empty where it belongs to none
 * @param instance the Cloud Object Storage instance it is in, on IBM Cloud; empty elsewhere
 * @param backup the bucket that it is replicated to; empty where none is said
 * @param challenge what the object is called that has to be in it
 * @param claim whether it is this tenant's
 * @param retiredAt when it went out of use; empty while it is in use
 */
public record Bucket(
        BucketId id,
        Optional<ProjectId> project,
        BucketAddress address,
        String instance,
        Set<Purpose> purposes,
        Optional<BucketId> backup,
        String note,
        String challenge,
        Claim claim,
        String madeBy,
        Instant madeAt,
        Optional<Instant> retiredAt,
        int version) {
    /** Where the challenge objects are, whatever their names. */
    public static final String CHALLENGES = "remit-claim/";

    public Bucket {
        purposes = Set.copyOf(purposes);
    }

    public String name() {
        return address.name();
    }

    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** Whether it is this tenant's, as far as was last seen, so that something may be done in it. */
    public boolean isClaimed() {
        return claim.at().isPresent() && !retired();
    }

    /** The object that has to be in it; its content is its name's last part. */
    public String challengeKey() {
        return challengeKey(challenge);
    }

    /** Where the object of a challenge is. */
    public static String challengeKey(String challenge) {
        return CHALLENGES + challenge;
    }
}
