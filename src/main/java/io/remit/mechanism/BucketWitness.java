package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.ServiceId;
import io.remit.authorization.AuthorizationService;
import io.remit.authorization.BucketAuthorization;
import io.remit.authorization.Standing;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether what a service may do in buckets is what was granted, and nothing once it was revoked: for each project as the
 * worst of its buckets' authorizations, and for buckets of no project as a whole.
 */
public final class BucketWitness implements Witness {
    private static final Comparator<CheckOutcome> WORST_FIRST = Comparator.comparing(outcome -> switch (outcome) {
        case FAILS -> 0;
        case CANNOT_TELL -> 1;
        case HOLDS -> 2;
    });
    private final AuthorizationService authorizations;
    private final BucketService buckets;

    public BucketWitness(AuthorizationService authorizations, BucketService buckets) {
        this.authorizations = authorizations;
        this.buckets = buckets;
    }

    /** One authorization, as what it says of the duty. */
    private record Said(
            ServiceId service, String subject, CheckOutcome outcome, Optional<Instant> at, String sentence) {}

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.BUCKET_ACCESS);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var known = buckets.buckets(access).stream().collect(Collectors.toMap(Bucket::id, Function.identity()));
        var said = authorizations.authorizations(access).stream()
                .filter(one -> services.contains(one.service()))
                .filter(one -> known.containsKey(one.bucket()))
                .flatMap(one -> said(one, known, today).stream())
                .collect(Collectors.groupingBy(one -> List.of(one.service(), one.subject())));
        return new Witnessed(said.values().stream().map(BucketWitness::finding).toList(), List.of(), List.of());
    }

    private static Optional<Said> said(BucketAuthorization one, Map<BucketId, Bucket> known, LocalDate today) {
        var bucket = known.get(one.bucket());
        var standing = Standing.of(one, today);
        return outcome(standing)
                .map(outcome -> new Said(
                        one.service(),
                        bucket.project().map(Project::subject).orElse(""),
                        outcome,
                        one.found().at(),
                        bucket.name() + ": " + standing.label()));
    }

    /** Nothing is said by what was only asked for, or declined. */
    private static Optional<CheckOutcome> outcome(Standing standing) {
        return switch (standing) {
            case ASKED, DECLINED -> Optional.empty();
            case OBSERVED, OBSERVED_AS_STAND_IN, CLOSED -> Optional.of(CheckOutcome.HOLDS);
            case BROADER, FAILING, EXPIRED, STILL_OPEN -> Optional.of(CheckOutcome.FAILS);
            case APPROVED, CANNOT_TELL, REVOKED -> Optional.of(CheckOutcome.CANNOT_TELL);
        };
    }

    private static Finding finding(List<Said> all) {
        var worst = all.stream()
                .min(Comparator.comparing(Said::outcome, WORST_FIRST))
                .orElseThrow();
        var oldest = all.stream().flatMap(one -> one.at().stream()).min(Comparator.naturalOrder());
        long bad =
                all.stream().filter(one -> one.outcome() != CheckOutcome.HOLDS).count();
        return new Finding(
                worst.service(),
                Mechanism.BUCKET_ACCESS,
                worst.subject(),
                worst.outcome(),
                Grade.OBSERVED,
                oldest,
                bad == 0
                        ? "All " + all.size() + " were tried: what was granted works, and nothing else does."
                        : worst.sentence() + (bad > 1 ? ", and " + (bad - 1) + " more" : "") + ".",
                "/buckets?state=" + (bad == 0 ? "" : "wanted"));
    }
}
