/**
 * Makes each trail of audit events one that nobody can quietly change: events get numbers without a gap, and are the leaves of
 * a tree whose heads are signed. Looks whether all of that still holds.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Whoever records an event waits for nobody: it gets its number a moment later, from the one sequencer there is. What
 *       has none yet is said, and not claimed to be covered.
 *   <li>A leaf is the event's canonical bytes. The columns beside them, which lists are read by, are compared with them: who
 *       changes only those is found out as well.
 *   <li>Each tenant's trail is a tree of its own, and so is the platform's. Their checkpoints name whose they are, so that one
 *       cannot be shown for another.
 *   <li>The key that signs is sealed under {@code REMIT_SECRET_KEY}, which the database does not hold: who can write the
 *       database alone can make a new tree, and no checkpoint of it.
 *   <li>A look says what it knows and no more. Without a checkpoint that somebody kept elsewhere, that is "consistent in
 *       itself".
 *   <li>Reads the table of events, which {@code db} appends to and {@code audit} lists; owns the rest.
 * </ul>
 */
@NullMarked
package io.remit.ledger;

import org.jspecify.annotations.NullMarked;
