package io.remit.exercise;

import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/** The pages about what runs found out, and about how often plans are practised. */
public final class PracticePages {
    private PracticePages() {}

    /** The follow-up actions of all runs. */
    public record FollowUps(
            String base,
            List<Link> crumbs,
            boolean mayRun,
            String refused,
            List<RunPage.FollowUpRow> open,
            List<RunPage.FollowUpRow> closed) {
        public FollowUps {
            crumbs = List.copyOf(crumbs);
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    /** How often plans are practised. */
    public record Schedules(
            String base,
            List<Link> crumbs,
            boolean mayRun,
            boolean anyPlan,
            List<ExercisesPage.Due> schedules,
            List<FieldProblem> problems,
            Field plan,
            List<Option> plans,
            Field kind,
            List<Option> kinds,
            Field cadence,
            Field firstDue,
            Field commander,
            List<Option> commanders) {
        public Schedules {
            crumbs = List.copyOf(crumbs);
            schedules = List.copyOf(schedules);
            problems = List.copyOf(problems);
            plans = List.copyOf(plans);
            kinds = List.copyOf(kinds);
            commanders = List.copyOf(commanders);
        }
    }
}
