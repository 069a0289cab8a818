package io.remit.duty;

import io.remit.standing.DutyState;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person's own duties show.
 *
 * @param place the tenant's name
 * @param lead how many need the reader
 * @param allHref all duties
 * @param groups the reader's duties, the pressing ones first; groups without any are left out
 * @param approvals what waits for the reader's approval
 */
public record MinePage(String place, String lead, String allHref, List<Group> groups, List<Approval> approvals) {

    /** Duties that are alike in what they ask of the reader. */
    public record Group(String anchor, String title, String note, List<DutyRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        public int count() {
            return rows.size();
        }
    }

    /**
     * Something another member said that waits for a second person.
     *
     * @param text which duty, and what of it: no two entries read the same
     * @param detail who said so and when, or why it cannot be decided on
     * @param href where to decide; empty where no edition that binds asks for the duty
     */
    public record Approval(String text, String detail, String href) {
        public boolean decidable() {
            return !href.isEmpty();
        }
    }

    public MinePage {
        groups = List.copyOf(groups);
        approvals = List.copyOf(approvals);
    }

    /** Whether a duty is late, wrong or unclear, and somebody's approval would not mend it. */
    static boolean pressing(DutyEntry duty) {
        var state = duty.standing().state();
        return (state.ordinal() <= DutyState.STALE.ordinal() || state == DutyState.CANNOT_TELL)
                && !duty.waitsForApproval();
    }

    /** Whether it is to be done, and not late. */
    static boolean coming(DutyEntry duty) {
        var state = duty.standing().state();
        return (state == DutyState.OPEN || state == DutyState.DUE_SOON) && !duty.waitsForApproval();
    }

    /** Whether its owner has done what there is to do, and a second person has not. */
    static boolean waiting(DutyEntry duty) {
        return duty.waitsForApproval();
    }

    /** Whether it asks for nothing. */
    static boolean quiet(DutyEntry duty) {
        return !pressing(duty) && !coming(duty) && !waiting(duty);
    }

    /** What needs the reader, in a sentence. */
    static String lead(List<DutyEntry> own, List<Approval> approvals) {
        long toDecide = approvals.stream().filter(Approval::decidable).count();
        long pressing = own.stream().filter(MinePage::pressing).count();
        long waiting = own.stream().filter(MinePage::waiting).count();
        var parts = new ArrayList<String>();
        if (toDecide > 0) {
            parts.add(counted(toDecide, "waits", "wait") + " for your approval");
        }
        if (own.isEmpty()) {
            parts.add("you answer for no duty yet");
        } else {
            parts.add(pressing == 0 ? "nothing is late" : counted(pressing, "needs", "need") + " you now");
            if (waiting > 0) {
                parts.add(counted(waiting, "waits", "wait") + " for somebody else");
            }
            parts.add(counted(own.size(), "duty is", "duties are") + " yours");
        }
        var lead = String.join("; ", parts);
        return Character.toUpperCase(lead.charAt(0)) + lead.substring(1) + ".";
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    public int approvalCount() {
        return approvals.size();
    }
}
