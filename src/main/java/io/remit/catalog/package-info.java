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
 *   <li>An edition has up to two pages. What a draft does not bring is as the newest edition has it, read anew each time
 *       together with what was corrected there, so that nothing is copied before it is published and two drafts of two
 *       pages do not undo each other. Rows know their page; keys are matched page by page.
 *   <li>An edition's hash is over its content alone as long as it has one page, as it was before there were two; with the
 *       second page, what that says of failures, objectives and checklists is in it too.
 *   <li>Editions are kept in memory after the first reading: nothing can make them out of date.
 *   <li>The edition in effect is the highest-numbered one whose effective date (UTC) has come; before the first takes
 *       effect, the first.
 * </ul>
 */
@NullMarked
package io.remit.catalog;

import org.jspecify.annotations.NullMarked;
