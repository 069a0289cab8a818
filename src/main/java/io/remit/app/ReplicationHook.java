package io.remit.app;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.SampleId;
import io.remit.replication.ReplicationCalendar;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where services say when samples and buckets are to be looked at, before and after there is a schedule that hears it. */
final class ReplicationHook implements ReplicationCalendar {
    private final AtomicReference<Optional<ReplicationCalendar>> calendar = new AtomicReference<>(Optional.empty());

    void hear(ReplicationCalendar listener) {
        calendar.set(Optional.of(listener));
    }

    @Override
    public void look(Access access, SampleId sample, Instant when) {
        tell(one -> one.look(access, sample, when));
    }

    @Override
    public void watch(Access access, BucketId bucket, Instant when) {
        tell(one -> one.watch(access, bucket, when));
    }

    /** What nobody hears is found by the next look over all tenants. */
    private void tell(Consumer<ReplicationCalendar> work) {
        calendar.get().ifPresent(work);
    }
}
