package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Actor;
import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.ExceptionId;
import io.remit.access.Permission;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.TriggerId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.Laying;
import io.remit.assignment.TriggerService;
import io.remit.attestation.AttestationService;
import io.remit.attestation.Decision;
import io.remit.attestation.ExceptionAsking;
import io.remit.attestation.ExceptionService;
import io.remit.standing.Cadence;
import io.remit.standing.ExceptionKind;
import io.remit.standing.Mechanism;
import io.remit.web.Form;
import io.remit.web.Handler;
import io.remit.web.Method;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Route;
import io.remit.web.Routes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A duty's page, and what is done there beside attesting. */
public final class DutyPageRoutes {
    private static final int TEXT_CHARACTERS = 4000;
    private static final int NOTE_CHARACTERS = 1000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private final DutyDetailsService details;
    private final DutyService duties;
    private final AssignmentService assignments;
    private final TriggerService triggers;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
    private final CommentService comments;

    public DutyPageRoutes(
            DutyDetailsService details,
            DutyService duties,
            AssignmentService assignments,
            TriggerService triggers,
            AttestationService attestations,
            ExceptionService exceptions,
            CommentService comments) {
        this.details = details;
        this.duties = duties;
        this.assignments = assignments;
        this.triggers = triggers;
        this.attestations = attestations;
        this.exceptions = exceptions;
        this.comments = comments;
    }

    public void register(Routes routes) {
        register(routes::tenant, DUTY_READ, DUTY_ATTEST, DUTY_ASSIGN, DUTY_APPROVE);
        routes.tenant(POST, "/duties/{duty}/mechanism", DUTY_ASSIGN, this::proveBy)
                .reshow(this::page);
        register(routes::operator, PROVIDER_DUTY_EDIT, PROVIDER_DUTY_EDIT, PROVIDER_DUTY_EDIT, PROVIDER_DUTY_EDIT);
    }

    /** Adds a route below the tenant's or the operator's pages. */
    private interface Adding {
        Route add(Method method, String path, Permission permission, Handler handler);
    }

    private void register(Adding at, Permission read, Permission attest, Permission assign, Permission approve) {
        at.add(GET, "/duties/{duty}", read, this::page);
        at.add(POST, "/duties/{duty}/settings", assign, this::layDown).reshow(this::page);
        at.add(POST, "/duties/{duty}/comments", attest, this::comment).reshow(this::page);
        at.add(POST, "/duties/{duty}/triggers", attest, this::setOff).reshow(this::page);
        at.add(POST, "/duties/{duty}/triggers/{trigger}/withdrawal", attest, this::takeBack)
                .reshow(this::page);
        at.add(POST, "/duties/{duty}/exceptions", attest, this::ask).reshow(this::page);
        at.add(POST, "/duties/{duty}/exceptions/{exception}/decision", approve, this::decideException)
                .reshow(this::page);
        at.add(POST, "/duties/{duty}/exceptions/{exception}/end", attest, this::endException)
                .reshow(this::page);
        at.add(POST, "/duties/{duty}/attestations/{attestation}/decision", approve, this::decide)
                .reshow(this::page);
        at.add(POST, "/duties/{duty}/attestations/{attestation}/withdrawal", attest, this::withdraw)
                .reshow(this::page);
    }

    private Reply page(Request in) {
        var told = details.details(in.access(), id(in), day(in.query("from")), day(in.query("until")));
        return Reply.page("duty/duty", new DutyPageView(in, told).page());
    }

    private Reply layDown(Request in) {
        var form = in.form();
        var duty = duties.duty(in.access(), id(in));
        var cadence = cadence(form);
        var firstDueOn = form.text("firstDueOn").isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(form.date("firstDueOn", LocalDate.MAX));
        var notes = form.optional("notes", TEXT_CHARACTERS);
        var perSubject = Arrays.stream(PerSubject.values())
                .filter(one -> one.name().equals(form.text("perSubject")))
                .findFirst()
                .orElse(duty.assignment().perSubject());
        form.mustBeValid();
        var laying = new Laying(
                duty.ref(),
                version(form),
                DutyRoutes.owner(form.text("owner")),
                cadence,
                firstDueOn,
                perSubject,
                notes);
        try {
            assignments.layDown(in.access(), List.of(laying), duties.today(in.access()));
        } catch (Conflict e) {
            throw new Conflict(e.getMessage() + " It is now: " + told(in) + ". What you typed is kept below.");
        }
        return back(in).flash("Saved.");
    }

    private Reply proveBy(Request in) {
        var form = in.form();
        var chosen = form.text("mechanism");
        var mechanism = Mechanism.named(chosen);
        if (mechanism.isEmpty() && !chosen.isEmpty()) {
            form.reject("mechanism", "Choose one of these.");
        }
        form.mustBeValid();
        assignments.proveBy(in.access(), duties.duty(in.access(), id(in)).ref(), version(form), mechanism);
        return back(in).flash("Saved.");
    }

