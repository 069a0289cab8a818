package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.CaseId;
import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.plan.Plan;
import io.remit.plan.PlanService;
import io.remit.plan.PlanVersion;
import io.remit.plan.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant's runs of its recovery plans: how they begin, and what there is of them. */
public final class ExerciseService {
    /** Nobody runs more at once; what is older is in the list. */
    static final int MOST_RUNNING = 200;

    /** The newest so many runs tell how a plan fares. */
    static final int MOST_PRACTISED = 1000;

    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_FOLLOW_UPS = 200;
    private final Store store;
    private final PlanService plans;

    public ExerciseService(Store store, PlanService plans) {
        this.store = store;
        this.plans = plans;
    }

    /** A page of a list, and where the next begins. */
    record Page(List<Exercise> runs, Optional<ExerciseId> older) {}

    /**
     * Starts a run now.
     *
     * @param times when it was disrupted, where that is known; from now on where it is not
     * @throws Invalid at the time that cannot be
     * @throws Conflict where the plan was removed
     * @throws NotFound where there is no such plan
     */
    public Exercise start(Access access, ExerciseDraft draft, RunTimes times) {
        var plan = plans.plan(access, draft.plan());
        var version = plans.freeze(access, plan.id());
        return store.write(access, tx -> insert(tx, draft, Optional.empty(), plan, version, begun(tx, times)));
    }

    /**
     * Plans a run for a day; what the plan says is settled when it starts.
     *
     * @throws Conflict where the plan was removed
     * @throws NotFound where there is no such plan
     */
    public Exercise plan(Access access, ExerciseDraft draft, LocalDate on) {
        var plan = plans.plan(access, draft.plan());
        if (plan.removed()) {
            throw new Conflict("This plan was removed. Choose another.");
        }
        var version = plans.newest(access, plan.id());
        return store.write(access, tx -> {
            var run = made(tx, draft, Optional.empty(), plan, version, RunTimes.NONE, Optional.of(on));
            ExerciseQueries.insert(tx, run);
            addParticipants(tx, run, draft.participants());
            tx.audit(
                    ExerciseAudit.PLANNED,
                    ExerciseAudit.subject(run.id(), run.name()),
                    AuditChanges.set("plan", plan.id())
                            .andSet("kind", run.kind().name())
                            .andSet("on", on));
            return run;
        });
    }

