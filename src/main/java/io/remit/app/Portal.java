package io.remit.app;

import com.github.f4b6a3.uuid.UuidCreator;
import io.remit.access.Access;
import io.remit.acknowledgement.AcknowledgementRoutes;
import io.remit.acknowledgement.AnswerRoutes;
import io.remit.audit.AuditRoutes;
import io.remit.authorization.AuthorizationReader;
import io.remit.authorization.AuthorizationRoutes;
import io.remit.authorization.DecisionApiRoutes;
import io.remit.authorization.PolicyReader;
import io.remit.bucket.BucketRoutes;
import io.remit.catalog.CatalogRoutes;
import io.remit.db.Database;
import io.remit.db.Installation;
import io.remit.deployment.BackupRoutes;
import io.remit.deployment.DeploymentRoutes;
import io.remit.deployment.ModelRoutes;
import io.remit.duty.AttestRoutes;
import io.remit.duty.CategoryOwnerRoutes;
import io.remit.duty.DutyPageRoutes;
import io.remit.duty.DutyRoutes;
import io.remit.duty.MineRoutes;
import io.remit.duty.RecordRoutes;
import io.remit.evidence.EvidenceRoutes;
import io.remit.exercise.ExerciseRoutes;
import io.remit.exercise.PracticeRoutes;
import io.remit.exercise.RunReader;
import io.remit.exercise.RunRoutes;
import io.remit.exercise.StepRoutes;
import io.remit.identity.AccountRoutes;
import io.remit.identity.InvitationRoutes;
import io.remit.identity.SessionGates;
import io.remit.identity.SignInPage.DemoAccount;
import io.remit.identity.SignInRoutes;
import io.remit.incident.IncidentDeclarationView;
import io.remit.incident.IncidentRoutes;
import io.remit.incident.IncidentView;
import io.remit.incident.OperatorIncidentRoutes;
import io.remit.incident.ReachRoutes;
import io.remit.job.JobApiRoutes;
import io.remit.job.JobPageRoutes;
import io.remit.job.JobRoutes;
import io.remit.ledger.LedgerRoutes;
import io.remit.overview.DashboardRoutes;
import io.remit.overview.OperatorRoutes;
import io.remit.overview.StandingRoutes;
import io.remit.ping.PingReportRoutes;
import io.remit.ping.PingRoutes;
import io.remit.plan.PlanRoutes;
import io.remit.plan.PlanSources;
import io.remit.plan.PlanStepRoutes;
import io.remit.principal.PrincipalRoutes;
import io.remit.provider.ProviderRoutes;
import io.remit.readiness.ItemRoutes;
import io.remit.readiness.ReadinessRoutes;
import io.remit.recovery.ProofRoutes;
import io.remit.recovery.RecoveryRoutes;
import io.remit.release.ReleaseRoutes;
import io.remit.release.UsedVersionRoutes;
import io.remit.reminder.CalendarRoutes;
import io.remit.reminder.ReminderRoutes;
import io.remit.replication.ReplicationRoutes;
import io.remit.report.Pdf;
import io.remit.responsibility.ResponsibilityRoutes;
import io.remit.setup.DoneRoutes;
import io.remit.setup.LayingRoutes;
import io.remit.setup.LeavingRoutes;
import io.remit.setup.SetUpRoutes;
import io.remit.storage.StorageRoutes;
import io.remit.tenant.MemberRoutes;
import io.remit.tenant.ProjectRoutes;
import io.remit.tenant.SettingRoutes;
import io.remit.tenant.TenantRoutes;
import io.remit.tenant.TenantsRoutes;
import io.remit.token.TokenRoutes;
import io.remit.web.Routes;
import io.remit.web.WebConfig;
import io.remit.web.WebServer;
import io.remit.web.parts.Notice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running portal. */
final class Portal implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private final Database database;
    private final WebServer server;
    private final Jobs jobs;
    final BucketJobs probeJobs;
    private final Optional<DemoStorage> demoStorage;
    final Wiring wiring;
    final Routes routes = new Routes();
    final Optional<String> setUpPath;

    private Portal(Config config, boolean demo, Clock clock) {
        database = Database.open(config.database());
        try {
            wiring = new Wiring(demo ? config.forDemo() : config, database, clock);
            var command = CommandAccess.platform("serve");
            var isNew = Installation.claim(wiring.store, command, demo);
            if (demo && isNew) {
                new DemoData(wiring, clock).make();
            }
            demoStorage = demo ? demoStorage(clock, isNew) : Optional.empty();
            setUpPath = demo ? Optional.empty() : wiring.invitations.setUpLink(command);
            server = serve(config, demo, clock);
            probeJobs = BucketJobs.start(database, wiring, clock);
            jobs = Jobs.start(database, wiring, probeJobs, clock);
            if (isNew) {
                demoStorage.ifPresent(storage -> storage.watch(new DemoData(wiring, clock).acme()));
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Opens the database, fills a new demo, and serves. */
    static Portal start(Config config, boolean demo, Clock clock) {
        return new Portal(config, demo, clock);
    }

    private Optional<DemoStorage> demoStorage(Clock clock, boolean isNew) {
        var data = new DemoData(wiring, clock);
        var storage = DemoStorage.start(wiring, data.acme());
        if (isNew) {
            storage.ifPresent(data::tellOfStorage);
        }
        return storage;
    }

    private WebServer serve(Config config, boolean demo, Clock clock) {
        var baseUrl = config.address();
        var host = demo ? LOOPBACK : "0.0.0.0";
        var web = new WebConfig(host, config.port(), baseUrl, demo, wiring.blobs.incoming(), Pdf::of);
        var gates = new SessionGates(wiring.store, clock, wiring.programs, baseUrl.startsWith("https:"));
        var accounts = demo ? DemoData.ACCOUNTS : List.<DemoAccount>of();
        new SignInRoutes(wiring.signIn, baseUrl, gates.sessionCookie(), accounts).register(routes);
        new InvitationRoutes(wiring.invitations, wiring.signIn, gates.sessionCookie()).register(routes);
        new AccountRoutes(wiring.accounts, gates.sessionCookie()).register(routes);
        new ApiRoutes().register(routes);
        new PingReportRoutes(wiring.pings).register(routes);
        new CalendarRoutes(wiring.calendars).register(routes);
        new JobApiRoutes(wiring.jobReports, wiring.jobs, wiring.projects, wiring.tokens).register(routes);
        new DecisionApiRoutes(wiring.decisions, wiring.tokens, wiring.catalog).register(routes);
        registerOperatorPages(config.baseUrl(), clock);
        registerTenantPages(config.baseUrl(), clock);
        new ReminderRoutes(
                        wiring.reminderSettings,
                        wiring.calendars,
                        config.baseUrl(),
                        config.mail().isPresent())
                .register(routes);
        new AuditRoutes(wiring.audit, wiring.memberships, wiring.settings).register(routes);
        new LedgerRoutes(wiring.verifications, wiring.trailExports, wiring.memberships, clock).register(routes);
        return WebServer.start(
                web, routes, gates, () -> UuidCreator.getTimeOrderedEpoch().toString());
    }

    /** What is said above a tenant's duties. */
    private List<Notice> atTheTop(Access access) {
        var notices = new ArrayList<>(wiring.setUps.notices(access));
        notices.addAll(wiring.dashboards.heldBack(access));
        return notices;
    }

    /** In the order of the navigation. */
    private void registerTenantPages(String configuredAddress, Clock clock) {
        new DashboardRoutes(wiring.dashboards, wiring.projects, wiring.setUps, wiring.recovery, wiring.storageNeeds)
                .register(routes);
        new ResponsibilityRoutes(wiring.responsibilities, clock).register(routes);
        new ProviderRoutes(wiring.provider, clock).register(routes);
        new AcknowledgementRoutes(wiring.acknowledgements, wiring.catalog, wiring.subscriptions, wiring.memberships)
                .register(routes);
        new MineRoutes(wiring.duties, wiring.attestations, wiring.exceptions, wiring.memberships).register(routes);
        new DutyRoutes(wiring.duties, wiring.assignments, wiring.memberships, this::atTheTop).register(routes);
        new RecordRoutes(wiring.records, wiring.duties).register(routes);
        new CategoryOwnerRoutes(wiring.duties, wiring.assignments).register(routes);
        new AttestRoutes(wiring.duties, wiring.attestations, wiring.evidence, wiring.settings, wiring.memberships)
                .register(routes);
        new DutyPageRoutes(
                        wiring.dutyDetails,
                        wiring.duties,
                        wiring.assignments,
                        wiring.triggers,
                        wiring.attestations,
                        wiring.exceptions,
                        wiring.comments)
                .register(routes);
        registerRecovery(clock);
        new EvidenceRoutes(wiring.evidence, wiring.memberships, clock).register(routes);
        new PingRoutes(wiring.pings, wiring.catalog, wiring.subscriptions, wiring.projects, configuredAddress)
                .register(routes);
        new JobRoutes(wiring.jobs, wiring.jobReports, wiring.jobVersions, wiring.projects, clock).register(routes);
        new JobPageRoutes(
                        wiring.jobs,
                        wiring.jobReports,
                        wiring.jobVerifications,
                        wiring.jobVersions,
                        wiring.projects,
                        wiring.memberships,
                        clock)
                .register(routes);
        new DeploymentRoutes(wiring.deployments, wiring.models, wiring.memberships).register(routes);
        new ModelRoutes(wiring.models, wiring.jobs, wiring.memberships).register(routes);
        new BackupRoutes(wiring.backups, wiring.models).register(routes);
        new UsedVersionRoutes(wiring.releases, wiring.catalog, wiring.between::behind).register(routes);
        new ProjectRoutes(wiring.projects, wiring.subscriptions).register(routes);
        new TokenRoutes(wiring.tokens, wiring.catalog, wiring.memberships, clock).registerForTenants(routes);
        new MemberRoutes(wiring.memberships, wiring.invitations, configuredAddress).register(routes);
        new SetUpRoutes(wiring.setUps).register(routes);
        new LayingRoutes(wiring.duties, wiring.assignments, wiring.settings).register(routes);
        new DoneRoutes(wiring.done, wiring.settings, wiring.setUps).register(routes);
        new LeavingRoutes(wiring.leaving).register(routes);
        new SettingRoutes(wiring.settings, wiring.memberships).register(routes);
    }

    private void registerRecovery(Clock clock) {
        new RecoveryRoutes(wiring.recovery).register(routes);
        registerBuckets(clock);
        new ReadinessRoutes(wiring.readiness, wiring.readinessItems, wiring.readinessConfirmations, wiring.memberships)
                .register(routes);
        new ItemRoutes(
                        wiring.readiness,
                        wiring.readinessItems,
                        wiring.readinessConfirmations,
                        wiring.evidence,
                        wiring.memberships)
                .register(routes);
        registerPlans(clock);
        registerExercises(clock);
        registerIncidents(clock);
    }

    private void registerIncidents(Clock clock) {
        var view = new IncidentView(
                wiring.incidents,
                wiring.providerIncidents,
                wiring.alerts,
                wiring.catalog,
                wiring.memberships,
                wiring.jobVerifications,
                wiring.setOff::by,
                clock);
        var declarations = new IncidentDeclarationView(
                wiring.incidents, wiring.subscriptions, wiring.projects, wiring.plans, wiring.settings, clock);
        new IncidentRoutes(wiring.incidents, wiring.alerts, wiring.catalog, wiring.subscriptions, view, declarations)
                .register(routes);
    }

    private void registerBuckets(Clock clock) {
        new BucketRoutes(wiring.buckets, wiring.projects).register(routes);
        new ReplicationRoutes(
                        wiring.buckets,
                        wiring.bucketKeys,
                        wiring.replication,
                        wiring.samples,
                        wiring.memberships,
                        wiring.between::restoreTested)
                .register(routes);
        new StorageRoutes(
                        wiring.buckets,
                        wiring.authorizations,
                        wiring.projects,
                        wiring.subscriptions,
                        wiring.replication)
                .register(routes);
        var policies = new PolicyReader(wiring.principals, wiring.projects);
        var reader = new AuthorizationReader(
                wiring.authorizations,
                wiring.probes,
                policies,
                wiring.memberships,
                wiring.subscriptions,
                wiring.jobs,
                clock);
        new AuthorizationRoutes(wiring.authorizations, wiring.buckets, wiring.subscriptions, policies, reader)
                .register(routes);
    }

    private void registerExercises(Clock clock) {
        var reader = new RunReader(
                wiring.exercises, wiring.memberships, wiring.projects, wiring.evidence, wiring.settings, clock);
        new PracticeRoutes(wiring.followUps, wiring.practices, wiring.plans, reader).register(routes);
        new ExerciseRoutes(wiring.exercises, wiring.plans, wiring.practices, reader, wiring.live).register(routes);
        new RunRoutes(wiring.exercises, wiring.runs, wiring.followUps, reader).register(routes);
        new StepRoutes(wiring.exercises, wiring.exerciseSteps, reader).register(routes);
        new ProofRoutes(reader, wiring.duties).register(routes);
    }

    private void registerPlans(Clock clock) {
        var sources = new PlanSources(
                wiring.catalog,
                wiring.subscriptions,
                wiring.memberships,
                wiring.settings,
                wiring.between::shownLast,
                wiring.between::pageSays,
                clock);
        new PlanRoutes(wiring.plans, wiring.planEdits, sources).register(routes);
        new PlanStepRoutes(wiring.plans, wiring.planEdits, sources).register(routes);
    }

    /** In the order of the navigation; activity, which tenants have too, comes last in both. */
    private void registerOperatorPages(String configuredAddress, Clock clock) {
        new OperatorRoutes(wiring.operations).register(routes);
        new CatalogRoutes(wiring.catalog, wiring.drafts, wiring.publication, wiring.memberships).register(routes);
        new ReleaseRoutes(wiring.releases, wiring.catalog, wiring.memberships).register(routes);
        new PrincipalRoutes(wiring.principals, wiring.catalog).register(routes);
        new AnswerRoutes(wiring.answers, wiring.acknowledgements, wiring.catalog, wiring.memberships).register(routes);
        new TenantsRoutes(wiring.tenants, wiring.memberships, wiring.subscriptions, wiring.projects).register(routes);
        new TenantRoutes(
                        wiring.tenants,
                        wiring.catalog,
                        wiring.subscriptions,
                        wiring.projects,
                        wiring.memberships,
                        wiring.invitations,
                        configuredAddress)
                .register(routes);
        new StandingRoutes(wiring.standings).register(routes);
        new TokenRoutes(wiring.tokens, wiring.catalog, wiring.memberships, clock).registerForServices(routes);
        new OperatorIncidentRoutes(wiring.providerIncidents, wiring.reach, wiring.catalog, wiring.memberships, clock)
                .register(routes);
        new ReachRoutes(wiring.providerIncidents, wiring.reach).register(routes);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        wiring.live.close();
        server.close();
        jobs.close();
        probeJobs.close();
        wiring.storage.close();
        demoStorage.ifPresent(DemoStorage::close);
        database.close();
    }
}
