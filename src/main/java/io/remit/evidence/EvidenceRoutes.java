package io.remit.evidence;

import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.EVIDENCE_ADD;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.EvidenceId;
import io.remit.access.Permission;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The evidence of a tenant, for its members; and the provider's own, for the operator. */
public final class EvidenceRoutes {
    /** A table is made in memory; whoever has more narrows it by words. */
    private static final int MOST_IN_TABLE = 10_000;

    private static final int PAGE = 50;
    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9-]{0,60}");
    private final EvidenceService evidence;
    private final MembershipService memberships;
    private final Clock clock;

    public EvidenceRoutes(EvidenceService evidence, MembershipService memberships, Clock clock) {
        this.evidence = evidence;
        this.memberships = memberships;
        this.clock = clock;
    }

    public void register(Routes routes) {
        routes.tenantNav("Evidence", "paperclip", "/evidence", DUTY_READ);
        routes.tenant(GET, "/evidence", DUTY_READ, this::page);
        routes.tenant(POST, "/evidence", EVIDENCE_ADD, this::add)
                .reshow(this::page)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.tenant(GET, "/evidence/choice", EVIDENCE_ADD, this::choice);
        routes.tenant(GET, "/evidence/csv", DUTY_READ, this::csv);
        routes.tenant(GET, "/evidence/{evidence}/content", DUTY_READ, this::content);
        routes.operatorNav("Evidence", "paperclip", "/evidence", PROVIDER_DUTY_EDIT);
        routes.operator(GET, "/evidence", PROVIDER_DUTY_EDIT, this::page);
        routes.operator(POST, "/evidence", PROVIDER_DUTY_EDIT, this::add)
                .reshow(this::page)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.operator(GET, "/evidence/choice", PROVIDER_DUTY_EDIT, this::choice);
        routes.operator(GET, "/evidence/csv", PROVIDER_DUTY_EDIT, this::csv);
        routes.operator(GET, "/evidence/{evidence}/content", PROVIDER_DUTY_EDIT, this::content);
    }

    private Reply csv(Request in) {
        var pieces = evidence.newest(in.access(), in.query("q"), MOST_IN_TABLE);
        var names = memberships.namesByReference(
                in.access(), pieces.stream().map(Evidence::addedBy).toList());
        var rows = pieces.stream()
                .map(one -> List.of(
                        one.name(),
                        one.isFile() ? one.mediaType() : one.address(),
                        one.grade().label(),
                        one.aboutOn().toString(),
                        one.expiresOn().map(Object::toString).orElse(""),
                        names.getOrDefault(one.addedBy(), ""),
                        one.addedAt().toString(),
                        one.sha256(),
                        one.note()))
                .toList();
        var columns = List.of(
                "evidence",
                "kind or address",
                "grade",
                "about",
                "counts until",
                "added by",
                "added",
                "sha-256",
                "note");
        return Reply.file(Attachment.csv("evidence.csv", Csv.bytes(columns, rows)));
    }

    private Reply add(Request in) {
        var form = in.form();
        var sent = EvidenceForm.read(form, today());
        if (sent.addsNothing()) {
            form.reject("file", "Choose a file, or write the address of a link.");
        }
        form.mustBeValid();
        var added = sent.add(in, evidence);
        return Reply.goTo(base(in))
                .flash(
                        added.size() == 1
                                ? added.get(0).name() + " is in the list."
                                : added.size() + " pieces are in the list.");
    }

    private Reply page(Request in) {
        var words = in.query("q");
        var page = found(in, words);
        var names = memberships.namesByReference(
                in.access(), page.pieces().stream().map(Evidence::addedBy).toList());
        return Reply.page(
                        "evidence/evidence",
                        new EvidencePage(
                                in.viewer().place(),
                                base(in),
                                base(in) + "/csv" + (words.isEmpty() ? "" : "?q=" + encoded(words)),
                                words,
                                rows(in, page.pieces(), names),
                                new Pager(
                                        address(in, words, "after", page.newer()),
                                        address(in, words, "before", page.older())),
                                used(in),
                                mayAdd(in),
                                in.typed().problems(),
                                EvidenceAdding.of(in.typed(), today(), "")))
                .fragment("list");
    }

    /** What a form offers to choose from, found anew while somebody types; what is chosen already stays. */
    private Reply choice(Request in) {
        var suffix = in.query("suffix");
        var chosen = evidence.named(in.access(), ids(in.queryAll("evidence"))).values();
        var found = evidence.newest(in.access(), in.query("evidenceSearch"), EvidenceChoice.OFFERED);
        return Reply.page(
                        "evidence/choice",
                        EvidenceChoice.of(
                                in.viewer().base(),
                                chosen,
                                found,
                                in.typed(),
                                today(),
                                SUFFIX.matcher(suffix).matches() ? suffix : ""))
                .fragment("items");
    }

    private Reply content(Request in) {
        var piece = evidence.file(in.access(), in.id("evidence", EvidenceId::new));
        return Reply.file(new Attachment(
                piece.name(), piece.sentAs(), piece.bytes(), () -> evidence.open(in.access(), piece.id())));
    }

    private EvidenceService.Page found(Request in, String words) {
        var after = in.queryId("after", EvidenceId::new);
        return after.isPresent()
                ? evidence.after(in.access(), after.get(), words, PAGE)
                : evidence.before(in.access(), in.queryId("before", EvidenceId::new), words, PAGE);
    }

    private List<EvidenceRow> rows(Request in, List<Evidence> pieces, Map<String, String> names) {
        return pieces.stream()
                .map(piece ->
                        EvidenceRow.of(piece, in.viewer().base(), names.getOrDefault(piece.addedBy(), ""), today()))
                .toList();
    }

    private String used(Request in) {
        var usage = evidence.usage(in.access());
        return ByteSize.words(usage.usedBytes()) + " of " + ByteSize.words(usage.quotaBytes());
    }

    private static String address(Request in, String words, String direction, Optional<EvidenceId> beyond) {
        var query = words.isEmpty() ? "" : "q=" + encoded(words) + "&";
        return beyond.map(id -> base(in) + "?" + query + direction + "=" + id).orElse("");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<EvidenceId> ids(List<String> texts) {
        return texts.stream().flatMap(text -> id(text).stream()).toList();
    }

    private static Optional<EvidenceId> id(String text) {
        try {
            return Optional.of(new EvidenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean mayAdd(Request in) {
        Permission needed = in.access().tenantSlug().isEmpty() ? PROVIDER_DUTY_EDIT : EVIDENCE_ADD;
        return in.access().may(needed);
    }

    private static String base(Request in) {
        return in.viewer().base() + "/evidence";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
