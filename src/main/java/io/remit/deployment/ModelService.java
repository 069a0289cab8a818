package io.remit.deployment;

import io.remit.access.Access;
import io.remit.access.ModelVersionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A tenant's models and their versions. */
public final class ModelService {
    /** More than this in one tenant is a mistake of a script, and would make its pages endless. */
    static final int MOST = 2000;

    private final Store store;
    private final ProjectService projects;
    private final SettingService settings;

    public ModelService(Store store, ProjectService projects, SettingService settings) {
        this.store = store;
        this.projects = projects;
        this.settings = settings;
    }

    /** Every version, those made last first; withdrawn ones too. */
    public List<ModelVersion> versions(Access access) {
        return store.read(access, ModelQueries::all).stream()
                .sorted(ModelVersion.BY_AGE.reversed())
                .toList();
    }

    /**
     * Enters a version.
     *
     * @throws Invalid where its project is not in use, it was made in the future, or the model has one of that name
     */
    public ModelVersion add(Access access, ModelDraft draft) {
        mustBeInUse(access, draft.project());
        var zone = settings.setting(access);
        return store.write(access, tx -> {
            if (draft.madeOn().isAfter(zone.dayOf(tx.now()))) {
                throw new Invalid("made", "A version cannot have been made in the future.");
            }
            if (ModelQueries.count(tx) >= MOST) {
                throw new Invalid("name", "There are " + MOST + " versions, which is the most there can be.");
            }
            var version = new ModelVersion(
                    new ModelVersionId(tx.newId()),
                    draft.project(),
                    draft.model(),
                    draft.name(),
                    draft.job(),
                    draft.madeOn(),
                    draft.note(),
                    tx.access().actor().reference(),
                    tx.now(),
                    false);
            if (!ModelQueries.insert(tx, version)) {
                throw new Invalid("name", "The model has a version of this name already. Choose another.");
            }
            tx.audit(
                    DeploymentAudit.MODEL_ADDED,
                    DeploymentAudit.subject(version),
                    AuditChanges.set("project", draft.project()).andSet("made_on", draft.madeOn()));
            return version;
        });
    }

    /**
     * Says that a version is not to be run any more.
     *
     * @throws Conflict where it was withdrawn already
     */
    public ModelVersion withdraw(Access access, ModelVersionId id) {
        return store.write(access, tx -> {
            var version = ModelQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!ModelQueries.withdraw(tx, id)) {
                throw new Conflict("This version was withdrawn already.");
            }
            tx.audit(DeploymentAudit.MODEL_WITHDRAWN, DeploymentAudit.subject(version), AuditChanges.NONE);
            return version;
        });
    }

    /**
     * Says that a withdrawn version may be run after all.
     *
     * @throws Conflict where it is not withdrawn
     */
    public ModelVersion reinstate(Access access, ModelVersionId id) {
        return store.write(access, tx -> {
            var version = ModelQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!ModelQueries.reinstate(tx, id)) {
                throw new Conflict("This version is not withdrawn.");
            }
            tx.audit(DeploymentAudit.MODEL_REINSTATED, DeploymentAudit.subject(version), AuditChanges.NONE);
            return version;
        });
    }

    /** The projects in use, by name. */
    List<Project> projects(Access access) {
        return projects.projects(access).stream()
                .filter(project -> !project.retired())
                .sorted(Comparator.comparing(Project::name))
                .toList();
    }

    /** Every project, retired ones too. */
    List<Project> allProjects(Access access) {
        return projects.projects(access);
    }

    LocalDate today(Access access) {
        return store.read(access, tx -> tx.now())
                .atZone(settings.setting(access).zone())
                .toLocalDate();
    }

    private void mustBeInUse(Access access, ProjectId id) {
        if (projects(access).stream().noneMatch(project -> project.id().equals(id))) {
            throw new Invalid("project", "Choose one of your projects that is in use.");
        }
    }
}
