/**
 * The first page of recovery: what of it needs somebody now, what runs, what the plans have shown and what the provider
 * leaves to the tenant. Owns no table; reads the rooms below, a constant number of statements however much there is.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A scenario that is the tenant's to recover, wholly or in part, and that no plan names is said as a gap: the
 *       provider's page lists what has to be set up, and never how to fail over.
 *   <li>The provider's objective stands in its own words beside the plan's number, never instead of it.
 *   <li>The same needs are told on the tenant's dashboard ({@link io.remit.recovery.RecoveryService#needs}).
 * </ul>
 */
@NullMarked
package io.remit.recovery;

import org.jspecify.annotations.NullMarked;
