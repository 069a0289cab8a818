/**
 * Who comes in: accounts, sign-in (pac4j), sessions, one-time links, tenants' slugs and memberships; and the gates that
 * turn a session into an {@link io.remit.access.Access}. Called by every room above.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Sessions are our own table behind pac4j's SessionStore, so that they can be listed and ended per account, and
 *       any node serves any request. A session's token is kept as a hash only.
 *   <li>The form client of pac4j validates; OpenID Connect will stand beside it in {@link io.remit.identity.SignInAdapter}.
 *   <li>Sign-in counts a failure before it looks at the password, so that many tries at once gain nothing.
 *   <li>Accounts and memberships are ended, never deleted. A one-time link never sets the password of an account that
 *       has one: its owner signs in to accept.
 * </ul>
 */
@NullMarked
package io.remit.identity;

import org.jspecify.annotations.NullMarked;
