package io.remit.exercise;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.util.List;

/** The list of runs. */
public record ExercisesPage(
        String base,
        boolean mayRun,
        boolean filtered,
        boolean any,
        List<Due> due,
        List<Row> running,
        List<Row> planned,
        List<Row> rows,
        List<Option> kinds,
        List<Option> states,
        List<Option> results,
        List<Option> plans,
        String csv,
        Pager pager) {
    public ExercisesPage {
        due = List.copyOf(due);
        running = List.copyOf(running);
        planned = List.copyOf(planned);
        rows = List.copyOf(rows);
    }

    /** A run. */
    public record Row(
            String href,
            String name,
            Badge kind,
            String plan,
            Badge state,
            boolean hasDay,
            Moment day,
            boolean ended,
            Badge result,
            String rto,
            String rpo) {}

    /** A schedule that asks for practice. */
    public record Due(
            String id,
            String plan,
            String kind,
            String cadence,
            Badge state,
            boolean hasDue,
            Moment due,
            String last,
            String start) {}
}
