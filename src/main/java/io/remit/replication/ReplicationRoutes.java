package io.remit.replication;

import static io.remit.access.Permission.BUCKET_EDIT;
import static io.remit.access.Permission.BUCKET_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Invalid;
import io.remit.access.SampleId;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.bucket.Purpose;
import io.remit.identity.MembershipService;
import io.remit.policy.KeyRecipe;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How buckets are kept: what is declared, what they report, how long samples take. */
public final class ReplicationRoutes {
    private static final String BACKUP = "/buckets/{bucket}/backup";
    private static final String KEY = "/buckets/{bucket}/key";
    private static final int PAGE = 500;
    private final BucketService buckets;
    private final BucketKeyService keys;
    private final ReplicationService replication;
    private final SampleService samples;
    private final MembershipService memberships;
    private final Function<Access, RestoreTested> restoreTested;
    private final BackupView view;

    /** @param restoreTested tells of the last restore test, as the room does that runs them */
    public ReplicationRoutes(
            BucketService buckets,
            BucketKeyService keys,
            ReplicationService replication,
            SampleService samples,
            MembershipService memberships,
            Function<Access, RestoreTested> restoreTested) {
        this.buckets = buckets;
        this.keys = keys;
        this.replication = replication;
        this.samples = samples;
        this.memberships = memberships;
        this.restoreTested = restoreTested;
        this.view = new BackupView(buckets, keys, replication, samples);
    }

    public void register(Routes routes) {
        routes.tenant(GET, BACKUP, BUCKET_READ, this::page);
        routes.tenant(GET, BACKUP + "/samples.csv", BUCKET_READ, this::csv);
        routes.tenant(GET, BACKUP + "/declaration", BUCKET_EDIT, this::declaring);
        routes.tenant(POST, BACKUP + "/declaration", BUCKET_EDIT, this::declare).reshow(this::declaring);
        routes.tenant(POST, BACKUP + "/reading", BUCKET_EDIT, this::read);
        routes.tenant(POST, BACKUP + "/samples", BUCKET_EDIT, this::time).reshow(this::page);
        routes.tenant(GET, KEY, BUCKET_EDIT, this::keyForm);
        routes.tenant(POST, KEY, BUCKET_EDIT, this::setKey).reshow(this::keyForm);
        routes.tenant(POST, KEY + "/removal", BUCKET_EDIT, this::removeKey);
    }

    private Reply page(Request in) {
        return Reply.page("replication/backup", view.page(in, bucket(in), restoreTested.apply(in.access())))
                .fragment("timed");
    }

    private Reply read(Request in) {
        var read = replication.read(in.access(), id(in));
        long silent = read.stream().filter(one -> !one.told().isEmpty()).count();
        return Reply.goTo(home(in) + "/backup")
                .flash(silent == 0 ? "It was read." : "It was read; " + silent + " of " + read.size() + " cannot be.");
    }

