package io.remit.overview;

import static io.remit.access.Permission.DUTY_ASSIGN;
import static io.remit.access.Permission.EDITION_ACKNOWLEDGE;
import static io.remit.access.Permission.PROJECT_EDIT;

import io.remit.access.Access;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.standing.DutyState;
import io.remit.tenant.Project;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import java.util.ArrayList;
import java.util.List;

/** What is missing in the tenant as a whole, for those who may do something about it. */
final class OpenInTenant {
    private final Access access;
    private final String base;
    private final List<ServiceStanding> standings;
    private final List<Project> projects;
    private final Register register;

    OpenInTenant(
            Access access, String base, List<ServiceStanding> standings, List<Project> projects, Register register) {
        this.access = access;
        this.base = base;
        this.standings = standings;
        this.projects = projects;
        this.register = register;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        if (access.may(DUTY_ASSIGN)) {
            pressing(DutyState.FAILING, "fails its check", "fail their checks", items);
            pressing(DutyState.OVERDUE, "is overdue", "are overdue", items);
            pressing(DutyState.STALE, "is stale: its text has changed", "are stale: their texts have changed", items);
            unowned(items);
        }
        if (access.may(EDITION_ACKNOWLEDGE)) {
            gaps(items);
        }
        if (access.may(PROJECT_EDIT) && projects.isEmpty() && !standings.isEmpty()) {
            items.add(new Attention(
                    Badge.info("Set up"),
                    "No project is recorded yet.",
                    "Duties are tracked for each project.",
                    new Link("Add a project", base + "/projects")));
        }
        return items;
    }

    /** Counted as the list counts that it leads to; where all of them are the reader's, they are said already. */
    private void pressing(DutyState state, String one, String many, List<Attention> items) {
        var these = register.duties().stream()
                .filter(duty -> duty.standing().state() == state)
                .toList();
        long own = these.stream().filter(this::isReaders).count();
        if (own < these.size()) {
            items.add(new Attention(
                    StateBadge.of(state),
                    these.size() == 1 ? "1 duty " + one + "." : these.size() + " duties " + many + ".",
                    these.size() == 1
                            ? "It is not yours."
                            : own == 0
                                    ? "None of them is yours."
                                    : own + " of them " + (own == 1 ? "is yours." : "are yours."),
                    new Link("See them", DutyLists.in(base, state))));
        }
    }

    private boolean isReaders(DutyEntry duty) {
        return duty.owner().isPresent() && duty.owner().equals(access.actor().accountId());
    }

    private void unowned(List<Attention> items) {
        long unowned = register.unowned();
        if (unowned > 0) {
            items.add(new Attention(
                    StateBadge.unowned(),
                    unowned == 1 ? "Nobody answers for 1 duty." : "Nobody answers for " + unowned + " duties.",
                    "A duty without an owner is a gap, whatever its state.",
                    new Link("Give them owners", DutyLists.unowned(base, ""))));
        }
    }

    private void gaps(List<Attention> items) {
        var gaps = DashboardService.gaps(standings);
        if (!gaps.isEmpty()) {
            var count = gaps.size() == 1 ? "1 responsibility leaves" : gaps.size() + " responsibilities leave";
            items.add(new Attention(
                    Badge.gap("Gap"),
                    count + " open who does what.",
                    gaps.get(0).area(),
                    new Link("Look", base + "/responsibilities?party=nobody")));
        }
    }
}
