/**
 * A tenant's recovery plans: for one kind of failure of one service, what is to be reached and step by step how. Read by
 * {@code exercise}, which runs them, and by the rooms above.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What a plan says stands in its versions. The newest may be edited until a run was made of it; then it is frozen,
 *       and the next edit begins another with copies of its steps. So a run keeps the plan it was made of.
 *   <li>A step keeps its key through all versions, so that its times can be compared over runs.
 *   <li>Objectives are numbers or absent; words like "minutes" are the provider's, and stand beside.
 * </ul>
 */
@NullMarked
package io.remit.plan;

import org.jspecify.annotations.NullMarked;
