/**
 * Runs of recovery plans: exercises, and incidents in earnest. From the disruption on the clock counts; steps are checked
 * off, skipped, blocked and undone; what came of it is compared with the plan's objectives. Called by {@code incident}, which
 * starts runs of its own, and by the rooms above that tell whether a plan was practised.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Every change of a run first counts it up ({@code exercise.changes}). That row is the run's lock: of two at once one
 *       waits, and then finds what the other did. The count is also what watchers compare.
 *   <li>Everything that happened has two times: when it happened, which a person says, and when it was recorded, which the
 *       portal says. So a run kept on paper is entered afterwards, and a reader sees that it was.
 *   <li>The recovery time counts from the disruption, not from when somebody noticed or pressed a button. Time that a step
 *       waited is shown beside, and never subtracted: customers wait, too.
 *   <li>Whatever the plan requires and the run left out makes the result "not met"; a service that nobody verified may not
 *       work. A tabletop recovers nothing, so it has neither a time nor a result.
 *   <li>The log is only ever added to. An undo is one more line in it.
 *   <li>A run that has ended stays as it is. Reopening would let a result be improved afterwards; what was found out goes on
 *       as follow-up actions.
 * </ul>
 */
@NullMarked
package io.remit.exercise;

import org.jspecify.annotations.NullMarked;
