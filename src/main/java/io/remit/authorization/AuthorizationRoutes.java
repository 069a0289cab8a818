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
import io.remit.policy.Recipe.Document;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Asking for authorizations, deciding on them, trying them, taking them back. */
public final class AuthorizationRoutes {
    private static final String ALL = "/buckets/{bucket}/authorizations";
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
        routes.tenant(GET, ONE + "/probes/{probe}", BUCKET_READ, this::probe);
        routes.tenant(POST, ONE + "/probes", BUCKET_EDIT, this::tryNow);
        routes.tenant(POST, ONE + "/approval", AUTHORIZATION_APPROVE, this::approve)
                .reshow(this::page);
        routes.tenant(POST, ONE + "/refusal", AUTHORIZATION_APPROVE, this::decline)
                .reshow(this::page);
        routes.tenant(POST, ONE + "/recertification", AUTHORIZATION_APPROVE, this::recertify);
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
        return Reply.goTo(href(in)).flash("It is tried now.");
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

    private static String home(Request in) {
        return in.viewer().base() + "/buckets/" + in.path("bucket") + "/authorizations";
    }

    private static String href(Request in) {
        return home(in) + "/" + in.path("authorization");
    }
}
