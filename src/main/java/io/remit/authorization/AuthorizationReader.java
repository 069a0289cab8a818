package io.remit.authorization;

import io.remit.access.Permission;
import io.remit.access.ProbeId;
import io.remit.access.Problem.NotFound;
import io.remit.authorization.AskingPage.Text;
import io.remit.authorization.AuthorizationPage.ProbeRow;
import io.remit.authorization.AuthorizationPage.Right;
import io.remit.authorization.AuthorizationPage.Tried;
import io.remit.bucket.Bucket;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.job.JobService;
import io.remit.objectstorage.Platform;
import io.remit.probe.Finding;
import io.remit.probe.Probe;
import io.remit.probe.ProbeService;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Request;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of an authorization. */
public final class AuthorizationReader {
    private static final int PAGE = 20;
    private final AuthorizationService authorizations;
    private final ProbeService probes;
    private final PolicyReader policies;
    private final MembershipService memberships;
    private final SubscriptionService subscriptions;
    private final JobService jobs;
    private final Clock clock;

    public AuthorizationReader(
            AuthorizationService authorizations,
            ProbeService probes,
            PolicyReader policies,
            MembershipService memberships,
            SubscriptionService subscriptions,
            JobService jobs,
            Clock clock) {
        this.authorizations = authorizations;
        this.probes = probes;
        this.policies = policies;
        this.memberships = memberships;
        this.subscriptions = subscriptions;
        this.jobs = jobs;
        this.clock = clock;
    }

