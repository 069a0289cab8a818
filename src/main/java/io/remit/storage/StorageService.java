package io.remit.storage;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Permission;
import io.remit.authorization.AuthorizationService;
import io.remit.authorization.BucketAuthorization;
import io.remit.authorization.Standing;
import io.remit.authorization.StandingBadge;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.replication.BackupBadge;
import io.remit.replication.BucketStanding;
import io.remit.replication.BucketStanding.Kept;
import io.remit.replication.ReplicationService;
import io.remit.web.parts.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What needs somebody about a tenant's buckets. */
public final class StorageService {
    private final BucketService buckets;
    private final AuthorizationService authorizations;
    private final ReplicationService replication;

    public StorageService(BucketService buckets, AuthorizationService authorizations, ReplicationService replication) {
        this.buckets = buckets;
        this.authorizations = authorizations;
        this.replication = replication;
    }

    /**
     * What the reader may do something about, the worst first; what is alike is said once. The number of queries does not
     * depend on how many buckets there are.
     */
    public List<BucketNeed> needs(Access access) {
        boolean approves = access.may(Permission.AUTHORIZATION_APPROVE);
        var all = buckets.buckets(access);
        if (all.isEmpty() || !approves && !access.may(Permission.BUCKET_EDIT)) {
            return List.of();
        }
        var known = all.stream().collect(Collectors.toMap(Bucket::id, Function.identity()));
        var base = "/t/" + access.tenantSlug() + "/buckets";
        var needs = new ArrayList<BucketNeed>();
        var today = authorizations.today(access);
        authorizations.authorizations(access).stream()
                .filter(one -> known.containsKey(one.bucket()))
                .collect(Collectors.groupingBy(one -> Standing.of(one, today)))
                .entrySet()
                .stream()
                .filter(one -> one.getKey().needsSomebody())
                .filter(one -> one.getKey() != Standing.ASKED || approves)
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .forEach(one -> needs.add(access(base, one.getKey(), one.getValue(), known)));
        kept(base, all, replication.standings(access, all), needs);
        return needs;
    }

    private static BucketNeed access(
            String base, Standing standing, List<BucketAuthorization> those, Map<BucketId, Bucket> known) {
        var names = those.stream()
                .map(one -> known.get(one.bucket()).name())
                .distinct()
                .sorted()
                .toList();
        boolean isOne = those.size() == 1;
        var first = those.get(0);
        return new BucketNeed(
                StandingBadge.of(standing),
                isOne ? "Access to " + names.get(0) : those.size() + " authorizations, in " + named(names),
                standing.meaning(),
                isOne
                        ? new Link("Look at it", base + "/" + first.bucket() + "/authorizations/" + first.id())
                        : new Link("See the buckets", base + "?state=" + Listed.WANTED));
    }

    private static void kept(
            String base, List<Bucket> all, Map<BucketId, BucketStanding> standings, List<BucketNeed> needs) {
        for (var kept : Kept.values()) {
            var those = all.stream()
                    .filter(one ->
                            kept.needsSomebody() && standings.get(one.id()).kept() == kept)
                    .toList();
            if (!those.isEmpty()) {
                boolean isOne = those.size() == 1;
                needs.add(new BucketNeed(
                        BackupBadge.of(kept),
                        isOne
                                ? "How " + those.get(0).name() + " is kept"
                                : "How " + those.size() + " buckets are kept: "
                                        + named(those.stream().map(Bucket::name).toList()),
                        isOne ? standings.get(those.get(0).id()).told() : "",
                        isOne
                                ? new Link(
                                        "Look at it", base + "/" + those.get(0).id() + "/backup")
                                : new Link("See the buckets", base + "?state=" + Listed.WANTED)));
            }
        }
    }

    private static String named(List<String> names) {
        return names.size() <= 2
                ? String.join(" and ", names)
                : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
    }
}
