package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_READ;
import static io.remit.web.Method.GET;

import io.remit.access.DutyId;
import io.remit.access.Problem.NotFound;
import io.remit.attestation.Attestation;
import io.remit.attestation.AttestationService;
import io.remit.attestation.DutyException;
import io.remit.attestation.DutyText;
import io.remit.attestation.ExceptionService;
import io.remit.identity.MembershipService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        var toApprove = "Attested; it counts once an administrator has approved it.";
        add(groups, rows, own, "waiting", "Waiting for somebody else", toApprove, MinePage::waiting);
        add(groups, rows, own, "fine", "In order", "Nothing to do at present.", MinePage::quiet);
        var approvals = approvals(in, register);
        return Reply.page(
                "duty/mine",
                new MinePage(in.viewer().place(), MinePage.lead(own, approvals), DutyRows.base(in), groups, approvals));
    }

    private static void add(
            List<MinePage.Group> groups,
            DutyRows rows,
            List<DutyEntry> own,
            String anchor,
            String title,
            String note,
            Predicate<DutyEntry> of) {
        var these = new DutyFilter("", "", "", "", "", "pressing", "")
                .of(own.stream().filter(of).toList());
        if (!these.isEmpty()) {
            groups.add(new MinePage.Group(anchor, title, note, rows.rows(these)));
        }
    }

    /** What others said and the reader may decide on. */
    private List<MinePage.Approval> approvals(Request in, Register register) {
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
        var references = Stream.concat(
                        attested.stream().map(Attestation::madeBy),
                        asked.stream().map(DutyException::askedBy))
                .toList();
        var names = memberships.namesByReference(in.access(), references);
        var approvals = new ArrayList<MinePage.Approval>();
        attested.forEach(one -> approvals.add(approval(
                in,
                register,
                one.duty(),
                AttestPeriod.words(one.periodFrom(), one.periodTo()) + subject(register, one),
                "Attested by " + names.get(one.madeBy()) + ", "
                        + Moment.at(one.madeAt()).text(),
                "#attestation-" + one.id())));
        asked.forEach(one -> approvals.add(approval(
                in,
                register,
                one.duty(),
                "exception until " + Moment.on(one.endsOn()).text(),
                "Asked for by " + names.get(one.askedBy()) + ", "
                        + Moment.at(one.askedAt()).text(),
                "#exceptions")));
        return approvals;
    }

    private MinePage.Approval approval(
            Request in, Register register, DutyText duty, String what, String said, String anchor) {
        boolean hasPage = hasPage(in, register, duty.duty());
        return new MinePage.Approval(
                duty.label() + " · " + what,
                hasPage ? said : said + ". No edition that binds you asks for it now, so there is nothing to decide.",
                hasPage ? DutyRows.base(in) + "/" + duty.duty() + anchor : "");
    }

    /** Whether a duty can be looked at: it binds, or did before. One of an edition that is held back is not there. */
    private boolean hasPage(Request in, Register register, DutyId duty) {
        if (register.find(duty).isPresent()) {
            return true;
        }
        try {
            return duties.duty(in.access(), duty).id().equals(duty);
        } catch (NotFound e) {
            return false;
        }
    }

    private static String subject(Register register, Attestation one) {
        return register.find(one.dutyId()).stream()
                .flatMap(duty -> duty.subjects().stream())
                .filter(subject -> subject.subject().equals(one.subject()))
                .map(SubjectStanding::name)
                .filter(name -> !name.isEmpty())
                .map(name -> ", " + name)
                .findFirst()
                .orElse("");
    }
}
