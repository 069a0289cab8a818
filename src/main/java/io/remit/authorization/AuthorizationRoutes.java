package io.remit.authorization;

import static io.remit.access.Permission.AUTHORIZATION_APPROVE;
import static io.remit.access.Permission.AUTHORIZATION_ASK;
import static io.remit.access.Permission.BUCKET_EDIT;
import static io.remit.access.Permission.BUCKET_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProbeId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.objectstorage.Platform;
import io.remit.policy.ExistingPolicy;
import io.remit.policy.ExistingPolicy.Together;
import io.remit.policy.Recipe.Document;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asking for authorizations, deciding on them, trying them, taking them back. */
public final class AuthorizationRoutes {
    private static final String ALL = "/buckets/{bucket}/authorizations";
    private static final int LONGEST_POLICY = 40_000;
    private static final String ONE = ALL + "/{authorization}";
    private final AuthorizationService authorizations;
    private final BucketService buckets;
    private final SubscriptionService subscriptions;
    private final PolicyReader policies;
    private final AuthorizationReader reader;

    public AuthorizationRoutes(
            AuthorizationService authorizations,
            BucketService buckets,
            SubscriptionService subscriptions,
            PolicyReader policies,
            AuthorizationReader reader) {
        this.authorizations = authorizations;
        this.buckets = buckets;
        this.subscriptions = subscriptions;
        this.policies = policies;
        this.reader = reader;
    }

    public void register(Routes routes) {
        routes.tenant(GET, ALL + "/new", AUTHORIZATION_ASK, this::asking);
        routes.tenant(POST, ALL, AUTHORIZATION_ASK, this::ask).reshow(this::asking);
        routes.tenant(GET, ONE, BUCKET_READ, this::page);
        routes.tenant(GET, ONE + "/documents/{document}", BUCKET_READ, this::document);
        routes.tenant(GET, ONE + "/together", AUTHORIZATION_ASK, this::pasting);
        routes.tenant(POST, ONE + "/together", AUTHORIZATION_ASK, this::together)
                .reshow(this::pasting);
        routes.tenant(GET, ONE + "/probes/{probe}", BUCKET_READ, this::probe);
        routes.tenant(POST, ONE + "/probes", BUCKET_EDIT, this::tryNow);
        routes.tenant(POST, ONE + "/approval", AUTHORIZATION_APPROVE, this::approve)
                .reshow(this::page);
        routes.tenant(POST, ONE + "/refusal", AUTHORIZATION_APPROVE, this::decline)
                .reshow(this::page);
        routes.tenant(POST, ONE + "/recertification", AUTHORIZATION_APPROVE, this::recertify);
        routes.tenant(GET, ONE + "/narrowing", AUTHORIZATION_APPROVE, this::narrowing);
        routes.tenant(POST, ONE + "/narrowing", AUTHORIZATION_APPROVE, this::narrow)
                .reshow(this::narrowing);
        routes.tenant(POST, ONE + "/revocation", AUTHORIZATION_APPROVE, this::revoke)
                .reshow(this::page);
    }

    private Reply asking(Request in) {
        var bucket = bucket(in);
        var view = new AskingView(in, bucket, subscriptions.services(in.access()));
        return Reply.page("authorization/new", view.page(asking -> policies.preview(in.access(), asking, bucket)))
                .fragment("preview");
    }

    private Reply ask(Request in) {
        var bucket = bucket(in);
        var asking = AskingForm.read(in, bucket.id(), subscriptions.services(in.access()));
        var made = authorizations.ask(in.access(), asking);
        return Reply.leaveFor(home(in) + "/" + made.id())
                .flash("It is asked for. Once an administrator has approved it, put the policy in force.");
    }

    private Reply page(Request in) {
        return Reply.page("authorization/authorization", reader.page(in, bucket(in), found(in)))
                .fragment("tried");
    }

    private Reply probe(Request in) {
        return Reply.page("authorization/probe", reader.probe(in, bucket(in), found(in), in.id("probe", ProbeId::new)));
    }

    private Reply document(Request in) {
        var recipe = policies.recipe(in.access(), bucket(in), found(in));
        var document = Stream.concat(recipe.granting().stream(), recipe.removing().stream())
                .filter(one -> one.key().equals(in.path("document")))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Reply.file(attachment(document));
    }

    private Reply pasting(Request in) {
        return together(in, in.typed().field("existing", ""), Optional.empty());
    }

    /** Nothing is kept of what is pasted; it is too long for an address. */
    private Reply together(Request in) {
        var form = in.form();
        var existing = form.required("existing", "Paste the policy that the bucket has.", LONGEST_POLICY);
        form.mustBeValid();
        var together = policies.together(in.access(), bucket(in), found(in), existing);
        return together(in, Field.of(existing), Optional.of(together));
    }

