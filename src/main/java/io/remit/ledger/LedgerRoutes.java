package io.remit.ledger;

import static io.remit.access.Permission.ACTIVITY_READ;
import static io.remit.access.Permission.OPERATIONS_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.identity.MembershipService;
import io.remit.ledger.IntegrityPage.Compared;
import io.remit.ledger.IntegrityPage.Look;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a trail is still what was recorded: for the members of a tenant, and for the operator of the platform's own. */
public final class LedgerRoutes {
    private static final int HUNDRED = 100;
    private static final int LONGEST_CHECKPOINT = 2000;
    private final VerificationService verifications;
    private final TrailExportService exports;
    private final MembershipService memberships;
    private final Clock clock;

    public LedgerRoutes(
            VerificationService verifications, TrailExportService exports, MembershipService memberships, Clock clock) {
        this.verifications = verifications;
        this.exports = exports;
        this.memberships = memberships;
        this.clock = clock;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/activity/integrity", ACTIVITY_READ, this::page);
        routes.tenant(GET, "/activity/integrity/trail", Permission.SETTING_EDIT, this::export);
        routes.operator(GET, "/audit/integrity/trail", OPERATIONS_READ, this::export);
        routes.tenant(POST, "/activity/integrity/verifications", Permission.SETTING_EDIT, this::verify);
        routes.tenant(POST, "/activity/integrity/comparison", Permission.SETTING_EDIT, this::compare)
                .reshow(this::page);
        routes.operator(POST, "/audit/integrity/comparison", OPERATIONS_READ, this::compare)
                .reshow(this::page);
        routes.operator(GET, "/audit/integrity", OPERATIONS_READ, this::page);
        routes.operator(POST, "/audit/integrity/verifications", OPERATIONS_READ, this::verify);
    }

    private static boolean isPlatform(Request in) {
        return in.access().tenant().equals(Access.PLATFORM);
    }

    private static String activity(Request in) {
        return isPlatform(in) ? "/admin/audit" : in.viewer().base() + "/activity";
    }

    private Reply page(Request in) {
        return page(in, in.typed().field("kept", ""), Optional.empty());
    }

    /** Nothing is kept of what is pasted; it is too long for an address. */
    private Reply compare(Request in) {
        var form = in.form();
        var kept = form.required("kept", "Paste a checkpoint that you kept.", LONGEST_CHECKPOINT);
        form.mustBeValid();
        var compared = verifications.compare(in.access(), form.raw("kept"));
        var verdict = compared.fits() ? Badge.ok("Fits") : Badge.bad("Does not fit");
        return page(in, Field.of(kept), Optional.of(new Compared(verdict, compared.told())));
    }

    private Reply page(Request in, Field kept, Optional<Compared> compared) {
        var coverage = verifications.coverage(in.access());
        return Reply.page(
                        "ledger/integrity",
                        new IntegrityPage(
                                List.of(new Link("Activity", activity(in))),
                                activity(in) + "/integrity",
                                in.viewer().place(),
                                in.access().may(isPlatform(in) ? OPERATIONS_READ : Permission.SETTING_EDIT),
                                in.typed().field("", "").error(),
                                number(coverage.size()),
                                number(coverage.waiting()),
                                coverage.last().map(KeptCheckpoint::note).orElse(""),
                                coverage.last()
                                        .map(one -> Moment.at(one.madeAt()))
                                        .orElse(Moment.NONE),
                                coverage.verifier(),
                                look(in),
                                in.typed().fieldProblems(),
                                kept,
                                compared))
                .fragment("look");
    }

    private Look look(Request in) {
        return verifications
                .last(in.access())
                .map(one -> {
                    boolean running = one.isRunning(clock.instant());
                    var names = memberships.namesByReference(in.access(), List.of(one.startedBy()));
                    return new Look(
                            true,
                            running,
                            badge(running || one.finishedAt().isPresent() ? one.verdict() : Verdict.BROKEN_OFF),
                            Moment.at(one.finishedAt().orElse(one.startedAt())),
                            names.getOrDefault(one.startedBy(), "Somebody"),
                            number(one.done()),
                            number(one.total()),
                            one.total() == 0 ? HUNDRED : (int) Math.min(HUNDRED, one.done() * HUNDRED / one.total()),
                            one.told());
                })
                .orElse(new Look(false, false, badge(Verdict.RUNNING), Moment.NONE, "", "", "", 0, List.of()));
    }

    private static Badge badge(Verdict verdict) {
        var word = verdict.label();
        return switch (verdict) {
            case RUNNING -> new Badge("info", "circle-dot", word);
            case CONSISTENT -> new Badge("ok", "shield-check", word);
            case BROKEN -> new Badge("bad", "alert-octagon", word);
            case BROKEN_OFF -> Badge.quiet("circle-x", word);
        };
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Reply export(Request in) {
        var trail = exports.open(in.access());
        return Reply.file(new Attachment("audit-trail.jsonl", "application/jsonl", -1, () -> trail));
    }

    private Reply verify(Request in) {
        verifications.start(in.access());
        return Reply.goTo(activity(in) + "/integrity").flash("The trail is looked at now.");
    }
}
