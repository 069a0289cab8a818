package io.remit.house;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.DraftId;
import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.ExerciseId;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.authorization.BucketAuthorization;
import io.remit.catalog.Correction;
import io.remit.catalog.DraftService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.evidence.Described;
import io.remit.identity.Member;
import io.remit.identity.SignUps;
import io.remit.intake.Party;
import io.remit.ping.PingDraft;
import io.remit.testing.Page;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import io.remit.web.Method;
import io.remit.web.Route;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * How to walk each route: what stands in the place of a parameter, made by services, fresh for each walk, so that a
 * walk which uses something up spoils no other; and what a form must say to be accepted.
 */
final class Ways {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
    private final TestPortal portal;
    private final ServiceEntry service;
    private int count;
    private @Nullable PlanWays plans;
    private @Nullable BucketWays buckets;

    /** By the parameter's name, or by {@code path suffix:name} where one route needs another thing under that name. */
    private final Map<String, Function<Walk, String>> things = Map.ofEntries(
            Map.entry("tenant", walk -> tenant()),
            Map.entry("service", walk -> walk.service.slug()),
            Map.entry("draft", walk -> draft(walk).toString()),
            Map.entry("table", walk -> "0"),
            Map.entry("row", walk -> row(walk)),
            Map.entry("number", walk -> "1"),
            Map.entry("project", walk -> project(false)),
            Map.entry("/projects/{project}/reinstatement:project", walk -> project(true)),
            Map.entry("member", walk -> member().id().value().toString()),
            Map.entry("invitation", walk -> invitation()),
            Map.entry("evidence", walk -> evidence(inTenant())),
            Map.entry("/admin/evidence/{evidence}/content:evidence", walk -> evidence(onPlatform())),
            Map.entry("/provider/{duty}:duty", walk -> duties().provider().toString()),
            Map.entry("/provider/{duty}/evidence/{evidence}:duty", walk -> {
                walk.duty = Optional.of(duties().provider());
                return walk.duty.get().toString();
            }),
            Map.entry("/provider/{duty}/evidence/{evidence}:evidence", walk -> {
                var piece = evidence(onPlatform());
                duties().attestWith(walk.duty.orElseThrow(), piece);
                return piece;
            }),
            Map.entry("session", walk -> session()),
            Map.entry("edition", walk -> edition().toString()),
            Map.entry("acknowledgement", walk -> objection()),
            Map.entry("duty", walk -> duty(walk).toString()),
            Map.entry("trigger", walk -> duties().trigger(walk.route.path(), duty(walk))),
            Map.entry("exception", walk -> duties().exception(walk.route.path(), duty(walk))),
            Map.entry("attestation", walk -> duties().attestation(walk.route.path(), duty(walk))),
            Map.entry("item", walk -> readiness().item()),
            Map.entry("/readiness/{item}/taking-back:item", walk -> readiness().leftOut()),
            Map.entry("confirmation", walk -> readiness().confirmation()),
            Map.entry("ping", walk -> ping()),
            Map.entry("job", walk -> jobs().job(walk.route.path(), next())),
            Map.entry("/projects/{project}/jobs/{job}/reports:job", walk -> "walked-" + next()),
            Map.entry("/tokens/{token}/revocation:token", walk -> jobs().token(walk.route.path(), next())),
            Map.entry("deployment", walk -> deployments().deployment(walk.route.path())),
            Map.entry("model", walk -> deployments().model(walk.route.path())),
            Map.entry("backup", walk -> deployments().backup()),
            Map.entry(
                    "/versions/{version}/withdrawal:version", walk -> releases().version(walk.service)),
            Map.entry("platform", walk -> "aws-s3"),
            Map.entry("bucket", walk -> {
                walk.bucket = Optional.of(buckets().bucket(walk.route.path()));
                return walk.bucket.get().toString();
            }),
            Map.entry("authorization", walk -> {
                walk.authorization = Optional.of(buckets().authorization(walk.route.path(), walk.bucket.orElseThrow()));
                return walk.authorization.get().id().toString();
            }),
            Map.entry(
                    "/activity/events/{event}:event",
                    walk -> event(portal().administrator(), portal().path("/activity"))),
            Map.entry("/audit/events/{event}:event", walk -> event(portal().operator(), "/admin/audit")),
            Map.entry("document", walk -> "policy"),
            Map.entry("probe", walk -> buckets().probe(walk.authorization.orElseThrow())),
            Map.entry("exercise", walk -> {
                walk.run = Optional.of(exercises().run(walk.route.path()));
                return walk.run.get().toString();
            }),
            Map.entry("step", walk -> exercises().step(walk.route.path(), walk.run.orElseThrow())),
            Map.entry("time", walk -> "declared"),
            Map.entry("followup", walk -> exercises().followUp()),
            Map.entry("schedule", walk -> exercises().schedule()),
            Map.entry("plan", walk -> plans().plan(walk.route.path())),
            Map.entry("/recovery/plans/{plan}/steps/{step}:plan", walk -> plans().planWithSteps()),
            Map.entry("/recovery/plans/{plan}/steps/{step}:step", walk -> plans().step()),
            Map.entry("/recovery/plans/{plan}/steps/{step}/place:plan", walk -> plans().planWithSteps()),
            Map.entry("/recovery/plans/{plan}/steps/{step}/place:step", walk -> plans().step()),
            Map.entry("/recovery/plans/{plan}/steps/{step}/removal:plan", walk -> plans().planWithSteps()),
            Map.entry("/recovery/plans/{plan}/steps/{step}/removal:step", walk -> plans().step()),
            Map.entry("incident", walk -> incidents().incident()),
            Map.entry("case", walk -> incidents().ownCase()),
            Map.entry("token", walk -> "a-token-that-opens-nothing"));

