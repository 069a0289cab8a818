package io.remit.storage;

import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.authorization.BucketAuthorization;
import io.remit.authorization.Standing;
import io.remit.bucket.Bucket;
import io.remit.replication.BucketStanding;
import io.remit.replication.BucketStanding.Kept;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The buckets that somebody asks for, each with its authorizations. Read whole, as there are a few thousand at most. */
record Listed(List<Entry> entries, Map<BucketId, String> names, String query) {
    static final String UNCLAIMED = "unclaimed";
    static final String WANTED = "wanted";
    private static final int PAGE = 50;

    /** Those that need somebody come before all others; among each other as they are declared. */
    private static final Comparator<Standing> WORST_FIRST =
            Comparator.comparing((Standing one) -> !one.needsSomebody()).thenComparing(Comparator.reverseOrder());

    /**
     * A bucket in the list.
     *
     * @param worst where the worst of its authorizations stands; empty where it has none
     * @param triedAt when one of them was tried last
     * @param kept how it stands against what was declared of it
     */
    record Entry(Bucket bucket, String project, Optional<Standing> worst, Optional<Instant> triedAt, Kept kept) {
        boolean needsSomebody() {
            return !bucket.isClaimed() || worst.filter(Standing::needsSomebody).isPresent() || kept.needsSomebody();
        }
    }

    /** A page of it. */
    record Page(List<Entry> shown, Pager pager) {}

    static Listed of(
            Request in,
            List<Bucket> buckets,
            Map<BucketId, BucketStanding> kept,
            List<BucketAuthorization> authorizations,
            List<Project> projects,
            LocalDate today) {
        var names = new HashMap<BucketId, String>();
        buckets.forEach(one -> names.put(one.id(), one.name()));
        var projectNames = projects.stream().collect(Collectors.toMap(Project::id, Project::name));
        var byBucket = authorizations.stream().collect(Collectors.groupingBy(BucketAuthorization::bucket));
        var entries = buckets.stream()
                .map(one -> entry(
                        one,
                        projectNames,
                        byBucket.getOrDefault(one.id(), List.of()),
                        kept.get(one.id()).kept(),
                        today))
                .filter(one -> isWanted(in, one))
                .toList();
        return new Listed(entries, names, query(in));
    }

    private static Entry entry(
            Bucket bucket, Map<ProjectId, String> projects, List<BucketAuthorization> its, Kept kept, LocalDate today) {
        return new Entry(
                bucket,
                bucket.project().map(id -> projects.getOrDefault(id, "")).orElse(""),
                its.stream().map(one -> Standing.of(one, today)).min(WORST_FIRST),
                its.stream().flatMap(one -> one.found().at().stream()).max(Comparator.naturalOrder()),
                kept);
    }

    private static boolean isWanted(Request in, Entry one) {
        var words = in.query("q").toLowerCase(Locale.ROOT);
        boolean named = words.isEmpty()
                || one.bucket().name().toLowerCase(Locale.ROOT).contains(words)
                || one.project().toLowerCase(Locale.ROOT).contains(words);
        return named
                && switch (in.query("state")) {
                    case UNCLAIMED -> !one.bucket().isClaimed();
                    case WANTED -> one.needsSomebody();
                    default -> true;
                };
    }

    private static String query(Request in) {
        var words = in.query("q");
        var state = in.query("state");
        if (words.isEmpty() && state.isEmpty()) {
            return "";
        }
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }

    String name(BucketId id) {
        return names.getOrDefault(id, "a retired bucket");
    }

    /** After the bucket that the address names; one that is not there begins the list again. */
    Page page(Request in, String base) {
        var ids = entries.stream().map(one -> one.bucket().id().toString()).toList();
        int from = ids.indexOf(in.query("after")) + 1;
        var shown = entries.subList(from, Math.min(from + PAGE, entries.size()));
        boolean more = from + PAGE < entries.size();
        var next = base + query + (query.isEmpty() ? "?" : "&") + "after=";
        return new Page(shown, new Pager(from > 0 ? base + query : "", more ? next + ids.get(from + PAGE - 1) : ""));
    }
}
