package io.remit.authorization;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProbeId;
import io.remit.access.ServiceId;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.probe.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tenant grants to a service in one of its buckets.
 *
 * @param granted the principal that goes into the policy, as it was when it was asked for
 * @param rights what may be done; below each prefix
 * @param former what might be done once, and was taken out when it was narrowed
 * @param endsOn the last day; empty where it has no end
 * @param triesOutside whether the portal may try to write outside the prefixes
 * @param recertifyMonths how often somebody has to say that it is still needed
 * @param recertifyBy until when that is to be said next; empty until it is approved
 * @param used whether the tenant is subscribed to the service
 */
public record BucketAuthorization(
        AuthorizationId id,
        BucketId bucket,
        ServiceId service,
        String granted,
        List<PrefixRight> rights,
        List<PrefixRight> former,
        String reason,
        Optional<LocalDate> endsOn,
        boolean triesOutside,
        int recertifyMonths,
        Made asked,
        Optional<Decided> decision,
        Optional<Made> recertified,
        Optional<LocalDate> recertifyBy,
        Optional<Revocation> revocation,
        Found found,
        boolean used) {
    public BucketAuthorization {
        rights = List.copyOf(rights);
        former = List.copyOf(former);
    }

    /** Who did something, as an actor's reference, and when. */
    public record Made(String by, Instant at) {}

    /** Whether it was approved, by whom, and why. */
    public record Decided(Made made, boolean approved, String note) {}

    /** That it was taken back. */
    public record Revocation(Made made, String reason) {}

    /**
     * What the last finished probe found.
     *
     * @param at when; empty where none was finished
     * @param as as whom it was tried
     * @param probe that probe
     * @param misses how many in a row told nothing
     * @param closedSince since when everything is refused without a break
     * @param closedAt when that had lasted long enough to be a proof
     */
    public record Found(
            Finding finding,
            Optional<Instant> at,
            String as,
            boolean standIn,
            Optional<ProbeId> probe,
            int misses,
            Optional<Instant> closedSince,
            Optional<Instant> closedAt) {
        static final Found NOTHING = new Found(
                Finding.NONE, Optional.empty(), "", false, Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** The same for a tenant with these services. */
    BucketAuthorization among(Set<ServiceId> subscribed) {
        return new BucketAuthorization(
                id,
                bucket,
                service,
                granted,
                rights,
                former,
                reason,
                endsOn,
                triesOutside,
                recertifyMonths,
                asked,
                decision,
                recertified,
                recertifyBy,
                revocation,
                found,
                subscribed.contains(service));
    }

    public boolean isApproved() {
        return decision.filter(Decided::approved).isPresent();
    }

    public boolean isRevoked() {
        return revocation.isPresent();
    }

    /** Whether its last day is over. */
    public boolean isExpired(LocalDate today) {
        return endsOn.filter(today::isAfter).isPresent();
    }

    /** Whether the service may use it on this day, as far as the portal is asked. */
    public boolean isInForce(LocalDate today) {
        return isApproved() && !isRevoked() && !isExpired(today);
    }

    /** All that was ever granted: what has to be refused once it is over. */
    public List<PrefixRight> everGranted() {
        var operations = new LinkedHashMap<String, Set<Operation>>();
        Stream.concat(rights.stream(), former.stream())
                .forEach(one -> operations
                        .computeIfAbsent(one.prefix(), prefix -> EnumSet.noneOf(Operation.class))
                        .addAll(one.operations()));
        return operations.entrySet().stream()
                .map(one -> new PrefixRight(one.getKey(), one.getValue()))
                .toList();
    }

    /** What these rights leave out of what was ever granted, prefix by prefix. */
    List<PrefixRight> leftOut(List<PrefixRight> fewer) {
        return everGranted().stream()
                .map(one -> one.without(fewer.stream()
                        .filter(kept -> kept.prefix().equals(one.prefix()))
                        .flatMap(kept -> kept.operations().stream())
                        .toList()))
                .filter(one -> !one.operations().isEmpty())
                .toList();
    }

    /** Whether the rights that were granted cover this. */
    public boolean allows(Operation operation, String key) {
        return rights.stream().anyMatch(right -> right.covers(key) && right.may(operation));
    }
}