    /** What holds now, for whoever was overtaken by it. */
    private String told(Request in) {
        var now = details.details(in.access(), id(in), Optional.empty(), Optional.empty());
        var owner = now.entry()
                .owner()
                .map(one -> now.names().getOrDefault(Actor.account(one).reference(), ""))
                .orElse("nobody");
        var cadence = now.entry().assignment().cadence().map(Cadence::label).orElse("no cadence yet");
        return owner + ", " + cadence;
    }

    private static Cadence cadence(Form form) {
        try {
            return Cadence.parse(form.text("cadence"));
        } catch (Invalid e) {
            form.reject("cadence", e.errors().getOrDefault("cadence", e.getMessage()));
            return Cadence.ONCE;
        }
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException e) {
            throw new Invalid("", "This form is damaged. Open the page again.");
        }
    }

    private Reply comment(Request in) {
        var form = in.form();
        var text = form.required("text", "Write something first.", TEXT_CHARACTERS);
        form.mustBeValid();
        comments.comment(in.access(), duties.duty(in.access(), id(in)).ref(), text, form.text("shown"));
        return back(in).flash("Your comment is added.");
    }

    private Reply setOff(Request in) {
        var form = in.form();
        var today = duties.today(in.access());
        var reason = form.required("triggerReason", "Say what happened.", NOTE_CHARACTERS);
        var happenedOn = form.date("happenedOn", today);
        form.mustBeValid();
        triggers.record(in.access(), duties.duty(in.access(), id(in)).ref(), reason, happenedOn, today);
        return back(in).flash("The duty is set off.");
    }

    private Reply takeBack(Request in) {
        triggers.withdraw(in.access(), duties.duty(in.access(), id(in)).ref(), in.id("trigger", TriggerId::new));
        return back(in).flash("It is taken back.");
    }

    private Reply ask(Request in) {
        var form = in.form();
        var duty = duties.duty(in.access(), id(in));
        var kind = Arrays.stream(ExceptionKind.values())
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            form.reject("kind", "Choose what you ask for.");
        }
        var reason = form.required("exceptionReason", "Say why.", TEXT_CHARACTERS);
        var endsOn = form.date("endsOn", LocalDate.MIN);
        if (form.text("endsOn").isEmpty()) {
            form.reject("endsOn", "Say until when.");
        }
        form.mustBeValid();
        if (!form.text("textHash").equals(duty.textHash())) {
            throw new Conflict(
                    "The text of this duty is another one now. Read it, then ask again if it still applies.");
        }
        var asking = new ExceptionAsking(kind.orElseThrow(), reason, endsOn, follows(form));
        try {
            exceptions.ask(in.access(), duty.text(), asking);
        } catch (Invalid e) {
            throw e.errors().containsKey("reason") ? new Invalid("exceptionReason", e.getMessage()) : e;
        }
        return back(in).flash("Asked for. Somebody else has to approve it.");
    }

    private static ExceptionId follows(Form form) {
        try {
            return new ExceptionId(UUID.fromString(form.text("follows")));
        } catch (IllegalArgumentException e) {
            return ExceptionAsking.FIRST;
        }
    }

    private Reply decideException(Request in) {
        var id = in.id("exception", ExceptionId::new);
        mustBeOf(in, exceptions.exception(in.access(), id).dutyId());
        var decision = decision(in);
        exceptions.decide(in.access(), id, decision, in.form().text("note"));
        return back(in).flash(
                        decision == Decision.APPROVE ? "The exception is approved." : "The exception is declined.");
    }

    private Reply endException(Request in) {
        var id = in.id("exception", ExceptionId::new);
        mustBeOf(in, exceptions.exception(in.access(), id).dutyId());
        exceptions.endEarly(in.access(), id, in.form().text("reason"));
        return back(in).flash("The exception is over.");
    }

    private Reply decide(Request in) {
        var id = in.id("attestation", AttestationId::new);
        mustBeOf(in, attestations.attestation(in.access(), id).dutyId());
        var decision = decision(in);
        attestations.decide(in.access(), id, decision, in.form().text("note"));
        return back(in).flash(
                        decision == Decision.APPROVE ? "The attestation is approved." : "The attestation is declined.");
    }

    private Reply withdraw(Request in) {
        var id = in.id("attestation", AttestationId::new);
        mustBeOf(in, attestations.attestation(in.access(), id).dutyId());
        attestations.withdraw(in.access(), id, in.form().text("reason"));
        return back(in).flash("The attestation is withdrawn; it stays on record.");
    }

    private static Decision decision(Request in) {
        return switch (in.form().text("decision")) {
            case "APPROVED" -> Decision.APPROVE;
            case "DECLINED" -> Decision.DECLINE;
            default -> throw new Invalid("", "Say whether you approve or decline.");
        };
    }

    /** What is not this duty's is not found here. */
    private static void mustBeOf(Request in, DutyId duty) {
        if (!duty.equals(id(in))) {
            throw new NotFound();
        }
    }

    /** A day as an address names one; none where it names no day that a calendar keeps. */
    static Optional<LocalDate> day(String text) {
        try {
            var day = text.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(text));
            return day.filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DutyId id(Request in) {
        return in.id("duty", DutyId::new);
    }

    private static Reply back(Request in) {
        return Reply.goTo(DutyRows.base(in) + "/" + id(in));
    }
}
