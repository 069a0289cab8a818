package io.remit.app;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.acknowledgement.AnswerService;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.TriggerService;
import io.remit.attestation.AttestationService;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ProofService;
import io.remit.authorization.AuthorizationService;
import io.remit.authorization.WatchService;
import io.remit.blob.BlobStore;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.DraftService;
import io.remit.catalog.PublicationService;
import io.remit.db.DatabaseConfig;
import io.remit.db.Store;
import io.remit.deployment.BackupService;
import io.remit.deployment.DeploymentService;
import io.remit.deployment.ModelService;
import io.remit.duty.DutyDetailsService;
import io.remit.duty.DutyService;
import io.remit.evidence.EvidenceService;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.FollowUpService;
import io.remit.exercise.PracticeService;
import io.remit.exercise.RunService;
import io.remit.exercise.StepService;
import io.remit.identity.InvitationService;
import io.remit.identity.MembershipService;
import io.remit.identity.SignInService;
import io.remit.identity.Tenant;
import io.remit.identity.TenantService;
import io.remit.incident.AlertService;
import io.remit.incident.HandOutService;
import io.remit.incident.IncidentService;
import io.remit.incident.ProviderIncidentService;
import io.remit.job.JobReportService;
import io.remit.job.JobService;
import io.remit.job.JobVerificationService;
import io.remit.outbound.OutboundAllow;
import io.remit.ping.PingService;
import io.remit.ping.PingWatchService;
import io.remit.plan.PlanEditService;
import io.remit.plan.PlanService;
import io.remit.principal.PrincipalService;
import io.remit.probe.ProbeService;
import io.remit.readiness.ConfirmationService;
import io.remit.readiness.ReadinessItemService;
import io.remit.readiness.ReadinessService;
import io.remit.recovery.RecoveryService;
import io.remit.release.ReleaseService;
import io.remit.reminder.CalendarService;
import io.remit.reminder.ReminderSettingService;
import io.remit.replication.ReplicationService;
import io.remit.replication.ReplicationWatchService;
import io.remit.replication.SampleService;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import io.remit.token.TokenService;
import io.remit.trend.TrendService;
import io.remit.web.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A real portal on a free port, with its services within reach of tests; whatever a test needs more is added here. */
public final class StartedPortal implements AutoCloseable {
    private final Portal portal;

    private StartedPortal(Portal portal) {
        this.portal = portal;
    }

    /** Serves an empty installation. */
    public static StartedPortal start(DatabaseConfig database, Path data, Clock clock) {
        return new StartedPortal(Portal.start(config(database, data), false, clock));
    }

    /** Serves the demo. */
    public static StartedPortal startDemo(DatabaseConfig database, Path data, Clock clock) {
        return new StartedPortal(Portal.start(config(database, data), true, clock));
    }

    private static Config config(DatabaseConfig database, Path data) {
        return new Config(
                0,
                data,
                "",
                database,
                Config.DEFAULT_EVIDENCE_QUOTA_BYTES,
                Optional.empty(),
                Optional.empty(),
                OutboundAllow.parse("127.0.0.0/8"));
    }

    public int port() {
        return portal.port();
    }

