package io.remit.recovery;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Stat;
import java.util.List;

/**
 * What the first page of recovery shows.
 *
 * @param base the address of recovery's pages
 * @param hasServices whether the tenant uses any service
 * @param mayDeclare whether the reader may declare an incident
 * @param mayRun whether the reader may start an exercise
 * @param needs what needs somebody, the most pressing first
 * @param running the runs that go on
 * @param stats the numbers that matter
 * @param plans what the plans say and have shown
 * @param scenarios what may fail, and who recovers from it
 * @param objectives what the provider says of recovery time and point
 */
public record RecoveryPage(
        String base,
        boolean hasServices,
        boolean mayDeclare,
        boolean mayRun,
        List<Need> needs,
        List<Run> running,
        List<Stat> stats,
        List<PlanRow> plans,
        List<ScenarioRow> scenarios,
        List<ObjectiveRow> objectives) {
    public RecoveryPage {
        needs = List.copyOf(needs);
        running = List.copyOf(running);
        stats = List.copyOf(stats);
        plans = List.copyOf(plans);
        scenarios = List.copyOf(scenarios);
        objectives = List.copyOf(objectives);
    }

    /** A run that goes on, and since when what failed is gone; without text where that was not said. */
    public record Run(String name, Badge kind, String plan, Moment since, String href) {}

    /**
     * A plan.
     *
     * @param rto its objective in words, or that it has none
     * @param rpo the same
     * @param last what it showed last, and when; a quiet word where it was never practised
     * @param lastOn the day; without text where it was never practised
     * @param next until when it is practised next, in words
     */
    public record PlanRow(
            String name,
            String href,
            String scenario,
            String service,
            String rto,
            String rpo,
            Badge last,
            Moment lastOn,
            String next) {}

    /**
     * What may fail.
     *
     * @param who who recovers from it
     * @param plan the plan that names it; empty where none does
     * @param planHref its address
     * @param gap that it is the tenant's, and no plan names it
     */
    public record ScenarioRow(
            String failure, String service, String resolution, Badge who, String plan, String planHref, boolean gap) {}

    /** An objective in the provider's own words; a number only where these are one. */
    public record ObjectiveRow(String feature, String service, String rto, String rpo, boolean noNumber) {}
}
