package io.remit.duty;

import io.remit.attestation.Approval;
import io.remit.attestation.Attestation;
import io.remit.attestation.DutyException;
import io.remit.evidence.EvidenceRow;
import io.remit.standing.ExceptionKind;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What members stated of a duty, and what the reader may do with it. */
final class DutyProofView {
    private final Request in;
    private final DutyDetails told;
    private final String me;
    private final boolean mayApprove;
    private final boolean mayAttest;

    DutyProofView(Request in, DutyDetails told) {
        this.in = in;
        this.told = told;
        this.me = in.access().actor().reference();
        this.mayApprove = DutyPageView.mayApprove(in);
        this.mayAttest = DutyRows.mayAttest(in.access());
    }

    List<DutyPage.Proven> attestations() {
        return told.attestations().stream().map(this::attestation).toList();
    }

    private DutyPage.Proven attestation(Attestation one) {
        boolean waits = one.approval() == Approval.WAITING && one.withdrawal().isEmpty();
        var pieces = one.evidence().stream()
                .flatMap(id -> java.util.Optional.ofNullable(told.evidence().get(id)).stream())
                .map(piece -> EvidenceRow.of(piece, in.viewer().base(), "", told.today()))
                .toList();
        return new DutyPage.Proven(
                one.id().toString(),
                name(one.madeBy()),
                period(one.periodFrom(), one.periodTo()),
                state(one),
                one.statement(),
                subject(one.subject()),
                pieces,
                Moment.at(one.madeAt()),
                "Edition " + one.duty().editionNumber(),
                note(one),
                step(waits && mayApprove && !one.madeBy().equals(me), "attestations/" + one.id() + "/decision", "note"),
                step(
                        one.withdrawal().isEmpty()
                                && mayAttest
                                && (mayApprove || one.madeBy().equals(me)),
                        "attestations/" + one.id() + "/withdrawal",
                        "reason"));
    }

    /** A step on one of the page's rows, with what was typed where its form comes back. */
    private DutyPage.Step step(boolean may, String action, String field) {
        var typed = in.typedInto(DutyRows.base(in) + "/" + told.entry().id() + "/" + action);
        return new DutyPage.Step(may, may && typed.isBack(), typed.field(field, ""));
    }

    private Badge state(Attestation one) {
        if (one.withdrawal().isPresent()) {
            return Badge.quiet("arrow-back-up", "Withdrawn");
        }
        boolean counts = one.approval() == Approval.NOT_NEEDED || one.approval() == Approval.APPROVED;
        if (counts && isOfAnotherText(one)) {
            return Badge.quiet("history", "For an earlier text");
        }
        return switch (one.approval()) {
            case NOT_NEEDED -> Badge.ok("Counts");
            case APPROVED -> Badge.ok("Approved");
            case WAITING -> new Badge("warn", "hourglass", "Waits for approval");
            case DECLINED -> Badge.bad("Declined");
        };
    }

    private boolean isOfAnotherText(Attestation one) {
        return told.seen()
                .changed()
                .since(one.duty().editionNumber(), one.duty().textHash())
                .isPresent();
    }

    private String note(Attestation one) {
        return one.withdrawal()
                .map(by -> "Withdrawn by " + name(by.by()) + ": " + by.text())
                .or(() -> one.decision()
                        .map(by -> (one.approval() == Approval.APPROVED ? "Approved by " : "Declined by ")
                                + name(by.by())
                                + (by.text().isEmpty() ? "" : ": " + by.text())))
                .orElse("");
    }

    private String subject(String subject) {
        return told.entry().subjects().stream()
                .filter(one -> one.subject().equals(subject))
                .map(SubjectStanding::name)
                .collect(Collectors.joining());
    }

    private static String period(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Moment.on(to).text()
                : Moment.on(from).text() + " to " + Moment.on(to).text();
    }

    List<DutyPage.ExceptionRow> exceptions() {
        return told.exceptions().stream().map(this::exception).toList();
    }

    private DutyPage.ExceptionRow exception(DutyException one) {
        boolean asked = one.state() == DutyException.State.ASKED;
        boolean live = asked || one.holdsOn(told.today());
        var detail = "Asked for by " + name(one.askedBy())
                + one.decision()
                        .map(by -> "; decided by " + name(by.by()) + (by.text().isEmpty() ? "" : ": " + by.text()))
                        .orElse("")
                + one.end()
                        .map(by -> "; ended by " + name(by.by()) + ": " + by.text())
                        .orElse("");
        return new DutyPage.ExceptionRow(
                one.id().toString(),
                state(one),
                "until " + Moment.on(one.endsOn()).text(),
                one.reason(),
                detail,
                step(asked && mayApprove && !one.askedBy().equals(me), "exceptions/" + one.id() + "/decision", "note"),
                step(
                        live && mayAttest && (mayApprove || one.askedBy().equals(me)),
                        "exceptions/" + one.id() + "/end",
                        "reason"));
    }

    private Badge state(DutyException one) {
        var kind = one.kind() == ExceptionKind.NOT_APPLICABLE ? "Not applicable" : "Risk accepted";
        return switch (one.state()) {
            case ASKED -> new Badge("warn", "hourglass", kind + ": asked for");
            case APPROVED ->
                one.holdsOn(told.today()) ? Badge.quiet("shield-off", kind) : Badge.quiet("history", kind + ": over");
            case DECLINED -> Badge.bad(kind + ": declined");
            case ENDED -> Badge.quiet("history", kind + ": ended");
        };
    }

    private String name(String reference) {
        return told.names().getOrDefault(reference, "");
    }
}
