package io.remit.setup;

import io.remit.web.parts.Moment;
import java.time.LocalDate;

/**
 * One line of a table of what is done, as it was written.
 *
 * @param number its number in the file, as an editor counts
 * @param service the service's name or short name; may be empty where the duty is clear without it
 * @param duty the duty's key, text or area
 * @param project the project's name, where the duty is fulfilled for each
 * @param owner who is to answer for it
 * @param done when it was done last
 * @param evidence the address of what shows it
 * @param statement what was done
 */
record DoneLine(
        int number,
        String service,
        String duty,
        String project,
        String owner,
        String done,
        String evidence,
        String statement) {

    /** With a statement for who wrote none: it claims no more than the table does, and says where it is from. */
    DoneLine saidOf(LocalDate day) {
        return statement.isEmpty()
                ? new DoneLine(
                        number,
                        service,
                        duty,
                        project,
                        owner,
                        done,
                        evidence,
                        "Entered from a table at set-up, which says that this was done on "
                                + Moment.on(day).text() + " and no more.")
                : this;
    }

    /** Whether it says nothing but which duty it is about, as lines of the template do that nobody filled in. */
    boolean isBlank() {
        return (owner + done + evidence + statement).isEmpty();
    }
}
