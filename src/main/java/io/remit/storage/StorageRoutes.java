package io.remit.storage;

import static io.remit.access.Permission.AUTHORIZATION_ASK;
import static io.remit.access.Permission.BUCKET_EDIT;
import static io.remit.access.Permission.BUCKET_READ;
import static io.remit.web.Method.GET;

import io.remit.access.BucketId;
import io.remit.authorization.AuthorizationService;
import io.remit.authorization.BucketAuthorization;
import io.remit.authorization.Standing;
import io.remit.authorization.StandingBadge;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.replication.BackupBadge;
import io.remit.replication.ReplicationService;
import io.remit.report.Csv;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list of buckets, and the page of one. */
public final class StorageRoutes {
    private final BucketService buckets;
    private final AuthorizationService authorizations;
    private final ProjectService projects;
    private final SubscriptionService subscriptions;
    private final ReplicationService replication;

    public StorageRoutes(
            BucketService buckets,
            AuthorizationService authorizations,
            ProjectService projects,
            SubscriptionService subscriptions,
            ReplicationService replication) {
        this.buckets = buckets;
        this.authorizations = authorizations;
        this.projects = projects;
        this.subscriptions = subscriptions;
        this.replication = replication;
    }

    public void register(Routes routes) {
        routes.tenantNav("Buckets", "bucket", "/buckets", BUCKET_READ);
        routes.tenant(GET, "/buckets", BUCKET_READ, this::list);
        routes.tenant(GET, "/buckets/csv", BUCKET_READ, this::csv);
        routes.tenant(GET, "/buckets/{bucket}", BUCKET_READ, this::bucket);
    }

    private Listed listed(Request in) {
        var all = buckets.buckets(in.access());
        return Listed.of(
                in,
                all,
                replication.standings(in.access(), all),
                authorizations.authorizations(in.access()),
                projects.projects(in.access()),
                authorizations.today(in.access()));
    }

    private Reply list(Request in) {
        var base = in.viewer().base() + "/buckets";
        var listed = listed(in);
        var page = listed.page(in, base);
        return Reply.page(
                "storage/buckets",
                new BucketsPage(
                        base,
                        base + "/csv" + listed.query(),
                        in.access().may(BUCKET_EDIT),
                        !listed.query().isEmpty(),
                        in.query("q"),
                        states(in.query("state")),
                        page.shown().stream().map(one -> row(base, one, listed)).toList(),
                        page.pager()));
    }

    private static List<Option> states(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Every state", chosen.isEmpty()));
        options.add(new Option(Listed.UNCLAIMED, "Not claimed", chosen.equals(Listed.UNCLAIMED)));
        options.add(new Option(Listed.WANTED, "Needs somebody", chosen.equals(Listed.WANTED)));
        return options;
    }

    private static BucketsPage.Row row(String base, Listed.Entry one, Listed listed) {
        var bucket = one.bucket();
        return new BucketsPage.Row(
                base + "/" + bucket.id(),
                bucket.name(),
                where(bucket),
                Purpose.words(bucket.purposes()),
                one.project(),
                ClaimBadge.of(bucket),
                one.worst().map(StandingBadge::of).orElse(Badge.quiet("circle-dashed", "None")),
                one.triedAt().map(Moment::at).orElse(Moment.NONE),
                BackupBadge.of(one.kept()),
                bucket.backup().map(listed::name).orElse(""));
    }

    private static String where(Bucket bucket) {
        var region = bucket.address().region();
        return bucket.address().platform().label() + (region.isEmpty() ? "" : ", " + region);
    }

    private Reply csv(Request in) {
        var listed = listed(in);
        var rows = listed.entries().stream()
                .map(one -> List.of(
                        one.bucket().name(),
                        one.bucket().address().platform().label(),
                        one.bucket().address().region(),
                        one.bucket().address().endpoint().toString(),
                        Purpose.words(one.bucket().purposes()),
                        one.project(),
                        ClaimBadge.of(one.bucket()).word(),
                        one.worst().map(Standing::label).orElse(""),
                        one.triedAt().map(Object::toString).orElse(""),
                        one.bucket().backup().map(listed::name).orElse(""),
                        one.kept().label()))
                .toList();
        var columns = List.of(
                "bucket",
                "platform",
                "region",
                "endpoint",
                "for",
                "project",
                "claim",
                "access",
                "tried at",
                "backup",
                "kept");
        return Reply.file(Attachment.csv("buckets.csv", Csv.bytes(columns, rows)));
    }

    private Reply bucket(Request in) {
        var base = in.viewer().base() + "/buckets";
        var bucket = buckets.bucket(in.access(), in.id("bucket", BucketId::new));
        var href = base + "/" + bucket.id();
        var claim = bucket.claim();
        var kept = replication.standing(in.access(), bucket);
        return Reply.page(
                "storage/bucket",
                new BucketPage(
                        List.of(new Link("Buckets", base)),
                        href,
                        bucket.name(),
                        bucket.retired(),
                        in.access().may(BUCKET_EDIT) && !bucket.retired(),
                        in.access().may(AUTHORIZATION_ASK) && bucket.isClaimed(),
                        facts(in, bucket),
                        ClaimBadge.of(bucket),
                        claim.told(),
                        claim.checkedAt().map(Moment::at).orElse(Moment.NONE),
                        bucket.challengeKey(),
                        bucket.challenge(),
                        ClaimCommands.of(bucket),
                        bucket.isClaimed(),
                        BackupBadge.of(kept.kept()),
                        kept.told(),
                        rows(in, bucket, href)));
    }

    private List<Fact> facts(Request in, Bucket bucket) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Where", where(bucket)));
        facts.add(new Fact("Endpoint", bucket.address().endpoint().toString()));
        if (!bucket.instance().isEmpty()) {
            facts.add(new Fact("Instance", bucket.instance()));
        }
        facts.add(new Fact("For", Purpose.words(bucket.purposes())));
        facts.add(new Fact(
                "Project",
                bucket.project()
                        .flatMap(id -> projects.projects(in.access()).stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst())
                        .map(Project::name)
                        .orElse("None")));
        facts.add(new Fact(
                "Backup bucket",
                bucket.backup()
                        .map(id -> buckets.bucket(in.access(), id).name())
                        .orElse("None, or not known")));
        if (!bucket.note().isEmpty()) {
            facts.add(new Fact("Note", bucket.note()));
        }
        return facts;
    }

    private List<BucketPage.Row> rows(Request in, Bucket bucket, String href) {
        var today = authorizations.today(in.access());
        var services = subscriptions.services(in.access()).stream()
                .collect(Collectors.toMap(ServiceEntry::id, ServiceEntry::name));
        return authorizations.of(in.access(), bucket.id()).stream()
                .map(one -> new BucketPage.Row(
                        href + "/authorizations/" + one.id(),
                        services.getOrDefault(one.service(), "A service that is not subscribed any more"),
                        one.granted(),
                        rights(one),
                        StandingBadge.of(Standing.of(one, today)),
                        one.found().at().map(Moment::at).orElse(Moment.NONE),
                        one.found().as()))
                .toList();
    }

    private static String rights(BucketAuthorization one) {
        return one.rights().stream()
                .map(right -> right.where() + ": " + right.words())
                .collect(Collectors.joining("; "));
    }
}
