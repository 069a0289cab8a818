package io.remit.recovery;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.INCIDENT_DECLARE;

import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.catalog.Objective;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.Scenario;
import io.remit.catalog.ServiceEntry;
import io.remit.exercise.Exercise;
import io.remit.exercise.Practised;
import io.remit.plan.PlanHead;
import io.remit.recovery.RecoveryPage.ObjectiveRow;
import io.remit.recovery.RecoveryPage.PlanRow;
import io.remit.recovery.RecoveryPage.Run;
import io.remit.recovery.RecoveryPage.ScenarioRow;
import io.remit.resilience.RecoveredBy;
import io.remit.standing.CheckOutcome;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Stat;
import io.remit.wording.DurationWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the first page of recovery for one reader. */
final class RecoveryView {
    private final Request in;
    private final Overview told;
    private final String base;
    private final Map<ServiceId, String> services;

    RecoveryView(Request in, Overview told) {
        this.in = in;
        this.told = told;
        this.base = in.viewer().base() + "/recovery";
        this.services = told.services().stream().collect(Collectors.toMap(ServiceEntry::id, ServiceEntry::name));
    }

    RecoveryPage page() {
        return new RecoveryPage(
                base,
                !told.services().isEmpty(),
                in.access().may(INCIDENT_DECLARE),
                in.access().may(EXERCISE_RUN),
                new Needs(told, base).besideRuns(),
                told.running().stream().map(this::run).toList(),
                stats(),
                told.plans().stream().map(this::plan).toList(),
                scenarios(),
                objectives());
    }

    private Run run(Exercise run) {
        return new Run(
                run.name(),
                run.incident().isPresent()
                        ? new Badge("bad", "alert-octagon", run.kind().label())
                        : new Badge("info", "player-play", run.kind().label()),
                run.planName(),
                run.times().disrupted().map(Moment::at).orElse(Moment.NONE),
                base + "/exercises/" + run.id());
    }

    private List<Stat> stats() {
        var ready = told.readiness().count();
        var last = told.practised().stream().findFirst();
        long late = told.followUps().stream()
                .filter(one -> one.isLate(told.today()))
                .count();
        long outdated = told.jobs().stream()
                        .filter(one -> one.outcome() == CheckOutcome.FAILS)
                        .count()
                + told.deployments().stream()
                        .filter(one -> one.outcome() == CheckOutcome.FAILS)
                        .count();
        return List.of(
                new Stat(
                        ready.inPlace() + " of " + ready.all(),
                        "In place",
                        ready.needSomebody() == 0 ? "nothing waits" : ready.needSomebody() + " to be looked at",
                        ready.needSomebody() == 0 ? "ok" : "warn",
                        "circle-check",
                        base + "/readiness"),
                new Stat(
                        last.map(run -> run.result().label()).orElse("Never"),
                        "Practised last",
                        last.map(run -> Moment.on(run.day()).text() + ", " + run.name())
                                .orElse("no exercise was finished yet"),
                        last.map(run -> tone(run)).orElse("warn"),
                        "clock",
                        base + "/exercises"),
                new Stat(
                        String.valueOf(told.followUps().size()),
                        "Follow-ups open",
                        late == 0 ? "none late" : late + " late",
                        late == 0 ? "quiet" : "bad",
                        "checklist",
                        base + "/exercises/follow-ups"),
                new Stat(
                        String.valueOf(outdated),
                        "Projects outdated",
                        "jobs or deployments on an older version",
                        outdated == 0 ? "ok" : "warn",
                        "refresh-alert",
                        base + "/deployments"));
    }

    private static String tone(Practised run) {
        return badge(run).tone();
    }

    private static Badge badge(Practised run) {
        return switch (run.result()) {
            case MET -> Badge.ok("Met");
            case NOT_MET -> Badge.bad("Not met");
            default -> Badge.quiet("circle-minus", run.result().label());
        };
    }

    private PlanRow plan(PlanHead head) {
        var plan = head.plan();
        var last = lastOf(plan.id());
        return new PlanRow(
                plan.name(),
                base + "/plans/" + plan.id(),
                plan.scenario(),
                services.getOrDefault(plan.service(), ""),
                head.rto().map(DurationWords::of).orElse("no number"),
                head.rpo().map(DurationWords::of).orElse("no number"),
                last.map(RecoveryView::badge).orElse(Badge.warn("Never practised")),
                last.map(run -> Moment.on(run.day())).orElse(Moment.NONE),
                next(plan.id()));
    }

    private Optional<Practised> lastOf(PlanId plan) {
        return told.practised().stream().filter(run -> run.plan().equals(plan)).findFirst();
    }

    private String next(PlanId plan) {
        return told.schedules().stream()
                .filter(one -> one.schedule().plan().equals(plan))
                .filter(one -> one.dueOn().isPresent())
                .map(one -> (one.isOverdue() ? "overdue since " : "by ")
                        + one.dueOn().map(day -> Moment.on(day).text()).orElse(""))
                .findFirst()
                .orElse("not scheduled");
    }

    private List<ScenarioRow> scenarios() {
        return told.services().stream()
                .flatMap(service -> pages(service).scenarios().stream().map(one -> scenario(service, one)))
                .toList();
    }

    private RecoveryPages pages(ServiceEntry service) {
        return told.pages().getOrDefault(service.id(), RecoveryPages.NONE);
    }

    private ScenarioRow scenario(ServiceEntry service, Scenario one) {
        var plan = told.plans().stream()
                .map(PlanHead::plan)
                .filter(each -> each.service().equals(service.id()))
                .filter(each -> each.scenario().equalsIgnoreCase(one.failure()))
                .findFirst();
        boolean ours = one.recoveredBy() == RecoveredBy.CUSTOMER || one.recoveredBy() == RecoveredBy.SHARED;
        return new ScenarioRow(
                one.failure(),
                service.name(),
                one.resolution(),
                who(one.recoveredBy()),
                plan.map(each -> each.name()).orElse(""),
                plan.map(each -> base + "/plans/" + each.id()).orElse(""),
                ours && plan.isEmpty());
    }

    private static Badge who(RecoveredBy who) {
        return switch (who) {
            case PROVIDER -> new Badge("provider", "held-provider", "Provider");
            case CUSTOMER -> new Badge("yours", "held-yours", "Yours");
            case SHARED -> new Badge("shared", "held-shared", "Shared");
            case UNKNOWN -> Badge.warn("Nobody named");
        };
    }

    private List<ObjectiveRow> objectives() {
        return told.services().stream()
                .flatMap(service -> pages(service).objectives().stream().map(one -> objective(service, one)))
                .toList();
    }

    private static ObjectiveRow objective(ServiceEntry service, Objective one) {
        return new ObjectiveRow(
                one.feature(),
                service.name(),
                one.rto().isEmpty() ? "nothing said" : one.rto(),
                one.rpo().isEmpty() ? "nothing said" : one.rpo(),
                one.rtoTime().isEmpty() || one.rpoTime().isEmpty());
    }
}
