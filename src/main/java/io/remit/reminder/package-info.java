/**
 * Tells members by mail and in their calendars what needs them. Called by the jobs and by each member's own page; nobody
 * else is told anything about a member's reminders.
 *
 * <p>Operators are told of the provider's own duties in the same way, on the platform, which is a tenant of its own.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One mail a member and day at most: on the day of the digest the digest, else what became due or overdue since. What
 *       was said in either is not said again, and each line says why it is the reader's and leads to the one action.
 *   <li>What was said and the mail that says it are written in one transaction. A mail is claimed before it is sent, and the
 *       claim runs out: where the portal ends between the server's answer and the note of it, that mail is sent once more,
 *       which SMTP makes unavoidable, with the same Message-ID.
 *   <li>Without a mail server nothing is written, so that a server that is set up later does not send what is long past.
 *   <li>A calendar's address is a secret of its own; it shows what its member may see as long as they are one.
 * </ul>
 */
@NullMarked
package io.remit.reminder;

import org.jspecify.annotations.NullMarked;
