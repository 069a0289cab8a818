/**
 * Reading the audit log: a tenant's own events, and the platform's. Appending is {@code Tx.audit}, and nothing changes or
 * removes an event.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What changed is read from an event's canonical bytes, so that people see what a later check will hash.
 *   <li>An actor is shown by the name the account has now; the event itself keeps the account's id.
 *   <li>Lists begin at a place in the log ({@link io.remit.audit.Place}), in the order of the index, so that the
 *       thousandth page costs what the first does.
 *   <li>What a reader asks for is in the address: days (the tenant's own; the platform's are UTC), who, what, and words of the
 *       subject's name. The log is walked from where the page begins until the page is full; only days make that way shorter.
 *   <li>A list shows fields in words and leaves out what tells people nothing: what stayed as it was, and ids without a name.
 *       The CSV has every changed field as the log has it.
 * </ul>
 */
@NullMarked
package io.remit.audit;

import org.jspecify.annotations.NullMarked;
