package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;

import io.remit.access.Actor;
import io.remit.access.DutyId;
import io.remit.attestation.Proof;
import io.remit.catalog.SourceLinks;
import io.remit.evidence.OutcomeBadge;
import io.remit.revision.Duty;
import io.remit.standing.Cadence;
import io.remit.standing.DutyState;
import io.remit.standing.Occurrence.Outcome;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a duty's page for one reader. */
final class DutyPageView {
    private static final int MOST_NEXT = 6;
    private final Request in;
    private final String base;
    private final DutyDetails told;
    private final DutyEntry duty;
    private final boolean isProvider;
    private final List<DutyPage.Proven> attestations;
    private final List<DutyPage.ExceptionRow> exceptions;

    DutyPageView(Request in, DutyDetails told) {
        this.in = in;
        this.told = told;
        this.duty = told.entry();
        this.isProvider = DutyService.isProvider(in.access());
        this.base = DutyRows.base(in) + "/" + duty.id();
        var proofs = new DutyProofView(in, told);
        this.attestations = proofs.attestations();
        this.exceptions = proofs.exceptions();
    }

    DutyPage page() {
        var forms = new DutyFormsView(in, told, base);
        var triggering = in.typedInto(base + "/triggers");
        var links = new SourceLinks(told.sourceAddress()).resolved(duty.duty().links());
        return new DutyPage(
                in.viewer().place(),
                List.of(new Link(isProvider ? "Our duties" : "Duties", DutyRows.base(in))),
                base,
                new DutyRows(in, List.of(duty), ownerNames()).row(duty),
                Span.linked(duty.duty().text(), links),
                duty.edition().label(),
                told.seen()
                        .droppedIn()
                        .map(
                                number -> "Edition " + number
                                        + " no longer asks for this. What was recorded stays here; nothing more has to be done.")
                        .orElse(""),
                refused(),
                kept(),
                DutyRows.mayAttest(in.access()) && duty.standing().state() != DutyState.NOT_APPLICABLE,
                DutyRows.mayAttest(in.access()),
                in.access().may(DUTY_ASSIGN) || in.access().may(PROVIDER_DUTY_EDIT),
                subjects(),
                checks(),
                new MechanismView(in, told).part(),
                isProvider ? "" : in.viewer().base() + "/pings",
                attestations,
                told.from().toString(),
                told.until().toString(),
                occurrences(),
                next(),
                duty.assignment().cadences().isEmpty()
                        ? "Say how often it falls due, and each time is listed here."
                        : "Nothing fell due in this period.",
                new DutyTexts(duty, told.editions()).texts(),
                comments(),
                in.typedInto(base + "/comments").field("text", ""),
                in.access().origin().requestId(),
                events(),
                duty.assignment().notes(),
                links,
                forms.laying(),
                isProvider ? "The customer's part" : "The provider's part",
                others(),
                isProvider
                        ? "The page names nothing for the customer here."
                        : "The page names nothing for the provider here.",
                duty.assignment().cadence().filter(Cadence::conditional).isPresent(),
                triggers(),
                triggering.field("triggerReason", ""),
                triggering.field("happenedOn", told.today().toString()),
                exceptions,
                forms.asking());
    }

