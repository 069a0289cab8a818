package io.remit.plan;

import io.remit.web.parts.Fact;
import io.remit.web.parts.Moment;
import java.util.List;

/**
 * A plan for paper.
 *
 * @param place the tenant's name
 * @param back the plan's page
 * @param pdf the same as PDF
 * @param printed when this was made, in UTC and in the tenant's zone
 * @param zones in which zone times are to be written
 */
public record PaperPage(
        String place,
        String back,
        String pdf,
        String name,
        String service,
        String scenario,
        String summary,
        String version,
        Moment printed,
        String zones,
        List<String> remarks,
        List<Fact> facts,
        List<StepRow> steps) {
    public PaperPage {
        remarks = List.copyOf(remarks);
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }
}
