package io.remit.duty;

import io.remit.evidence.EvidenceChoice;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the form shows by which duties are attested.
 *
 * @param crumbs the way back
 * @param heading what the page is called
 * @param action where the form posts
 * @param back where to go without attesting
 * @param problems what is wrong with the form
 * @param duties what is attested
 * @param says what the person states by it
 * @param hasSubjects whether the project has to be said
 * @param subject the form's project
 * @param subjects the projects
 * @param periodFrom the first day of the period
 * @param periodTo the last day of it
 * @param statement what was done
 * @param evidence what shows it
 */
public record AttestPage(
        List<Link> crumbs,
        String heading,
        String action,
        String back,
        List<FieldProblem> problems,
        List<Attested> duties,
        String says,
        boolean hasSubjects,
        Field subject,
        List<Option> subjects,
        Field periodFrom,
        Field periodTo,
        Field statement,
        EvidenceChoice evidence) {

    /**
     * One duty.
     *
     * @param choice its id and version
     * @param seen for each subject the attestation that this one follows
     * @param text its text
     * @param detail where it belongs, and which edition has that text
     */
    public record Attested(String choice, List<String> seen, String text, String detail) {
        public Attested {
            seen = List.copyOf(seen);
        }
    }

    public AttestPage {
        crumbs = List.copyOf(crumbs);
        problems = List.copyOf(problems);
        duties = List.copyOf(duties);
        subjects = List.copyOf(subjects);
    }
}
