package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.attestation.Approval;
import io.remit.attestation.Attestation;
import io.remit.attestation.AttestationService;
import io.remit.attestation.Attesting;
import io.remit.attestation.Attesting.Claim;
import io.remit.attestation.Attesting.Origin;
import io.remit.attestation.DoneFact;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceForm;
import io.remit.evidence.EvidenceService;
import io.remit.identity.MembershipService;
import io.remit.tenant.SettingService;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attesting: one duty for one of its subjects, or several duties at once. */
public final class AttestRoutes {
    private static final int STATEMENT_CHARACTERS = 4000;

    /** Whoever is told of more has to read the duties themselves. */
    private static final int MOST_UNSEEN = 20;

    private final DutyService duties;
    private final AttestationService attestations;
    private final EvidenceService evidence;
    private final SettingService settings;
    private final MembershipService memberships;

    public AttestRoutes(
            DutyService duties,
            AttestationService attestations,
            EvidenceService evidence,
            SettingService settings,
            MembershipService memberships) {
        this.duties = duties;
        this.attestations = attestations;
        this.evidence = evidence;
        this.settings = settings;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/duties/attestation", DUTY_ATTEST, this::severalForm);
        routes.tenant(POST, "/duties/attestation", DUTY_ATTEST, this::attestSeveral)
                .reshow(this::severalForm)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.tenant(GET, "/duties/{duty}/attestation", DUTY_ATTEST, this::oneForm);
        routes.tenant(POST, "/duties/{duty}/attestation", DUTY_ATTEST, this::attestOne)
                .reshow(this::oneForm)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.operator(GET, "/duties/attestation", PROVIDER_DUTY_EDIT, this::severalForm);
        routes.operator(POST, "/duties/attestation", PROVIDER_DUTY_EDIT, this::attestSeveral)
                .reshow(this::severalForm)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
        routes.operator(GET, "/duties/{duty}/attestation", PROVIDER_DUTY_EDIT, this::oneForm);
        routes.operator(POST, "/duties/{duty}/attestation", PROVIDER_DUTY_EDIT, this::attestOne)
                .reshow(this::oneForm)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
    }

    private Reply oneForm(Request in) {
        var duty = duties.duty(in.access(), in.id("duty", DutyId::new));
        return form(in, List.of(duty), DutyRows.base(in) + "/" + duty.id());
    }

    private Reply severalForm(Request in) {
        var back = WayBack.of(in, DutyRows.base(in));
        var register = duties.register(in.access());
        var chosen = in.typed().all("duty").isEmpty()
                ? in.queryAll("duty")
                : in.typed().all("duty");
        var found = chosen.stream()
                .flatMap(choice -> Choice.of(choice).flatMap(one -> register.find(one.duty())).stream())
                .distinct()
                .toList();
        return found.isEmpty()
                ? Reply.goTo(back).flash("Select at least one duty first, then attest.")
                : form(in, found, DutyRows.base(in));
    }

    private Reply form(Request in, List<DutyEntry> chosen, String home) {
        var newer = unseen(in, chosen);
        var references = Stream.concat(
                        newer.stream().map(Attestation::madeBy),
                        chosen.stream()
                                .flatMap(duty -> duty.subjects().stream())
                                .flatMap(one -> one.proof().stream())
                                .flatMap(proof -> proof.waiting().stream())
                                .map(DoneFact::madeBy))
                .toList();
        var told = new AttestView.Told(
                settings.setting(in.access()).approvalNeeded(),
                memberships.othersMay(in.access(), DUTY_APPROVE) == 0,
                newer,
                memberships.namesByReference(in.access(), references));
        var view = new AttestView(in, chosen, duties.today(in.access()), told);
        return Reply.page("duty/attestation", view.page(WayBack.of(in, home), evidence))
                .fragment("inline");
    }

    /** The last attestation of each duty and subject where the form that comes back had not seen it. */
    private List<Attestation> unseen(Request in, List<DutyEntry> chosen) {
        var seen = in.typed().all("seen");
        return chosen.stream()
                .flatMap(duty -> duty.subjects().stream()
                        .filter(one -> seen.stream().anyMatch(text -> text.startsWith(prefix(duty, one))))
                        .filter(one ->
                                seen.stream().noneMatch(text -> text.startsWith(prefix(duty, one) + one.follows())))
                        .map(SubjectStanding::follows))
                .filter(id -> !id.equals(Attesting.FIRST))
                .limit(MOST_UNSEEN)
                .map(id -> attestations.attestation(in.access(), id))
                .toList();
    }

    private static String prefix(DutyEntry duty, SubjectStanding subject) {
        return duty.id() + "|" + subject.subject() + "|";
    }

    private Reply attestOne(Request in) {
        var duty = duties.duty(in.access(), in.id("duty", DutyId::new));
        var made = attest(in, List.of(duty), Origin.FORM);
        var told = waits(made)
                ? "Your attestation waits for approval: it counts once an administrator has approved it."
                : "Attested. Thank you.";
        var own = DutyRows.base(in) + "/" + duty.id();
        var back = WayBack.of(in, own);
        return back.equals(own)
                ? Reply.leaveFor(own).flash(told)
                : Reply.goTo(back).flash(told).inPlace(row(in, duty.id(), told, back));
    }