    /** What is wrong with the step as a whole, or with one of many small forms, which may be far down the page. */
    private String refused() {
        return Stream.of("", "note", "reason")
                .map(field -> in.typed().field(field, "").error())
                .filter(error -> !error.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whoever was overtaken finds what they wrote, although nothing is left to be decided or withdrawn. */
    private String kept() {
        return isShownAgain()
                ? ""
                : Stream.of("note", "reason")
                        .map(field -> in.typed().field(field, "").value())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
    }

    private boolean isShownAgain() {
        return Stream.concat(
                        attestations.stream().flatMap(one -> Stream.of(one.decision(), one.withdrawal())),
                        exceptions.stream().flatMap(one -> Stream.of(one.decision(), one.end())))
                .anyMatch(DutyPage.Step::open);
    }

    private Map<UUID, String> ownerNames() {
        var names = new HashMap<UUID, String>();
        duty.owner()
                .ifPresent(owner ->
                        names.put(owner.value(), name(Actor.account(owner).reference())));
        return names;
    }

    private String name(String reference) {
        return told.names().getOrDefault(reference, "");
    }

    /** What has come, the newest first. */
    private List<DutyPage.Time> occurrences() {
        var past = new ArrayList<DutyPage.Time>();
        for (var time : told.occurrences()) {
            var one = time.occurrence();
            if (one.outcome() != Outcome.UPCOMING) {
                past.add(new DutyPage.Time(
                        Moment.on(one.dueOn()),
                        time.subject(),
                        StateBadge.of(one.outcome()),
                        one.doneOn().map(day -> Moment.on(day).text()).orElse("")));
            }
        }
        Collections.reverse(past);
        return past;
    }

    /** The days on which it falls due next, in words; empty where none lies in the period. */
    private String next() {
        return told.occurrences().stream()
                .map(DutyLedger.Time::occurrence)
                .filter(one -> one.outcome() == Outcome.UPCOMING)
                .map(one -> Moment.on(one.dueOn()).text())
                .distinct()
                .limit(MOST_NEXT)
                .collect(Collectors.joining(", "));
    }

    private List<DutyPage.Subject> subjects() {
        return duty.isPerSubject() && duty.whole().count() > 0
                ? duty.subjects().stream()
                        .map(one -> new DutyPage.Subject(
                                one.name(),
                                StateBadge.of(one.standing().state()),
                                one.standing().reason()))
                        .toList()
                : List.of();
    }

    private List<DutyPage.Check> checks() {
        var names = duty.subjects().stream().collect(Collectors.toMap(SubjectStanding::subject, SubjectStanding::name));
        return told.seen().gathered().checks().getOrDefault(duty.id(), List.of()).stream()
                .map(check -> new DutyPage.Check(
                        check.name(),
                        names.getOrDefault(check.subject(), ""),
                        // What was laid down later may leave a ping without what it reports for; it is nobody's then.
                        names.containsKey(check.subject())
                                ? OutcomeBadge.of(check.outcome())
                                : Badge.warn("Does not count"),
                        check.lastAt().map(Moment::at).orElse(Moment.NONE)))
                .toList();
    }

    private List<DutyPage.Remark> comments() {
        return told.comments().stream()
                .map(one -> new DutyPage.Remark(name(one.madeBy()), Moment.at(one.madeAt()), one.text()))
                .toList();
    }

    private List<DutyPage.Event> events() {
        return told.events().stream()
                .map(event -> new DutyPage.Event(
                        Moment.at(event.at()), event.words(), name(event.actor().reference())))
                .toList();
    }

    private List<DutyPage.TriggerRow> triggers() {
        var happened = told.seen().facts().setOff("").stream()
                .map(one -> new DutyPage.TriggerRow(
                        one.id().toString(),
                        one.reason(),
                        Moment.on(one.happenedOn()).text() + ", due by "
                                + Moment.on(one.dueOn()).text(),
                        false));
        var said = told.triggers().stream()
                .map(one -> new DutyPage.TriggerRow(
                        one.id().toString(),
                        one.reason(),
                        Moment.on(one.happenedOn()).text() + ", due by "
                                + Moment.on(one.dueOn()).text() + ", said " + name(one.recordedBy())
                                + (one.withdrawn() ? "; taken back" : ""),
                        !one.withdrawn() && DutyRows.mayAttest(in.access())));
        return Stream.concat(said, happened).toList();
    }

    /** What the other party does in the same area; a tenant sees how the provider proves it. */
    private List<DutyPage.Other> others() {
        return duty.row().duties().stream()
                .filter(one -> one.party() != duty.duty().party())
                .map(one -> new DutyPage.Other(
                        one.text(),
                        isProvider ? "" : proved(one),
                        isProvider
                                ? ""
                                : in.viewer().base() + "/provider/"
                                        + DutyId.of(duty.service().id(), one.key())))
                .toList();
    }

    private String proved(Duty provider) {
        return told.providers().getOrDefault(DutyId.of(duty.service().id(), provider.key()), List.of()).stream()
                .map(Proof::latest)
                .flatMap(latest -> latest.stream())
                .findFirst()
                .map(fact -> "Attested by the provider until "
                        + Moment.on(fact.periodTo()).text())
                .orElse("Not attested by the provider yet");
    }

    static boolean mayApprove(Request in) {
        return in.access().may(DUTY_APPROVE) || in.access().may(PROVIDER_DUTY_EDIT);
    }
}
