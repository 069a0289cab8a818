package io.remit.authorization;

import io.remit.authorization.AskingPage.Text;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * The page of an authorization.
 *
 * @param again this page, as it is asked for again while something is tried
 * @param meaning what its standing means, and what is next
 * @param facts what was granted, by whom, until when
 * @param former what was taken out when it was narrowed, in a phrase; empty where nothing was
 * @param documents what to put in force, or, for one that is over, what to take away
 * @param over whether it is over, so that the documents take away
 * @param together where the policy is put together with one that is there already; empty where that is not done
 * @param mayDecide whether the reader may approve or decline it now
 * @param mayTry whether the reader may have it tried now
 * @param mayRevoke whether the reader may take it back now
 * @param recertify whether somebody should say that it is still needed; {@code recertifyBy} until when
 * @param receipt the proof that it is closed; empty while there is none
 */
public record AuthorizationPage(
        List<Link> crumbs,
        String href,
        String again,
        String title,
        Badge standing,
        String meaning,
        String refused,
        List<Fact> facts,
        List<Right> rights,
        String former,
        boolean over,
        List<Text> documents,
        List<String> remarks,
        String together,
        boolean mayDecide,
        boolean mayTry,
        boolean mayRevoke,
        boolean mayRecertify,
        boolean recertifyDue,
        Moment recertifyBy,
        List<FieldProblem> decisionProblems,
        Field decisionNote,
        List<FieldProblem> revocationProblems,
        Field revocationReason,
        List<Link> jobs,
        List<String> receipt,
        Tried tried,
        List<ProbeRow> history,
        String older) {
    public AuthorizationPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        rights = List.copyOf(rights);
        documents = List.copyOf(documents);
        remarks = List.copyOf(remarks);
        decisionProblems = List.copyOf(decisionProblems);
        revocationProblems = List.copyOf(revocationProblems);
        jobs = List.copyOf(jobs);
        receipt = List.copyOf(receipt);
        history = List.copyOf(history);
    }

    /** What may be done below a prefix. */
    public record Right(String where, String may) {}

    /**
     * A probe with its steps.
     *
     * @param shown whether there is any
     * @param waiting whether it runs, or is to begin in a moment
     */
    public record Tried(
            boolean shown, boolean waiting, Badge finding, String summary, String as, Moment at, List<StepRow> steps) {
        public Tried {
            steps = List.copyOf(steps);
        }
    }

    /** A step. */
    public record StepRow(
            String what,
            String meaning,
            String where,
            String expected,
            Badge verdict,
            String code,
            String took,
            Moment at,
            String told) {}

    /** A probe in the history. */
    public record ProbeRow(Moment at, String href, String occasion, Badge finding, String as, String summary) {}
}
