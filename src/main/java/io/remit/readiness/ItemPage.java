package io.remit.readiness;

import io.remit.evidence.EvidenceChoice;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What one item's page shows.
 *
 * @param base the page's address, under which its forms post
 * @param eyebrow its service and section
 * @param duty the duty it is on the provider's page; its address is empty for others
 * @param cells where it stands, for each project or for all at once
 * @param nowhere what is said where it is asked of projects and there is none; empty at any other time
 * @param leaveReason why it is left out; empty where it is not
 * @param refused why the last step was not done; empty at any other time
 * @param saying the form that says what was seen
 * @param history what was said, the newest first
 * @param laying the form that lays down who and how long
 * @param wording the form that words an item of the tenant's own
 */
public record ItemPage(
        String place,
        List<Link> crumbs,
        String base,
        String eyebrow,
        String title,
        String hint,
        String source,
        Link duty,
        List<ReadinessPage.Cell> cells,
        String nowhere,
        String leaveReason,
        String refused,
        boolean mayConfirm,
        Saying saying,
        List<Said> history,
        Laying laying,
        Leaving leaving,
        Wording wording) {
    public ItemPage {
        crumbs = List.copyOf(crumbs);
        cells = List.copyOf(cells);
        history = List.copyOf(history);
    }

    /**
     * The form that says what was seen.
     *
     * @param headline what is said above its problems
     * @param projects what can be chosen; none where it is said of all at once
     */
    public record Saying(
            String headline,
            List<FieldProblem> problems,
            Field project,
            List<Option> projects,
            Field found,
            List<Option> founds,
            Field lookedOn,
            Field statement,
            EvidenceChoice evidence,
            boolean evidenceOpen,
            String shown) {
        public Saying {
            problems = List.copyOf(problems);
            projects = List.copyOf(projects);
            founds = List.copyOf(founds);
        }
    }

    /**
     * What somebody said.
     *
     * @param about the project; empty for all at once
     * @param taken that it was taken back, by whom and why; empty where it was not
     * @param withdrawal where it is taken back; empty where it cannot be
     */
    public record Said(
            String id,
            String by,
            Badge state,
            String about,
            Moment looked,
            Moment at,
            String note,
            List<Piece> evidence,
            String taken,
            String withdrawal,
            Field reason,
            boolean open) {
        public Said {
            evidence = List.copyOf(evidence);
        }
    }

    /** A piece of evidence, and where it is to be had. */
    public record Piece(String name, String href, Badge grade) {}

    /** Who looks after it, how long a confirmation keeps, and for what it is asked; and the form that changes that. */
    public record Laying(
            String told,
            String kept,
            String asked,
            boolean open,
            List<FieldProblem> problems,
            int version,
            Field owner,
            List<Option> owners,
            Field keepsDays,
            Field perProject,
            List<Option> perProjects) {
        public Laying {
            problems = List.copyOf(problems);
            owners = List.copyOf(owners);
            perProjects = List.copyOf(perProjects);
        }
    }

    /** The form that leaves it out. */
    public record Leaving(boolean open, Field reason) {}

    /** The form that words an item of the tenant's own; {@code own} where it is one. */
    public record Wording(boolean own, boolean open, List<FieldProblem> problems, Field title, Field hint) {
        public Wording {
            problems = List.copyOf(problems);
        }
    }
}
