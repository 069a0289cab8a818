package io.remit.app;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.TenantId;
import io.remit.db.Database;
import io.remit.identity.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the portal does by itself, again and again. The schedule lies in the database, so that of several portals on one
 * database only one does each job. The one place beside the gates and the commands that makes an Access.
 */
final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(15);
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofDays(1);
    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(15);
    private static final Duration BETWEEN_MAILS = Duration.ofSeconds(30);
    private static final int TENANTS_AT_ONCE = 100;
    private static final Duration BETWEEN_WATCHES = Duration.ofMinutes(1);
    /** Days begin at another hour in every zone, so that once a day would miss how some of them ended. */
    private static final Duration BETWEEN_COUNTS = Duration.ofHours(1);

    /** Declaring wakes the job at once; this finds who came later, and what a portal that died left. */
    private static final Duration BETWEEN_HAND_OUTS = Duration.ofSeconds(30);

    private static final String HAND_OUT = "hand-out-incidents";
    private static final String HAND_OUT_NOW = "hand-out-incidents-now";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT_AT_STOP = Duration.ofSeconds(5);
    private static final int THREADS = 2;
    private final Scheduler scheduler;

    private Jobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Starts the schedule; what is due runs within seconds. */
    static Jobs start(Database database, Wiring wiring, BucketJobs probes, Clock clock) {
        var handOutNow = handOutNow(wiring);
        var scheduler = Scheduler.create(database.dataSource(), handOutNow)
                .startTasks(
                        purge(wiring),
                        collect(wiring),
                        watch(wiring),
                        keepStandings(wiring),
                        remind(wiring),
                        handOut(wiring),
                        sweep(wiring, probes),
                        send(wiring))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(BETWEEN_LOOKS)
                .shutdownMaxWait(LONGEST_WAIT_AT_STOP)
                .build();
        scheduler.start();
        wiring.incidentWake.tell(() -> {
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            scheduler.schedule(handOutNow.instance(id), clock.instant());
            scheduler.triggerCheckForDueExecutions();
        });
        return new Jobs(scheduler);
    }

    private static RecurringTask<Void> purge(Wiring wiring) {
        return Tasks.recurring("purge-expired", FixedDelay.of(BETWEEN_PURGES)).execute((task, context) -> {
            var purged = wiring.expiry.purge(access("purge-expired"));
            LOG.debug("Purged {} sessions and {} throttles", purged.sessions(), purged.throttles());
        });
    }

    private static RecurringTask<Void> collect(Wiring wiring) {
        return Tasks.recurring("collect-files", FixedDelay.of(BETWEEN_COLLECTIONS))
                .execute((task, context) -> {
                    var collected = wiring.evidenceCollection.collect(access("collect-files"));
                    LOG.debug(
                            "Deleted {} files nobody names, {} unfinished", collected.files(), collected.unfinished());
                });
    }

    private static RecurringTask<Void> watch(Wiring wiring) {
        return Tasks.recurring("watch-pings", FixedDelay.of(BETWEEN_WATCHES)).execute((task, context) -> {
            var job = "watch-pings";
            var watch = wiring.pingWatch.look(access(job), tenant -> inside(job, tenant, ""));
            LOG.debug("Told of {} silent pings, deleted {} old reports", watch.silent(), watch.forgotten());
        });
    }

    private static RecurringTask<Void> remind(Wiring wiring) {
        return Tasks.recurring("remind-members", FixedDelay.of(BETWEEN_REMINDERS))
                .execute((task, context) -> {
                    remindOperators(wiring);
                    eachTenant(
                            wiring,
                            "remind-members",
                            () -> context.getSchedulerState().isShuttingDown(),
                            (access, tenant) -> {
                                int mails = wiring.reminders.remind(access, tenant);
                                LOG.debug("Wrote {} reminders for {}", mails, tenant.slug());
                                return mails > 0;
                            });
                });
    }

    /** Before the tenants, whom it does not keep up when it fails. */
    private static void remindOperators(Wiring wiring) {
        try {
            LOG.debug("Wrote {} reminders for operators", wiring.reminders.remindOperators(access("remind-members")));
        } catch (RuntimeException e) {
            LOG.error("remind-members failed for the operators", e);
        }
    }

    private static RecurringTask<Void> keepStandings(Wiring wiring) {
        return Tasks.recurring("keep-standings", FixedDelay.of(BETWEEN_COUNTS)).execute((task, context) -> {
            int tenants =
                    keepStandings(wiring, () -> context.getSchedulerState().isShuttingDown());
            LOG.debug("Kept how the duties of {} tenants stand", tenants);
        });
    }

    private static RecurringTask<Void> sweep(Wiring wiring, BucketJobs probes) {
        return Tasks.recurring("sweep-authorizations", FixedDelay.of(BETWEEN_COUNTS))
                .execute((task, context) -> {
                    int tenants = eachTenant(
                            wiring,
                            "sweep-authorizations",
                            () -> context.getSchedulerState().isShuttingDown(),
                            (access, tenant) -> probes.sweep(access) > 0);
                    LOG.debug("Found authorizations of {} tenants that nobody was to try", tenants);
                });
    }

    static int keepStandings(Wiring wiring, BooleanSupplier isOver) {
        return eachTenant(wiring, "keep-standings", isOver, (access, tenant) -> wiring.trends.keep(access));
    }

    /** What a job does for one tenant; answers whether there was anything to do. */
    private interface ForTenant {
        boolean act(Access access, Tenant tenant);
    }

    /** Tenant after tenant, a page of them at a time, each in transactions of its own; one that fails keeps up no other. */
    private static int eachTenant(Wiring wiring, String job, BooleanSupplier isOver, ForTenant work) {
        int count = 0;
        var page = wiring.tenants.page(access(job), "", "", TENANTS_AT_ONCE);
        while (!page.isEmpty() && !isOver.getAsBoolean()) {
            for (var tenant : page) {
                if (isOver.getAsBoolean()) {
                    return count;
                }
                count += succeeds(job, tenant, work) ? 1 : 0;
            }
            page = wiring.tenants.page(
                    access(job), "", page.get(page.size() - 1).slug(), TENANTS_AT_ONCE);
        }
        return count;
    }

    private static boolean succeeds(String job, Tenant tenant, ForTenant work) {
        try {
            return work.act(inside(job, tenant.id(), tenant.slug()), tenant);
        } catch (RuntimeException e) {
            LOG.error("{} failed for tenant {}", job, tenant.slug(), e);
            return false;
        }
    }

    private static RecurringTask<Void> handOut(Wiring wiring) {
        return Tasks.recurring(HAND_OUT, FixedDelay.of(BETWEEN_HAND_OUTS))
                .execute((task, context) ->
                        handOut(wiring, () -> context.getSchedulerState().isShuttingDown()));
    }

    private static OneTimeTask<Void> handOutNow(Wiring wiring) {
        return Tasks.oneTime(HAND_OUT_NOW)
                .execute((task, context) ->
                        handOut(wiring, () -> context.getSchedulerState().isShuttingDown()));
    }

    /** One at a time is enough; who finds it at work leaves word that there is more to do. */
    private static void handOut(Wiring wiring, BooleanSupplier isOver) {
        wiring.handOutAgain.set(true);
        if (!wiring.handingOut.tryLock()) {
            return;
        }
        try {
            while (wiring.handOutAgain.getAndSet(false) && !isOver.getAsBoolean()) {
                handOutOnce(wiring, isOver);
            }
        } finally {
            wiring.handingOut.unlock();
        }
    }

    private static void handOutOnce(Wiring wiring, BooleanSupplier isOver) {
        int tenants = wiring.handOut.handOut(access(HAND_OUT), tenant -> inside(HAND_OUT, tenant, ""), isOver);
        LOG.debug("Handed incidents out to {} tenants", tenants);
    }

    private static RecurringTask<Void> send(Wiring wiring) {
        return Tasks.recurring("send-mail", FixedDelay.of(BETWEEN_MAILS)).execute((task, context) -> {
            var sending = wiring.outbox.send(access("send-mail"));
            LOG.debug("Sent {} mails, {} later, gave up {}", sending.sent(), sending.later(), sending.givenUp());
        });
    }

    /** What a job may do inside a tenant: what its services do for it, and nothing that asks for a permission. */
    static Access inside(String job, TenantId tenant, String slug) {
        return new Access(
                new Actor(Actor.Kind.JOB, job),
                Access.Scope.TENANT,
                tenant,
                slug,
                Set.of(),
                new Origin("job " + job, ""));
    }

    static Access access(String job) {
        return new Access(
                new Actor(Actor.Kind.JOB, job),
                Access.Scope.OPERATOR,
                Access.PLATFORM,
                "",
                Set.of(),
                new Origin("job " + job, ""));
    }

    /** Waits for what runs, so that nothing loses its connection in the middle; call it before the pool closes. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
