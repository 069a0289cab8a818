package io.remit.authorization;

import io.remit.probe.Finding;
import io.remit.probe.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When an authorization is tried next: pure, but for the jitter that keeps many from being tried at once. */
final class Rhythm {
    static final Duration WATCH = Duration.ofHours(6);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration CLOSING = Duration.ofSeconds(30);
    private static final Duration AFTER_CLOSING = Duration.ofDays(1);

    /** For so long everything has to be refused before that is a proof: rights take minutes to spread at providers. */
    static final Duration CLOSED_FOR = Duration.ofMinutes(3);

    private static final int MOST_DOUBLINGS = 7;
    private static final double JITTER = 0.1;

    private Rhythm() {}

    /** Why it is tried on this day. */
    static Occasion occasion(BucketAuthorization one, LocalDate today) {
        if (one.isRevoked()) {
            return Occasion.REVOCATION;
        }
        if (one.isExpired(today)) {
            return Occasion.EXPIRY;
        }
        return one.found().at().isEmpty() ? Occasion.APPROVAL : Occasion.WATCH;
    }

    /** Empty where it is not tried any more, or not yet. */
    static Optional<Instant> next(BucketAuthorization one, Instant now, ZoneId zone, RandomGenerator random) {
        if (!one.isApproved()) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, zone);
        var wait = jittered(pause(one, today), random);
        var at = now.plus(wait);
        // Its end is looked at when it comes, not hours later.
        var end = one.endsOn()
                .filter(last -> !one.isExpired(today))
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
        return Optional.of(end.filter(at::isAfter).orElse(at));
    }

    private static Duration pause(BucketAuthorization one, LocalDate today) {
        var found = one.found();
        if (found.at().isEmpty()) {
            return Duration.ZERO;
        }
        if (found.finding() == Finding.CANNOT_TELL) {
            return min(FIRST_RETRY.multipliedBy(1L << Math.min(found.misses() - 1, MOST_DOUBLINGS)));
        }
        if (one.isInForce(today)) {
            return WATCH;
        }
        return found.closedAt().isPresent() ? AFTER_CLOSING : closing(found, one);
    }

    /** Often at first, then ever more seldom, while a tenant takes its time to take the policy away. */
    private static Duration closing(BucketAuthorization.Found found, BucketAuthorization one) {
        if (found.closedSince().isPresent()) {
            return CLOSING;
        }
        var since = one.revocation()
                .map(revocation ->
                        Duration.between(revocation.made().at(), found.at().orElseThrow()))
                .orElse(FIRST_RETRY);
        return min(max(CLOSING, since.dividedBy(4)));
    }

    private static Duration min(Duration one) {
        return one.compareTo(WATCH) > 0 ? WATCH : one;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration jittered(Duration wait, RandomGenerator random) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
