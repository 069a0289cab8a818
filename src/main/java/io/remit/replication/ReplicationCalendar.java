package io.remit.replication;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.SampleId;
import java.time.Instant;

/** Where it stands when a sample is looked for, and when a bucket is looked at: kept outside, once for all nodes. */
public interface ReplicationCalendar {
    /** From now on a sample is looked for at this time. */
    void look(Access access, SampleId sample, Instant when);

    /** From now on a bucket is looked at, and its samples are timed, at this time. */
    void watch(Access access, BucketId bucket, Instant when);
}
