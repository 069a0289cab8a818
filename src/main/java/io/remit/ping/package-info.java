/**
 * Secret addresses by which jobs and instances report of themselves, and what is told from their silence. Called by the
 * rooms above that derive where a duty stands ({@link io.remit.ping.PingService#outcomes}), by programs through the API, and
 * by people on the page of pings.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An address holds 256 random bits; its hash is kept, so it is shown once. Unknown and revoked are answered alike.
 *   <li>What a ping says is heard inside its own tenant only: the gate finds the tenant, everything after is an ordinary
 *       tenant's transaction.
 *   <li>The outcome is derived from the last report and the time. Beside it lies the outcome that the trail was told of, so
 *       that each change is on record once, also that into silence, which the watch notices.
 *   <li>A ping reports for what its duty is fulfilled for: all of it, or one project. What is laid down later is not held up
 *       by a ping; the ping's row says that it does not count any more, and why.
 *   <li>Reports themselves are not audited: there may be one a second. The last thousand of each ping are kept.
 *   <li>A report counts even where its body cannot be kept as evidence, because the tenant's room is used up.
 * </ul>
 */
@NullMarked
package io.remit.ping;

import org.jspecify.annotations.NullMarked;