    private Reply time(Request in) {
        var purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(in.form().text("purpose")))
                .findFirst()
                .orElseThrow(() -> new Invalid("purpose", "Choose what the sample is of."));
        samples.start(in.access(), id(in), purpose);
        return Reply.goTo(home(in) + "/backup").flash("A sample is on its way.");
    }

    private Reply declaring(Request in) {
        var bucket = bucket(in);
        var declared = replication.declaration(in.access(), bucket.id());
        var typed = in.typed();
        var versioning = typed.field("versioning", declared.versioning().name());
        var encryption = typed.field("encryption", declared.encryption().name());
        var every = typed.field("every", Integer.toString(declared.everyHours()));
        return Reply.page(
                "replication/declaration",
                new DeclarationPage(
                        List.of(
                                new Link("Buckets", in.viewer().base() + "/buckets"),
                                new Link(bucket.name(), home(in)),
                                new Link("How it is kept", home(in) + "/backup")),
                        bucket.name(),
                        home(in) + "/backup/declaration",
                        home(in) + "/backup",
                        typed.field("", "").error(),
                        typed.fieldProblems(),
                        Integer.toString(declared.version()),
                        versioning,
                        Arrays.stream(VersioningWish.values())
                                .map(one -> option(one.name(), one.label(), versioning))
                                .toList(),
                        encryption,
                        Arrays.stream(EncryptionWish.values())
                                .map(one -> option(one.name(), one.label(), encryption))
                                .toList(),
                        typed.field("retentionDays", number(declared.retentionDays())),
                        bucket.backup()
                                .map(id -> buckets.bucket(in.access(), id).name())
                                .orElse(""),
                        home(in) + "/details",
                        DeclarationForm.places(bucket).stream()
                                .map(purpose -> place(typed, declared, purpose))
                                .toList(),
                        typed.field(
                                "mostLag",
                                number(declared.mostLag()
                                        .map(lag -> (int) lag.toSeconds())
                                        .orElse(0))),
                        typed.field(
                                "patience", Long.toString(declared.patience().toMinutes())),
                        every,
                        DeclarationForm.RHYTHMS.stream()
                                .map(hours -> option(hours.toString(), DeclarationForm.rhythm(hours), every))
                                .toList()));
    }

    private static DeclarationPage.Place place(Typed typed, Declaration declared, Purpose purpose) {
        var spot = declared.spots().stream()
                .filter(one -> one.purpose() == purpose)
                .findFirst();
        return new DeclarationPage.Place(
                purpose.name(),
                purpose.label(),
                typed.chosen("timed", purpose.name(), spot.isPresent()),
                typed.field("prefix-" + purpose.name(), spot.map(Spot::prefix).orElse("")));
    }

    private static String number(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }

    private static Option option(String value, String label, Field chosen) {
        return new Option(value, label, value.equals(chosen.value()));
    }

    private Reply declare(Request in) {
        var bucket = bucket(in);
        replication.declare(in.access(), bucket.id(), DeclarationForm.read(in, bucket));
        return Reply.leaveFor(home(in) + "/backup").flash("Declared.");
    }

    private Reply keyForm(Request in) {
        var bucket = bucket(in);
        var typed = in.typed();
        var own = keys.owned(in.access(), bucket.id());
        var by = own.map(one ->
                memberships.namesByReference(in.access(), List.of(one.setBy())).getOrDefault(one.setBy(), "Somebody")
                        + ", " + Moment.at(one.setAt()).text());
        return Reply.page(
                "replication/key",
                new KeyPage(
                        List.of(
                                new Link("Buckets", in.viewer().base() + "/buckets"),
                                new Link(bucket.name(), home(in))),
                        bucket.name(),
                        home(in) + "/key",
                        home(in) + "/backup",
                        bucket.address().authority(),
                        typed.field("", "").error(),
                        typed.fieldProblems(),
                        by.orElse(""),
                        typed.field("named", own.map(one -> one.named()).orElse("")),
                        // Neither half of a key that was typed wrong is ever sent back.
                        new Field("", typed.field("key", "").error()),
                        new Field("", typed.field("secret", "").error()),
                        policy(in, bucket),
                        KeyRecipe.remark(bucket.address().platform())));
    }

    private String policy(Request in, Bucket bucket) {
        var declarations = replication.declarations(in.access());
        var written = declarations.getOrDefault(bucket.id(), Declaration.NONE).spots().stream()
                .map(Spot::key)
                .toList();
        var read = buckets.buckets(in.access()).stream()
                .filter(one -> one.backup().filter(bucket.id()::equals).isPresent())
                .flatMap(one -> declarations.getOrDefault(one.id(), Declaration.NONE).spots().stream())
                .map(Spot::key)
                .distinct()
                .toList();
        return KeyRecipe.policy(bucket.address(), Bucket.CHALLENGES, written, read);
    }

    private Reply setKey(Request in) {
        var form = KeyForm.read(in);
        keys.set(in.access(), id(in), form.named(), form.keys());
        return Reply.leaveFor(home(in) + "/backup").flash("The key is stored, sealed. Nobody sees it again.");
    }

    private Reply removeKey(Request in) {
        keys.remove(in.access(), id(in));
        return Reply.goTo(home(in) + "/backup").flash("The key is forgotten here. Delete it at your platform too.");
    }

    private Reply csv(Request in) {
        var bucket = bucket(in);
        var rows = new ArrayList<List<String>>();
        var before = Optional.<SampleId>empty();
        List<Sample> page;
        do {
            page = samples.samples(in.access(), bucket.id(), before, PAGE);
            page.forEach(one -> rows.add(row(one)));
            before = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        var columns = List.of("put at", "of", "object", "outcome", "seen after ms", "not there after ms", "told");
        return Reply.file(Attachment.csv(bucket.name() + "-samples.csv", Csv.bytes(columns, rows)));
    }

    private static List<String> row(Sample one) {
        return List.of(
                one.putAt().orElse(one.startedAt()).toString(),
                one.purpose().label(),
                one.spot().key(),
                one.outcome().label(),
                Long.toString(one.seen().toMillis()),
                Long.toString(one.unseen().toMillis()),
                one.told());
    }

    private Bucket bucket(Request in) {
        return buckets.bucket(in.access(), id(in));
    }

    private static BucketId id(Request in) {
        return in.id("bucket", BucketId::new);
    }

    private static String home(Request in) {
        return in.viewer().base() + "/buckets/" + in.path("bucket");
    }
}
