package io.remit.duty;

import io.remit.access.EvidenceId;
import io.remit.attestation.Approval;
import io.remit.attestation.Attestation;
import io.remit.attestation.DoneFact;
import io.remit.duty.AttestPage.Attested;
import io.remit.duty.AttestPage.Newer;
import io.remit.evidence.EvidenceChoice;
import io.remit.evidence.EvidenceForm;
import io.remit.evidence.EvidenceService;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the form that attests. */
final class AttestView {
    private final Request in;
    private final Typed typed;
    private final List<DutyEntry> chosen;
    private final LocalDate today;
    private final Told told;
    private final String suffix;

    /**
     * What is known beside the duties themselves.
     *
     * @param needsApproval whether a second person has to approve
     * @param nobodyApproves whether there is no such second person
     * @param newer the attestations that the form has not seen
     * @param names of all who attested, by reference
     */
    record Told(boolean needsApproval, boolean nobodyApproves, List<Attestation> newer, Map<String, String> names) {}

    AttestView(Request in, List<DutyEntry> chosen, LocalDate today, Told told) {
        this.in = in;
        this.typed = in.typed();
        this.chosen = chosen;
        this.today = today;
        this.told = told;
        this.suffix = one().map(duty -> "-" + duty.id()).orElse("");
    }

    private Optional<DutyEntry> one() {
        return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
    }

    AttestPage page(String back, EvidenceService evidence) {
        return new AttestPage(
                List.of(new Link("Duties", DutyRows.base(in))),
                one().isPresent() ? "Attest a duty" : "Attest " + chosen.size() + " duties",
                in.address(),
                back,
                suffix,
                typed.field("", "").error(),
                told.newer().stream().map(this::newer).toList(),
                problems(),
                headline(),
                warnings(),
                chosen.stream().map(this::attested).toList(),
                says(),
                one().filter(DutyEntry::isPerSubject)
                        .filter(duty -> duty.subjects().size() > 1)
                        .isPresent(),
                typed.field("subject", ""),
                one().map(this::options).orElse(List.of()),
                typed.field("periodFrom", AttestPeriod.from(chosen, today).toString()),
                typed.field("periodTo", today.toString()),
                typed.field("statement", in.query("statement")),
                choice(evidence));
    }

    /** What belongs to a field; the rest is told above them. */
    private List<FieldProblem> problems() {
        return typed.fieldProblems().stream()
                .map(problem -> new FieldProblem(
                        (problem.field().equals("evidence") ? "choices" : problem.field()) + suffix, problem.message()))
                .toList();
    }

    private String headline() {
        if (EvidenceForm.hasKept(typed)) {
            return "The evidence was added and is chosen below; the attestation is not made yet. Please correct:";
        }
        return "Nothing was saved yet. Please correct"
                + (typed.isBack() && !in.form().uploads("file").isEmpty() ? ", and choose the files again:" : ":");
    }

    private List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (told.needsApproval() && told.nobodyApproves()) {
            warnings.add(
                    "A second person has to approve what you attest, and nobody else here may: it will wait, and count"
                            + " for nothing, until there is another administrator.");
        }
        if (typed.isBack() && EvidenceForm.hasKept(typed) && problems().isEmpty()) {
            warnings.add("The evidence that you sent was added and is chosen below.");
        }
        return warnings;
    }

    private String says() {
        var approval = told.needsApproval() ? " It counts once somebody else, an administrator, has approved it." : "";
        return in.viewer().name() + ", you state that " + (chosen.size() == 1 ? "this was" : "these were")
                + " done. Your name and the time are recorded, and it is bound to the text above: it can be withdrawn,"
                + " never edited." + approval;
    }

    private Attested attested(DutyEntry duty) {
        var seen = duty.subjects().stream()
                .map(one -> duty.id() + "|" + one.subject() + "|" + one.follows() + "|" + duty.textHash())
                .toList();
        return new Attested(
                duty.id() + ":" + duty.assignment().version(),
                seen,
                duty.duty().text(),
                duty.row().area() + " · " + duty.edition().label() + " of "
                        + duty.service().name(),
                duty.subjects().stream().flatMap(one -> waiting(one).stream()).toList());
    }

    private List<String> waiting(SubjectStanding subject) {
        var of = subject.name().isEmpty() ? "" : subject.name() + ": ";
        return subject.proof().stream()
                .flatMap(proof -> proof.waiting().stream())
                .sorted(Comparator.comparing(DoneFact::madeAt))
                .map(fact -> of + "An attestation for " + AttestPeriod.words(fact.periodFrom(), fact.periodTo())
                        + " by " + name(fact.madeBy()) + " waits for approval already; what you send waits beside it.")
                .toList();
    }

    private Newer newer(Attestation one) {
        var state = one.withdrawal().isPresent()
                ? ", withdrawn"
                : one.approval() == Approval.WAITING ? ", waits for approval" : "";
        var which = chosen.size() == 1 ? "" : one.duty().label() + ": ";
        return new Newer(
                which + name(one.madeBy()) + " for " + AttestPeriod.words(one.periodFrom(), one.periodTo()) + state,
                Moment.at(one.madeAt()),
                one.statement(),
                DutyRows.base(in) + "/" + one.dutyId() + "#attestation-" + one.id());
    }

    private String name(String reference) {
        return told.names().getOrDefault(reference, "somebody");
    }

    private List<Option> options(DutyEntry duty) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "All of them", typed.chosen("subject", "", true)));
        duty.subjects()
                .forEach(one -> options.add(
                        new Option(one.subject(), one.name(), typed.chosen("subject", one.subject(), false))));
        return options;
    }

    private EvidenceChoice choice(EvidenceService evidence) {
        var chosenBefore = typed.isBack() ? typed.all("evidence") : in.queryAll("evidence");
        var ids =
                chosenBefore.stream().flatMap(text -> evidenceId(text).stream()).toList();
        var kept = evidence.named(in.access(), ids).values();
        var newest = evidence.newest(in.access(), "", EvidenceChoice.OFFERED);
        return EvidenceChoice.of(in.viewer().base(), kept, newest, typed, today, suffix);
    }

    private static Optional<EvidenceId> evidenceId(String text) {
        try {
            return Optional.of(new EvidenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
