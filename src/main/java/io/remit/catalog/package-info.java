/**
 * What a service promises: its editions, and how one differs from the next.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A key stands for a meaning. {@link io.remit.catalog.KeyMatching} carries keys from the edition before; a new one
 *       never takes a key that an earlier edition used for something else.
 *   <li>Matching is greedy, best pair first, ties in page order: the same two editions always match the same way.
 *   <li>{@link io.remit.catalog.EditionDiff} only proposes whether a change is material. Doubt counts as material,
 *       because an attestation that outlives its meaning is worse than one that is asked for again.
 * </ul>
 */
@NullMarked
package io.remit.catalog;

import org.jspecify.annotations.NullMarked;
