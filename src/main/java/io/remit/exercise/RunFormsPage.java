package io.remit.exercise;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/** The forms about a run as a whole, each on a page of its own. */
public final class RunFormsPage {
    private RunFormsPage() {}

    /** Correcting the times. */
    public record Times(
            List<Link> crumbs, String run, List<FieldProblem> problems, List<When> times, When.Zone zone, Field note) {
        public Times {
            crumbs = List.copyOf(crumbs);
            problems = List.copyOf(problems);
            times = List.copyOf(times);
        }
    }

    /** Who leads and who takes part. */
    public record People(
            List<Link> crumbs,
            String run,
            List<FieldProblem> problems,
            Field commander,
            List<Option> commanders,
            List<Option> participants,
            Field into,
            List<Option> projects) {
        public People {
            crumbs = List.copyOf(crumbs);
            problems = List.copyOf(problems);
            commanders = List.copyOf(commanders);
            participants = List.copyOf(participants);
            projects = List.copyOf(projects);
        }
    }

    /**
     * Ending a run.
     *
     * @param missing what is open or not known
     */
    public record Ending(
            List<Link> crumbs,
            String run,
            boolean planned,
            String refused,
            List<FieldProblem> problems,
            List<String> missing,
            Badge result,
            String rto,
            String rpo,
            List<String> reasons,
            Field note,
            When when,
            When.Zone zone,
            List<FieldProblem> abortProblems,
            Field reason) {
        public Ending {
            crumbs = List.copyOf(crumbs);
            problems = List.copyOf(problems);
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
            abortProblems = List.copyOf(abortProblems);
        }
    }

    /** Making an action of a finding. */
    public record NewFollowUp(
            List<Link> crumbs,
            String run,
            List<FieldProblem> problems,
            Field finding,
            Field action,
            Field owner,
            List<Option> owners,
            Field dueOn) {
        public NewFollowUp {
            crumbs = List.copyOf(crumbs);
            problems = List.copyOf(problems);
            owners = List.copyOf(owners);
        }
    }
}
