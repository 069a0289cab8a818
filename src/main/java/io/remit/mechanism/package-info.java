/**
 * What the portal's own parts say of duties: exercises that were finished, readiness that was confirmed, jobs that were
 * verified, versions that lag, backup projects that were recovered into; and what set conditional duties off. Asked by
 * {@code duty}, which derives where a duty stands.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One {@link io.remit.mechanism.Witness} for each room that has something to say. It translates that room's words
 *       into three: a {@link io.remit.mechanism.Finding} (how it is now), a {@link io.remit.mechanism.Deed} (done on a
 *       day) and an {@link io.remit.mechanism.Occasion} (it happened, so conditional duties are due).
 *   <li>Which mechanism proves which duty is proposed by the duty's words ({@link io.remit.standing.Mechanism}) and may
 *       be laid down otherwise with the duty's assignment.
 *   <li>A duty fulfilled once for all, of which a mechanism speaks project by project, stands as its worst project: a
 *       project of which nothing is known cannot be told, and what was done counts from the day it was done for the last.
 *   <li>Of buckets each is told by itself, as far as anybody reads them one by one; a backup is proved only with a restore
 *       that an exercise tested.
 *   <li>Everything is pulled when somebody looks; the number of statements does not depend on how many duties there are.
 * </ul>
 */
@NullMarked
package io.remit.mechanism;

import org.jspecify.annotations.NullMarked;
