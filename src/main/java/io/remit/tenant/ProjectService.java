package io.remit.tenant;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.catalog.CatalogService;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's projects: instances of the services it uses, each in a region. */
public final class ProjectService {
    /** More than this in one tenant is a mistake of a script, and would make its pages endless. */
    static final int MOST = 1000;

    private final Store store;
    private final CatalogService catalog;

    public ProjectService(Store store, CatalogService catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** The projects of the access's tenant: those in use first, by region, service and name. */
    public List<Project> projects(Access access) {
        return store.read(access, ProjectQueries::all).stream()
                .map(row -> new Project(
                        row.id(),
                        catalog.service(access, row.service()),
                        row.name(),
                        row.region(),
                        row.instance(),
                        row.since(),
                        row.graceDays(),
                        row.retiredAt()))
                .sorted(Comparator.comparing(Project::retired)
                        .thenComparing(Project::region)
                        .thenComparing(project -> project.service().name())
                        .thenComparing(Project::name))
                .toList();
    }

    /** Adds a project of which nobody has said what the platform calls it. */
    public ProjectId add(Access access, String serviceSlug, String name, String region) {
        return add(access, serviceSlug, name, region, "");
    }

    /**
     * Adds a project.
     *
     * @param instance what the platform calls it; empty where nobody has said
     * @throws Invalid where the tenant does not use the service, or has a project of that name for it
     */
    public ProjectId add(Access access, String serviceSlug, String name, String region, String instance) {
        var service = catalog.find(access, serviceSlug)
                .orElseThrow(ProjectService::noSuchService)
                .id();
        return store.write(access, tx -> {
            if (!SubscriptionQueries.isPresent(tx, service)) {
                throw noSuchService();
            }
            if (ProjectQueries.count(tx) >= MOST) {
                throw new Invalid("name", "There are " + MOST + " projects, which is the most there can be.");
            }
            mustBeFree(tx, service, name);
            var row = new ProjectQueries.Row(
                    new ProjectId(tx.newId()),
                    service,
                    name,
                    region,
                    instance,
                    tx.now(),
                    graceDays(tx),
                    Optional.empty());
            ProjectQueries.insert(tx, row);
            tx.audit(
                    TenantAudit.PROJECT_ADDED,
                    subject(row),
                    AuditChanges.set("name", name)
                            .andSet("region", region)
                            .andSet("instance", instance)
                            .andSet("service", serviceSlug));
            return row.id();
        });
    }

    /**
     * Gives a project another name, region or instance.
     *
     * @throws Invalid where the tenant has another project of that name for the service
     * @throws Conflict where it is retired, or somebody else changed it meanwhile
     */
    public void change(Access access, ProjectId id, String name, String region, String instance) {
        store.write(access, tx -> {
            var row = ProjectQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!row.name().equals(name)) {
                mustBeFree(tx, row.service(), name);
            }
            if (!ProjectQueries.change(tx, row, name, region, instance)) {
                throw new Conflict("This project was retired or changed meanwhile. Look again.");
            }
            tx.audit(
                    TenantAudit.PROJECT_CHANGED,
                    subject(row),
                    AuditChanges.changed("name", row.name(), name)
                            .andChanged("region", row.region(), region)
                            .andChanged("instance", row.instance(), instance));
            return row;
        });
    }

    /**
     * Takes a project out of use; what was recorded for it stays.
     *
     * @throws Conflict where it is retired already
     */
    public void retire(Access access, ProjectId id) {
        store.write(access, tx -> {
            var row = ProjectQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!ProjectQueries.retire(tx, id)) {
                throw new Conflict("This project is retired already.");
            }
            tx.audit(TenantAudit.PROJECT_RETIRED, subject(row), AuditChanges.NONE);
            return row;
        });
    }

    /**
     * Takes a retired project into use again.
     *
     * @throws Conflict where it is in use, or the tenant does not use its service any more
     */
    public void reinstate(Access access, ProjectId id) {
        store.write(access, tx -> {
            var row = ProjectQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!SubscriptionQueries.isPresent(tx, row.service())) {
                throw new Conflict("The subscription to this project's service has ended.");
            }
            if (!ProjectQueries.reinstate(tx, id, graceDays(tx))) {
                throw new Conflict("This project is in use already.");
            }
            tx.audit(TenantAudit.PROJECT_REINSTATED, subject(row), AuditChanges.NONE);
            return row;
        });
    }

    /** How many projects in use each of these tenants has, for the operator. */
    public Map<TenantId, Integer> counts(Access operator, Collection<TenantId> tenants) {
        var ids = tenants.stream().map(TenantId::value).toList();
        var counts = store.systemRead(SystemAct.TENANT_COUNTS, operator, tx -> ProjectQueries.counts(tx, ids));
        return tenants.stream()
                .collect(Collectors.toMap(Function.identity(), tenant -> counts.getOrDefault(tenant.value(), 0)));
    }

    private static int graceDays(Tx tx) {
        return SettingQueries.find(tx).orElse(TenantSetting.AT_FIRST).graceDays();
    }

    private static void mustBeFree(Tx tx, ServiceId service, String name) {
        ProjectQueries.byName(tx, service, name).ifPresent(row -> {
            throw new Invalid(
                    "name",
                    row.retiredAt().isPresent()
                            ? "A retired project has this name: bring it back, or choose another name."
                            : "There is a project with this name already. Choose another one.");
        });
    }

    private static Invalid noSuchService() {
        return new Invalid("service", "Choose one of the services you are subscribed to.");
    }

    private static AuditSubject subject(ProjectQueries.Row row) {
        return AuditSubject.of("project", row.id().value(), row.name());
    }
}
