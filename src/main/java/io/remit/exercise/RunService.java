package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.ExerciseId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.plan.PlanService;
import io.remit.tenant.SettingService;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What is done with a run as a whole: its times, its people, its end. Every method throws {@code NotFound} where there is no
 * such run, and {@code Conflict} where it does not run.
 */
public final class RunService {
    private final Store store;
    private final PlanService plans;
    private final SettingService settings;
    private final BiConsumer<Access, ExerciseId> changed;

    /** @param changed told of every run that changed, after it was committed */
    public RunService(Store store, PlanService plans, SettingService settings, BiConsumer<Access, ExerciseId> changed) {
        this.store = store;
        this.plans = plans;
        this.settings = settings;
        this.changed = changed;
    }

    /**
     * Corrects the times. Each one that changed is a line of the log, old and new.
     *
     * @throws Invalid at each time that cannot be, and where the disruption is missing
     */
    public Exercise setTimes(Access access, ExerciseId id, RunTimes times, String note) {
        var zone = settings.setting(access).zone();
        var shown = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH)
                .withZone(zone);
        return change(access, id, change -> {
            if (times.disrupted().isEmpty()) {
                throw new Invalid("disrupted", "The clock counts from the disruption. Write when it was.");
            }
            ExerciseService.mustBePossible(times, change.tx().now());
            var before = change.run().times();
            var audit = AuditChanges.set("note", note);
            for (var kind : TimeKind.values()) {
                var was = before.at(kind);
                var is = times.at(kind);
                if (!was.equals(is)) {
                    var detail = kind.label() + ": "
                            + was.map(at -> shown.format(at) + " → ").orElse("")
                            + is.map(shown::format).orElse("not known");
                    change.log(
                            Optional.empty(),
                            EntryKind.TIME_SET,
                            detail,
                            note,
                            change.tx().now());
                    audit = audit.andChanged(
                            kind.field(),
                            was.map(Instant::toString).orElse(""),
                            is.map(Instant::toString).orElse(""));
                }
            }
            if (before.equals(times)) {
                throw new Invalid("", "Nothing was changed. Correct a time first.");
            }
            ExerciseQueries.setTimes(change.tx(), id, times);
            change.audit(ExerciseAudit.TIMES_SET, audit);
            return ExerciseQueries.byId(change.tx(), id).orElseThrow(NotFound::new);
        });
    }

    /** Sets one of the times that is not known yet, such as "declared, now". */
    public Exercise setTime(Access access, ExerciseId id, TimeKind kind, Optional<Instant> at) {
        return change(access, id, change -> {
            var before = change.run().times();
            if (before.at(kind).isPresent()) {
                throw new Conflict(kind.label() + " is set already. Correct it with the other times.");
            }
            var time = StepTimes.notInTheFuture(change, at);
            var times = before.with(kind, Optional.of(time));
            ExerciseService.mustBePossible(times, change.tx().now());
            ExerciseQueries.setTimes(change.tx(), id, times);
            change.log(Optional.empty(), EntryKind.TIME_SET, kind.label(), "", time);
            change.audit(ExerciseAudit.TIMES_SET, AuditChanges.set(kind.field(), time));
            return ExerciseQueries.byId(change.tx(), id).orElseThrow(NotFound::new);
        });
    }

    /** Who leads, who takes part, and where it recovers to. */
    public Exercise setPeople(
            Access access,
            ExerciseId id,
            Optional<AccountId> commander,
            List<AccountId> participants,
            Optional<ProjectId> into,
            Function<AccountId, String> names) {
        return change(access, id, change -> {
            var tx = change.tx();
            var were = ExerciseQueries.participants(tx, id);
            var are = new LinkedHashSet<>(participants);
            var told = new ArrayList<String>();
            are.stream().filter(one -> !were.contains(one)).forEach(one -> {
                ExerciseQueries.addParticipant(tx, id, one);
                told.add(names.apply(one) + " joined");
            });
            were.stream().filter(one -> !are.contains(one)).forEach(one -> {
                ExerciseQueries.removeParticipant(tx, id, one);
                told.add(names.apply(one) + " left");
            });
            if (!commander.equals(change.run().commander())) {
                told.add(commander.map(one -> names.apply(one) + " commands").orElse("nobody commands"));
            }
            ExerciseQueries.setPeople(tx, id, commander, into);
            if (!told.isEmpty()) {
                var words = String.join("; ", told);
                change.log(
                        Optional.empty(),
                        EntryKind.PEOPLE_CHANGED,
                        words.length() > 400 ? words.substring(0, 399) + "…" : words,
                        "",
                        tx.now());
            }
            change.audit(
                    ExerciseAudit.PEOPLE_CHANGED,
                    AuditChanges.set("participants", are.size())
                            .andSet(
                                    "commander",
                                    commander.map(AccountId::toString).orElse(""))
                            .andSet("into", into.map(ProjectId::toString).orElse("")));
            return ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new);
        });
    }

    /** Writes something about the run into the log. */
    public Exercise note(Access access, ExerciseId id, String note, Optional<Instant> happenedAt) {
        return change(access, id, change -> {
            var at = StepTimes.notInTheFuture(change, happenedAt);
            change.log(Optional.empty(), EntryKind.NOTED, "", note, at);
            change.audit(ExerciseAudit.NOTED, AuditChanges.set("happened_at", at));
            return change.run();
        });
    }

    /**
     * Ends a run. From then on it stays as it is, and its result counts.
     *
     * @param happenedAt when it ended, which tells the day on which the plan was practised; now where nobody says
     */
    public Exercise finish(Access access, ExerciseId id, String note, Optional<Instant> happenedAt) {
        var version = plans.version(access, running(access, id).version());
        return change(access, id, change -> {
            var run = change.run();
            var steps = StepQueries.all(change.tx(), id, version);
            var outcome = Outcome.of(run.kind(), run.times(), run.objectives(), steps);
            return end(access, change, ExerciseState.FINISHED, note, outcome, StepTimes.happened(change, happenedAt));
        });
    }

    /** Breaks a run off, or calls a planned one off. All that was recorded stays, and there is no result. */
    public Exercise abort(Access access, ExerciseId id, String reason) {
        var state = running(access, id).state();
        return change(
                access,
                id,
                state == ExerciseState.PLANNED ? state : ExerciseState.RUNNING,
                change -> end(
                        access,
                        change,
                        ExerciseState.ABORTED,
                        reason,
                        Outcome.NONE,
                        change.tx().now()));
    }

    private Exercise end(Access access, Change change, ExerciseState state, String note, Outcome outcome, Instant at) {
        var tx = change.tx();
        var id = change.run().id();
        ExerciseQueries.end(tx, id, state, at, settings.setting(access).dayOf(at), note, outcome);
        boolean finished = state == ExerciseState.FINISHED;
        change.log(
                Optional.empty(),
                finished ? EntryKind.FINISHED : EntryKind.ABORTED,
                finished ? outcome.result().label() : "",
                note,
                at);
        change.audit(
                finished ? ExerciseAudit.FINISHED : ExerciseAudit.ABORTED,
                AuditChanges.set("result", outcome.result().name())
                        .andSet("rto", outcome.rto().map(Object::toString).orElse(""))
                        .andSet("rpo", outcome.rpo().map(Object::toString).orElse("")));
        return ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    private Exercise running(Access access, ExerciseId id) {
        return store.read(access, tx -> ExerciseQueries.byId(tx, id)).orElseThrow(NotFound::new);
    }

    private <T> T change(Access access, ExerciseId id, Function<Change, T> work) {
        return change(access, id, ExerciseState.RUNNING, work);
    }

    private <T> T change(Access access, ExerciseId id, ExerciseState state, Function<Change, T> work) {
        var done = store.write(access, tx -> work.apply(Change.begin(tx, id, state)));
        changed.accept(access, id);
        return done;
    }
}
