package io.remit.exercise;

import io.remit.evidence.EvidenceChoice;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import io.remit.web.parts.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with a step: a page, or opened below its row.
 *
 * @param href this page
 * @param refused why the last act was not done; empty at any other time
 * @param acts the forms that fit where the step is, the likeliest first
 */
public record StepPage(
        List<Link> crumbs,
        String href,
        String run,
        String id,
        String title,
        String kind,
        String meaning,
        SafeHtml instructions,
        String who,
        Badge state,
        String told,
        String waitsFor,
        boolean mayRun,
        boolean running,
        String refused,
        Optional<Known> known,
        List<Act> acts,
        Optional<EvidenceChoice> evidence,
        List<FieldProblem> evidenceProblems,
        Optional<RunPage.Live> fresh) {
    public StepPage {
        crumbs = List.copyOf(crumbs);
        acts = List.copyOf(acts);
        evidenceProblems = List.copyOf(evidenceProblems);
    }

    /**
     * What the portal itself knows of what the step asks for.
     *
     * @param href where it is seen; empty where nowhere
     */
    public record Known(Badge outcome, String says, String href) {}

    /**
     * A form.
     *
     * @param name the last part of its address
     * @param open whether it is unfolded
     * @param button what its button says
     * @param outcomes passed or failed, where that is asked
     */
    public record Act(
            String name,
            String title,
            boolean open,
            String button,
            List<FieldProblem> problems,
            boolean asksOutcome,
            Field outcome,
            List<Option> outcomes,
            boolean asksPoint,
            When point,
            boolean asksLag,
            Field lag,
            String noteLabel,
            boolean noteRequired,
            Field note,
            When when,
            When.Zone zone) {
        public Act {
            problems = List.copyOf(problems);
            outcomes = List.copyOf(outcomes);
        }

        /** What its fields' ids begin with. */
        public String key() {
            return name + "-";
        }
    }
}
