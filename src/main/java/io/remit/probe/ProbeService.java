package io.remit.probe;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.ProbeId;
import io.remit.access.Problem.NotFound;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.bucket.Claim;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.ObjectStorage;
import io.remit.principal.Principal;
import io.remit.principal.PrincipalKey;
import io.remit.principal.PrincipalService;
import io.remit.secret.Vault.CannotOpen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes probes and keeps what they found. */
public final class ProbeService {
    private static final int MOST_TOLD = 1000;
    private static final int MOST_READ = 50;
    private final Store store;
    private final BucketService buckets;
    private final PrincipalService principals;
    private final ObjectStorage storage;
    private final Clock clock;

    public ProbeService(
            Store store, BucketService buckets, PrincipalService principals, ObjectStorage storage, Clock clock) {
        this.store = store;
        this.buckets = buckets;
        this.principals = principals;
        this.storage = storage;
        this.clock = clock;
    }

    /** A probe with what was tried in it so far. */
    public record Tried(Probe probe, List<ProbeStep> steps) {
        public Tried {
            steps = List.copyOf(steps);
        }
    }

    /** The probes of an authorization, the newest first; from before one on, where it is given. */
    public List<Probe> probes(Access access, AuthorizationId authorization, Optional<ProbeId> before, int most) {
        return store.read(access, tx -> ProbeQueries.of(tx, authorization, before, most));
    }

    /** How many probes of an authorization found this, among those that were finished at a time or later. */
    public int count(Access access, AuthorizationId authorization, Finding finding, Instant since) {
        return store.read(access, tx -> ProbeQueries.count(tx, authorization, finding, since));
    }

    /**
     * A probe with its steps.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public Tried probe(Access access, ProbeId id) {
        return store.read(
                access,
                tx -> new Tried(ProbeQueries.byId(tx, id).orElseThrow(NotFound::new), ProbeQueries.steps(tx, id)));
    }

    /**
     * Makes a probe now, which takes as long as the endpoint lets it. Nothing is tried in a bucket that is not claimed, or
     * whose challenge is not there any more.
     */
    public Tried run(Access access, ProbeOrder order) {
        var bucket = buckets.bucket(access, order.bucket());
        var principal =
                principals.principal(access, order.service(), bucket.address().platform());
        var begun = begin(access, order, bucket, principal);
        var steps = new ArrayList<ProbeStep>();
        Consumer<ProbeStep> sink = step -> keep(access, begun, steps, step);
        sink.accept(claimed(access, bucket, order.occasion()));
        if (steps.get(0).isRight()) {
            tried(access, order, bucket, principal, new Prober(storage, clock, sink), sink);
        }
        return finish(access, begun, bucket, steps);
    }

    private Probe begin(Access access, ProbeOrder order, Bucket bucket, Optional<Principal> principal) {
        return store.write(access, tx -> {
            var probe = new Probe(
                    new ProbeId(tx.newId()),
                    bucket.id(),
                    Optional.of(order.authorization()),
                    order.occasion(),
                    order.granted(),
                    principal.map(Principal::testedAs).orElse(""),
                    principal
                            .filter(Principal::isTested)
                            .filter(one -> !one.testedAs().equals(order.granted()))
                            .isPresent(),
                    tx.access().actor().reference(),
                    tx.now(),
                    Optional.empty(),
                    Finding.NONE,
                    "");
            ProbeQueries.insert(tx, probe);
            tx.audit(
                    ProbeAudit.STARTED,
                    ProbeAudit.subject(probe, bucket.name()),
                    AuditChanges.set("probe", probe.id())
                            .andSet("occasion", probe.occasion())
                            .andSet("granted", probe.granted())
                            .andSet("tested_as", probe.testedAs()));
            return probe;
        });
    }

    /**
     * Once the policy is gone, whoever is tested cannot see the claim any more. Then it stands as it was seen last; one that
     * is plainly gone does not.
     */
    private ProbeStep claimed(Access access, Bucket bucket, Occasion occasion) {
        var asked = clock.instant();
        var claim = bucket.isClaimed() ? buckets.confirm(access, bucket.id()) : bucket.claim();
        boolean isThere = bucket.isClaimed() && claim.found() == Claim.Found.THERE;
        boolean isOutOfSight =
                occasion.expectsNothing() && bucket.isClaimed() && claim.found() == Claim.Found.CANNOT_TELL;
        var told = bucket.isClaimed() ? claim.told() : "The bucket is not claimed. Claim it first.";
        if (isOutOfSight) {
            told = "It cannot be seen any more, as is to be expected once the policy is gone. It was there before.";
        }
        return new ProbeStep(
                StepKind.CLAIM,
                "",
                isOutOfSight ? Verdict.CANNOT_TELL : Verdict.ALLOWED,
                isThere ? Verdict.ALLOWED : Verdict.CANNOT_TELL,
                "",
                0,
                Duration.between(asked, clock.instant()).toMillis(),
                isThere ? "" : told,
                asked);
    }

    private void tried(
            Access access,
            ProbeOrder order,
            Bucket bucket,
            Optional<Principal> principal,
            Prober prober,
            Consumer<ProbeStep> sink) {
        Optional<PrincipalKey> key;
        try {
            key = principal.flatMap(
                    one -> principals.key(access, one, bucket.address().host()));
        } catch (CannotOpen e) {
            sink.accept(untried(e.getMessage()));
            return;
        }
        if (key.isEmpty()) {
            sink.accept(untried("The portal has no key of the principal for this endpoint. The operator can set one."));
            return;
        }
        prober.control(key.get());
        var read = order.occasion().expectsNothing() || !order.former().isEmpty()
                ? store.read(access, tx -> ProbeQueries.readBefore(tx, order.authorization(), MOST_READ))
                : List.<String>of();
        if (order.occasion().expectsNothing()) {
            prober.closed(bucket, key.get(), order.rights(), read);
        } else {
            prober.granted(bucket, key.get(), order, read);
        }
    }

    private ProbeStep untried(String why) {
        return new ProbeStep(
                StepKind.CONTROL, "", Verdict.ALLOWED, Verdict.CANNOT_TELL, "", 0, 0, why, clock.instant());
    }

    private void keep(Access access, Probe probe, List<ProbeStep> steps, ProbeStep step) {
        store.write(access, tx -> {
            ProbeQueries.insert(tx, probe.id(), steps.size(), step);
            return step;
        });
        steps.add(step);
    }

    private Tried finish(Access access, Probe begun, Bucket bucket, List<ProbeStep> steps) {
        var finding = Findings.of(begun.occasion(), steps);
        var full = Findings.summary(finding, steps);
        var summary = full.length() > MOST_TOLD ? full.substring(0, MOST_TOLD) : full;
        return store.write(access, tx -> {
            ProbeQueries.finish(tx, begun.id(), finding, summary);
            tx.audit(
                    ProbeAudit.FINISHED,
                    ProbeAudit.subject(begun, bucket.name()),
                    AuditChanges.set("probe", begun.id())
                            .andSet("finding", finding)
                            .andSet(
                                    "wrong",
                                    steps.stream()
                                            .filter(step -> !step.isRight())
                                            .map(step -> step.kind().name())
                                            .distinct()
                                            .collect(Collectors.joining(" "))));
            return new Tried(ProbeQueries.byId(tx, begun.id()).orElseThrow(NotFound::new), steps);
        });
    }
}
