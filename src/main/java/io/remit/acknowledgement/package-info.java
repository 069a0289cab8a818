/**
 * What a tenant says to an edition: that it has seen it, that it objects, that a change called editorial is none
 * for it; what the provider answers; and which edition binds meanwhile. Called by {@code responsibility}, {@code
 * duty} and the dashboards, which ask here what binds instead of asking {@code catalog} what is in effect.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Publishing writes nothing per tenant. What waits for a tenant is derived from its ledger and the editions.
 *   <li>A tenant begins with the edition that was in effect when it subscribed. That one is acknowledged as a whole
 *       and binds whatever is said to it, because there is none before it to go back to.
 *   <li>Acknowledging says "seen", never "agreed": an acknowledgement and an objection stand side by side. To
 *       acknowledge an edition is to have seen those before it too, because the page shows everything since the last one
 *       acknowledged.
 *   <li>An objection may be made until thirty days after its edition took effect, or was published where that was
 *       later.
 *   <li>While an objection is open, the edition before binds, also when later ones have taken effect, since they
 *       build on it. Declined or withdrawn, it holds nothing back. Upheld, it holds back its edition and whatever was
 *       published before the answer; what the provider publishes afterwards is its remedy, and may be objected to anew.
 *   <li>A change that the tenant does not take for editorial counts for it as a real one: what it attested before is
 *       stale.
 *   <li>Nothing in the ledger is edited. What was withdrawn stays, and may be said again in a further round.
 *   <li>Which tenants have said nothing is only found beside which could have: {@code StandingQueries} therefore
 *       reads subscriptions and tenants' names in one statement, and only reads them.
 * </ul>
 */
@NullMarked
package io.remit.acknowledgement;

import org.jspecify.annotations.NullMarked;
