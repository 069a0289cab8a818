package io.remit.ledger;

import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Optional;

/**
 * How far a trail is covered, and what the last look at it found.
 *
 * @param place whose trail it is
 * @param checkpoint the newest one, as it is signed; empty where there is none yet
 * @param verifier name and key with which anybody checks that
 * @param look what the last look found
 * @param kept a checkpoint that somebody kept elsewhere, as it was pasted
 * @param compared what it says of the trail; empty until one was pasted
 */
public record IntegrityPage(
        List<Link> crumbs,
        String href,
        String place,
        boolean mayVerify,
        String refused,
        String size,
        String waiting,
        String checkpoint,
        Moment checkpointAt,
        String verifier,
        Look look,
        List<FieldProblem> problems,
        Field kept,
        Optional<Compared> compared) {
    public IntegrityPage {
        problems = List.copyOf(problems);
        crumbs = List.copyOf(crumbs);
    }

    /** What a checkpoint that was kept elsewhere says of the trail. */
    public record Compared(Badge verdict, String told) {}

    /**
     * A look at all of a trail.
     *
     * @param shown whether there was one
     * @param percent how much of it is done
     */
    public record Look(
            boolean shown,
            boolean running,
            Badge verdict,
            Moment at,
            String by,
            String done,
            String total,
            int percent,
            List<String> told) {
        public Look {
            told = List.copyOf(told);
        }
    }
}