    AuthorizationPage page(Request in, Bucket bucket, BucketAuthorization one) {
        var today = authorizations.today(in.access());
        var standing = Standing.of(one, today);
        var base = in.viewer().base() + "/buckets";
        var home = base + "/" + bucket.id();
        var href = home + "/authorizations/" + one.id();
        boolean over = one.isRevoked() || one.isExpired(today);
        var recipe = policies.recipe(in.access(), bucket, one);
        var before = in.queryId("before", ProbeId::new);
        var found = probes.probes(in.access(), one.id(), before, PAGE + 1);
        var last = before.isEmpty() ? found : probes.probes(in.access(), one.id(), Optional.empty(), 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        boolean approves = in.access().may(Permission.AUTHORIZATION_APPROVE);
        var declining = in.typedInto(href + "/refusal");
        var deciding = declining.isBack() ? declining : in.typedInto(href + "/approval");
        var revoking = in.typedInto(href + "/revocation");
        return new AuthorizationPage(
                List.of(new Link("Buckets", base), new Link(bucket.name(), home)),
                href,
                in.query("after").isEmpty()
                        ? href
                        : href + "?after=" + URLEncoder.encode(in.query("after"), StandardCharsets.UTF_8),
                "Access to " + bucket.name(),
                StandingBadge.of(standing),
                standing.meaning(),
                in.typed().field("", "").error(),
                facts(in, one),
                one.rights().stream()
                        .map(right -> new Right(right.where(), right.words()))
                        .toList(),
                one.former().stream()
                        .map(right -> right.where() + ": " + right.words())
                        .collect(Collectors.joining("; ")),
                over,
                (over ? recipe.removing() : recipe.granting())
                        .stream()
                                .map(document -> new Text(document.key(), document.title(), document.text()))
                                .toList(),
                over ? List.of() : recipe.remarks(),
                !over
                                && in.access().may(Permission.AUTHORIZATION_ASK)
                                && bucket.address().platform() != Platform.IBM_COS
                        ? href + "/together"
                        : "",
                approves && standing == Standing.ASKED,
                in.access().may(Permission.BUCKET_EDIT) && one.isApproved(),
                approves
                        && !one.isRevoked()
                        && one.decision().filter(it -> !it.approved()).isEmpty(),
                approves && one.isInForce(today),
                one.isInForce(today)
                        && one.recertifyBy()
                                .filter(day -> !day.isAfter(today.plusDays(30)))
                                .isPresent(),
                one.recertifyBy().map(Moment::on).orElse(Moment.NONE),
                deciding.fieldProblems(),
                deciding.field("note", ""),
                revoking.fieldProblems(),
                revoking.field("reason", ""),
                one.isRevoked() ? List.of() : running(in, bucket),
                receipt(in, one),
                tried(in, one, last),
                shown.stream().map(probe -> row(href, probe)).toList(),
                found.size() > PAGE
                        ? href + "?before=" + shown.get(shown.size() - 1).id()
                        : "");
    }

    private List<Fact> facts(Request in, BucketAuthorization one) {
        var references = Stream.of(
                        Optional.of(one.asked().by()),
                        one.decision().map(it -> it.made().by()),
                        one.recertified().map(BucketAuthorization.Made::by),
                        one.revocation().map(it -> it.made().by()))
                .flatMap(Optional::stream)
                .toList();
        var names = memberships.namesByReference(in.access(), references);
        var service = subscriptions.services(in.access()).stream()
                .filter(it -> it.id().equals(one.service()))
                .map(ServiceEntry::name)
                .findFirst();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Service", service.orElse("A service that is not subscribed any more: revoke this.")));
        facts.add(new Fact("Granted to", one.granted()));
        facts.add(new Fact("Why", one.reason()));
        facts.add(new Fact("Asked for", said(one.asked(), names)));
        one.decision()
                .ifPresent(it -> facts.add(new Fact(
                        it.approved() ? "Approved" : "Declined",
                        said(it.made(), names) + (it.note().isEmpty() ? "" : ": " + it.note()))));
        facts.add(new Fact(
                "Last day", one.endsOn().map(day -> Moment.on(day).text()).orElse("None")));
        one.recertified().ifPresent(it -> facts.add(new Fact("Certified anew", said(it, names))));
        one.revocation().ifPresent(it -> facts.add(new Fact("Revoked", said(it.made(), names) + ": " + it.reason())));
        return facts;
    }

    private static String said(BucketAuthorization.Made made, Map<String, String> names) {
        return names.getOrDefault(made.by(), "Somebody") + ", "
                + Moment.at(made.at()).text();
    }

    private List<Link> running(Request in, Bucket bucket) {
        return bucket.project()
                .map(project -> jobs.running(in.access(), project).stream()
                        .map(job -> new Link(job.name(), in.viewer().base() + "/recovery/jobs/" + job.id()))
                        .toList())
                .orElse(List.of());
    }

    /** The proof in sentences: to whom, what, since when, how often it was looked at. */
    private List<String> receipt(Request in, BucketAuthorization one) {
        if (one.found().closedAt().isEmpty() || one.found().closedSince().isEmpty()) {
            return List.of();
        }
        var since = one.found().closedSince().get();
        int times = probes.count(in.access(), one.id(), Finding.CLOSED, since);
        var sentences = new ArrayList<String>();
        sentences.add("Refused to " + one.found().as()
                + (one.found().standIn() ? ", a stand-in for " + one.granted() : "")
                + ": "
                + one.everGranted().stream()
                        .map(right -> right.words().toLowerCase(Locale.ROOT) + " in " + right.where())
                        .collect(Collectors.joining("; "))
                + ".");
        sentences.add("Without a break since " + Moment.at(since).text() + "; proved at "
                + Moment.at(one.found().closedAt().get()).text() + ".");
        sentences.add("Tried " + times + (times == 1 ? " time" : " times")
                + ", each time while the same key worked at the control.");
        return sentences;
    }

    private Tried tried(Request in, BucketAuthorization one, List<Probe> found) {
        var now = clock.instant();
        if (found.isEmpty()) {
            return new Tried(false, one.isApproved(), StandingBadge.of(Finding.NONE), "", "", Moment.NONE, List.of());
        }
        var last = found.get(0);
        var steps = probes.probe(in.access(), last.id()).steps();
        boolean isOverdue = one.revocation()
                        .filter(it -> last.startedAt().isBefore(it.made().at()))
                        .isPresent()
                || last.id().toString().equals(in.query("after"));
        return TriedRows.of(last, steps, last.isRunning(now) || isOverdue, now);
    }

    private static ProbeRow row(String href, Probe probe) {
        return new ProbeRow(
                Moment.at(probe.startedAt()),
                href + "/probes/" + probe.id(),
                probe.occasion().label(),
                StandingBadge.of(probe.finding()),
                probe.testedAs(),
                probe.summary());
    }

    ProbePage probe(Request in, Bucket bucket, BucketAuthorization one, ProbeId id) {
        var found = probes.probe(in.access(), id);
        if (found.probe().authorization().filter(one.id()::equals).isEmpty()) {
            throw new NotFound();
        }
        var base = in.viewer().base() + "/buckets";
        var home = base + "/" + bucket.id();
        return new ProbePage(
                List.of(
                        new Link("Buckets", base),
                        new Link(bucket.name(), home),
                        new Link("Access", home + "/authorizations/" + one.id())),
                found.probe().occasion().label(),
                found.probe().granted(),
                TriedRows.of(found.probe(), found.steps(), found.probe().isRunning(clock.instant()), clock.instant()));
    }
}
