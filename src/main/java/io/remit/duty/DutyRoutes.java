package io.remit.duty;

import static io.remit.access.Permission.DUTY_APPROVE;
import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PROVIDER_DUTY_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Invalid;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.DutyRef;
import io.remit.attestation.Attestation;
import io.remit.attestation.AttestationService;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionService;
import io.remit.identity.MembershipService;
import io.remit.standing.DutyState;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists of duties: all of them, and a person's own. */
public final class DutyRoutes {
    private final DutyService duties;
    private final AssignmentService assignments;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
    private final MembershipService memberships;
    private final Function<Access, List<Notice>> waiting;

    /** @param waiting what rooms above have to say at the top of a tenant's list, such as how far it is with setting up */
    public DutyRoutes(
            DutyService duties,
            AssignmentService assignments,
            AttestationService attestations,
            ExceptionService exceptions,
            MembershipService memberships,
            Function<Access, List<Notice>> waiting) {
        this.duties = duties;
        this.assignments = assignments;
        this.attestations = attestations;
        this.exceptions = exceptions;
        this.memberships = memberships;
        this.waiting = waiting;
    }

    public void register(Routes routes) {
        routes.tenantNav("My duties", "user", "/duties/mine", DUTY_READ);
        routes.tenantNav("Duties", "checklist", "/duties", DUTY_READ);
        routes.tenant(GET, "/duties", DUTY_READ, this::list);
        routes.tenant(GET, "/duties/mine", DUTY_READ, this::mine);
        routes.tenant(GET, "/duties/csv", DUTY_READ, this::csv);
        routes.tenant(POST, "/duties/assignment", DUTY_ASSIGN, this::assign).reshow(this::list);
        routes.operatorNav("Our duties", "checklist", "/duties", PROVIDER_DUTY_EDIT);
        routes.operator(GET, "/duties", PROVIDER_DUTY_EDIT, this::list);
        routes.operator(GET, "/duties/csv", PROVIDER_DUTY_EDIT, this::csv);
        routes.operator(POST, "/duties/assignment", PROVIDER_DUTY_EDIT, this::assign)
                .reshow(this::list);
    }

    private Reply list(Request in) {
        var register = duties.register(in.access());
        var people = assignments.candidates(in.access());
        var notices = DutyService.isProvider(in.access()) ? List.<Notice>of() : waiting.apply(in.access());
        var view = new DutiesView(in, register, people, names(in, register.duties()), notices);
        return Reply.page("duty/duties", view.page()).fragment("duties");
    }

    private Reply csv(Request in) {
        var register = duties.register(in.access());
        var shown = DutyFilter.of(in).of(register.duties(), names(in, register.duties()));
        return Reply.file(Attachment.csv(
                "duties-" + register.today() + ".csv", DutyCsv.of(shown, names(in, shown), register.today())));
    }

    private Reply assign(Request in) {
        var form = in.form();
        var register = duties.register(in.access());
        Map<DutyRef, Integer> seen = new LinkedHashMap<>();
        for (var choice : form.all("duty")) {
            var chosen = Choice.of(choice);
            var duty = chosen.flatMap(one -> register.find(one.duty()))
                    .orElseThrow(() -> new Invalid("", "One of these duties is not there any more. Look again."));
            seen.put(duty.ref(), chosen.orElseThrow().version());
        }
        if (seen.isEmpty()) {
            throw new Invalid("", "Select at least one duty first.");
        }
        if (form.text("to").isEmpty()) {
            throw new Invalid("", "Choose who is to answer for them first.");
        }
        boolean nobody = form.text("to").equals(DutyFilter.NOBODY);
        try {
            assignments.assign(in.access(), seen, nobody ? Optional.empty() : owner(form.text("to")));
        } catch (Invalid e) {
            // The list has no place for an error at a field: what is wrong is said above it.
            throw new Invalid("", e.errors().getOrDefault("owner", e.getMessage()));
        }
        var what = seen.size() == 1 ? "The duty has" : seen.size() + " duties have";
        var filter = DutyFilter.of(in);
        return Reply.goTo(DutyRows.base(in) + filter.query(filter.state(), filter.after()))
                .flash(nobody ? what + " no owner now." : what + " a new owner.");
    }

    /** An owner as forms send one: an account's id, or nothing for nobody. */
    static Optional<AccountId> owner(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            throw new Invalid("owner", "Choose one of the members.");
        }
    }

    private Reply mine(Request in) {
        var register = duties.register(in.access());
        var me = in.access().actor().accountId().orElseThrow();
        var own = register.of(me);
        var rows = new DutyRows(in, own, names(in, own));
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

    private Map<UUID, String> names(Request in, List<DutyEntry> shown) {
        return memberships.names(
                in.access(),
                shown.stream()
                        .flatMap(duty -> duty.owner().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
    }
}
