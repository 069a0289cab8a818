/**
 * What the provider publishes: services, drafts of their pages, and editions, which never change once published.
 *
 * <p>Called by every room that shows or proves a duty. Decisions:
 *
 * <ul>
 *   <li>A draft is its source and a list of corrections; what it says is computed from both each time
 *       ({@link io.remit.catalog.DraftReading}), so that undoing is dropping the last correction, and every change the
 *       operator made is on record when it is published.
 *   <li>An edition's keys are matched against the edition before it at publication, once; its duties' text hashes are
 *       taken over the resolved text, once.
 *   <li>Editions are kept in memory after the first reading: nothing can make them out of date.
 *   <li>The edition in effect is the highest-numbered one whose effective date (UTC) has come; before the first takes
 *       effect, the first.
 * </ul>
 */
@NullMarked
package io.remit.catalog;

import org.jspecify.annotations.NullMarked;
