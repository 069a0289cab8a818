package io.remit.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done in buckets when it is due: once for each due time, whichever of several portals does it. Apart from the other
 * jobs, with threads of its own, so that endpoints which hang hold up nothing but each other, and not even that for long.
 */
final class BucketJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BucketJobs.class);
    private static final String TASK = "try-authorization";
    /** They wait for endpoints nearly all of the time, and hold no connection of the database meanwhile. */
    private static final int THREADS = 32;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /** What a portal that died was at is taken up by another, or by itself, once so many of these are missing. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_WAIT_AT_STOP = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private final Scheduler scheduler;
    private final Wiring wiring;

    private BucketJobs(Scheduler scheduler, Wiring wiring) {
        this.scheduler = scheduler;
        this.wiring = wiring;
    }

    static BucketJobs start(Database database, Wiring wiring, Clock clock) {
        var scheduler = Scheduler.create(
                        database.dataSource(),
                        tryAuthorization(wiring),
                        ReplicationTasks.look(wiring),
                        ReplicationTasks.watch(wiring),
                        LedgerTasks.verify(wiring))
                .startTasks(LedgerTasks.number(wiring))
                .tableName("scheduled_probe")
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(BETWEEN_LOOKS)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_WAIT_AT_STOP)
                .build();
        var jobs = new BucketJobs(scheduler, wiring);
        wiring.probeHook.hear(jobs::at);
        wiring.replicationHook.hear(new ReplicationTasks(scheduler));
        LedgerTasks.start(scheduler, wiring);
        scheduler.start();
        return jobs;
    }

    private static CustomTask<Void> tryAuthorization(Wiring wiring) {
        return task(TASK, (access, id) -> wiring.authorizationWatch.tryNow(access, new AuthorizationId(id)));
    }

    /** @param work is given the id that the instance names, and answers when it is due again; empty where never */
    static CustomTask<Void> task(String name, BiFunction<Access, UUID, Optional<Instant>> work) {
        return Tasks.custom(name, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> next(name, instance, work)
                        .<CompletionHandler<Void>>map(when -> (done, operations) -> operations.reschedule(done, when))
                        .orElseGet(() -> (done, operations) -> operations.remove()));
    }

    private static Optional<Instant> next(
            String name, TaskInstance<Void> instance, BiFunction<Access, UUID, Optional<Instant>> work) {
        var parts = instance.getId().split("/", 2);
        var tenant = new TenantId(UUID.fromString(parts[0]));
        try {
            return work.apply(Jobs.inside(name, tenant, ""), UUID.fromString(parts[1]));
        } catch (NotFound e) {
            LOG.warn("{} has nothing to look at any more", name);
            return Optional.empty();
        }
    }

    private void at(Access access, AuthorizationId id, Instant when) {
        at(scheduler, TASK, access.tenant() + "/" + id, when);
    }

    /** One that runs now decides itself when it runs again; it reads what was decided meanwhile. */
    static void at(Scheduler scheduler, String task, String name, Instant when) {
        if (!scheduler.scheduleIfNotExists(new TaskInstance<Void>(task, name), when)) {
            try {
                scheduler.reschedule(TaskInstanceId.of(task, name), when);
            } catch (RuntimeException e) {
                LOG.debug("{} of {} runs already", task, name, e);
            }
        }
        scheduler.triggerCheckForDueExecutions();
    }

    /** Schedules what should be and is not, as after a portal that died between a decision and its schedule. */
    int sweep(Access inside) {
        int count = 0;
        var due = wiring.authorizationWatch.due(inside, wiring.authorizations.authorizations(inside));
        for (var one : due.entrySet()) {
            count += isNew(scheduler, TASK, inside, one.getKey(), one.getValue()) ? 1 : 0;
        }
        return count + new ReplicationTasks(scheduler).sweep(wiring, inside);
    }

    /** Schedules what is not scheduled; false where it was. */
    static boolean isNew(Scheduler scheduler, String task, Access inside, Object id, Instant when) {
        return scheduler.scheduleIfNotExists(new TaskInstance<Void>(task, inside.tenant() + "/" + id), when);
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
