/**
 * Who answers for a duty, how often it falls due, and the tenant's own notes on how it is done.
 *
 * <p>Keeps owners of duties and of categories, cadences through time, and what set conditional duties off. Called by
 * {@code duty}, {@code reminder} and {@code overview}. The provider's own duties are kept the same way, under the platform.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>There is a row only for a duty that somebody touched: version 0 is a duty without one.
 *   <li>An owner of a category answers for every duty of it that has no owner of its own, also those to come.
 *   <li>A cadence is superseded, never changed: what the ledger says of earlier days stays.
 *   <li>Everything that is given to many at once is one transaction, with one event for each duty.
 * </ul>
 */
@NullMarked
package io.remit.assignment;

import org.jspecify.annotations.NullMarked;
