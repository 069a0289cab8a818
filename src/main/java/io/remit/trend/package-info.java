/**
 * How many duties stood in which state, day by day: what a trend is drawn from, and what the operator sees of tenants.
 *
 * <p>Kept by a job that asks {@link io.remit.duty.DutyService}, the one place where states come from; read by
 * {@code overview}. Owns {@code standing_day} and {@code standing_count}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A day is the tenant's own day. It is counted again as long as it lasts, so that what is kept is how it ended; what
 *       was not counted on its day is never made up afterwards, because what was known then cannot be told from what was
 *       said later.
 *   <li>These rows are a summary and no fact: writing them is not audited, and nothing but pages reads them.
 *   <li>The operator’s list is put in order over all tenants, so that three numbers of each last count are kept apart, with
 *       the time of the count; reading tenants' names beside them takes one statement.
 *   <li>The operator sees numbers by state, never a duty, a name or a piece of evidence.
 * </ul>
 */
@NullMarked
package io.remit.trend;

import org.jspecify.annotations.NullMarked;
