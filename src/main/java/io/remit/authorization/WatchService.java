package io.remit.authorization;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.Problem.NotFound;
import io.remit.authorization.BucketAuthorization.Found;
import io.remit.bucket.BucketService;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.PrefixRight;
import io.remit.probe.Finding;
import io.remit.probe.Occasion;
import io.remit.probe.Probe;
import io.remit.probe.ProbeOrder;
import io.remit.probe.ProbeService;
import io.remit.tenant.SettingService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Tries authorizations when they are due, keeps what was found, and says when they are due again. */
public final class WatchService {
    private static final int MOST_OF_BUCKET = 200;
    private final Store store;
    private final BucketService buckets;
    private final ProbeService probes;
    private final SettingService settings;
    private final Clock clock;
    private final RandomGenerator random;

    public WatchService(
            Store store,
            BucketService buckets,
            ProbeService probes,
            SettingService settings,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.buckets = buckets;
        this.probes = probes;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Tries an authorization now, for as long as its endpoint takes.
     *
     * @return when it is to be tried again; empty where never
     */
    public Optional<Instant> tryNow(Access access, AuthorizationId id) {
        var setting = settings.setting(access);
        var one = store.read(access, tx -> AuthorizationQueries.byId(tx, id)).orElseThrow(NotFound::new);
        if (!one.isApproved()) {
            return Optional.empty();
        }
        var occasion = Rhythm.occasion(one, setting.dayOf(clock.instant()));
        var tried = probes.run(
                access,
                new ProbeOrder(
                        one.bucket(),
                        one.id(),
                        one.service(),
                        one.granted(),
                        occasion.expectsNothing() ? closing(access, one, setting.dayOf(clock.instant())) : one.rights(),
                        one.former(),
                        one.triesOutside(),
                        occasion));
        return Rhythm.next(keep(access, one, occasion, tried.probe()), clock.instant(), setting.zone(), random);
    }

    /** All that was ever granted, but what another authorization of the same principal grants again. */
    private List<PrefixRight> closing(Access access, BucketAuthorization over, LocalDate today) {
        var again = store.read(access, tx -> AuthorizationQueries.of(tx, over.bucket(), MOST_OF_BUCKET)).stream()
                .filter(one -> !one.id().equals(over.id()) && one.isInForce(today))
                .filter(one -> one.granted().equals(over.granted()))
                .flatMap(one -> one.rights().stream())
                .toList();
        return over.everGranted().stream()
                .map(right -> right.without(again.stream()
                        .filter(right::meets)
                        .flatMap(one -> one.operations().stream())
                        .toList()))
                .filter(right -> !right.operations().isEmpty())
                .toList();
    }

    /** When each of these is to be tried, as it stands; without those that never are. One query, whatever their number. */
    public Map<AuthorizationId, Instant> due(Access access, List<BucketAuthorization> all) {
        var zone = settings.setting(access).zone();
        var now = clock.instant();
        var due = new LinkedHashMap<AuthorizationId, Instant>();
        all.forEach(one -> Rhythm.next(one, now, zone, random).ifPresent(when -> due.put(one.id(), when)));
        return due;
    }

    private BucketAuthorization keep(Access access, BucketAuthorization tried, Occasion occasion, Probe probe) {
        var bucket = buckets.bucket(access, tried.bucket());
        return store.write(access, tx -> {
            var before = AuthorizationQueries.byId(tx, tried.id()).orElseThrow(NotFound::new);
            // What was tried as in force says nothing of what was revoked while it was tried.
            if (before.isRevoked() && occasion != Occasion.REVOCATION) {
                return before;
            }
            // When it was seen, which is a moment before it is noted here: the receipt counts the probes from then on.
            var found =
                    found(before.found(), occasion, probe, probe.finishedAt().orElseGet(tx::now));
            AuthorizationQueries.found(tx, before.id(), found);
            var subject = AuthorizationAudit.subject(before, bucket.name());
            tx.audit(
                    AuthorizationAudit.FOUND,
                    subject,
                    AuditChanges.changed(
                                    "finding",
                                    before.found().finding().name(),
                                    found.finding().name())
                            .andSet("probe", probe.id())
                            .andSet("as", probe.testedAs()));
            if (before.found().closedAt().isEmpty() && found.closedAt().isPresent()) {
                tx.audit(
                        AuthorizationAudit.CLOSED,
                        subject,
                        AuditChanges.set("refused_to", probe.testedAs())
                                .andSet("since", found.closedSince().orElseThrow()));
            }
            return AuthorizationQueries.byId(tx, before.id()).orElseThrow(NotFound::new);
        });
    }

    /** A refusal that lasts is the proof; a moment in which nothing can be told neither breaks nor makes it. */
    static Found found(Found before, Occasion occasion, Probe probe, Instant now) {
        var finding = probe.finding();
        boolean isClosed = finding == Finding.CLOSED && occasion.expectsNothing();
        boolean tellsNothing = finding == Finding.CANNOT_TELL;
        Optional<Instant> since = isClosed
                ? before.closedSince().or(() -> Optional.of(now))
                : tellsNothing && occasion.expectsNothing() ? before.closedSince() : Optional.empty();
        Optional<Instant> closed = isClosed
                ? before.closedAt()
                        .or(() -> since.filter(
                                        from -> Duration.between(from, now).compareTo(Rhythm.CLOSED_FOR) >= 0)
                                .map(from -> now))
                : tellsNothing && occasion.expectsNothing() ? before.closedAt() : Optional.empty();
        return new Found(
                finding,
                Optional.of(now),
                probe.testedAs(),
                probe.standIn(),
                Optional.of(probe.id()),
                tellsNothing ? before.misses() + 1 : 0,
                since,
                closed);
    }
}
