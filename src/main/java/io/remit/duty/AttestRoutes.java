package io.remit.duty;

import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.attestation.AttestationService;
import io.remit.attestation.Attesting;
import io.remit.attestation.Attesting.Claim;
import io.remit.attestation.Attesting.Origin;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceChoice;
import io.remit.evidence.EvidenceForm;
import io.remit.evidence.EvidenceService;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attesting: one duty for one of its subjects, or several duties at once. */
public final class AttestRoutes {
    private static final int STATEMENT_CHARACTERS = 4000;
    private final DutyService duties;
    private final AttestationService attestations;
    private final EvidenceService evidence;

    public AttestRoutes(DutyService duties, AttestationService attestations, EvidenceService evidence) {
        this.duties = duties;
        this.attestations = attestations;
        this.evidence = evidence;
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
        var back = DutyRows.base(in) + "/" + duty.id();
        return Reply.page("duty/attestation", page(in, List.of(duty), back + "/attestation", back))
                .fragment("form");
    }

    private Reply severalForm(Request in) {
        var base = DutyRows.base(in);
        var register = duties.register(in.access());
        var chosen = in.typed().all("duty").isEmpty()
                ? in.queryAll("duty")
                : in.typed().all("duty");
        var found = chosen.stream()
                .flatMap(choice -> Choice.of(choice).flatMap(one -> register.find(one.duty())).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return Reply.goTo(base).flash("Select at least one duty first, then attest.");
        }
        return Reply.page("duty/attestation", page(in, found, base + "/attestation", base))
                .fragment("form");
    }

    private Reply attestOne(Request in) {
        var duty = duties.duty(in.access(), in.id("duty", DutyId::new));
        attest(in, List.of(duty), Origin.FORM);
        return Reply.goTo(DutyRows.base(in) + "/" + duty.id()).flash("Attested. Thank you.");
    }

    private Reply attestSeveral(Request in) {
        var register = duties.register(in.access());
        var chosen = in.form().all("duty").stream()
                .map(choice -> Choice.of(choice)
                        .flatMap(one -> register.find(one.duty()))
                        .orElseThrow(NotFound::new))
                .toList();
        attest(in, chosen, Origin.BULK);
        return Reply.goTo(DutyRows.base(in))
                .flash(chosen.size() == 1 ? "1 duty is attested." : chosen.size() + " duties are attested.");
    }

    private void attest(Request in, List<DutyEntry> chosen, Origin origin) {
        var form = in.form();
        var today = duties.today(in.access());
        var seen = seen(form);
        var statement = form.required("statement", "Say in a sentence what was done.", STATEMENT_CHARACTERS);
        var from = form.date("periodFrom", today);
        var to = form.date("periodTo", today);
        var shown = EvidenceForm.read(form, today);
        form.mustBeValid();
        if (chosen.isEmpty()) {
            throw new Invalid("", "Select at least one duty first.");
        }
        var pieces = shown.add(in, evidence);
        var ids = pieces.stream().map(Evidence::id).toList();
        var hash = pieces.isEmpty() ? "" : Evidence.hash(pieces);
        var claims = new ArrayList<Claim>();
        for (var duty : chosen) {
            for (var subject : subjects(form, duty)) {
                var follows = Optional.ofNullable(seen.get(duty.id() + subject.subject()))
                        .orElseThrow(() ->
                                new Conflict("This form is too old. Look at the duty as it is, then send it again."));
                claims.add(new Claim(
                        duty.text(),
                        new Attesting(subject.subject(), follows, from, to, statement, ids, hash, origin)));
            }
        }
        attestations.attestMany(in.access(), claims);
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

    /** What the person had seen last of each duty and subject, as the form carries it. */
    private static Map<String, AttestationId> seen(Form form) {
        var seen = new LinkedHashMap<String, AttestationId>();
        for (var text : form.all("seen")) {
            var parts = text.split("\\|", 3);
            try {
                seen.put(parts[0] + parts[1], new AttestationId(UUID.fromString(parts[2])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new Conflict("This form is damaged. Look at the duty as it is, then send it again.");
            }
        }
        return seen;
    }

    private AttestPage page(Request in, List<DutyEntry> chosen, String action, String back) {
        var typed = in.typed();
        var today = duties.today(in.access());
        var one = chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.<DutyEntry>empty();
        return new AttestPage(
                List.of(new Link("Duties", DutyRows.base(in))),
                one.isPresent() ? "Attest a duty" : "Attest " + chosen.size() + " duties",
                action,
                back,
                typed.problems(),
                chosen.stream().map(AttestRoutes::attested).toList(),
                says(in, chosen.size()),
                one.filter(DutyEntry::isPerSubject)
                        .filter(duty -> duty.subjects().size() > 1)
                        .isPresent(),
                typed.field("subject", ""),
                one.map(duty -> options(in, duty)).orElse(List.of()),
                typed.field("periodFrom", today.toString()),
                typed.field("periodTo", today.toString()),
                typed.field("statement", ""),
                choice(in, today, one.map(duty -> "-" + duty.id()).orElse("")));
    }

    private static String says(Request in, int count) {
        return in.viewer().name() + ", you state that " + (count == 1 ? "this was" : "these were")
                + " done. Your name and the time are recorded, and it is bound to the text above: it can be withdrawn,"
                + " never edited.";
    }

    private static AttestPage.Attested attested(DutyEntry duty) {
        var seen = duty.subjects().stream()
                .map(one -> duty.id() + "|" + one.subject() + "|" + one.follows())
                .toList();
        return new AttestPage.Attested(
                duty.id() + ":" + duty.assignment().version(),
                seen,
                duty.duty().text(),
                duty.row().area() + " · " + duty.edition().label() + " of "
                        + duty.service().name());
    }

    private static List<Option> options(Request in, DutyEntry duty) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "All of them", in.typed().chosen("subject", "", true)));
        duty.subjects()
                .forEach(one -> options.add(
                        new Option(one.subject(), one.name(), in.typed().chosen("subject", one.subject(), false))));
        return options;
    }

    private EvidenceChoice choice(Request in, LocalDate today, String suffix) {
        var ids = in.typed().all("evidence").stream()
                .flatMap(text -> id(text).stream())
                .toList();
        var chosen = evidence.named(in.access(), ids).values();
        var newest = evidence.newest(in.access(), "", EvidenceChoice.OFFERED);
        return EvidenceChoice.of(in.viewer().base(), chosen, newest, in.typed(), today, suffix);
    }

    private static Optional<EvidenceId> id(String text) {
        try {
            return Optional.of(new EvidenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