    /** From now on, {@code /bench/constant/{bytes}} answers with so many bytes. */
    public void constantBodies() {
        try {
            BenchPortal.addConstantBodies(portal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The server is not built as the benchmark knows it", e);
        }
    }

    /** The path by which the first operator comes in; only an installation without an operator has one. */
    public String setUpPath() {
        return portal.setUpPath.orElseThrow();
    }

    /** Numbers a trail's events now, and signs the head of its tree. */
    public void number(TenantId trail) {
        portal.wiring.sequencer.sequence(
                Jobs.inside("test", trail, ""), portal.wiring.checkpointKeys.signing(Jobs.access("test")));
    }

    /** Every route of the portal. */
    public List<Route> routes() {
        return portal.routes.table();
    }

    /** The operator's Access on the platform. */
    public Access platform() {
        return CommandAccess.platform("test");
    }

    /** The operator's Access inside a tenant. */
    public Access in(Tenant tenant) {
        return CommandAccess.in("test", tenant.id(), tenant.slug());
    }

    public Store store() {
        return portal.wiring.store;
    }

    public SignInService signIn() {
        return portal.wiring.signIn;
    }

    public PrincipalService principals() {
        return portal.wiring.principals;
    }

    public BucketService buckets() {
        return portal.wiring.buckets;
    }

    public ProbeService probes() {
        return portal.wiring.probes;
    }

    public AuthorizationService authorizations() {
        return portal.wiring.authorizations;
    }

    public BucketKeyService bucketKeys() {
        return portal.wiring.bucketKeys;
    }

    public ReplicationService replication() {
        return portal.wiring.replication;
    }

    public SampleService samples() {
        return portal.wiring.samples;
    }

    public ReplicationWatchService replicationWatch() {
        return portal.wiring.replicationWatch;
    }

    public WatchService authorizationWatch() {
        return portal.wiring.authorizationWatch;
    }

    /** Looks over a tenant's authorizations, as the portal does from time to time. */
    public int sweepProbes(Access inside) {
        return portal.probeJobs.sweep(inside);
    }

    public InvitationService invitations() {
        return portal.wiring.invitations;
    }

    public TenantService tenants() {
        return portal.wiring.tenants;
    }

    public MembershipService memberships() {
        return portal.wiring.memberships;
    }

    public CatalogService catalog() {
        return portal.wiring.catalog;
    }

    public DraftService drafts() {
        return portal.wiring.drafts;
    }

    public PublicationService publication() {
        return portal.wiring.publication;
    }

    public SubscriptionService subscriptions() {
        return portal.wiring.subscriptions;
    }

    public ProjectService projects() {
        return portal.wiring.projects;
    }

    public SettingService settings() {
        return portal.wiring.settings;
    }

    public AttestationService attestations() {
        return portal.wiring.attestations;
    }

    public ExceptionService exceptions() {
        return portal.wiring.exceptions;
    }

    public ProofService proofs() {
        return portal.wiring.proofs;
    }

    public TriggerService triggers() {
        return portal.wiring.triggers;
    }

    public AcknowledgementService acknowledgements() {
        return portal.wiring.acknowledgements;
    }

    public AnswerService answers() {
        return portal.wiring.answers;
    }

    public EvidenceService evidence() {
        return portal.wiring.evidence;
    }

    public ReminderSettingService reminderSettings() {
        return portal.wiring.reminderSettings;
    }

    public CalendarService calendars() {
        return portal.wiring.calendars;
    }

    public PingService pings() {
        return portal.wiring.pings;
    }

    public ReleaseService releases() {
        return portal.wiring.releases;
    }

    public JobService jobs() {
        return portal.wiring.jobs;
    }

    public JobReportService jobReports() {
        return portal.wiring.jobReports;
    }

    public JobVerificationService jobVerifications() {
        return portal.wiring.jobVerifications;
    }

    public TokenService tokens() {
        return portal.wiring.tokens;
    }

    public ModelService models() {
        return portal.wiring.models;
    }

    public DeploymentService deployments() {
        return portal.wiring.deployments;
    }

    public BackupService backups() {
        return portal.wiring.backups;
    }

    public RecoveryService recovery() {
        return portal.wiring.recovery;
    }

    public PlanService plans() {
        return portal.wiring.plans;
    }

    public ProviderIncidentService providerIncidents() {
        return portal.wiring.providerIncidents;
    }

    public IncidentService incidents() {
        return portal.wiring.incidents;
    }

    public HandOutService handOut() {
        return portal.wiring.handOut;
    }

    public AlertService alerts() {
        return portal.wiring.alerts;
    }

    public ExerciseService exercises() {
        return portal.wiring.exercises;
    }

    public StepService exerciseSteps() {
        return portal.wiring.exerciseSteps;
    }

    public RunService runs() {
        return portal.wiring.runs;
    }

    public FollowUpService followUps() {
        return portal.wiring.followUps;
    }

    public PracticeService practices() {
        return portal.wiring.practices;
    }

    public PlanEditService planEdits() {
        return portal.wiring.planEdits;
    }

    public ReadinessService readiness() {
        return portal.wiring.readiness;
    }

    public ReadinessItemService readinessItems() {
        return portal.wiring.readinessItems;
    }

    public ConfirmationService readinessConfirmations() {
        return portal.wiring.readinessConfirmations;
    }

    public PingWatchService pingWatch() {
        return portal.wiring.pingWatch;
    }

    /** A job's Access on the platform. */
    public Access job() {
        return Jobs.access("test");
    }

    /** A job's Access inside a tenant. */
    public Access job(TenantId tenant) {
        return Jobs.inside("test", tenant, "");
    }

    public TrendService trends() {
        return portal.wiring.trends;
    }

    public BlobStore blobs() {
        return portal.wiring.blobs;
    }

    public AssignmentService assignments() {
        return portal.wiring.assignments;
    }

    public DutyDetailsService dutyDetails() {
        return portal.wiring.dutyDetails;
    }

    public DutyService duties() {
        return portal.wiring.duties;
    }

    @Override
    public void close() {
        portal.close();
    }
}