    /** Whoever attests from a list stays on it: only this duty's row is shown anew. */
    private Reply row(Request in, DutyId id, String told, String back) {
        var fresh = List.of(duties.duty(in.access(), id));
        var row = new DutyRows(in, fresh, DutyRows.names(in, memberships, fresh)).row(fresh.get(0));
        return Reply.page(
                        "duty/_rows", new AttestedPage(row, told, back, !back.startsWith(DutyRows.base(in) + "/mine")))
                .fragment("attested");
    }

    private Reply attestSeveral(Request in) {
        var register = duties.register(in.access());
        var chosen = in.form().all("duty").stream()
                .map(choice -> Choice.of(choice)
                        .flatMap(one -> register.find(one.duty()))
                        .orElseThrow(NotFound::new))
                .toList();
        var made = attest(in, chosen, Origin.BULK);
        return Reply.goTo(WayBack.of(in, DutyRows.base(in))).flash(told(chosen.size(), waits(made)));
    }

    private static String told(int count, boolean waits) {
        var attested = count == 1 ? "1 duty is attested" : count + " duties are attested";
        return waits
                ? attested + (count == 1 ? " and waits" : " and wait")
                        + " for approval: each counts once an administrator has approved it."
                : attested + ".";
    }

    private static boolean waits(List<Attestation> made) {
        return made.stream().anyMatch(one -> one.approval() == Approval.WAITING);
    }

    private List<Attestation> attest(Request in, List<DutyEntry> chosen, Origin origin) {
        var form = in.form();
        var today = duties.today(in.access());
        var seen = seen(form);
        if (chosen.isEmpty()) {
            throw new Invalid("", "Select at least one duty first.");
        }
        var shown = EvidenceForm.read(form, today);
        boolean evidenceIsFine = form.isValid();
        var said = said(form, today, origin);
        reject(form, () -> said.mustBeSound(today));
        reject(form, () -> chosen.forEach(duty -> subjects(form, duty)));
        if (!form.isValid() && evidenceIsFine) {
            // A browser sends no file twice by itself: they are kept, whatever else has to be corrected.
            reject(form, () -> shown.addFiles(in, evidence));
        }
        form.mustBeValid();
        mustHaveRead(seen.values(), chosen);
        var pieces = shown.add(in, evidence);
        var claims = new ArrayList<Claim>();
        for (var duty : chosen) {
            for (var subject : subjects(form, duty)) {
                var read = Optional.ofNullable(seen.get(duty.id() + subject.subject()))
                        .orElseThrow(() ->
                                new Conflict("This form is too old. Look at the duty as it is, then send it again."));
                claims.add(new Claim(duty.text(), said.of(subject.subject(), read.follows(), pieces)));
            }
        }
        return attestations.attestMany(in.access(), claims);
    }

    /** Nobody states that a text was fulfilled which they never saw, as when an edition came while they wrote. */
    private static void mustHaveRead(Collection<Read> seen, List<DutyEntry> chosen) {
        var hashes = seen.stream().map(Read::textHash).collect(Collectors.toSet());
        chosen.stream()
                .filter(duty -> !hashes.contains(duty.textHash()))
                .findFirst()
                .ifPresent(duty -> {
                    throw new Conflict("The text of “" + duty.label() + "” is another one now: it is that of "
                            + duty.edition().label()
                            + ". Read it below; what you typed is kept, and you can send it again.");
                });
    }

    /** What the form says of every duty and subject alike. */
    private static Said said(Form form, LocalDate today, Origin origin) {
        var statement = form.required("statement", "Say in a sentence what was done.", STATEMENT_CHARACTERS);
        if (form.text("periodFrom").isEmpty()) {
            form.reject("periodFrom", "Say from which day on it was done.");
        }
        if (form.text("periodTo").isEmpty()) {
            form.reject("periodTo", "Say until which day it was done.");
        }
        return new Said(form.date("periodFrom", today), form.date("periodTo", today), statement, origin);
    }

    private record Said(LocalDate from, LocalDate to, String statement, Origin origin) {
        Attesting of(String subject, AttestationId follows, List<Evidence> pieces) {
            var ids = pieces.stream().map(Evidence::id).toList();
            var hash = pieces.isEmpty() ? "" : Evidence.hash(pieces);
            return new Attesting(subject, follows, from, to, statement, ids, hash, origin);
        }

        void mustBeSound(LocalDate today) {
            of("", Attesting.FIRST, List.of()).mustBeSound(today);
        }
    }

    /** Notes in the form what a rule refuses, so that all that is wrong is told at once. */
    private static void reject(Form form, Runnable rule) {
        try {
            rule.run();
        } catch (Invalid e) {
            e.errors().forEach(form::reject);
        }
    }

    /** One duty is attested for the chosen project or for all of them; several duties always for all. */
    private static List<SubjectStanding> subjects(Form form, DutyEntry duty) {
        var wanted = form.text("subject");
        if (wanted.isEmpty()) {
            return duty.subjects();
        }
        var found = duty.subjects().stream()
                .filter(one -> one.subject().equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new Invalid("subject", "Choose one of the projects.");
        }
        return found;
    }

    /** The attestation and the text that the person had seen last of a duty and subject. */
    private record Read(AttestationId follows, String textHash) {}

    /** What the person had seen, by duty and subject, as the form carries it. */
    private static Map<String, Read> seen(Form form) {
        var seen = new LinkedHashMap<String, Read>();
        for (var text : form.all("seen")) {
            var parts = text.split("\\|", 4);
            try {
                seen.put(parts[0] + parts[1], new Read(new AttestationId(UUID.fromString(parts[2])), parts[3]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new Conflict("This form is damaged. Look at the duty as it is, then send it again.");
            }
        }
        return seen;
    }
}
