package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_READ;
import static io.remit.web.Method.GET;

import io.remit.access.AccountId;
import io.remit.attestation.Attestation;
import io.remit.attestation.AttestationService;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionService;
import io.remit.identity.MembershipService;
import io.remit.standing.DutyState;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A person's own duties, and what waits for that person's approval. */
public final class MineRoutes {
    private final DutyService duties;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
    private final MembershipService memberships;

    public MineRoutes(
            DutyService duties,
            AttestationService attestations,
            ExceptionService exceptions,
            MembershipService memberships) {
        this.duties = duties;
        this.attestations = attestations;
        this.exceptions = exceptions;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenantNav("My duties", "user", "/duties/mine", DUTY_READ);
        routes.tenant(GET, "/duties/mine", DUTY_READ, this::mine);
    }

    private Reply mine(Request in) {
        var register = duties.register(in.access());
        var me = in.access().actor().accountId().orElseThrow();
        var own = register.of(me);
        var rows = new DutyRows(in, own, DutyRows.names(in, memberships, own));
        var groups = new ArrayList<MinePage.Group>();
        add(groups, rows, own, "now", "Needs you now", "Late, failing, or its text changed.", MinePage::pressing);
        add(groups, rows, own, "soon", "Coming up", "Open, or due soon.", MinePage::coming);
        add(groups, rows, own, "fine", "In order", "Nothing to do at present.", MinePage::quiet);
        var pressing = own.stream()
                .filter(duty -> MinePage.pressing(duty.standing().state()))
                .count();
        var lead = own.isEmpty()
                ? "You answer for no duty yet."
                : (pressing == 0 ? "Nothing is late" : pressing + (pressing == 1 ? " needs" : " need") + " you now")
                        + "; " + own.size() + (own.size() == 1 ? " duty is" : " duties are") + " yours.";
        return Reply.page(
                "duty/mine", new MinePage(in.viewer().place(), lead, DutyRows.base(in), groups, approvals(in, me)));
    }

    private static void add(
            List<MinePage.Group> groups,
            DutyRows rows,
            List<DutyEntry> own,
            String anchor,
            String title,
            String note,
            Predicate<DutyState> of) {
        var these = new DutyFilter("", "", "", "", "", "pressing", "")
                .of(own.stream()
                        .filter(duty -> of.test(duty.standing().state()))
                        .toList());
        if (!these.isEmpty()) {
            groups.add(new MinePage.Group(anchor, title, note, rows.rows(these)));
        }
    }

    /** What others said and the reader may decide on. */
    private List<MinePage.Approval> approvals(Request in, AccountId me) {
        if (!in.access().may(DUTY_APPROVE)) {
            return List.of();
        }
        var mine = in.access().actor().reference();
        var attested = attestations.waitingForApproval(in.access()).stream()
                .filter(one -> !one.madeBy().equals(mine))
                .toList();
        var asked = exceptions.waitingForApproval(in.access()).stream()
                .filter(one -> !one.askedBy().equals(mine))
                .toList();
        var references = new ArrayList<String>();
        attested.stream().map(Attestation::madeBy).forEach(references::add);
        asked.stream().map(DutyException::askedBy).forEach(references::add);
        var names = memberships.namesByReference(in.access(), references);
        var approvals = new ArrayList<MinePage.Approval>();
        attested.forEach(one -> approvals.add(new MinePage.Approval(
                one.duty().label(),
                "Attested by " + names.get(one.madeBy()),
                DutyRows.base(in) + "/" + one.dutyId() + "#attestation-" + one.id())));
        asked.forEach(one -> approvals.add(new MinePage.Approval(
                one.duty().label(),
                "Exception asked for by " + names.get(one.askedBy()),
                DutyRows.base(in) + "/" + one.dutyId() + "#exceptions")));
        return approvals;
    }
}
