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
import io.remit.standing.Mechanism;
import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what a service may do in buckets is what was granted, and nothing once it was revoked; and whether nobody else gets
 * in. Told bucket by bucket.
 */
public final class BucketWitness implements Witness {
    private final AuthorizationService authorizations;
    private final BucketService buckets;

    public BucketWitness(AuthorizationService authorizations, BucketService buckets) {
        this.authorizations = authorizations;
        this.buckets = buckets;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.BUCKET_ACCESS)
                || asked.mechanisms().contains(Mechanism.BUCKET_PRIVACY);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var known = buckets.buckets(access).stream().collect(Collectors.toMap(Bucket::id, Function.identity()));
        var those = authorizations.authorizations(access).stream()
                .filter(one -> services.contains(one.service()))
                .filter(one -> known.containsKey(one.bucket()))
                .toList();
        return new Witnessed(
                Stream.concat(
                                BucketSaid.findings(Mechanism.BUCKET_ACCESS, said(those, known, today, false)).stream(),
                                BucketSaid.findings(Mechanism.BUCKET_PRIVACY, said(those, known, today, true)).stream())
                        .toList(),
                List.of(),
                List.of());
    }

    private static List<BucketSaid> said(
            List<BucketAuthorization> those, Map<BucketId, Bucket> known, LocalDate today, boolean asksOfOthers) {
        return those.stream()
                .flatMap(one -> {
                    var standing = Standing.of(one, today);
                    var bucket = known.get(one.bucket());
                    return (asksOfOthers ? others(standing) : granted(standing))
                                    .map(outcome -> said(
                                            one, bucket, outcome, asksOfOthers ? others(outcome) : standing.label()))
                                    .stream();
                })
                .toList();
    }

    private static BucketSaid said(BucketAuthorization one, Bucket bucket, CheckOutcome outcome, String what) {
        return new BucketSaid(
                one.service(),
                bucket.project().map(Project::subject).orElse(""),
                outcome,
                one.found().at(),
                bucket.name() + ": " + what,
                "/buckets/" + bucket.id() + "/authorizations/" + one.id());
    }

    /** Nothing is said by what was only asked for, or declined. */
    private static Optional<CheckOutcome> granted(Standing standing) {
        return switch (standing) {
            case ASKED, DECLINED -> Optional.empty();
            case OBSERVED, OBSERVED_AS_STAND_IN, CLOSED -> Optional.of(CheckOutcome.HOLDS);
            case BROADER, FAILING, UNUSED, EXPIRED, STILL_OPEN -> Optional.of(CheckOutcome.FAILS);
            case APPROVED, CANNOT_TELL, REVOKED -> Optional.of(CheckOutcome.CANNOT_TELL);
        };
    }

    /** While something is granted, each probe tries anybody too, and places beside the granted ones. */
    private static Optional<CheckOutcome> others(Standing standing) {
        return switch (standing) {
            case ASKED, DECLINED, CLOSED, REVOKED, STILL_OPEN, UNUSED, EXPIRED -> Optional.empty();
            case OBSERVED, OBSERVED_AS_STAND_IN -> Optional.of(CheckOutcome.HOLDS);
            case BROADER -> Optional.of(CheckOutcome.FAILS);
            case APPROVED, CANNOT_TELL, FAILING -> Optional.of(CheckOutcome.CANNOT_TELL);
        };
    }

    private static String others(CheckOutcome outcome) {
        return switch (outcome) {
            case HOLDS -> "nobody else got in, and nothing beside what was granted was open";
            case FAILS -> "more is open than was granted";
            case CANNOT_TELL -> "no probe could tell whether anybody else gets in";
        };
    }
}
