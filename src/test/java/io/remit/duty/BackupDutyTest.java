package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.ExerciseId;
import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.Invalid;
import io.remit.authorization.Asking;
import io.remit.bucket.Bucket;
import io.remit.bucket.Purpose;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunTimes;
import io.remit.exercise.StepReport;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.plan.PlanDraft;
import io.remit.plan.StepKind;
import io.remit.replication.Declaration;
import io.remit.replication.EncryptionWish;
import io.remit.replication.Spot;
import io.remit.replication.VersioningWish;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That a bucket is replicated and backed up is proved by samples that arrive, and by a restore that somebody tested. */
@PortalTest
final class BackupDutyTest {
    private static final String PAGE = """
            # Who does what

            ## Disaster recovery

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Object Storage back up | N/A | See to it that what is in your Object Storage bucket is replicated and backed up. |
            """;
    private static final String DUTY = "See to it that what is in your Object Storage";
    private final TestPortal portal;

    BackupDutyTest(TestPortal portal) {
        this.portal = portal;
    }

    /** A bucket that the service is authorized in, so that its backup is a matter of the service. */
    private Bucket authorized(Desk desk, Bucket bucket) {
        var access = desk.administrator();
        var asked = portal.services()
                .authorizations()
                .ask(
                        access,
                        new Asking(
                                bucket.id(),
                                desk.shelf().service().id(),
                                List.of(new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ))),
                                "It reads.",
                                Optional.empty(),
                                false,
                                6));
        portal.services().authorizations().decide(access, asked.id(), true, "");
        return bucket;
    }

    private ExerciseId begun(Desk desk) {
        var access = desk.administrator();
        var plan = portal.services()
                .plans()
                .make(
                        access,
                        desk.shelf().service().id(),
                        new PlanDraft(
                                "The bucket is lost",
                                "The bucket is lost.",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(step(StepKind.SAMPLE_LAG), step(StepKind.RESTORE_TEST))));
        return portal.services()
                .exercises()
                .start(
                        access,
                        new ExerciseDraft(
                                plan.id(),
                                ExerciseKind.COMPONENT,
                                "A restore",
                                "The bucket is lost.",
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        RunTimes.NONE)
                .id();
    }

    private static PlanDraft.Step step(StepKind kind) {
        return new PlanDraft.Step(kind, kind.label(), "", "", Optional.empty(), Optional.empty(), true, Set.of());
    }

    private ExerciseStepId step(Access access, ExerciseId run, int place) {
        return portal.services().exercises().steps(access, run).get(place).id();
    }

    private void timed(Access access, Bucket bucket) {
        portal.services().samples().start(access, bucket.id(), Purpose.TAXONOMY);
        try {
            for (int i = 0;
                    i < 300 && !portal.services().samples().waiting(access).isEmpty();
                    i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void it_holds_once_samples_arrive_and_a_restore_was_tested_and_a_run_takes_the_lag_that_was_timed() {
        var desk = Desk.of(portal, PAGE);
        var access = desk.administrator();
        var storage = new TestStorage(portal, desk.shelf().service());
        assertEquals(DutyState.OPEN, desk.duty(DUTY).standing().state(), "nothing registered is no proof");
        var backup = storage.kept(Set.of(Purpose.BACKUP), Optional.empty());
        var bucket = authorized(desk, storage.kept(Set.of(Purpose.TAXONOMY), Optional.of(backup.id())));
        assertEquals(DutyState.CANNOT_TELL, desk.duty(DUTY).standing().state(), "nothing declared");

        portal.services()
                .replication()
                .declare(
                        access,
                        bucket.id(),
                        new Declaration(
                                VersioningWish.NOT_SAID,
                                EncryptionWish.NOT_SAID,
                                0,
                                Optional.empty(),
                                Duration.ofMinutes(5),
                                0,
                                List.of(new Spot(Purpose.TAXONOMY, "taxonomy/")),
                                0));
        var run = begun(desk);
        var steps = portal.services().exerciseSteps();
        assertThrows(Invalid.class, () -> steps.checkOff(access, run, step(access, run, 0), StepReport.DONE));

        storage.storage().copy(bucket.name(), "", backup.name(), Duration.ofMillis(100));
        timed(access, bucket);
        assertEquals(DutyState.CANNOT_TELL, desk.duty(DUTY).standing().state(), "no restore was tested");
        var lag = steps.checkOff(access, run, step(access, run, 0), StepReport.DONE);
        assertTrue(lag.note().contains("The portal timed 1 sample"), lag::note);
        steps.checkOff(access, run, step(access, run, 1), StepReport.PASSED);
        portal.services().runs().finish(access, run, "", Optional.empty());
        assertEquals(DutyState.FULFILLED, desk.duty(DUTY).standing().state());

        storage.storage().stopCopying(bucket.name());
        var late = portal.services().samples().start(access, bucket.id(), Purpose.TAXONOMY);
        portal.services().samples().look(access, late.id());
        portal.clock().advance(Duration.ofMinutes(6));
        portal.services().samples().look(access, late.id());
        assertEquals(DutyState.FAILING, desk.duty(DUTY).standing().state());
    }
}
