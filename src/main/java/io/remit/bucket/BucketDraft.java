package io.remit.bucket;

import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.objectstorage.BucketAddress;
import java.util.Optional;
import java.util.Set;

/** A bucket to be registered. */
public record BucketDraft(BucketAddress address, About about) {

    /** What may be changed about it later. */
    public record About(
            Optional<ProjectId> project,
            String instance,
            Set<Purpose> purposes,
            Optional<BucketId> backup,
            String note) {
        public About {
            purposes = Set.copyOf(purposes);
        }
    }
}
