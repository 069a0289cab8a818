package io.remit.duty;

import io.remit.evidence.EvidenceChoice;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * What the form shows by which duties are attested.
 *
 * @param crumbs the way back
 * @param heading what the page is called
 * @param action where the form posts: the address it is at, which knows where the person came from
 * @param back where to go without attesting
 * @param suffix what the fields' ids end with, as several such forms can be open in a list
 * @param refused why it was not done where that belongs to no field; empty at any other time
 * @param newer what somebody else attested since the form was opened
 * @param problems what is wrong with the form
 * @param headline what to read above the problems
 * @param warnings what to know before sending it
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
        String suffix,
        String refused,
        List<Newer> newer,
        List<FieldProblem> problems,
        String headline,
        List<String> warnings,
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
     * @param waiting what was attested of it and waits for approval, each in a sentence
     */
    public record Attested(String choice, List<String> seen, String text, String detail, List<String> waiting) {
        public Attested {
            seen = List.copyOf(seen);
            waiting = List.copyOf(waiting);
        }
    }

    /** An attestation that somebody else made meanwhile; {@code title} says who, for when, and whether it counts. */
    public record Newer(String title, Moment at, String statement, String href) {}

    public AttestPage {
        crumbs = List.copyOf(crumbs);
        newer = List.copyOf(newer);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        duties = List.copyOf(duties);
        subjects = List.copyOf(subjects);
    }

    /** What the form is called: two that are open in a list are told apart. */
    public String label() {
        return duties.size() == 1 ? "Attest: " + duties.get(0).text() : heading;
    }
}
