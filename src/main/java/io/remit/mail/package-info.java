/**
 * Sends one mail to a mail server, by SMTP. Called by the room that keeps the outbox ({@code reminder}); it knows no
 * database, and does not try again by itself.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What failed is told apart by what helps: a mail the server will never take is refused, everything else (no
 *       connection, a sign-in that is wrong today, a full mailbox) may be tried again later.
 *   <li>A mail has the same Message-ID each time it is sent, so that a server can see that it had it before.
 *   <li>A server's certificate is always checked against its name.
 * </ul>
 */
@NullMarked
package io.remit.mail;

import org.jspecify.annotations.NullMarked;