    private Reply together(Request in, Field existing, Optional<Together> together) {
        var bucket = bucket(in);
        if (bucket.address().platform() == Platform.IBM_COS) {
            throw new NotFound();
        }
        found(in);
        return Reply.page(
                "authorization/together",
                new TogetherPage(
                        crumbs(in, bucket),
                        href(in),
                        ExistingPolicy.printing(bucket.address()),
                        in.typed().fieldProblems(),
                        existing,
                        together.map(Together::text).orElse(""),
                        together.map(AuthorizationRoutes::told).orElse(""),
                        together.map(Together::broader).orElse(List.of()),
                        ExistingPolicy.putting(bucket.address())));
    }

    private static String told(Together together) {
        return (together.kept() == 1 ? "1 statement of others stays" : together.kept() + " statements of others stay")
                + " as it was written"
                + (together.replaced() == 0
                        ? "; those of this authorization are added."
                        : "; " + together.replaced() + " of this authorization are written anew.");
    }

    private static Attachment attachment(Document document) {
        var bytes = document.text().getBytes(StandardCharsets.UTF_8);
        return new Attachment(
                document.fileName(), document.mediaType(), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private Reply tryNow(Request in) {
        var one = found(in);
        if (!one.isApproved()) {
            throw new Conflict("Only what was approved is tried.");
        }
        authorizations.tryNow(in.access(), one.id());
        // The page that follows waits for another probe than this one, which may begin a moment later.
        var last = one.found().probe().map(ProbeId::toString).orElse("none");
        return Reply.goTo(href(in) + "?after=" + last).flash("It is tried now.");
    }

    private Reply approve(Request in) {
        authorizations.decide(in.access(), id(in), true, AskingForm.note(in.form(), "note", ""));
        return Reply.goTo(href(in)).flash("Approved. Put the policy in force; the portal tries it from now on.");
    }

    private Reply decline(Request in) {
        authorizations.decide(
                in.access(), id(in), false, AskingForm.note(in.form(), "note", "Say why it is declined."));
        return Reply.goTo(href(in)).flash("Declined.");
    }

    private Reply recertify(Request in) {
        authorizations.recertify(in.access(), id(in));
        return Reply.goTo(href(in)).flash("It is kept as it is.");
    }

    private Reply narrowing(Request in) {
        var bucket = bucket(in);
        var one = found(in);
        var typed = in.typed();
        var rights =
                typed.isBack() ? AskingForm.rights(name -> typed.field(name, "").value(), typed::all) : one.rights();
        return Reply.page(
                "authorization/narrowing",
                new NarrowingPage(
                        crumbs(in, bucket),
                        bucket.name(),
                        href(in) + "/narrowing",
                        href(in),
                        typed.field("", "").error(),
                        typed.fieldProblems(),
                        AskingView.rows(
                                rights, Math.max(rights.size(), one.rights().size())),
                        typed.field("rights", "").error()));
    }

    private Reply narrow(Request in) {
        var form = in.form();
        found(in);
        authorizations.narrow(in.access(), id(in), AskingForm.rights(form::text, form::all));
        return Reply.leaveFor(href(in))
                .flash("Narrowed. Put the narrower policy in force now; the rest is tried as well.");
    }

    private Reply revoke(Request in) {
        var reason = AskingForm.note(in.form(), "reason", "Say why it is revoked.");
        authorizations.revoke(in.access(), id(in), reason);
        return Reply.goTo(href(in))
                .flash("Revoked here at once. Now take the policy away; the portal tries until everything is refused.");
    }

    private Bucket bucket(Request in) {
        return buckets.bucket(in.access(), in.id("bucket", BucketId::new));
    }

    /** An authorization of another bucket is none of this address. */
    private BucketAuthorization found(Request in) {
        var one = authorizations.authorization(in.access(), id(in));
        if (!one.bucket().equals(in.id("bucket", BucketId::new))) {
            throw new NotFound();
        }
        return one;
    }

    private static AuthorizationId id(Request in) {
        return in.id("authorization", AuthorizationId::new);
    }

    private static List<Link> crumbs(Request in, Bucket bucket) {
        var buckets = in.viewer().base() + "/buckets";
        return List.of(
                new Link("Buckets", buckets),
                new Link(bucket.name(), buckets + "/" + bucket.id()),
                new Link("Access", href(in)));
    }

    private static String home(Request in) {
        return in.viewer().base() + "/buckets/" + in.path("bucket") + "/authorizations";
    }

    private static String href(Request in) {
        return home(in) + "/" + in.path("authorization");
    }
}
