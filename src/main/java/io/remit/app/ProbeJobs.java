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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries authorizations when they are due: once for each due time, whichever of several portals does it. Apart from the other
 * jobs, with threads of its own, so that endpoints which hang hold up nothing but each other, and not even that for long.
 */
final class ProbeJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeJobs.class);
    private static final String TASK = "try-authorization";
    private static final int THREADS = 12;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT_AT_STOP = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private final Scheduler scheduler;
    private final Wiring wiring;

    private ProbeJobs(Scheduler scheduler, Wiring wiring) {
        this.scheduler = scheduler;
        this.wiring = wiring;
    }

    static ProbeJobs start(Database database, Wiring wiring, Clock clock) {
        var scheduler = Scheduler.create(database.dataSource(), task(wiring))
                .tableName("scheduled_probe")
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(BETWEEN_LOOKS)
                .shutdownMaxWait(LONGEST_WAIT_AT_STOP)
                .build();
        var jobs = new ProbeJobs(scheduler, wiring);
        wiring.probeHook.hear(jobs::at);
        scheduler.start();
        return jobs;
    }

    private static CustomTask<Void> task(Wiring wiring) {
        return Tasks.custom(TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> next(wiring, instance)
                        .<CompletionHandler<Void>>map(when -> (done, operations) -> operations.reschedule(done, when))
                        .orElseGet(() -> (done, operations) -> operations.remove()));
    }

    private static Optional<Instant> next(Wiring wiring, TaskInstance<Void> instance) {
        var parts = instance.getId().split("/", 2);
        var tenant = new TenantId(UUID.fromString(parts[0]));
        try {
            return wiring.authorizationWatch.tryNow(
                    Jobs.inside(TASK, tenant, ""), new AuthorizationId(UUID.fromString(parts[1])));
        } catch (NotFound e) {
            LOG.warn("An authorization that was to be tried is not there");
            return Optional.empty();
        }
    }

    private void at(Access access, AuthorizationId id, Instant when) {
        var name = access.tenant() + "/" + id;
        var instance = new TaskInstance<Void>(TASK, name);
        if (!scheduler.scheduleIfNotExists(instance, when)) {
            reschedule(name, when);
        }
        scheduler.triggerCheckForDueExecutions();
    }

    /** One that runs now decides itself when it runs again; it reads what was decided meanwhile. */
    private void reschedule(String name, Instant when) {
        try {
            scheduler.reschedule(TaskInstanceId.of(TASK, name), when);
        } catch (RuntimeException e) {
            LOG.debug("An authorization is tried already", e);
        }
    }

    /** Schedules what should be and is not, as after a portal that died between a decision and its schedule. */
    int sweep(Access inside) {
        int count = 0;
        var due = wiring.authorizationWatch.due(inside, wiring.authorizations.authorizations(inside));
        for (var one : due.entrySet()) {
            var instance = new TaskInstance<Void>(TASK, inside.tenant() + "/" + one.getKey());
            count += scheduler.scheduleIfNotExists(instance, one.getValue()) ? 1 : 0;
        }
        return count;
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
