package io.remit.duty;

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
import io.remit.identity.MembershipService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The list of duties; a person's own are in {@link MineRoutes}. */
public final class DutyRoutes {
    private final DutyService duties;
    private final AssignmentService assignments;
    private final MembershipService memberships;
    private final Function<Access, List<Notice>> waiting;

    /** @param waiting what rooms above have to say at the top of a tenant's list, such as how far it is with setting up */
    public DutyRoutes(
            DutyService duties,
            AssignmentService assignments,
            MembershipService memberships,
            Function<Access, List<Notice>> waiting) {
        this.duties = duties;
        this.assignments = assignments;
        this.memberships = memberships;
        this.waiting = waiting;
    }

    public void register(Routes routes) {
        routes.tenantNav("Duties", "checklist", "/duties", DUTY_READ);
        routes.tenant(GET, "/duties", DUTY_READ, this::list);
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

    private Map<UUID, String> names(Request in, List<DutyEntry> shown) {
        return DutyRows.names(in, memberships, shown);
    }
}
