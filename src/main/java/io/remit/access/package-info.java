/**
 * The words every room speaks: who acts ({@link io.remit.access.Access}), what they may do, what can go wrong, and typed
 * ids. Depends on nothing.
 *
 * <p>Decisions: an {@link io.remit.access.Access} is a proof, so only gates, jobs and commands make one (kept by
 * {@code house.ArchitectureTest}). Roles map to permissions in {@link io.remit.access.Role} and nowhere else.
 */
@NullMarked
package io.remit.access;

import org.jspecify.annotations.NullMarked;
