package io.remit.exercise;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * The page of a run; its live part is also what watchers are sent.
 *
 * @param list the page of all runs
 * @param href this page
 * @param audience whether the reader may do something
 * @param refused why the last act was not done; empty at any other time
 * @param problems what is wrong with the note or the start
 * @param note the field that notes something about the run
 * @param noteWhen when that was
 * @param zone of times in forms
 * @param begin the times with which a planned run starts; none for others
 */
public record RunPage(
        String list,
        String href,
        String title,
        String scenario,
        Badge kind,
        Link plan,
        String made,
        boolean mayRun,
        boolean planned,
        boolean running,
        boolean ended,
        String refused,
        List<FieldProblem> problems,
        Field note,
        When noteWhen,
        When.Zone zone,
        List<When> begin,
        Live live) {
    public RunPage {
        problems = List.copyOf(problems);
        begin = List.copyOf(begin);
    }

    /**
     * What changes while people look.
     *
     * @param version how often the run has changed
     * @param asOf when this was read
     * @param whole whether all of it is shown, rather than what has changed
     */
    public record Live(
            long version,
            String href,
            Moment asOf,
            boolean mayAct,
            Badge state,
            ClockFace clock,
            List<TimeCell> times,
            Progress progress,
            List<Doing> doing,
            String commander,
            String participants,
            String into,
            Verdict verdict,
            List<StepRow> steps,
            List<LogLine> log,
            boolean moreLog,
            List<FollowUpRow> followUps) {
        public Live {
            times = List.copyOf(times);
            doing = List.copyOf(doing);
            steps = List.copyOf(steps);
            log = List.copyOf(log);
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * The big clock.
     *
     * @param shown whether there is one
     * @param since from when it counts, ISO 8601
     * @param until where it stopped; empty while it runs
     * @param now the server's time, ISO 8601
     * @param text what it shows as of now
     * @param objective seconds it may take; 0 where nobody said
     * @param objectiveText the same for people
     * @param left how much is left, or by how much it is over
     * @param phase within, near, over or none
     * @param percent of the objective, at most 100
     */
    public record ClockFace(
            boolean shown,
            String since,
            String until,
            String now,
            String text,
            long objective,
            String objectiveText,
            String left,
            String phase,
            int percent,
            String words) {}

    /** One of the times; {@code set} says whether it is known, {@code field} which it is. */
    public record TimeCell(String label, String meaning, boolean set, Moment at, String field, boolean offered) {}

    /** How far it is. */
    public record Progress(
            int all, int done, int skipped, int blocked, int open, String words, String waited, boolean hasWaited) {}

    /** Who works on what. */
    public record Doing(String who, String what, String href, Moment since, boolean blocked) {}

    /** What it showed, or would show. */
    public record Verdict(
            boolean shown,
            Badge badge,
            String rto,
            String rpo,
            String rtoObjective,
            String rpoObjective,
            List<String> reasons,
            String note) {
        public Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A step.
     *
     * @param number its place in the plan
     * @param kind what sort of step it is
     * @param who who should do it
     * @param told who did what with it, and when
     * @param waitsFor the steps it has to wait for; empty where none
     * @param mayStart whether it may be taken
     * @param mayCheck whether one press checks it off
     * @param mayEnter whether it asks for more than a press
     * @param outcome what a press sends
     */
    public record StepRow(
            String id,
            int number,
            String title,
            String kind,
            boolean required,
            String who,
            Badge state,
            String told,
            Moment at,
            boolean hasAt,
            String note,
            String times,
            String waitsFor,
            boolean mayStart,
            boolean mayCheck,
            boolean mayEnter,
            String press,
            String outcome,
            boolean evidence) {}

    /** A line of the log. */
    public record LogLine(
            Moment happened,
            Moment recorded,
            boolean later,
            String kind,
            String icon,
            String who,
            String detail,
            String note,
            String evidence,
            String evidenceHref) {}

    /** An action. */
    public record FollowUpRow(
            String id,
            String finding,
            String action,
            String owner,
            boolean hasDue,
            Moment due,
            Badge state,
            boolean open,
            String note,
            Link exercise) {}
}
