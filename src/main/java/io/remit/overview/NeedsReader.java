package io.remit.overview;

import static io.remit.access.Permission.DUTY_ATTEST;
import static io.remit.access.Permission.EDITION_ACKNOWLEDGE;

import io.remit.access.Access;
import io.remit.acknowledgement.Pending;
import io.remit.duty.DutyEntry;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.overview.DashboardPage.Attention;
import io.remit.standing.DutyState;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the reader has to do and may do, the most pressing first. What somebody else has to do is not in it. */
final class NeedsReader {
    /** More than this in one state are said in one sentence. */
    private static final int MOST_NAMED = 3;

    private final Access access;
    private final String base;
    private final List<DutyEntry> own;
    private final List<Pending> pending;
    private final int approvals;

    NeedsReader(Access access, String base, Register register, List<Pending> pending, int approvals) {
        this.access = access;
        this.base = base;
        this.own = access.actor().accountId().map(register::of).orElse(List.of());
        this.pending = pending;
        this.approvals = approvals;
    }

    List<Attention> items() {
        var items = new ArrayList<Attention>();
        if (access.may(EDITION_ACKNOWLEDGE)) {
            Pending.notices(pending, base)
                    .forEach(notice -> items.add(new Attention(
                            new Badge(notice.tone(), notice.icon(), "Edition"), notice.text(), "", notice.action())));
        }
        if (access.may(DUTY_ATTEST)) {
            pressing(DutyState.FAILING, "of yours fail their checks", items);
            pressing(DutyState.OVERDUE, "of yours are overdue", items);
            pressing(DutyState.STALE, "of yours were proved for a text that has changed since", items);
        }
        waiting(items);
        return items;
    }

    private void pressing(DutyState state, String many, List<Attention> items) {
        var these = own.stream()
                .filter(duty -> duty.standing().state() == state)
                .sorted(Comparator.comparing(DutyEntry::turningOn))
                .toList();
        if (these.size() > MOST_NAMED) {
            items.add(new Attention(
                    StateBadge.of(state),
                    these.size() + " duties " + many + ".",
                    Attention.shortened(these.get(0).duty().text()),
                    new Link("See them", base + "/duties/mine")));
            return;
        }
        these.forEach(duty -> items.add(new Attention(
                StateBadge.of(state),
                Attention.shortened(duty.duty().text()),
                duty.standing().reason(),
                new Link("Look at it", DutyLists.page(base, duty)))));
    }

    /** There are none for who may not decide. */
    private void waiting(List<Attention> items) {
        if (approvals > 0) {
            items.add(new Attention(
                    new Badge("info", "hourglass", "Approval"),
                    approvals == 1
                            ? "1 statement waits for your decision."
                            : approvals + " statements wait for your decision.",
                    "Somebody else has to look at what was stated.",
                    new Link("Decide", base + "/duties/mine")));
        }
    }
}