    private final ReadinessWays readinessWays;

    /** What a form must say, by the end of its route's path. */
    private final Map<String, Function<Walk, Map<String, String>>> forms = Map.ofEntries(
            Map.entry("POST /admin/catalog", walk -> Map.of("name", "Another", "slug", "another-" + next())),
            Map.entry("/catalog/{service}/drafts", walk -> Map.of("text", page("Draft " + next()))),
            Map.entry(
                    "/tables/{table}/roles",
                    walk -> Map.of("role-0", "AREA", "role-1", "CUSTOMER", "role-2", "PROVIDER", "seen", "0")),
            Map.entry("/rows/{row}/cut", walk -> row()),
            Map.entry("/rows/{row}/removal", walk -> Map.of("seen", "0")),
            Map.entry("/drafts/{draft}/pages", walk -> Map.of("text", RECOVERY, "kind", "ha-dr", "seen", "0")),
            Map.entry("/drafts/{draft}/rows", walk -> row()),
            Map.entry("/undo", walk -> Map.of("seen", "1")),
            Map.entry("/changes", walk -> Map.of("seen", "0", "change:" + change(walk), "editorial")),
            Map.entry("/publication", walk -> Map.of("seen", "0", "confirm", "yes")),
            Map.entry("POST /admin/tenants", walk -> Map.of("name", "Cirrus", "slug", "cirrus-" + next())),
            Map.entry(
                    "/tenants/{tenant}/subscriptions",
                    walk -> Map.of("service", offered().slug())),
            Map.entry("/invitations", walk -> Map.of("email", newEmail(), "role", "VIEWER")),
            Map.entry(
                    "/projects",
                    walk -> Map.of("service", service().slug(), "name", "p" + next(), "region", "us-east")),
            Map.entry("/projects/{project}/details", walk -> Map.of("name", "q" + next(), "region", "eu-de")),
            Map.entry("/settings", walk -> settings()),
            Map.entry("/set-up/duties", walk -> laying()),
            Map.entry("/set-up/done", walk -> Map.of("csv", done())),
            Map.entry("/set-up/done/import", walk -> planned(done())),
            // Whoever joined just now answers for nothing, and that has a fingerprint too.
            Map.entry(
                    "/members/{member}/leaving",
                    walk -> Map.of("to", "nobody", "ends", "yes", "seen", DigestUtils.sha256Hex(""))),
            Map.entry("/catalog/{service}/notice", walk -> Map.of("days", "14")),
            Map.entry("/objection", walk -> Map.of("change", "", "reason", "We cannot do this.")),
            Map.entry("/refusal", walk -> Map.of("change", editorial(), "reason", "It is real for us.")),
            Map.entry("/answer", walk -> Map.of("verdict", "DECLINED", "note", "It has to be.")),
            Map.entry("/reminders", walk -> reminders()),
            Map.entry("POST /admin/reminders", walk -> operatorsReminders()),
            Map.entry("/recovery/readiness/confirmation", walk -> readiness().several()),
            Map.entry("/recovery/readiness/items", walk -> readiness().adding()),
            Map.entry("/readiness/{item}/confirmations", walk -> readiness().saying()),
            Map.entry("/confirmations/{confirmation}/withdrawal", walk -> Map.of("reason", "A slip.")),
            Map.entry("/readiness/{item}/settings", walk -> ReadinessWays.settings()),
            Map.entry("/readiness/{item}/leaving-out", walk -> Map.of("reason", "Not used.", "version", "1")),
            Map.entry("/readiness/{item}/taking-back", walk -> Map.of("version", "2")),
            Map.entry("/readiness/{item}/details", walk -> Map.of("title", "Walked on", "version", "1")),
            Map.entry("/pings", walk -> pingForm()),
            Map.entry("/recovery/jobs", walk -> jobs().entering(next())),
            Map.entry("/recovery/jobs/{job}/reports", walk -> JobWays.saying()),
            Map.entry("/recovery/jobs/{job}/restart", walk -> Map.of("restartedAs", "again " + next())),
            Map.entry("/recovery/jobs/{job}/exception", walk -> Map.of("reason", "It ends soon.")),
            Map.entry("/recovery/jobs/{job}/verification", walk -> JobWays.verifying()),
            Map.entry("/recovery/jobs/{job}/verification/withdrawal", walk -> JobWays.verifying()),
            Map.entry("/tokens", walk -> jobs().making(next())),
            Map.entry("/recovery/deployments", walk -> deployments().registering()),
            Map.entry("/deployments/{deployment}/details", walk -> deployments().editing()),
            Map.entry("/deployments/{deployment}/update", walk -> deployments().updating(walk.address)),
            Map.entry("/recovery/models", walk -> deployments().adding()),
            Map.entry("/recovery/backups", walk -> deployments().pairing()),
            Map.entry("/catalog/{service}/versions", walk -> releases().form()),
            Map.entry("/versions/{version}/withdrawal", walk -> Map.of("reason", "It loses checkpoints.")),
            Map.entry("/recovery/plans", walk -> plans().making()),
            Map.entry("/recovery/plans/{plan}/details", walk -> plans().details()),
            Map.entry("/recovery/plans/{plan}/steps", walk -> plans().stepForm()),
            Map.entry("/recovery/plans/{plan}/steps/{step}", walk -> plans().stepForm()),
            Map.entry("/recovery/plans/{plan}/steps/{step}/place", walk -> Map.of("version", "0", "to", "down")),
            Map.entry("/recovery/plans/{plan}/steps/{step}/removal", walk -> Map.of("version", "0")),
            Map.entry("/evidence", walk -> Map.of("link", "https://example.org/" + next())),
            Map.entry("/duties/categories", walk -> duties().category(walk.address)),
            Map.entry("/duties/assignment", walk -> duties().chosen(walk.address)),
            Map.entry("/duties/attestation", walk -> duties().attesting(walk.address)),
            Map.entry("/duties/{duty}/attestation", walk -> duties().attesting(walk.address)),
            Map.entry("/duties/{duty}/settings", walk -> duties().settings(walk.address)),
            Map.entry("/duties/{duty}/comments", walk -> Map.of("text", "Who does this?")),
            Map.entry("/duties/{duty}/mechanism", walk -> duties().settings(walk.address)),
            Map.entry("/duties/{duty}/triggers", walk -> Map.of("triggerReason", "An outage.")),
            Map.entry("/duties/{duty}/exceptions", walk -> duties().asking(walk.address)),
            Map.entry("/decision", walk -> Map.of("decision", "APPROVED", "note", "")),
            Map.entry("/end", walk -> Map.of("reason", "It is over.")),
            Map.entry("/attestations/{attestation}/withdrawal", walk -> Map.of("reason", "A slip.")),
            Map.entry("POST /t/{tenant}/recovery/exercises", walk -> exercises().made()),
            Map.entry("/exercises/{exercise}/times", walk -> Map.of("disrupted", "2026-01-01T09:00:00")),
            Map.entry("/exercises/{exercise}/notes", walk -> Map.of("note", "It rains.")),
            Map.entry("/exercises/{exercise}/abort", walk -> Map.of("reason", "It rains.")),
            Map.entry("/exercises/{exercise}/follow-ups", walk -> exercises().found()),
            Map.entry("/catalog/{service}/principals/{platform}", walk -> BucketWays.principal()),
            Map.entry("/activity/integrity/comparison", walk -> keptOfTenant()),
            Map.entry("/audit/integrity/comparison", walk -> keptOfPlatform()),
            Map.entry("/buckets", walk -> buckets().registering(next())),
            Map.entry("/buckets/{bucket}/details", walk -> Map.of("purpose", "TAXONOMY", "seen", "1")),
            Map.entry("/buckets/{bucket}/authorizations", walk -> buckets().asking()),
            Map.entry(
                    "/buckets/{bucket}/authorizations/{authorization}/together",
                    walk -> Map.of("existing", "{\"Statement\": []}")),
            Map.entry(
                    "/buckets/{bucket}/authorizations/{authorization}/narrowing",
                    walk -> Map.of("prefix-0", "taxonomy/", "may-0", "READ")),
            Map.entry("/buckets/{bucket}/key", walk -> BucketWays.key()),
            Map.entry(
                    "/buckets/{bucket}/backup/declaration",
                    walk -> Map.of("seen", "0", "timed", "TAXONOMY", "prefix-TAXONOMY", "taxonomy/")),
            Map.entry("/buckets/{bucket}/backup/samples", walk -> Map.of("purpose", "TAXONOMY")),
            Map.entry("/authorizations/{authorization}/refusal", walk -> Map.of("note", "Too wide.")),
            Map.entry("/authorizations/{authorization}/revocation", walk -> Map.of("reason", "It is over.")),
            Map.entry(
                    "/exercises/{exercise}/proof",
                    walk -> Map.of("duty", duties().duty("").toString())),
            Map.entry("/steps/{step}/undo", walk -> Map.of("note", "A slip.")),
            Map.entry("/steps/{step}/skip", walk -> Map.of("note", "Nobody is there.")),
            Map.entry("/steps/{step}/block", walk -> Map.of("note", "The key is missing.")),
            Map.entry("/steps/{step}/note", walk -> Map.of("note", "It goes slowly.")),
            Map.entry("/follow-ups/{followup}/dropping", walk -> Map.of("note", "Not worth it.")),
            Map.entry("/exercises/schedules", walk -> exercises().schedules()),
            Map.entry("POST /admin/incidents", walk -> incidents().declaring()),
            Map.entry("POST /admin/incidents/check", walk -> incidents().declaring()),
            Map.entry(
                    "/incidents/{incident}/updates", walk -> Map.of("state", "RECOVERING", "text", "We are at work.")),
            Map.entry("/incidents/{incident}/regions", walk -> Map.of("region", "walked-" + next())),
            Map.entry("/incidents/{incident}/disruption", walk -> IncidentWays.times()),
            Map.entry("/incidents/{incident}/closing", walk -> Map.of("review", "A power line failed.")),
            Map.entry("/recovery/incidents", walk -> incidents().declaringOwn()),
            Map.entry("/incidents/{case}/runs", walk -> incidents().plan()),
            Map.entry("/incidents/{case}/closing", walk -> Map.of("review", "A power line failed.")),
            Map.entry("/members/{member}/role", walk -> Map.of("role", "CONTRIBUTOR")));

