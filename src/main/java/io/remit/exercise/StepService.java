package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.EvidenceId;
import io.remit.access.ExerciseId;
import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.identity.MembershipService;
import io.remit.plan.PlanService;
import io.remit.plan.PlanVersion;
import io.remit.plan.StepKind;
import io.remit.standing.CheckOutcome;
import io.remit.tenant.SettingService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is done with the steps of a run. Each act names when it happened; where nothing is named, it is now. Every method
 * throws {@code NotFound} where there is no such run or step, and {@code Conflict} where the run does not run.
 */
public final class StepService {
    private static final Set<StepState> UNFINISHED = Set.of(StepState.OPEN, StepState.STARTED);
    private final Store store;
    private final PlanService plans;
    private final StepWords words;
    private final StepKnowledge knowledge;
    private final BiConsumer<Access, ExerciseId> changed;

    /**
     * @param knowledge what other rooms know of what steps ask for
     * @param changed told of every run that changed, after it was committed
     */
    public StepService(
            Store store,
            PlanService plans,
            MembershipService memberships,
            SettingService settings,
            StepKnowledge knowledge,
            BiConsumer<Access, ExerciseId> changed) {
        this.store = store;
        this.plans = plans;
        this.words = new StepWords(memberships, settings);
        this.knowledge = knowledge;
        this.changed = changed;
    }

    /** What an act does with a step within its change; answers with the step as it is now. */
    private interface Act {
        RunStep on(Change change, List<RunStep> steps, RunStep step);
    }

