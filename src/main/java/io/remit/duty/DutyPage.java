package io.remit.duty;

import io.remit.evidence.EvidenceRow;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Span;
import java.util.List;

/**
 * What a duty's page shows.
 *
 * @param place the tenant's name, or the operator's
 * @param crumbs the way back
 * @param base the page's address, below which its forms post
 * @param row the duty as lists show it
 * @param text its text with its links
 * @param edition the edition that binds
 * @param dropped that no edition asks for it any more; empty while one does
 * @param refused why the last step was not done; empty at any other time
 * @param kept what was typed into the form of that step, where the page has that form no more
 * @param mayAttest whether the reader may attest, and it makes sense now
 * @param mayTakePart whether the reader may comment, record what happened and ask for exceptions
 * @param mayAssign whether the reader may lay down owner and cadence
 * @param subjects where it stands for each project, where it is fulfilled for each
 * @param checks what pings reported of it
 * @param mechanism what the portal's own parts tell of it
 * @param pingsHref where pings are kept; empty for the operator, who has none
 * @param attestations what members stated, the newest first
 * @param from the first day of the period that the occurrences are of
 * @param until the last day of it
 * @param occurrences each time it fell due in the period
 * @param next the days on which it falls due next; empty where none is in the period
 * @param noOccurrences what to say where there is none
 * @param texts its text through the editions, the newest first
 * @param comments what members wrote beside it, the newest first
 * @param comment the form's comment
 * @param shown names this showing of the page, so that a comment sent twice from it is one
 * @param events what happened to it, the newest first
 * @param notes how the tenant does it
 * @param links where the provider's page says how
 * @param laying the form for owner and cadence
 * @param otherHeading whose part the other is
 * @param others what the other party does here
 * @param noOther what to say where that is nothing
 * @param conditional whether something has to set it off
 * @param triggers what did
 * @param triggerReason the form's event
 * @param happenedOn the form's day
 * @param exceptions the exceptions asked for, the newest first
 * @param asking the form that asks for one
 */
public record DutyPage(
        String place,
        List<Link> crumbs,
        String base,
        DutyRow row,
        List<Span> text,
        String edition,
        String dropped,
        String refused,
        String kept,
        boolean mayAttest,
        boolean mayTakePart,
        boolean mayAssign,
        List<Subject> subjects,
        List<Check> checks,
        MechanismPart mechanism,
        String pingsHref,
        List<Proven> attestations,
        String from,
        String until,
        List<Time> occurrences,
        String next,
        String noOccurrences,
        List<Text> texts,
        List<Remark> comments,
        Field comment,
        String shown,
        List<Event> events,
        String notes,
        List<Link> links,
        LayingForm laying,
        String otherHeading,
        List<Other> others,
        String noOther,
        boolean conditional,
        List<TriggerRow> triggers,
        Field triggerReason,
        Field happenedOn,
        List<ExceptionRow> exceptions,
        Asking asking) {

    private static final int MOST_NAME_CHARACTERS = 70;

    /** Where it stands for one project. */
    public record Subject(String name, Badge state, String reason) {}

    /** What one ping tells of it, for which project, and when it reported last; without text where it never did. */
    public record Check(String name, String subject, Badge outcome, Moment last) {}

    /** One attestation, and what the reader may do with it. */
    public record Proven(
            String id,
            String by,
            String period,
            Badge state,
            String statement,
            String subject,
            List<EvidenceRow> evidence,
            Moment at,
            String edition,
            String note,
            Step decision,
            Step withdrawal) {
        public Proven {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A step that takes a reason.
     *
     * @param may whether the reader may take it
     * @param open whether its form comes back with what was typed
     */
    public record Step(boolean may, boolean open, Field reason) {}

    /** One time it fell due, for one subject. */
    public record Time(Moment due, String subject, Badge outcome, String done) {}

    /** Its text in one edition, with what changed in it. */
    public record Text(String edition, String effective, Badge change, List<Span> text) {
        public Text {
            text = List.copyOf(text);
        }
    }

    /** A comment. */
    public record Remark(String by, Moment at, String text) {}

    /** Something that happened to it. */
    public record Event(Moment at, String what, String by) {}

    /** What the other party does, how that is proved, and where the proof is; without address for the operator. */
    public record Other(String text, String detail, String href) {}

    /** Something that set it off. */
    public record TriggerRow(String id, String reason, String detail, boolean mayWithdraw) {}

    /** One exception, and what the reader may do with it. */
    public record ExceptionRow(
            String id, Badge state, String until, String reason, String detail, Step decision, Step end) {}

    /** The form for owner and cadence; {@code open} when it comes back with what was wrong. */
    public record LayingForm(
            boolean open,
            List<FieldProblem> problems,
            String version,
            Field owner,
            List<Option> owners,
            Field cadence,
            String cadenceHint,
            List<Option> cadences,
            Field firstDueOn,
            Field perSubject,
            List<Option> perSubjects,
            Field notes) {
        public LayingForm {
            problems = List.copyOf(problems);
            owners = List.copyOf(owners);
            cadences = List.copyOf(cadences);
            perSubjects = List.copyOf(perSubjects);
        }
    }

    /** The form that asks for an exception; {@code open} when it comes back with what was wrong. */
    public record Asking(
            boolean open,
            List<FieldProblem> problems,
            String follows,
            String textHash,
            Field kind,
            List<Option> kinds,
            Field reason,
            Field endsOn) {
        public Asking {
            problems = List.copyOf(problems);
            kinds = List.copyOf(kinds);
        }
    }

    public DutyPage {
        crumbs = List.copyOf(crumbs);
        text = List.copyOf(text);
        subjects = List.copyOf(subjects);
        checks = List.copyOf(checks);
        attestations = List.copyOf(attestations);
        occurrences = List.copyOf(occurrences);
        texts = List.copyOf(texts);
        comments = List.copyOf(comments);
        events = List.copyOf(events);
        links = List.copyOf(links);
        others = List.copyOf(others);
        triggers = List.copyOf(triggers);
        exceptions = List.copyOf(exceptions);
    }

    /** The beginning of its text, as windows and bookmarks call the page. */
    public String name() {
        var all = row.text();
        return all.length() > MOST_NAME_CHARACTERS
                ? all.substring(0, MOST_NAME_CHARACTERS).strip() + "…"
                : all;
    }

    public String area() {
        return row.area();
    }

    public Badge state() {
        return row.state();
    }

    public String reason() {
        return row.reason();
    }

    public String attestHref() {
        return row.attestHref();
    }
}
