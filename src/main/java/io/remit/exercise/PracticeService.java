package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ScheduleId;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.plan.Plan;
import io.remit.plan.PlanService;
import io.remit.standing.Cadence;
import io.remit.tenant.SettingService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often a tenant's plans are practised, and which of them are due. */
public final class PracticeService {
    private static final int MOST = 200;
    private final Store store;
    private final PlanService plans;
    private final ExerciseService exercises;
    private final SettingService settings;
    private final Clock clock;

    public PracticeService(
            Store store, PlanService plans, ExerciseService exercises, SettingService settings, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.exercises = exercises;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every schedule of a plan in use and where it stands, the soonest due first. */
    public List<PracticeDue> schedules(Access access) {
        var schedules = store.read(access, tx -> ScheduleQueries.all(tx, MOST));
        if (schedules.isEmpty()) {
            return List.of();
        }
        Map<PlanId, Plan> used = plans.plans(access).stream().collect(Collectors.toMap(Plan::id, plan -> plan));
        var services = used.values().stream().map(Plan::service).distinct().toList();
        var runs = exercises.practised(access, services);
        var today = today(access);
        return schedules.stream()
                .filter(schedule -> used.containsKey(schedule.plan()))
                .map(schedule -> due(schedule, used, runs, today))
                .sorted(Comparator.comparing(due -> due.dueOn().orElse(LocalDate.MAX)))
                .toList();
    }

    private static PracticeDue due(
            PracticeSchedule schedule, Map<PlanId, Plan> used, List<Practised> runs, LocalDate today) {
        var last = runs.stream().filter(schedule::isServedBy).max(Comparator.comparing(Practised::day));
        return new PracticeDue(
                schedule,
                Optional.ofNullable(used.get(schedule.plan())).orElseThrow().name(),
                last,
                schedule.nextDue(last.map(Practised::day)),
                today);
    }

    /** Who led runs that were finished since a day, or took part in them, by service; services without any are absent. One query. */
    public Map<ServiceId, List<AccountId>> tookPart(Access access, LocalDate since) {
        return store.read(access, tx -> ExerciseQueries.tookPart(tx, since));
    }

    /** The tenant's day. */
    public LocalDate today(Access access) {
        return settings.setting(access).dayOf(clock.instant());
    }

    /**
     * Lays down how often a plan is practised.
     *
     * @throws Invalid where practice of this kind cannot wait for anything
     * @throws Conflict where the plan was removed
     */
    public PracticeSchedule set(
            Access access,
            PlanId planId,
            ExerciseKind kind,
            Cadence cadence,
            LocalDate firstDueOn,
            Optional<AccountId> commander) {
        if (cadence.conditional()) {
            throw new Invalid("cadence", "Practice waits for nothing. Write how often, such as “every 6 months”.");
        }
        if (kind == ExerciseKind.INCIDENT) {
            throw new Invalid("kind", "An incident is not planned. Choose a kind of exercise.");
        }
        var plan = plans.plan(access, planId);
        if (plan.removed()) {
            throw new Conflict("This plan was removed. Choose another.");
        }
        return store.write(access, tx -> {
            var made = new PracticeSchedule(
                    new ScheduleId(tx.newId()),
                    planId,
                    kind,
                    cadence,
                    firstDueOn,
                    commander,
                    tx.access().actor().reference(),
                    tx.now());
            ScheduleQueries.insert(tx, made);
            tx.audit(
                    ExerciseAudit.SCHEDULE_SET,
                    ExerciseAudit.subject(made.id(), plan.name()),
                    AuditChanges.set("plan", planId)
                            .andSet("kind", kind.name())
                            .andSet("cadence", cadence.text())
                            .andSet("first_due", firstDueOn));
            return made;
        });
    }

    /**
     * Ends a schedule; what was practised stays.
     *
     * @throws NotFound where there is none in force
     */
    public void end(Access access, ScheduleId id) {
        var schedule = store.read(access, tx -> ScheduleQueries.byId(tx, id)).orElseThrow(NotFound::new);
        var plan = plans.plan(access, schedule.plan());
        store.write(access, tx -> {
            if (!ScheduleQueries.end(tx, id)) {
                throw new NotFound();
            }
            tx.audit(
                    ExerciseAudit.SCHEDULE_ENDED,
                    ExerciseAudit.subject(id, plan.name()),
                    AuditChanges.set("plan", schedule.plan()));
            return id;
        });
    }
}
