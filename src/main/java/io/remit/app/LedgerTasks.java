package io.remit.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.TenantId;
import io.remit.ledger.CheckpointKeyService.Signing;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers audit events soon after they were recorded, and looks at trails when somebody asks. */
final class LedgerTasks {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerTasks.class);
    private static final String NUMBER = "number-events";
    private static final String VERIFY = "verify-trail";
    private static final Duration BETWEEN_NUMBERINGS = Duration.ofSeconds(2);

    private LedgerTasks() {}

    static RecurringTask<Void> number(Wiring wiring) {
        return Tasks.recurring(NUMBER, FixedDelay.of(BETWEEN_NUMBERINGS))
                .execute((task, context) -> LOG.debug("Numbered {} events", number(wiring, Jobs.access(NUMBER))));
    }

    /** One trail after the other; one that fails keeps up no other. */
    private static int number(Wiring wiring, Access platform) {
        int count = 0;
        var trails = wiring.sequencer.unnumbered(platform);
        if (!trails.isEmpty()) {
            var signing = wiring.checkpointKeys.signing(platform);
            for (var trail : trails) {
                count += number(wiring, trail, signing);
            }
        }
        return count;
    }

    private static int number(Wiring wiring, TenantId trail, Signing signing) {
        try {
            return wiring.sequencer.sequence(Jobs.inside(NUMBER, trail, ""), signing);
        } catch (Conflict e) {
            LOG.debug("Another portal numbers the events of {}", trail);
        } catch (RuntimeException e) {
            LOG.error("The events of {} could not be numbered", trail, e);
        }
        return 0;
    }

    static CustomTask<Void> verify(Wiring wiring) {
        return BucketJobs.task(VERIFY, (access, id) -> {
            wiring.verifications.run(access, id);
            return Optional.empty();
        });
    }

    static void start(Scheduler scheduler, Wiring wiring) {
        wiring.verificationHook.hear((access, id) -> verify(scheduler, access, id, wiring));
    }

    private static void verify(Scheduler scheduler, Access access, UUID id, Wiring wiring) {
        BucketJobs.at(scheduler, VERIFY, access.tenant() + "/" + id, wiring.clock.instant());
    }
}
