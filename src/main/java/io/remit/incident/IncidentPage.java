package io.remit.incident;

import io.remit.job.AffectedView;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a tenant sees of one incident.
 *
 * @param base its address, under which its forms post
 * @param refused why the last step was not done; empty at any other time
 * @param mayRun whether the reader may begin runs
 * @param mayClose whether the reader may close the tenant's side
 * @param detected when it was noticed; none or one
 * @param projects the tenant's projects that it concerns
 * @param live what changes while somebody looks
 * @param plans those that could be run too
 * @param setOff the duties that wait because of it
 * @param goingOn its runs that go on, which whoever closes it should know of
 * @param closings how it was closed, by the provider and by the tenant
 */
public record IncidentPage(
        List<Link> crumbs,
        String base,
        String title,
        Badge whose,
        boolean own,
        String refused,
        boolean open,
        boolean mayRun,
        boolean mayClose,
        String service,
        String regions,
        String scenario,
        Moment disrupted,
        List<Moment> detected,
        Moment declared,
        String declaredBy,
        String description,
        List<Project> projects,
        Live live,
        List<Option> plans,
        boolean hasPlans,
        String makePlan,
        List<SetOff> setOff,
        List<Closed> closings,
        List<FieldProblem> closingProblems,
        Field review,
        Field withdrawn,
        List<Link> goingOn,
        Field anyway) {

    /** A project that is concerned. */
    public record Project(String name, String region) {}

    /**
     * What changes while somebody looks.
     *
     * @param seen tells whether there is anything new
     * @param preparing whether the runs are still being begun
     */
    public record Live(
            String seen,
            boolean polling,
            Badge state,
            boolean preparing,
            List<Run> runs,
            AffectedView jobs,
            List<Told> updates) {
        public Live {
            runs = List.copyOf(runs);
            updates = List.copyOf(updates);
        }
    }

    /** A run, and how far it is. */
    public record Run(String name, String href, Badge state, String progress) {}

    /** What the provider told on the way. */
    public record Told(String id, Badge state, String text, Moment at) {}

    /** A duty that waits because of it. */
    public record SetOff(String text, String href, Badge state, String detail) {}

    /** How one side closed it. */
    public record Closed(String side, boolean withdrawn, String review, String by, Moment at) {}

    public IncidentPage {
        crumbs = List.copyOf(crumbs);
        detected = List.copyOf(detected);
        projects = List.copyOf(projects);
        plans = List.copyOf(plans);
        setOff = List.copyOf(setOff);
        closings = List.copyOf(closings);
        goingOn = List.copyOf(goingOn);
        closingProblems = List.copyOf(closingProblems);
    }
}
