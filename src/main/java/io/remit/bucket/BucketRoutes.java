package io.remit.bucket;

import static io.remit.access.Permission.BUCKET_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.BucketId;
import io.remit.objectstorage.Platform;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registering buckets, claiming them, saying what they are for. Their pages are those of {@code storage}. */
public final class BucketRoutes {
    private static final String BUCKET = "/buckets/{bucket}";
    private final BucketService buckets;
    private final ProjectService projects;

    public BucketRoutes(BucketService buckets, ProjectService projects) {
        this.buckets = buckets;
        this.projects = projects;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/buckets/new", BUCKET_EDIT, this::registering);
        routes.tenant(POST, "/buckets", BUCKET_EDIT, this::register).reshow(this::registering);
        routes.tenant(GET, BUCKET + "/details", BUCKET_EDIT, this::editing);
        routes.tenant(POST, BUCKET + "/details", BUCKET_EDIT, this::change).reshow(this::editing);
        routes.tenant(POST, BUCKET + "/claim", BUCKET_EDIT, this::claim);
        routes.tenant(POST, BUCKET + "/retirement", BUCKET_EDIT, this::retire);
    }

    private Reply register(Request in) {
        var bucket = buckets.register(in.access(), BucketForm.draft(in));
        return Reply.goTo(base(in) + "/" + bucket.id())
                .flash(bucket.name() + " is registered. Now show that it is yours: put the challenge object into it.");
    }

    private Reply change(Request in) {
        buckets.change(in.access(), id(in), BucketForm.about(in), BucketForm.seen(in));
        return Reply.goTo(base(in) + "/" + id(in)).flash("Saved.");
    }

    private Reply claim(Request in) {
        var bucket = buckets.claim(in.access(), id(in));
        var told = bucket.isClaimed() && bucket.claim().found() == Claim.Found.THERE
                ? bucket.name() + " is yours."
                : bucket.claim().told();
        return Reply.goTo(base(in) + "/" + id(in)).flash(told);
    }

    private Reply retire(Request in) {
        buckets.retire(in.access(), id(in));
        return Reply.goTo(base(in)).flash("The bucket is retired, and the claim given up. Its history stays.");
    }

    private Reply registering(Request in) {
        var typed = in.typed();
        var platform = typed.field("platform", Platform.IBM_COS.name());
        return page(in, Optional.empty(), typed, platform);
    }

    private Reply editing(Request in) {
        var bucket = buckets.bucket(in.access(), id(in));
        return page(in, Optional.of(bucket), in.typed(), in.typed().field("platform", ""));
    }

    private Reply page(Request in, Optional<Bucket> bucket, Typed typed, Field platform) {
        var home = bucket.map(one -> base(in) + "/" + one.id()).orElse(base(in));
        var crumbs = new ArrayList<>(List.of(new Link("Buckets", base(in))));
        bucket.ifPresent(one -> crumbs.add(new Link(one.name(), home)));
        var project = typed.field("project", text(bucket.flatMap(Bucket::project)));
        var backup = typed.field("backup", text(bucket.flatMap(Bucket::backup)));
        Set<String> chosen = typed.isBack()
                ? Set.copyOf(typed.all("purpose"))
                : bucket.map(Bucket::purposes).orElse(Set.of()).stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return Reply.page(
                "bucket/details",
                new BucketFieldsPage(
                        crumbs,
                        bucket.map(one -> "What is said of " + one.name()).orElse("Register a bucket"),
                        bucket.isPresent() ? home + "/details" : base(in),
                        home,
                        bucket.isEmpty(),
                        bucket.map(one -> one.address().platform().label() + ", "
                                        + one.address().endpoint())
                                .orElse(""),
                        typed.field("", "").error(),
                        typed.fieldProblems(),
                        Integer.toString(bucket.map(Bucket::version).orElse(0)),
                        platform,
                        Arrays.stream(Platform.values())
                                .map(one -> new Option(
                                        one.name(), one.label(), one.name().equals(platform.value())))
                                .toList(),
                        typed.field("name", ""),
                        typed.field("region", ""),
                        typed.field("endpoint", ""),
                        typed.field("instance", bucket.map(Bucket::instance).orElse("")),
                        project,
                        options(
                                inUse(in),
                                one -> one.id().toString(),
                                BucketRoutes::label,
                                project.value(),
                                "No project"),
                        Arrays.stream(Purpose.values())
                                .map(one -> new Option(one.name(), one.label(), chosen.contains(one.name())))
                                .toList(),
                        typed.field("purpose", "").error(),
                        backup,
                        options(
                                others(in, bucket),
                                one -> one.id().toString(),
                                Bucket::name,
                                backup.value(),
                                "None, or not known"),
                        typed.field("note", bucket.map(Bucket::note).orElse(""))));
    }

    private List<Project> inUse(Request in) {
        return projects.projects(in.access()).stream()
                .filter(project -> !project.retired())
                .toList();
    }

    private List<Bucket> others(Request in, Optional<Bucket> self) {
        return buckets.buckets(in.access()).stream()
                .filter(one -> self.filter(me -> me.id().equals(one.id())).isEmpty())
                .toList();
    }

    private static String label(Project project) {
        return project.name() + ", " + project.region();
    }

    private static String text(Optional<?> id) {
        return id.map(Object::toString).orElse("");
    }

    private static <T> List<Option> options(
            List<T> all, Function<T, String> value, Function<T, String> label, String chosen, String none) {
        var options = new ArrayList<Option>();
        options.add(new Option("", none, chosen.isEmpty()));
        all.forEach(one -> options.add(
                new Option(value.apply(one), label.apply(one), value.apply(one).equals(chosen))));
        return options;
    }

    private static BucketId id(Request in) {
        return in.id("bucket", BucketId::new);
    }

    private static String base(Request in) {
        return in.viewer().base() + "/buckets";
    }
}
