package io.remit.deployment;

import io.remit.access.Access;
import io.remit.access.BackupProjectId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.standing.CheckOutcome;
import io.remit.tenant.Project;
import io.remit.web.parts.Moment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which project of a tenant takes over when another is lost, and whether that was practised. */
public final class BackupService {
    private final Store store;
    private final ModelService models;
    private final Function<Access, List<Recovered>> recoveredInto;

    /** @param recoveredInto the finished runs of a tenant that recovered into a project, as the room of exercises tells */
    public BackupService(Store store, ModelService models, Function<Access, List<Recovered>> recoveredInto) {
        this.store = store;
        this.models = models;
        this.recoveredInto = recoveredInto;
    }

    /** Every project in use with its backup, by name. Its number of queries does not grow with anything. */
    public List<Backup> backups(Access access) {
        var projects = models.allProjects(access).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        var pairs = store.read(access, BackupQueries::standing).stream()
                .collect(Collectors.toMap(BackupQueries.Row::primary, Function.identity()));
        var last = recoveredInto.apply(access).stream()
                .collect(Collectors.toMap(
                        Recovered::project,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Recovered::day))));
        var today = models.today(access);
        return models.projects(access).stream()
                .map(primary -> {
                    var pair = Optional.ofNullable(pairs.get(primary.id()))
                            .map(row -> new Backup.Pair(row.id(), projects.get(row.backup()), row.note()));
                    var run = pair.flatMap(
                            one -> Optional.ofNullable(last.get(one.backup().id())));
                    return Backup.of(primary, pair, run, today);
                })
                .toList();
    }

    /**
     * What the register tells of each project in use of these services; projects that only back others are absent. The
     * number of queries does not grow with anything.
     */
    public List<Outcome> outcomes(Access access, Collection<ServiceId> services) {
        var all = backups(access);
        var backing = all.stream()
                .flatMap(one -> one.pair().stream())
                .map(pair -> pair.backup().id())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> services.contains(one.primary().service().id()))
                .filter(one -> one.pair().isPresent()
                        || !backing.contains(one.primary().id()))
                .map(one -> outcome(access, one, all))
                .toList();
    }

    private static Outcome outcome(Access access, Backup one, List<Backup> all) {
        var told = told(one, all);
        var href = "/recovery/backups";
        return Outcome.stated(one.primary(), told, sentence(one, told), href);
    }

    private static CheckOutcome told(Backup one, List<Backup> all) {
        return switch (one.state()) {
            case PROVED -> CheckOutcome.HOLDS;
            case LAST_FAILED, SAME_REGION, BACKUP_RETIRED -> CheckOutcome.FAILS;
            case PROVED_LONG_AGO, NEVER_PRACTISED -> CheckOutcome.CANNOT_TELL;
            case NONE ->
                all.stream()
                                .anyMatch(other -> other.pair().isPresent()
                                        && other.primary()
                                                .service()
                                                .equals(one.primary().service()))
                        ? CheckOutcome.FAILS
                        : CheckOutcome.CANNOT_TELL;
        };
    }

    private static String sentence(Backup one, CheckOutcome told) {
        var backup = one.pair().map(pair -> pair.backup().name()).orElse("");
        var run = one.last()
                .map(last -> last.name() + " on " + Moment.on(last.day()).text())
                .orElse("");
        return switch (one.state()) {
            case PROVED -> run + " recovered into " + backup + ".";
            case PROVED_LONG_AGO ->
                "The last exercise that recovered into " + backup + ", " + run + ", is more than 12 months old.";
            case NEVER_PRACTISED -> "No finished exercise has recovered into " + backup + " yet.";
            case LAST_FAILED -> run + " recovered into " + backup + " and did not meet its objectives.";
            case SAME_REGION ->
                backup + " is in the same region, " + one.primary().region() + ".";
            case BACKUP_RETIRED -> "The backup " + backup + " is retired.";
            case NONE ->
                told == CheckOutcome.FAILS
                        ? "It has no backup project, though other projects of its service have one."
                        : "No backup project is known.";
        };
    }

    /**
     * Says which project takes over; ends what was said before.
     *
     * @throws Invalid where the two cannot be a pair
     * @throws Conflict where somebody else set another meanwhile
     */
    public void set(Access access, ProjectId primary, ProjectId backup, String note) {
        var projects = models.projects(access);
        var lost = inUse(projects, primary, "primary");
        var other = inUse(projects, backup, "backup");
        mustFit(lost, other);
        store.write(access, tx -> {
            var before = BackupQueries.of(tx, primary);
            if (before.filter(row -> row.backup().equals(backup)).isPresent()) {
                throw new Invalid("backup", "It is the backup of this project already.");
            }
            var row = new BackupQueries.Row(new BackupProjectId(tx.newId()), primary, backup, note, false);
            if (before.isPresent() && !BackupQueries.end(tx, before.get().id()) || !BackupQueries.insert(tx, row)) {
                throw new Conflict("Somebody else set the backup of this project just now. Look again.");
            }
            tx.audit(
                    DeploymentAudit.BACKUP_SET,
                    DeploymentAudit.subject(row.id(), lost.name(), other.name()),
                    AuditChanges.set("primary", primary)
                            .andChanged(
                                    "backup",
                                    before.map(one -> one.backup().toString()).orElse(""),
                                    backup.toString()));
            return row;
        });
    }

    /**
     * Ends a pair.
     *
     * @throws Conflict where it was ended already
     */
    public void end(Access access, BackupProjectId id) {
        var projects = models.allProjects(access).stream().collect(Collectors.toMap(Project::id, Project::name));
        store.write(access, tx -> {
            var row = BackupQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!BackupQueries.end(tx, id)) {
                throw new Conflict("This pair was ended already.");
            }
            tx.audit(
                    DeploymentAudit.BACKUP_ENDED,
                    DeploymentAudit.subject(id, projects.get(row.primary()), projects.get(row.backup())),
                    AuditChanges.NONE);
            return row;
        });
    }

    private static Project inUse(List<Project> projects, ProjectId id, String field) {
        return projects.stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "Choose one of your projects that is in use."));
    }

    private static void mustFit(Project primary, Project backup) {
        if (primary.id().equals(backup.id())) {
            throw new Invalid("backup", "A project cannot be its own backup.");
        }
        if (!primary.service().equals(backup.service())) {
            throw new Invalid(
                    "backup",
                    "A backup is of the same service: choose a project of "
                            + primary.service().name() + ".");
        }
        if (primary.region().equalsIgnoreCase(backup.region())) {
            throw new Invalid(
                    "backup",
                    "Both are in " + primary.region() + " and would be lost together: choose one in another region.");
        }
    }
}
