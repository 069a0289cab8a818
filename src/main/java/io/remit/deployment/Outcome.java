package io.remit.deployment;

import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.tenant.Project;

/**
 * What the registers of this room tell of one project.
 *
 * @param outcome what they say
 * @param grade how good that is as a proof; always stated, as members enter it
 * @param sentence why, for people
 * @param href the page that shows it, below the tenant's pages
 */
public record Outcome(Project project, CheckOutcome outcome, Grade grade, String sentence, String href) {

    static Outcome stated(Project project, CheckOutcome outcome, String sentence, String href) {
        return new Outcome(project, outcome, Grade.STATED, sentence, href);
    }
}
