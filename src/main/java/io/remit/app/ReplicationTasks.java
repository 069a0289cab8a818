package io.remit.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.SampleId;
import io.remit.replication.ReplicationCalendar;
import java.time.Duration;
import java.time.Instant;

/** Looks for samples on their way, and at buckets that are watched. */
final class ReplicationTasks implements ReplicationCalendar {
    private static final String LOOK = "look-for-sample";
    private static final String WATCH = "watch-bucket";

    /** A sample is looked for without a break for so long, to time short lags well; then others have their turn. */
    private static final Duration AT_ONE_GO = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    ReplicationTasks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static CustomTask<Void> look(Wiring wiring) {
        return BucketJobs.task(LOOK, (access, id) -> {
            long began = System.nanoTime();
            while (true) {
                var asked = wiring.clock.instant();
                var next = wiring.samples.look(access, new SampleId(id));
                var wait = next.map(when -> Duration.between(asked, when)).orElse(Duration.ZERO);
                boolean isLong =
                        Duration.ofNanos(System.nanoTime() - began).plus(wait).compareTo(AT_ONE_GO) > 0;
                if (next.isEmpty() || isLong || !slept(wait)) {
                    return next;
                }
            }
        });
    }

    static CustomTask<Void> watch(Wiring wiring) {
        return BucketJobs.task(WATCH, (access, id) -> wiring.replicationWatch.watch(access, new BucketId(id)));
    }

    /** False where the portal stops. */
    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void look(Access access, SampleId sample, Instant when) {
        BucketJobs.at(scheduler, LOOK, access.tenant() + "/" + sample, when);
    }

    @Override
    public void watch(Access access, BucketId bucket, Instant when) {
        BucketJobs.at(scheduler, WATCH, access.tenant() + "/" + bucket, when);
    }

    /** Schedules what should be and is not, as after a portal that died between a decision and its schedule. */
    int sweep(Wiring wiring, Access inside) {
        int count = 0;
        for (var due : wiring.replicationWatch.due(inside).entrySet()) {
            count += BucketJobs.isNew(scheduler, WATCH, inside, due.getKey(), due.getValue()) ? 1 : 0;
        }
        for (var sample : wiring.samples.waiting(inside)) {
            count += BucketJobs.isNew(scheduler, LOOK, inside, sample.id(), wiring.clock.instant()) ? 1 : 0;
        }
        return count;
    }
}
