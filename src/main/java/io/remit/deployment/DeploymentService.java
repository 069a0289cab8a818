package io.remit.deployment;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.DeploymentId;
import io.remit.access.ModelVersionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.identity.MembershipService;
import io.remit.standing.CheckOutcome;
import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's deployments of models, and which of them run an outdated version. */
public final class DeploymentService {
    /** More than this in one tenant is a mistake of a script, and would make its pages endless. */
    static final int MOST = 1000;

    private static final int MOST_CHANGES = 100;
    private static final int NAMED = 3;
    private final Store store;
    private final ModelService models;
    private final MembershipService members;

    public DeploymentService(Store store, ModelService models, MembershipService members) {
        this.store = store;
        this.models = models;
        this.members = members;
    }

    /** Every deployment: those in use first, of them the outdated ones, by name. */
    public List<Running> deployments(Access access) {
        var projects = models.allProjects(access).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        var versions = new ModelVersions(models.versions(access));
        return store.read(access, DeploymentQueries::all).stream()
                .map(one -> running(one, projects.get(one.project()), versions))
                .sorted(Comparator.comparing((Running one) -> !one.isInUse())
                        .thenComparing(one -> !one.isOutdated())
                        .thenComparing(one -> one.deployment().name())
                        .thenComparing(one -> one.deployment().id().toString()))
                .toList();
    }

    /**
     * One deployment.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public Running deployment(Access access, DeploymentId id) {
        return deployments(access).stream()
                .filter(one -> one.deployment().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a deployment ran, the last first, at most a hundred changes. */
    public List<RunChange> changes(Access access, DeploymentId id) {
        return store.read(access, tx -> DeploymentQueries.changes(tx, id, MOST_CHANGES));
    }

    /**
     * What the register tells of each project in use of these services. The number of queries does not grow with anything.
     */
    public List<Outcome> outcomes(Access access, Collection<ServiceId> services) {
        var all = deployments(access);
        return models.projects(access).stream()
                .filter(project -> services.contains(project.service().id()))
                .map(project -> outcome(access, project, all))
                .toList();
    }

    private static Outcome outcome(Access access, Project project, List<Running> all) {
        var href = "/recovery/deployments?project=" + project.id();
        var its = all.stream()
                .filter(one -> one.isInUse() && one.project().id().equals(project.id()))
                .toList();
        var outdated = its.stream().filter(Running::isOutdated).toList();
        if (its.isEmpty()) {
            return Outcome.stated(project, CheckOutcome.CANNOT_TELL, "No deployment is known.", href);
        }
        if (outdated.isEmpty()) {
            var sentence = its.size() == 1
                    ? "The only deployment runs the newest version of its model."
                    : "All " + its.size() + " deployments run the newest version of their models.";
            return Outcome.stated(project, CheckOutcome.HOLDS, sentence, href);
        }
        var named = outdated.stream()
                .limit(NAMED)
                .map(one -> one.deployment().name() + " runs " + one.runs().label())
                .collect(Collectors.joining(", "));
        var more = outdated.size() > NAMED ? ", and " + (outdated.size() - NAMED) + " more are outdated" : "";
        return Outcome.stated(project, CheckOutcome.FAILS, "Outdated: " + named + more + ".", href);
    }

    /**
     * Registers a deployment, in the project of the model that it runs.
     *
     * @throws Invalid where the version, a day or the owner cannot be, or the project has one of that name
     */
    public Deployment register(Access access, DeploymentDraft draft) {
        var version = runnable(access, draft.runs());
        mustBeMember(access, draft.about().owner());
        mustBePast(access, draft.deployedOn());
        return store.write(access, tx -> {
            if (DeploymentQueries.count(tx) >= MOST) {
                throw new Invalid("name", "There are " + MOST + " deployments, which is the most there can be.");
            }
            var one = made(tx, version, draft);
            if (!DeploymentQueries.insert(tx, one)) {
                throw taken();
            }
            DeploymentQueries.keep(tx, one.id(), one.runs(), one.deployedOn());
            tx.audit(
                    DeploymentAudit.REGISTERED,
                    DeploymentAudit.subject(one),
                    AuditChanges.set("project", one.project())
                            .andSet("environment", one.environment())
                            .andSet("address", one.address())
                            .andSet("owner", owner(one.owner()))
                            .andSet("runs", version.label())
                            .andSet("since", one.deployedOn()));
            return one;
        });
    }

