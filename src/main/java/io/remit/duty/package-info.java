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
 * </ul>
 */
@NullMarked
package io.remit.duty;

import org.jspecify.annotations.NullMarked;
