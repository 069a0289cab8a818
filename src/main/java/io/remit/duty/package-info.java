/**
 * A tenant's duties as it works with them: all of them, one person's, and each with its proof.
 *
 * <p>Reads what the rooms below keep (editions, owners and cadences, attestations and exceptions, projects) and derives from
 * it, anew at each look, where every duty stands ({@link io.remit.standing}); keeps only comments itself. Called by
 * {@code overview} and {@code reminder}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The register of all duties takes the same number of statements whether a tenant has ten of them or thousands.
 *   <li>The provider's operators work with the provider's duties through the same routes' handlers, below {@code /admin}.
 *   <li>A duty that the binding edition dropped keeps its page: what was attested stays to be seen.
 *   <li>The form that attests has where it was opened in its own address ({@code from}): so a refused form, and a sign-in
 *       in between, lead back there all the same. Opened in a list it is answered in the list.
 *   <li>What only waits for a second person's approval does not count as its owner's to do, and does not count as done.
 *   <li>One duty is read alone ({@link io.remit.duty.DutyService#duty}), so that a step on it costs the same however many
 *       others there are. Read alone or among all, it stands the same.
 *   <li>What is attested or excepted is bound to the text that the person was shown: forms carry its hash, and another text
 *       in the meantime is a conflict.
 *   <li>State and ledger never contradict each other: what fell due under an earlier cadence is carried over until it is
 *       made up for, an exception excuses the days on which it was in force and no other, and neither a project out of use
 *       nor a duty divided anew takes its past out of the record.
 * </ul>
 */
@NullMarked
package io.remit.duty;

import org.jspecify.annotations.NullMarked;