    /**
     * Changes what people know of a deployment.
     *
     * @param seen the version that whoever changes it has seen
     * @throws Conflict where it was changed or retired meanwhile
     */
    public void change(Access access, DeploymentId id, int seen, DeploymentDraft.About about) {
        mustBeMember(access, about.owner());
        store.write(access, tx -> {
            var was = DeploymentQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!was.name().equals(about.name()) && DeploymentQueries.isTaken(tx, was.project(), about.name())) {
                throw taken();
            }
            if (!DeploymentQueries.change(tx, id, seen, about)) {
                throw meanwhile();
            }
            tx.audit(
                    DeploymentAudit.CHANGED,
                    DeploymentAudit.subject(was),
                    AuditChanges.changed("name", was.name(), about.name())
                            .andChanged("environment", was.environment(), about.environment())
                            .andChanged("address", was.address(), about.address())
                            .andChanged("owner", owner(was.owner()), owner(about.owner()))
                            .andChanged("note", was.note(), about.note()));
            return id;
        });
    }

    /**
     * Says that a deployment runs another version.
     *
     * @param seen the version of the row that whoever says it has seen
     * @throws Invalid where it runs it already, or the version is of another project or withdrawn
     * @throws Conflict where the deployment was changed or retired meanwhile
     */
    public void run(Access access, DeploymentId id, int seen, ModelVersionId runs, LocalDate on) {
        var version = runnable(access, runs);
        mustBePast(access, on);
        var versions = new ModelVersions(models.versions(access));
        store.write(access, tx -> {
            var was = DeploymentQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (was.runs().equals(runs)) {
                throw new Invalid("runs", "It runs this version already.");
            }
            if (!version.project().equals(was.project())) {
                throw new Invalid("runs", "Choose a version of a model of the deployment's project.");
            }
            if (!DeploymentQueries.run(tx, id, seen, runs, on)) {
                throw meanwhile();
            }
            DeploymentQueries.keep(tx, id, runs, on);
            var before = versions.find(was.runs()).map(ModelVersion::label).orElse("");
            tx.audit(
                    DeploymentAudit.UPDATED,
                    DeploymentAudit.subject(was),
                    AuditChanges.changed("runs", before, version.label()).andChanged("since", was.deployedOn(), on));
            return id;
        });
    }

    /**
     * Takes a deployment out of use.
     *
     * @throws Conflict where it was retired already
     */
    public Deployment retire(Access access, DeploymentId id) {
        return store.write(access, tx -> {
            var one = DeploymentQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!DeploymentQueries.retire(tx, id)) {
                throw new Conflict("This deployment is retired already.");
            }
            tx.audit(DeploymentAudit.RETIRED, DeploymentAudit.subject(one), AuditChanges.NONE);
            return one;
        });
    }

    /**
     * Takes a retired deployment into use again.
     *
     * @throws Conflict where it is in use
     */
    public Deployment reinstate(Access access, DeploymentId id) {
        return store.write(access, tx -> {
            var one = DeploymentQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!DeploymentQueries.reinstate(tx, id)) {
                throw new Conflict("This deployment is in use already.");
            }
            tx.audit(DeploymentAudit.REINSTATED, DeploymentAudit.subject(one), AuditChanges.NONE);
            return one;
        });
    }

    private static Running running(Deployment one, Project project, ModelVersions versions) {
        var runs = versions.find(one.runs()).orElseThrow(NotFound::new);
        return new Running(one, project, runs, versions.newest(runs), versions.outdatedSince(runs));
    }

    private static Deployment made(Tx tx, ModelVersion version, DeploymentDraft draft) {
        return new Deployment(
                new DeploymentId(tx.newId()),
                version.project(),
                draft.about().name(),
                draft.about().environment(),
                draft.about().address(),
                version.id(),
                draft.deployedOn(),
                draft.about().owner(),
                draft.about().note(),
                false,
                0);
    }

    /** A version that may be run: it stands, and its project is in use. */
    private ModelVersion runnable(Access access, ModelVersionId id) {
        var inUse = models.projects(access).stream().map(Project::id).collect(Collectors.toSet());
        return models.versions(access).stream()
                .filter(version -> version.id().equals(id) && !version.withdrawn() && inUse.contains(version.project()))
                .findFirst()
                .orElseThrow(() -> new Invalid("runs", "Choose a version of a model that is not withdrawn."));
    }

    private void mustBeMember(Access access, Optional<AccountId> owner) {
        if (owner.isPresent()
                && members.members(access).stream().noneMatch(member -> owner.equals(Optional.of(member.account())))) {
            throw new Invalid("owner", "Choose a member.");
        }
    }

    private void mustBePast(Access access, LocalDate day) {
        if (day.isAfter(models.today(access))) {
            throw new Invalid("since", "Choose today or a day before.");
        }
    }

    private static String owner(Optional<AccountId> owner) {
        return owner.map(AccountId::toString).orElse("");
    }

    private static Invalid taken() {
        return new Invalid("name", "The project has a deployment of this name, maybe a retired one. Choose another.");
    }

    private static Conflict meanwhile() {
        return new Conflict("This deployment was changed or retired meanwhile. Look again.");
    }
}
