/**
 * Reads a provider's page on high availability and disaster recovery: what may fail and who recovers it, what is promised
 * of recovery time and recovery point, checklists, and the duties that its prose gives the customer.
 *
 * <p>Pure functions over what {@code intake} read: the same bytes always give the same page. Called by {@code catalog} and
 * the {@code import} command.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A checklist, a scenario and a sentence become responsibilities like any other, so that owners, cadences,
 *       attestations and comparisons need to know nothing of this page.
 *   <li>Who recovers is told from the words of the resolution, sentence by sentence. A sentence that names nobody beside
 *       one that is the provider's makes it shared: somebody has to do that part too.
 *   <li>Words become seconds only where they are a number with a unit. "Minutes" is kept as it stands; the number is for
 *       the tenant to say.
 *   <li>A checklist shown as code is an example: it is shown, and makes no duty.
 *   <li>A sentence about what the customer must do counts wherever it stands; an instruction without a subject counts
 *       only under a heading that speaks of the customer's responsibilities.
 * </ul>
 */
@NullMarked
package io.remit.resilience;

import org.jspecify.annotations.NullMarked;
