/**
 * Where a duty stands and when it falls due: states, cadences, the ledger of occurrences, and the one derivation.
 *
 * <p>Pure functions: no database, no web, no clock. Every rule that depends on the day takes {@code today}, the day in the
 * tenant's zone, and everything is counted in days, so that no summer time and no server's zone can move a due date.
 * Called by the rooms that keep what is counted here ({@code assignment}, {@code attestation}, {@code ping}) and by
 * {@code duty}, which derives each duty's standing for its pages, summaries and reminders.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>{@link Standing#of} is the only place where a state comes from. It reads from top to bottom, the first rule that
 *       applies decides, and the doubtful cases are told in its Javadoc. {@code StandingTest} is the table of all cases.
 *   <li>A due date is the last day on time: a duty is overdue from the day after. The same holds for the end of an
 *       exception and the expiry of evidence: that day still counts.
 *   <li>"From the last time" counts from the day on which it was done, and from the due date that was missed; the day of
 *       the month is kept across short months ({@code P1M} from 31 January: 28 February, 31 March).
 *   <li>One act serves one due date, the oldest that can still be made up for. A due date can be made up for until the
 *       next one arrives, and is missed from then on. What is owed after an incident or a new version is never missed, it
 *       stays due until done, and one act answers everything that happened until its day.
 *   <li>A new cadence begins on its day and takes over the due dates from that day on; what fell due earlier stays in the
 *       ledger as it was. What was done before that day serves no fixed date of the new cadence, as else going from
 *       months to years would fulfil what was just missed. Nothing falls due before the first due date, which is how a
 *       grace period works.
 *   <li>Nothing here is stored. A cadence is kept in its canonical text ({@link Cadence#text}), in the words of ISO 8601;
 *       people read and write it in their own ({@link Cadence#label}), and the two lead to each other.
 * </ul>
 */
@NullMarked
package io.remit.standing;

import org.jspecify.annotations.NullMarked;
