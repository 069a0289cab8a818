package io.remit.plan;

import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * What the page of a plan shows, or of one of its versions.
 *
 * @param place the tenant's name
 * @param base the plan's address
 * @param start where an exercise of it is started; empty where the reader may not, or it is removed
 * @param paper where it stands for paper, without {@code .pdf}
 * @param mayEdit whether the reader may change it, and this is its newest version
 * @param refused why the last step was not done; empty at any other time
 * @param seen the plan's version, which forms send back
 * @param remarks what whoever relies on the plan should know
 * @param facts what it aims at and how long it takes
 * @param changes what this version says otherwise than the one before; empty on the newest's page
 */
public record PlanPage(
        String place,
        String base,
        String start,
        String paper,
        List<Link> crumbs,
        String service,
        String name,
        String scenario,
        String summary,
        boolean removed,
        boolean mayEdit,
        boolean mayPutBack,
        String refused,
        int seen,
        int number,
        boolean newest,
        List<Remark> remarks,
        List<Fact> facts,
        List<StepRow> steps,
        List<Version> versions,
        boolean first,
        List<String> changes) {
    public PlanPage {
        crumbs = List.copyOf(crumbs);
        remarks = List.copyOf(remarks);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
    }

    /** A sentence that should be noticed. */
    public record Remark(String tone, String icon, String text) {}

    /** One version in the list of them. */
    public record Version(String href, String label, Moment at, String by, boolean current, boolean frozen) {}
}