    private static final String RECOVERY = """
            # Disaster recovery of Walked

            | Failure | Resolution |
            |---------|------------|
            | A zone fails | No action is required. |
            """;

    /** One walk, with what was made for it. */
    private static final class Walk {
        final Route route;
        ServiceEntry service;
        String address = "";
        Optional<DraftId> draft = Optional.empty();
        Optional<DutyId> duty = Optional.empty();
        Optional<ExerciseId> run = Optional.empty();
        Optional<BucketId> bucket = Optional.empty();
        Optional<BucketAuthorization> authorization = Optional.empty();

        Walk(Route route, ServiceEntry service) {
            this.route = route;
            this.service = service;
        }
    }

    Ways(TestPortal portal) {
        this.portal = portal;
        var platform = portal.services().platform();
        var slug = "walked-" + portal.tenant().slug();
        service = portal.services().catalog().createService(platform, slug, "Walked");
        readinessWays = new ReadinessWays(portal, service);
        publish(service, page("First"));
        publish(service, page("Second"));
        portal.services().subscriptions().subscribe(inTenant(), slug);
    }

    /** Walks a route with things of its own. */
    Page walk(Route route, Visitor who) {
        return go(route, path(route), who);
    }

    /** Goes an address of a route, with a form that would be accepted. */
    Page go(Route route, String path, Visitor who) {
        return route.method() == Method.GET ? who.get(path) : who.post(path, form(route, path));
    }

