package io.remit.recovery;

import io.remit.catalog.Scenario;
import io.remit.catalog.ServiceEntry;
import io.remit.deployment.Backup;
import io.remit.exercise.PracticeDue;
import io.remit.resilience.RecoveredBy;
import io.remit.standing.CheckOutcome;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of recovery needs somebody, the most pressing first. */
final class Needs {
    /** What nobody has practised is no proof; what was not proved lately is said on its page. */
    private static final Set<Backup.State> BACKUP_WANTED = Set.of(
            Backup.State.LAST_FAILED,
            Backup.State.SAME_REGION,
            Backup.State.BACKUP_RETIRED,
            Backup.State.NEVER_PRACTISED,
            Backup.State.NONE);

    private final Overview told;
    private final String base;

    /** @param base the address of recovery's pages */
    Needs(Overview told, String base) {
        this.told = told;
        this.base = base;
    }

    /** With the runs that go on, for pages that do not tell of them by themselves. */
    List<Need> all() {
        var needs = new ArrayList<Need>();
        runs(needs);
        needs.addAll(besideRuns());
        return needs;
    }

    List<Need> besideRuns() {
        var needs = new ArrayList<Need>();
        incidents(needs);
        practising(needs);
        readiness(needs);
        jobs(needs);
        deployments(needs);
        followUps(needs);
        gaps(needs);
        objectives(needs);
        backups(needs);
        return needs;
    }

    private void incidents(List<Need> needs) {
        told.incidents()
                .forEach(one -> needs.add(new Need(
                        new Badge("bad", "alert-octagon", "Incident"),
                        one.title(),
                        "Since " + Moment.at(one.disruptedAt()).text(),
                        new Link("Open it", base + "/incidents/" + one.id()))));
    }

    private void runs(List<Need> needs) {
        told.running().stream()
                .filter(run -> run.incident().isEmpty())
                .forEach(run -> needs.add(new Need(
                        new Badge("info", "player-play", "Running"),
                        run.name(),
                        run.kind().label() + ", " + run.planName(),
                        new Link("Go there", base + "/exercises/" + run.id()))));
    }

    private void practising(List<Need> needs) {
        told.schedules().stream()
                .filter(PracticeDue::isOverdue)
                .forEach(one -> needs.add(new Need(
                        new Badge("bad", "clock-exclamation", "Overdue"),
                        "Practise " + one.planName(),
                        "It was due on "
                                + one.dueOn().map(day -> Moment.on(day).text()).orElse(""),
                        new Link("Start or plan it", base + "/exercises"))));
    }

    private void readiness(List<Need> needs) {
        int many = told.readiness().count().needSomebody();
        if (many > 0) {
            var worst = told.readiness().needingSomebody().get(0);
            needs.add(new Need(
                    new Badge("warn", "refresh-alert", "Readiness"),
                    many == 1 ? "1 item has to be looked at" : many + " items have to be looked at",
                    worst.item().title(),
                    new Link("Go through them", base + "/readiness")));
        }
    }

    private void jobs(List<Need> needs) {
        told.jobs().stream()
                .filter(one -> one.outcome() == CheckOutcome.FAILS)
                .forEach(one -> needs.add(new Need(
                        new Badge("warn", "refresh-alert", "Outdated"),
                        one.project().name() + ": " + one.sentence(),
                        "Restart them on the newest version, or say why not",
                        new Link("See the jobs", base + "/jobs"))));
    }

    private void deployments(List<Need> needs) {
        told.deployments().stream()
                .filter(one -> one.outcome() == CheckOutcome.FAILS)
                .forEach(one -> needs.add(new Need(
                        new Badge("warn", "refresh-alert", "Outdated"),
                        one.project().name() + ": " + one.sentence(),
                        "",
                        new Link("See the deployments", base + "/deployments"))));
    }

    private void followUps(List<Need> needs) {
        told.followUps().stream()
                .filter(one -> one.isLate(told.today()))
                .forEach(one -> needs.add(new Need(
                        new Badge("bad", "clock-exclamation", "Follow-up"),
                        one.action(),
                        "From " + one.exerciseName() + ", due on "
                                + one.dueOn().map(day -> Moment.on(day).text()).orElse(""),
                        new Link("Look at it", base + "/exercises/follow-ups"))));
    }

    private void gaps(List<Need> needs) {
        for (var service : told.services()) {
            ofTenant(service).stream()
                    .filter(one -> !isPlanned(service, one))
                    .forEach(one -> needs.add(new Need(
                            new Badge("warn", "help-circle", "No plan"),
                            one.failure(),
                            service.name() + " leaves this to you, and no plan of yours names it",
                            new Link("Make a plan", base + "/plans"))));
        }
    }

    /** The scenarios that are the tenant's to recover, wholly or in part. */
    List<Scenario> ofTenant(ServiceEntry service) {
        var pages = told.pages().get(service.id());
        return pages == null
                ? List.of()
                : pages.scenarios().stream()
                        .filter(one ->
                                one.recoveredBy() == RecoveredBy.CUSTOMER || one.recoveredBy() == RecoveredBy.SHARED)
                        .toList();
    }

    boolean isPlanned(ServiceEntry service, Scenario scenario) {
        return told.plans().stream()
                .map(head -> head.plan())
                .filter(plan -> plan.service().equals(service.id()))
                .anyMatch(plan -> plan.scenario().equalsIgnoreCase(scenario.failure()));
    }

    private void objectives(List<Need> needs) {
        told.plans().stream()
                .filter(head -> head.rto().isEmpty() || head.rpo().isEmpty())
                .forEach(head -> needs.add(new Need(
                        new Badge("warn", "help-circle", "No number"),
                        head.plan().name() + " has no "
                                + (head.rto().isPresent() ? "RPO" : head.rpo().isPresent() ? "RTO" : "RTO and no RPO"),
                        "Without one, no run can meet or miss it",
                        new Link("Enter it", base + "/plans/" + head.plan().id()))));
    }

    private void backups(List<Need> needs) {
        var takeOver = told.backups().stream()
                .flatMap(one -> one.pair().stream())
                .map(pair -> pair.backup().id())
                .toList();
        told.backups().stream()
                .filter(one -> BACKUP_WANTED.contains(one.state()))
                // Whoever takes over for another needs nobody behind it.
                .filter(one -> one.pair().isPresent()
                        || !takeOver.contains(one.primary().id()))
                .forEach(one -> needs.add(new Need(
                        new Badge("warn", "help-circle", "Backup"),
                        one.primary().name() + ": " + one.state().label(),
                        "",
                        new Link("See the backups", base + "/backups"))));
    }
}