    /** Says that one works on it. Somebody else may take over. */
    public RunStep start(Access access, ExerciseId run, ExerciseStepId id, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            var at = StepTimes.happened(change, happenedAt);
            var now = StepTimes.started(step, at, change);
            mustBe(access, step, StepQueries.change(change.tx(), now, UNFINISHED));
            record(change, step, EntryKind.STEP_STARTED, ExerciseAudit.STEP_STARTED, "", at);
            return now;
        });
    }

    /**
     * Checks a step off. What restores or verifies the service sets the run's time of it; a lag that nobody wrote is the one
     * that the portal timed.
     *
     * @throws Invalid where what the step asks for is missing, or a time cannot be
     * @throws Conflict where a step it needs is neither done nor skipped, or somebody else was quicker
     */
    public RunStep checkOff(Access access, ExerciseId run, ExerciseStepId id, StepReport said) {
        return act(access, run, id, (change, steps, step) -> {
            var report = completed(access, change.run(), step, said);
            mustBe(access, step, UNFINISHED.contains(step.state()));
            mustHaveWhatItNeeds(steps, step);
            mustBeComplete(access, change.run(), step, report);
            var at = StepTimes.happened(change, report.happenedAt());
            var now = StepTimes.done(step, report, at, change);
            var times = StepTimes.after(change.run().times(), step, report, at);
            StepTimes.mustBePossible(times, step, change.tx().now());
            mustBe(access, step, StepQueries.change(change.tx(), now, UNFINISHED));
            setTimes(change, times);
            change.log(Optional.of(id), EntryKind.CHECKED_OFF, words.detail(access, step, report), report.note(), at);
            change.audit(
                    ExerciseAudit.STEP_CHECKED_OFF,
                    about(step).andSet("outcome", report.outcome().name()).andSet("happened_at", at));
            return now;
        });
    }

    /**
     * Takes back that a step was done or skipped; both stay in the log.
     *
     * @throws Conflict where other steps were done because this one was
     */
    public RunStep undo(Access access, ExerciseId run, ExerciseStepId id, String reason, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            if (!step.state().isOver()) {
                throw new Conflict(
                        "“" + step.plan().title() + "” is neither done nor skipped, so there is nothing to undo.");
            }
            var relying = Steps.relying(steps, step);
            if (!relying.isEmpty()) {
                throw new Conflict("Undo " + Steps.titles(relying) + " first: "
                        + (relying.size() == 1 ? "it was" : "they were") + " done after this step, and need it.");
            }
            var at = StepTimes.happened(change, happenedAt);
            var now = StepTimes.undone(step, change);
            mustBe(access, step, StepQueries.change(change.tx(), now, Set.of(StepState.DONE, StepState.SKIPPED)));
            if (step.state() == StepState.DONE) {
                setTimes(change, StepTimes.without(change.run().times(), step));
            }
            record(change, step, EntryKind.UNDONE, ExerciseAudit.STEP_UNDONE, reason, at);
            return now;
        });
    }

    /**
     * Leaves a step out, for a reason.
     *
     * @throws Conflict where a step it needs is neither done nor skipped, or somebody else was quicker
     */
    public RunStep skip(Access access, ExerciseId run, ExerciseStepId id, String reason, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            mustBe(access, step, !step.state().isOver());
            mustHaveWhatItNeeds(steps, step);
            var at = StepTimes.happened(change, happenedAt);
            var now = StepTimes.skipped(step, reason, at, change);
            mustBe(access, step, StepQueries.change(change.tx(), now, notOver()));
            record(change, step, EntryKind.SKIPPED, ExerciseAudit.STEP_SKIPPED, reason, at);
            return now;
        });
    }

    /** Says that a step cannot go on. From then on it waits. */
    public RunStep block(
            Access access, ExerciseId run, ExerciseStepId id, String reason, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            mustBe(access, step, UNFINISHED.contains(step.state()));
            var at = StepTimes.happened(change, happenedAt);
            var now = StepTimes.blocked(step, reason, at, change);
            mustBe(access, step, StepQueries.change(change.tx(), now, UNFINISHED));
            record(change, step, EntryKind.BLOCKED, ExerciseAudit.STEP_BLOCKED, reason, at);
            return now;
        });
    }

    /** Says that a step can go on. How long it waited is kept, and never subtracted. */
    public RunStep release(
            Access access, ExerciseId run, ExerciseStepId id, String note, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            if (step.state() != StepState.BLOCKED) {
                throw new Conflict("“" + step.plan().title() + "” is not blocked.");
            }
            var at = StepTimes.happened(change, happenedAt);
            var now = StepTimes.released(step, at, change);
            mustBe(access, step, StepQueries.change(change.tx(), now, Set.of(StepState.BLOCKED)));
            record(change, step, EntryKind.RELEASED, ExerciseAudit.STEP_RELEASED, note, at);
            return now;
        });
    }

    /** Writes something about a step into the log. */
    public RunStep note(Access access, ExerciseId run, ExerciseStepId id, String note, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            // What is noted may well have been before the disruption.
            var at = StepTimes.notInTheFuture(change, happenedAt);
            record(change, step, EntryKind.NOTED, ExerciseAudit.NOTED, note, at);
            return step;
        });
    }

    /** Puts pieces of evidence beside a step. */
    public RunStep addEvidence(
            Access access, ExerciseId run, ExerciseStepId id, List<EvidenceId> pieces, Optional<Instant> happenedAt) {
        return act(access, run, id, (change, steps, step) -> {
            var at = StepTimes.notInTheFuture(change, happenedAt);
            pieces.forEach(piece ->
                    change.log(Optional.of(id), EntryKind.EVIDENCE, step.plan().title(), "", at, Optional.of(piece)));
            change.audit(
                    ExerciseAudit.EVIDENCE_ADDED,
                    about(step)
                            .andSet(
                                    "evidence",
                                    String.join(
                                            " ",
                                            pieces.stream()
                                                    .map(EvidenceId::toString)
                                                    .toList())));
            return step;
        });
    }

    /** What the portal itself knows of what a step asks for. */
    Optional<StepAnswer> answer(Access access, Exercise run, StepKind kind) {
        return knowledge.of(access, run, kind);
    }

    private RunStep act(Access access, ExerciseId run, ExerciseStepId id, Act act) {
        var version = version(access, run);
        var now = store.write(access, tx -> {
            var change = Change.begin(tx, run, ExerciseState.RUNNING);
            var steps = StepQueries.all(tx, run, version);
            return act.on(change, steps, Steps.find(steps, id));
        });
        changed.accept(access, run);
        return now;
    }

    private PlanVersion version(Access access, ExerciseId run) {
        var exercise = store.read(access, tx -> ExerciseQueries.byId(tx, run)).orElseThrow(NotFound::new);
        return plans.version(access, exercise.version());
    }

    /** Whoever comes too late is told who was there before. */
    private void mustBe(Access access, RunStep step, boolean still) {
        if (!still) {
            throw new Conflict(words.whyNot(access, step));
        }
    }

    private static void mustHaveWhatItNeeds(List<RunStep> steps, RunStep step) {
        var missing = Steps.missing(steps, step);
        if (!missing.isEmpty()) {
            throw new Conflict("“" + step.plan().title() + "” has to wait: " + Steps.titles(missing)
                    + (missing.size() == 1 ? " is" : " are") + " neither done nor skipped yet.");
        }
    }

    private StepReport completed(Access access, Exercise run, RunStep step, StepReport said) {
        if (step.plan().kind() != StepKind.SAMPLE_LAG || said.measured().isPresent()) {
            return said;
        }
        return answer(access, run, StepKind.SAMPLE_LAG)
                .filter(one -> one.measured().isPresent())
                .map(one -> said.timed(one.measured().orElseThrow(), one.says()))
                .orElse(said);
    }

    private void mustBeComplete(Access access, Exercise run, RunStep step, StepReport report) {
        var kind = step.plan().kind();
        if (kind.isChecked() && report.outcome() == StepOutcome.NONE) {
            throw new Invalid("outcome", "Say whether it passed or failed.");
        }
        if (report.outcome() == StepOutcome.FAILED && report.note().isEmpty()) {
            throw new Invalid("note", "Say what was wrong.");
        }
        if (kind == StepKind.RECOVERY_POINT && report.recoveryPoint().isEmpty()) {
            throw new Invalid("recoveryPoint", "Write the time of the newest usable data that was recovered.");
        }
        if (kind == StepKind.SAMPLE_LAG && report.measured().isEmpty()) {
            throw new Invalid("lag", "Write how far the replica lagged behind: the portal has timed no sample since.");
        }
        if (kind == StepKind.VERIFY_JOBS
                && report.outcome() == StepOutcome.PASSED
                && report.note().isEmpty()
                && answer(access, run, kind)
                        .filter(one -> one.outcome() == CheckOutcome.FAILS)
                        .isPresent()) {
            throw new Invalid("note", "The portal says that a job is not well. Say why it passes all the same.");
        }
        if (kind == StepKind.FAIL_BACK && run.times().verified().isEmpty()) {
            throw new Conflict("The service is not verified yet. Work returns only after that.");
        }
    }

    private static void setTimes(Change change, RunTimes times) {
        if (!times.equals(change.run().times())) {
            ExerciseQueries.setTimes(change.tx(), change.run().id(), times);
        }
    }

    private static Set<StepState> notOver() {
        return Set.of(StepState.OPEN, StepState.STARTED, StepState.BLOCKED);
    }

    private static void record(
            Change change, RunStep step, EntryKind kind, AuditAction action, String note, Instant at) {
        change.log(Optional.of(step.id()), kind, step.plan().title(), note, at);
        change.audit(action, about(step).andSet("happened_at", at));
    }

    private static AuditChanges about(RunStep step) {
        return AuditChanges.set("step", step.plan().title());
    }
}