    /** A real address of the route. */
    String path(Route route) {
        var walk = new Walk(route, service);
        if (route.path().endsWith("/reminders/calendar/revocation")) {
            portal.services().calendars().make(portal.access(Role.ADMINISTRATOR));
        }
        if (route.path().endsWith("/subscriptions/{service}/ending")) {
            walk.service = subscribed();
        }
        if (route.path().contains("/catalog/{service}/drafts") && !route.path().endsWith("/changes")) {
            // A service keeps a bounded number of drafts, and every walk makes one.
            walk.service = offered();
        }
        return PARAMETER.matcher(route.path()).replaceAll(found -> thing(walk, found.group(1))) + query(route);
    }

    private String query(Route route) {
        if (route.path().endsWith("/responsibilities/changes")) {
            return "?service=" + service.slug();
        }
        return route.path().endsWith("/duties/attestation") && route.method() == Method.GET
                ? duties().query(route.path())
                : "";
    }

    private String thing(Walk walk, String parameter) {
        return things.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(":" + parameter)
                        && walk.route.path().endsWith(entry.getKey().split(":")[0]))
                .findFirst()
                .map(Map.Entry::getValue)
                .or(() -> Optional.ofNullable(things.get(parameter)))
                .orElseThrow(() -> new AssertionError("house.Ways does not know what {" + parameter + "} of "
                        + walk.route.path() + " is: add to its table how one is made"))
                .apply(walk);
    }

    private Map<String, String> form(Route route, String address) {
        var exact = forms.get(route.method() + " " + route.path());
        var form = exact != null
                ? exact
                : forms.entrySet().stream()
                        .filter(entry -> route.path().endsWith(entry.getKey()))
                        .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                        .map(Map.Entry::getValue)
                        .orElse(walk -> Map.of());
        var walk = new Walk(route, service);
        walk.address = address;
        return form.apply(walk);
    }

    private int next() {
        return ++count;
    }

    private String newEmail() {
        return portal.email("new" + next());
    }

    private Access inTenant() {
        return portal.services().in(portal.tenant());
    }

    private Access onPlatform() {
        return portal.services().platform();
    }

    private String tenant() {
        return portal.tenant().slug();
    }

    private ServiceEntry service() {
        return service;
    }

    private JobWays jobs() {
        return new JobWays(portal, service);
    }

    private Map<String, String> keptOfTenant() {
        return kept(portal.tenant().id(), portal.administrator(), portal.path("/activity/integrity"));
    }

    private Map<String, String> keptOfPlatform() {
        return kept(Access.PLATFORM, portal.operator(), "/admin/audit/integrity");
    }

    private TestPortal portal() {
        return portal;
    }

    /** An event of a trail, as the page that lists them leads to it. */
    private static String event(Visitor visitor, String page) {
        return visitor.get(page)
                .document()
                .select("a[href*='/events/']")
                .first()
                .attr("href")
                .replaceFirst(".*/", "");
    }

    /** The newest checkpoint of a trail, as its page shows it. */
    private Map<String, String> kept(TenantId trail, Visitor visitor, String page) {
        portal.services().number(trail);
        return Map.of(
                "kept", visitor.get(page).document().select("pre.code").first().wholeText());
    }

    private BucketWays buckets() {
        if (buckets == null) {
            buckets = new BucketWays(portal, service);
        }
        return buckets;
    }

    private ExerciseWays exercises() {
        return new ExerciseWays(portal, service);
    }

    private PlanWays plans() {
        if (plans == null) {
            plans = new PlanWays(portal, service);
        }
        return plans;
    }

    private IncidentWays incidents() {
        return new IncidentWays(portal, service);
    }

    /** One for all walks, as it remembers what it made last. */
    private ReadinessWays readiness() {
        return readinessWays;
    }

    private DutyWays duties() {
        return new DutyWays(portal, service);
    }

    /** The duty of this walk. One asks for an exception of a duty, and has to wait: each walk needs another one. */
    private DutyId duty(Walk walk) {
        var path = walk.route.path();
        walk.duty = walk.duty.or(() -> Optional.of(
                path.contains("/exceptions/{exception}") ? duties().first(path, published()) : duties().duty(path)));
        return walk.duty.orElseThrow();
    }

    private ServiceEntry published() {
        var made = subscribed();
        publish(made, page("Duties"));
        return made;
    }

    private ServiceEntry offered() {
        var slug = "offered-" + portal.tenant().slug() + "-" + next();
        return portal.services().catalog().createService(portal.services().platform(), slug, "Offered");
    }

    /** A second edition, with a change that is only one of punctuation, of a service that the tenant uses. */
    private EditionId edition() {
        var made = subscribed();
        publish(made, page("Same"));
        portal.clock().advance(Duration.ofSeconds(1));
        return publish(made, page("Same").replace("Act on alerts.", "Act, on alerts."))
                .id();
    }

    private String editorial() {
        var platform = portal.services().platform();
        var head = portal.services().catalog().edition(platform, edition());
        return portal.services().acknowledgements().changesFor(inTenant(), head).editorial().stream()
                .findFirst()
                .orElseThrow()
                .key();
    }

    private String objection() {
        var edition = edition();
        var acknowledgements = portal.services().acknowledgements();
        return acknowledgements
                .object(inTenant(), edition, "", "We cannot do this.")
                .toString();
    }

    private ServiceEntry subscribed() {
        var made = offered();
        portal.services().subscriptions().subscribe(inTenant(), made.slug());
        return made;
    }

    private EditionHead publish(ServiceEntry to, String page) {
        var platform = portal.services().platform();
        var draft = imported(to, page).draft().id();
        return portal.services().publication().publish(platform, draft, 0, LocalDate.of(2026, 11, 1), "");
    }

    private DraftService.Imported imported(ServiceEntry service, String page) {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        return portal.services()
                .drafts()
                .importPage(portal.services().platform(), service, bytes, List.of(), "", Optional.empty());
    }

    private DraftId draft(Walk walk) {
        var platform = portal.services().platform();
        var draft = walk.draft.orElseGet(
                () -> imported(walk.service, page("Draft " + next())).draft().id());
        walk.draft = Optional.of(draft);
        if (walk.route.path().endsWith("/undo")) {
            portal.services()
                    .drafts()
                    .correct(
                            platform,
                            draft,
                            0,
                            open -> new Correction.RowDropped(
                                    open.reading().rows().get(0).id(), "an area"));
        }
        return draft;
    }

    /** A change that a draft of this service makes; drafts of other numbers make it too. */
    private String change(Walk walk) {
        var platform = portal.services().platform();
        var open = portal.services().drafts().open(platform, draft(walk));
        return portal.services().publication().preview(platform, open).changes().stream()
                .findFirst()
                .orElseThrow()
                .key();
    }

    private String row(Walk walk) {
        var draft = walk.draft.orElseThrow();
        var open = portal.services().drafts().open(portal.services().platform(), draft);
        return open.reading().rows().get(0).id();
    }

    private Map<String, String> settings() {
        int seen = portal.services().settings().setting(inTenant()).version();
        return Map.of("zone", "Europe/Berlin", "grace", "14", "seen", Integer.toString(seen));
    }

    private static Map<String, String> row() {
        return Map.of("area", "Backup", "category", "Recovery", "customer", "Back it up.", "seen", "0");
    }

    /** A duty of a service of its own, which nobody has touched. */
    private DutyId duty() {
        var made = subscribed();
        publish(made, page("Duties"));
        return portal.services().duties().register(inTenant()).duties().stream()
                .filter(duty -> duty.service().equals(made))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, String> laying() {
        var duty = duty();
        return Map.of("duty", duty.toString(), "version-" + duty, "0", "cadence-" + duty, "P1Y");
    }

    private String done() {
        return "duty,last done,statement\n" + duty() + ",2026-10-31,All logs were reviewed.\n";
    }

    private Map<String, String> planned(String csv) {
        var path = portal.path("/set-up/done");
        var page = portal.administrator().post(path, "csv", csv).document();
        return Map.of("csv", csv, "seen", page.select("input[name=seen]").val());
    }

    private String project(boolean retired) {
        var projects = portal.services().projects();
        var id = projects.add(inTenant(), service.slug(), "made " + next(), "us-east");
        if (retired) {
            projects.retire(inTenant(), id);
        }
        return id.toString();
    }

    private String evidence(Access access) {
        var content = new ByteArrayInputStream(("file " + next()).getBytes(StandardCharsets.UTF_8));
        var described = Described.about(LocalDate.of(2026, 1, 31));
        var added = portal.services().evidence().addFile(access, "walked.txt", content, described);
        return added.evidence().id().toString();
    }

    private Map<String, String> operatorsReminders() {
        var seen = portal.operator()
                .get("/admin/reminders")
                .document()
                .select("input[name=seen]")
                .val();
        return Map.of("digest", "FRIDAY", "due", "7", "seen", seen);
    }

    private Map<String, String> reminders() {
        int seen = portal.services()
                .reminderSettings()
                .own(portal.access(Role.ADMINISTRATOR))
                .version();
        return Map.of("digest", "FRIDAY", "due", "7", "seen", Integer.toString(seen));
    }

    private DeploymentWays deployments() {
        return new DeploymentWays(portal, service);
    }

    private ReleaseWays releases() {
        return new ReleaseWays(portal);
    }

    private Map<String, String> pingForm() {
        var duty = DutyId.of(service.id(), customerDuty()).toString();
        return Map.of("name", "made " + next(), "duty", duty, "period", "1", "grace", "1");
    }

    private String ping() {
        var hour = Duration.ofHours(1);
        var draft = new PingDraft(service.id(), customerDuty(), "", "walked " + next(), hour, hour);
        return portal.services().pings().create(inTenant(), draft).ping().id().toString();
    }

    private String customerDuty() {
        var catalog = portal.services().catalog();
        var head = catalog.inEffect(inTenant(), service.id()).orElseThrow();
        return catalog.content(inTenant(), head).content().responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.party() == Party.CUSTOMER)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Member member() {
        var account = portal.join(portal.tenant(), "walked" + next(), Role.VIEWER);
        return portal.services().memberships().members(inTenant()).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private String invitation() {
        var made = portal.services().invitations().invite(inTenant(), portal.email("asked" + next()), Role.VIEWER);
        return made.invitation().id().value().toString();
    }

    private String session() {
        return SignUps.anySessionOf(portal.store(), portal.account(Role.ADMINISTRATOR));
    }

    private static String page(String title) {
        return """
            # %s

            ## Incident and operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging of %s | Provide logs of the service. | Review the logs. Keep the logs. |
            | Alerts | Send alerts. | Act on alerts. |
            """.formatted(title, title);
    }
}
