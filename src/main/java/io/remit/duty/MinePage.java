package io.remit.duty;

import io.remit.standing.DutyState;
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

    /** Something another member said that waits for a second person. */
    public record Approval(String text, String detail, String href) {}

    public MinePage {
        groups = List.copyOf(groups);
        approvals = List.copyOf(approvals);
    }

    /** Whether a duty in this state is late, wrong or unclear. */
    static boolean pressing(DutyState state) {
        return state.ordinal() <= DutyState.STALE.ordinal() || state == DutyState.CANNOT_TELL;
    }

    /** Whether it is to be done, and not late. */
    static boolean coming(DutyState state) {
        return state == DutyState.OPEN || state == DutyState.DUE_SOON;
    }

    /** Whether it asks for nothing. */
    static boolean quiet(DutyState state) {
        return !pressing(state) && !coming(state);
    }

    public int approvalCount() {
        return approvals.size();
    }
}
