package io.remit.app;

import io.remit.access.Access;
import io.remit.access.ExerciseId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.acknowledgement.AnswerService;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.TriggerService;
import io.remit.attestation.AttestationService;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ProofService;
import io.remit.audit.AuditService;
import io.remit.authorization.AuthorizationService;
import io.remit.authorization.DecisionService;
import io.remit.authorization.WatchService;
import io.remit.blob.BlobStore;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.DraftService;
import io.remit.catalog.PublicationService;
import io.remit.db.Database;
import io.remit.db.Store;
import io.remit.deployment.BackupService;
import io.remit.deployment.DeploymentService;
import io.remit.deployment.ModelService;
import io.remit.duty.CommentService;
import io.remit.duty.DutyDetailsService;
import io.remit.duty.DutyService;
import io.remit.duty.Gathering;
import io.remit.duty.RecordService;
import io.remit.duty.SetOffService;
import io.remit.evidence.EvidenceCollectionService;
import io.remit.evidence.EvidenceService;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.FollowUpService;
import io.remit.exercise.PracticeService;
import io.remit.exercise.RunService;
import io.remit.exercise.StepService;
import io.remit.identity.AccountService;
import io.remit.identity.ExpiryService;
import io.remit.identity.InvitationService;
import io.remit.identity.MembershipService;
import io.remit.identity.SignInService;
import io.remit.identity.TenantService;
import io.remit.identity.WrongTokenService;
import io.remit.incident.AlertService;
import io.remit.incident.HandOutService;
import io.remit.incident.IncidentService;
import io.remit.incident.OpenIncidents;
import io.remit.incident.ProviderIncidentService;
import io.remit.incident.ReachService;
import io.remit.incident.Wake;
import io.remit.job.JobReportService;
import io.remit.job.JobService;
import io.remit.job.JobVerificationService;
import io.remit.job.JobVersionService;
import io.remit.job.NewestVersion;
import io.remit.ledger.CheckpointKeyService;
import io.remit.ledger.SequencerService;
import io.remit.ledger.TrailExportService;
import io.remit.ledger.VerificationService;
import io.remit.mail.Mailer;
import io.remit.mechanism.BackupWitness;
import io.remit.mechanism.BucketWitness;
import io.remit.mechanism.DeploymentWitness;
import io.remit.mechanism.ExerciseWitness;
import io.remit.mechanism.IncidentWitness;
import io.remit.mechanism.JobWitness;
import io.remit.mechanism.MechanismService;
import io.remit.mechanism.ReadinessWitness;
import io.remit.mechanism.ReleaseWitness;
import io.remit.objectstorage.ObjectStorage;
import io.remit.objectstorage.ObjectStorage.Patience;
import io.remit.outbound.Outbound;
import io.remit.overview.DashboardService;
import io.remit.overview.OperatorService;
import io.remit.overview.StandingService;
import io.remit.ping.PingService;
import io.remit.ping.PingWatchService;
import io.remit.plan.PlanEditService;
import io.remit.plan.PlanService;
import io.remit.principal.PrincipalService;
import io.remit.probe.ClaimEyes;
import io.remit.probe.ProbeService;
import io.remit.provider.ProviderService;
import io.remit.readiness.BackupCheck;
import io.remit.readiness.ConfirmationService;
import io.remit.readiness.PeopleCheck;
import io.remit.readiness.ReadinessItemService;
import io.remit.readiness.ReadinessService;
import io.remit.recovery.RecoveryService;
import io.remit.release.ReleaseService;
import io.remit.reminder.CalendarService;
import io.remit.reminder.OutboxService;
import io.remit.reminder.ReminderService;
import io.remit.reminder.ReminderSettingService;
import io.remit.replication.ReplicationService;
import io.remit.replication.ReplicationWatchService;
import io.remit.replication.SampleService;
import io.remit.responsibility.ResponsibilityService;
import io.remit.secret.KeyFile;
import io.remit.secret.Vault;
import io.remit.setup.DoneService;
import io.remit.setup.LeavingService;
import io.remit.setup.SetUpService;
import io.remit.storage.StorageService;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import io.remit.token.TokenGate;
import io.remit.token.TokenService;
import io.remit.trend.TrendService;
import io.remit.web.Live;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Every service, constructed once, top to bottom. */
final class Wiring {
    final Store store;
    final Clock clock;
    final SignInService signIn;
    final AccountService accounts;
    final InvitationService invitations;
    final ExpiryService expiry;
    final TenantService tenants;
    final MembershipService memberships;
    final CatalogService catalog;
    final DraftService drafts;
    final PublicationService publication;
    final SubscriptionService subscriptions;
    final ProjectService projects;
    final SettingService settings;
    final ReleaseService releases;
    final PrincipalService principals;
    final ObjectStorage storage;
    final BucketService buckets;
    final BucketKeyService bucketKeys;
    final ProbeService probes;
    final ProbeHook probeHook = new ProbeHook();
    final ReplicationHook replicationHook = new ReplicationHook();
    final ReplicationService replication;
    final SampleService samples;
    final ReplicationWatchService replicationWatch;
    final AuthorizationService authorizations;
    final WatchService authorizationWatch;
    final DecisionService decisions;
    final TokenService tokens;
    final TokenGate programs;
    final AttestationService attestations;
    final ExceptionService exceptions;
    final ProofService proofs;
    final AcknowledgementService acknowledgements;
    final AnswerService answers;
    final AssignmentService assignments;
    final TriggerService triggers;
    final DutyService duties;
    final RecordService records;
    final CommentService comments;
    final TrendService trends;
    final DutyDetailsService dutyDetails;
    final ResponsibilityService responsibilities;
    final ProviderService provider;
    final BlobStore blobs;
    final EvidenceService evidence;
    final EvidenceCollectionService evidenceCollection;
    final PingService pings;
    final PingWatchService pingWatch;
    final JobService jobs;
    final JobReportService jobReports;
    final JobVerificationService jobVerifications;
    final JobVersionService jobVersions;
    final PlanService plans;
    final Wake incidentWake = new Wake();
    final ReentrantLock handingOut = new ReentrantLock();
    final AtomicBoolean handOutAgain = new AtomicBoolean();
    final ProviderIncidentService providerIncidents;
    final ReachService reach;
    final AlertService alerts;
    final IncidentService incidents;
    final HandOutService handOut;
    final SetOffService setOff;
    final BetweenRooms between;
    final Live live;
    final ExerciseService exercises;
    final StepService exerciseSteps;
    final RunService runs;
    final FollowUpService followUps;
    final PracticeService practices;
    final ModelService models;
    final DeploymentService deployments;
    final BackupService backups;
    final PlanEditService planEdits;
    final RecoveryService recovery;
    final ReadinessService readiness;
    final ReadinessItemService readinessItems;
    final ConfirmationService readinessConfirmations;
    final ReminderSettingService reminderSettings;
    final ReminderService reminders;
    final OutboxService outbox;
    final CalendarService calendars;
    final CheckpointKeyService checkpointKeys;
    final SequencerService sequencer;
    final VerificationHook verificationHook = new VerificationHook();
    final VerificationService verifications;
    final TrailExportService trailExports;
    final AuditService audit;
    final StorageService storageNeeds;
    final DashboardService dashboards;
    final OperatorService operations;
    final StandingService standings;
    final SetUpService setUps;
    final DoneService done;
    final LeavingService leaving;

