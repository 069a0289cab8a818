package io.remit.recovery;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What a run may prove.
 *
 * @param title the run's name
 * @param run its page
 * @param practised whether it counts as the plan practised, without anybody saying so
 * @param why why nothing is proposed; empty where something is
 * @param mayAttest whether the reader may state that a duty was done
 * @param others the other duties of the service, for whoever knows better; none where nothing can be proved
 * @param error what is wrong with the choice among them
 */
public record ProofPage(
        List<Link> crumbs,
        String title,
        String run,
        boolean practised,
        String why,
        boolean mayAttest,
        List<DutyRow> duties,
        List<Option> others,
        String error) {
    public ProofPage {
        crumbs = List.copyOf(crumbs);
        duties = List.copyOf(duties);
        others = List.copyOf(others);
    }

    /**
     * A duty that is proposed.
     *
     * @param state where it stands now
     * @param because what of the run speaks for it
     */
    public record DutyRow(String id, Link duty, String area, Badge state, String because) {}
}
