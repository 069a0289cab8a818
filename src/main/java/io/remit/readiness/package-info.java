/**
 * What has to be in place before anything fails: a standing list for each service that a tenant uses, checked off by its
 * members or by checks, ageing, to be confirmed again. Read by {@code duty} and by the rooms above.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Items come from the provider's page, from a list of ours and from the tenant. The first two need no row until the
 *       tenant says something of them; their ids are derived from the service and their key.
 *   <li>A confirmation counts for what it was made for: one project, or all of the service at once. An item that is asked
 *       of each project anew asks every project, whatever was said of all at once before.
 *   <li>Two members may confirm the same, and both are on record; what was seen last counts. Whoever was there and found
 *       it missing is believed until somebody looks again.
 *   <li>A check that fails beats what was said before it looked. One that cannot tell changes nothing.
 *   <li>Where an item stands is derived whenever somebody looks, by {@link io.remit.readiness.ReadinessState}; nothing has to run for it to age.
 * </ul>
 */
@NullMarked
package io.remit.readiness;

import org.jspecify.annotations.NullMarked;