    /**
     * Starts a run that was planned, with what its plan says now.
     *
     * @throws Invalid at the time that cannot be
     * @throws Conflict where it was started or called off meanwhile
     */
    public Exercise begin(Access access, ExerciseId id, RunTimes typed) {
        var planned = exercise(access, id);
        if (planned.state() != ExerciseState.PLANNED) {
            store.write(access, tx -> Change.begin(tx, id, ExerciseState.PLANNED));
        }
        var version = plans.freeze(access, planned.plan());
        return store.write(access, tx -> {
            var change = Change.begin(tx, id, ExerciseState.PLANNED);
            var times = begun(tx, typed);
            var was = change.run();
            var run = started(tx, was, version, times, was.changes());
            ExerciseQueries.begin(tx, run);
            logStart(new Change(tx, run), version);
            return ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new);
        });
    }

    /**
     * The run of a plan for an incident: started at the first call, found at every later one, so that whoever declares may
     * call again after a failure. A job may call it.
     *
     * @throws Conflict where the plan was removed
     */
    public Exercise startForIncident(
            Access access,
            CaseId incident,
            PlanId planId,
            String name,
            String scenario,
            Instant disrupted,
            Optional<Instant> detected,
            Instant declared) {
        var there = store.read(access, tx -> ExerciseQueries.ofCase(tx, incident, planId));
        if (there.isPresent()) {
            return there.get();
        }
        var plan = plans.plan(access, planId);
        var version = plans.freeze(access, planId);
        var times = new RunTimes(
                Optional.of(disrupted),
                detected,
                Optional.of(declared),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var draft = new ExerciseDraft(
                planId, ExerciseKind.INCIDENT, name, scenario, Optional.empty(), List.of(), Optional.empty());
        try {
            return store.write(access, tx -> insert(tx, draft, Optional.of(incident), plan, version, times));
        } catch (Conflict e) {
            // Two of the same at once: one of them was made.
            return store.read(access, tx -> ExerciseQueries.ofCase(tx, incident, planId))
                    .orElseThrow(() -> e);
        }
    }

    /** The runs of an incident, the earliest first. */
    public List<Exercise> ofCase(Access access, CaseId incident) {
        return store.read(access, tx -> ExerciseQueries.ofCase(tx, incident, MOST_RUNNING));
    }

    /** @throws NotFound where the tenant has no such run */
    public Exercise exercise(Access access, ExerciseId id) {
        return store.read(access, tx -> ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /** The runs that are going on, incidents too, the newest first. */
    public List<Exercise> running(Access access) {
        return store.read(access, tx -> ExerciseQueries.inState(tx, ExerciseState.RUNNING, MOST_RUNNING));
    }

    /** The runs that are planned. */
    public List<Exercise> planned(Access access) {
        return store.read(access, tx -> ExerciseQueries.inState(tx, ExerciseState.PLANNED, MOST_RUNNING));
    }

    /** The finished runs of these services, the newest first: what fulfils "practise the plan", whatever came of it. */
    public List<Practised> practised(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? List.of()
                : practised(store.read(access, tx -> ExerciseQueries.finished(tx, services, MOST_PRACTISED)));
    }

    /** The finished runs that recovered into a project, tabletops apart, the newest first. */
    public List<Practised> recoveredInto(Access access) {
        return practised(store.read(access, tx -> ExerciseQueries.recovered(tx, MOST_PRACTISED)));
    }

    /** The restore tests of finished runs, tabletops apart, the last one first. Two queries. */
    public List<DoneStep> restoreTests(Access access) {
        var steps = plans.stepsOf(access, StepKind.RESTORE_TEST);
        return steps.isEmpty()
                ? List.of()
                : store.read(access, tx -> StepQueries.done(tx, steps, MOST_PRACTISED)).stream()
                        .filter(one -> one.kind() != ExerciseKind.TABLETOP)
                        .toList();
    }

    /** The steps of a run and where they stand, in the order of its plan; none while it is planned. */
    public List<RunStep> steps(Access access, ExerciseId id) {
        var version = plans.version(access, exercise(access, id).version());
        return store.read(access, tx -> StepQueries.all(tx, id, version));
    }

    /** The finished runs, the newest first. */
    List<Exercise> finished(Access access) {
        return store.read(access, tx -> ExerciseQueries.finished(tx, MOST_PRACTISED));
    }

    Page page(Access access, ExerciseFilter filter, Optional<ExerciseId> before, int most) {
        var found = store.read(access, tx -> ExerciseQueries.page(tx, filter, before, most));
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        return new Page(shown, more ? Optional.of(shown.get(most - 1).id()) : Optional.empty());
    }

    /** How often a run has changed: one small query, for those who watch it. */
    long changes(Access access, ExerciseId id) {
        return store.read(access, tx -> ExerciseQueries.changes(tx, id).orElseThrow(NotFound::new));
    }

    /**
     * A run with all that belongs to it, as of one moment.
     *
     * @throws NotFound where the tenant has no such run
     */
    Run run(Access access, ExerciseId id) {
        var run = exercise(access, id);
        var version = plans.version(access, run.version());
        return store.read(access, tx -> {
            // First the count: what changes while the rest is read is then told once more, never missed.
            var now = ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new);
            return new Run(
                    now,
                    version,
                    now.version().equals(version.id()) ? StepQueries.all(tx, id, version) : List.of(),
                    ExerciseQueries.participants(tx, id),
                    StepQueries.entries(tx, id, MOST_ENTRIES),
                    FollowUpQueries.ofRun(tx, id, MOST_FOLLOW_UPS));
        });
    }

    private static List<Practised> practised(List<Exercise> runs) {
        return runs.stream()
                .flatMap(run -> run
                        .ending()
                        .map(ending -> new Practised(
                                run.service(),
                                run.plan(),
                                run.planName(),
                                run.id(),
                                run.name(),
                                run.kind(),
                                ending.on(),
                                ending.outcome().result(),
                                ending.by(),
                                run.recoveredInto()))
                        .stream())
                .toList();
    }

    private static RunTimes begun(Tx tx, RunTimes typed) {
        var times = typed.disrupted().isPresent() ? typed : typed.with(TimeKind.DISRUPTED, Optional.of(tx.now()));
        mustBePossible(times, tx.now());
        return times;
    }

    static void mustBePossible(RunTimes times, Instant now) {
        var problems = times.problems(now);
        if (!problems.isEmpty()) {
            Map<String, String> errors = new LinkedHashMap<>();
            problems.forEach((kind, problem) -> errors.put(kind.field(), problem));
            throw new Invalid(errors);
        }
    }

    private static Exercise insert(
            Tx tx, ExerciseDraft draft, Optional<CaseId> incident, Plan plan, PlanVersion version, RunTimes times) {
        var made = made(tx, draft, incident, plan, version, times, Optional.empty());
        var run = started(tx, made, version, times, 1);
        ExerciseQueries.insert(tx, run);
        addParticipants(tx, run, draft.participants());
        logStart(new Change(tx, run), version);
        return run;
    }

    private static Exercise made(
            Tx tx,
            ExerciseDraft draft,
            Optional<CaseId> incident,
            Plan plan,
            PlanVersion version,
            RunTimes times,
            Optional<LocalDate> plannedOn) {
        return new Exercise(
                new ExerciseId(tx.newId()),
                plan.id(),
                plan.name(),
                version.id(),
                version.number(),
                new Objectives(version.rto(), version.rpo()),
                plan.service(),
                draft.kind(),
                incident,
                draft.name(),
                draft.scenario(),
                draft.commander(),
                ExerciseState.PLANNED,
                plannedOn,
                draft.into(),
                times,
                tx.access().actor().reference(),
                tx.now(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Exercise started(Tx tx, Exercise run, PlanVersion version, RunTimes times, long changes) {
        return new Exercise(
                run.id(),
                run.plan(),
                run.planName(),
                version.id(),
                version.number(),
                new Objectives(version.rto(), version.rpo()),
                run.service(),
                run.kind(),
                run.incident(),
                run.name(),
                run.scenario(),
                run.commander(),
                ExerciseState.RUNNING,
                run.plannedOn(),
                run.recoveredInto(),
                times,
                run.madeBy(),
                run.madeAt(),
                Optional.of(new Exercise.Begun(tx.access().actor().reference(), tx.now())),
                Optional.empty(),
                changes);
    }

    private static void logStart(Change change, PlanVersion version) {
        var run = change.run();
        StepQueries.insert(change.tx(), run.id(), version, run.changes());
        change.log(
                Optional.empty(),
                EntryKind.STARTED,
                run.kind().label() + " of “" + run.planName() + "”, version " + version.number(),
                "",
                change.tx().now());
        run.times()
                .disrupted()
                .ifPresent(at -> change.log(Optional.empty(), EntryKind.TIME_SET, TimeKind.DISRUPTED.label(), "", at));
        run.times()
                .detected()
                .ifPresent(at -> change.log(Optional.empty(), EntryKind.TIME_SET, TimeKind.DETECTED.label(), "", at));
        run.times()
                .declared()
                .ifPresent(at -> change.log(Optional.empty(), EntryKind.TIME_SET, TimeKind.DECLARED.label(), "", at));
        change.audit(
                ExerciseAudit.STARTED,
                AuditChanges.set("plan", run.plan())
                        .andSet("version", version.number())
                        .andSet("kind", run.kind().name())
                        .andSet("disrupted", run.times().disrupted().orElseThrow()));
    }

    private static void addParticipants(Tx tx, Exercise run, List<AccountId> participants) {
        new LinkedHashSet<>(participants).forEach(account -> ExerciseQueries.addParticipant(tx, run.id(), account));
    }
}