    Wiring(Config config, Database database, Clock clock) {
        store = new Store(database, clock);
        this.clock = clock;
        signIn = new SignInService(store, clock);
        accounts = new AccountService(store);
        invitations = new InvitationService(store);
        expiry = new ExpiryService(store);
        tenants = new TenantService(store);
        memberships = new MembershipService(store);
        catalog = new CatalogService(store, clock);
        drafts = new DraftService(store);
        publication = new PublicationService(store);
        subscriptions = new SubscriptionService(store, catalog);
        projects = new ProjectService(store, catalog);
        settings = new SettingService(store);
        releases = new ReleaseService(store, subscriptions::services);
        var random = new SecureRandom();
        var key = config.secretKey().orElseGet(() -> KeyFile.readOrMake(config.data(), random));
        var vault = new Vault(key, random);
        principals = new PrincipalService(store, vault);
        bucketKeys = new BucketKeyService(store, vault);
        storage = new ObjectStorage(new Outbound(config.outboundAllow()), Patience.USUAL);
        buckets = new BucketService(store, projects, new ClaimEyes(storage, principals, subscriptions, bucketKeys));
        replication = new ReplicationService(store, buckets, bucketKeys, storage, replicationHook, clock);
        samples = new SampleService(store, buckets, bucketKeys, storage, replication, replicationHook, clock);
        replicationWatch = new ReplicationWatchService(buckets, replication, samples, clock, random);
        probes = new ProbeService(store, buckets, principals, storage, clock);
        authorizations =
                new AuthorizationService(store, buckets, principals, subscriptions, settings, clock, probeHook);
        decisions = new DecisionService(store);
        authorizationWatch = new WatchService(store, buckets, probes, settings, clock, random);
        tokens = new TokenService(store);
        programs = new TokenGate(store, tenants, new WrongTokenService(store), subscriptions::uses);
        attestations = new AttestationService(store, settings);
        exceptions = new ExceptionService(store, settings);
        proofs = new ProofService(store);
        acknowledgements = new AcknowledgementService(store, catalog, subscriptions);
        answers = new AnswerService(store);
        assignments = new AssignmentService(store, memberships);
        triggers = new TriggerService(store);
        blobs = new BlobStore(config.data(), clock);
        evidence = new EvidenceService(store, blobs, clock, config.evidenceQuotaBytes());
        pings = new PingService(store, evidence, settings, assignments::perProject, clock);
        jobs = new JobService(store);
        jobReports = new JobReportService(store);
        jobVerifications = new JobVerificationService(store, projects);
        jobVersions = new JobVersionService(
                store,
                projects,
                (access, service) -> releases.newest(access, service)
                        .map(version -> new NewestVersion(version.name(), version.releasedOn())),
                clock);
        plans = new PlanService(store);
        planEdits = new PlanEditService(store);
        live = new Live();
        exercises = new ExerciseService(store, plans);
        runs = new RunService(store, plans, settings, this::runChanged);
        followUps = new FollowUpService(store, this::runChanged);
        practices = new PracticeService(store, plans, exercises, settings, clock);
        var openIncidents = new OpenIncidents(store);
        providerIncidents = new ProviderIncidentService(store, clock, openIncidents, incidentWake);
        reach = new ReachService(store);
        alerts = new AlertService(store, openIncidents);
        incidents = new IncidentService(store, clock, projects, subscriptions, plans, exercises, openIncidents);
        handOut = new HandOutService(store, projects, plans, exercises);
        between = new BetweenRooms(
                catalog, acknowledgements, incidents, exercises, jobVerifications, jobVersions, buckets, samples);
        exerciseSteps = new StepService(store, plans, memberships, settings, between::ofStep, this::runChanged);
        models = new ModelService(store, projects, settings);
        deployments = new DeploymentService(store, models, memberships);
        backups = new BackupService(store, models, between::recoveredInto);
        readiness = new ReadinessService(
                store,
                catalog,
                subscriptions,
                projects,
                acknowledgements,
                assignments,
                settings,
                List.of(new PeopleCheck(memberships, practices), new BackupCheck(backups)),
                clock);
        readinessItems = new ReadinessItemService(store, memberships);
        readinessConfirmations = new ConfirmationService(store);
        var gathering = new Gathering(
                projects,
                settings,
                assignments,
                triggers,
                proofs,
                exceptions,
                pings,
                memberships,
                new MechanismService(List.of(
                        new ExerciseWitness(exercises),
                        new ReadinessWitness(readiness, settings),
                        new ReleaseWitness(releases),
                        new IncidentWitness(incidents, jobVerifications, settings),
                        new JobWitness(jobVersions),
                        new DeploymentWitness(deployments, backups),
                        new BucketWitness(authorizations, buckets),
                        new BackupWitness(buckets, authorizations, projects, replication, exercises, settings))));
        duties = new DutyService(catalog, subscriptions, acknowledgements, gathering, clock);
        setOff = new SetOffService(duties);
        records = new RecordService(duties, gathering, exceptions);
        comments = new CommentService(store);
        trends = new TrendService(store, duties);
        responsibilities = new ResponsibilityService(catalog, subscriptions, acknowledgements, proofs);
        provider = new ProviderService(catalog, subscriptions, acknowledgements, proofs, evidence, memberships);
        evidenceCollection = new EvidenceCollectionService(store, blobs, clock);
        pingWatch = new PingWatchService(store);
        reminderSettings = new ReminderSettingService(store);
        reminders = new ReminderService(
                store,
                memberships,
                settings,
                duties,
                attestations,
                exceptions,
                clock,
                config.address(),
                config.mail().isPresent());
        outbox = new OutboxService(store, config.mail().map(server -> new Mailer(server, clock)), clock);
        calendars = new CalendarService(store, tenants, memberships, duties, config.address());
        checkpointKeys = new CheckpointKeyService(
                store, vault, random, URI.create(config.address()).getAuthority());
        sequencer = new SequencerService(store);
        verifications = new VerificationService(store, checkpointKeys, clock, verificationHook);
        trailExports = new TrailExportService(store, checkpointKeys);
        audit = new AuditService(store);
        dutyDetails = new DutyDetailsService(
                duties, catalog, assignments, gathering, proofs, exceptions, evidence, comments, audit, memberships);
        setUps = new SetUpService(store, duties, projects, settings, acknowledgements);
        done = new DoneService(duties, assignments, attestations, proofs, evidence);
        leaving = new LeavingService(memberships, assignments, attestations, exceptions, duties, pings, calendars);
        recovery = new RecoveryService(
                catalog,
                subscriptions,
                acknowledgements,
                incidents,
                exercises,
                practices,
                followUps,
                plans,
                readiness,
                jobVersions,
                deployments,
                backups);
        storageNeeds = new StorageService(buckets, authorizations, replication);
        dashboards = new DashboardService(responsibilities, duties, trends, attestations, exceptions);
        operations = new OperatorService(catalog, drafts, tenants, subscriptions, audit, memberships, answers, duties);
        standings = new StandingService(tenants, trends, answers, catalog, subscriptions);
    }

    private void runChanged(Access access, ExerciseId run) {
        live.changed(Exercise.topic(run));
    }
}
