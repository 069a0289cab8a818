/**
 * What a tenant has: subscriptions to services and projects in regions; and the pages on which the operator keeps
 * tenants and a tenant's administrator keeps members. Called by every room whose duties have a project as their subject.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Members and invitations are rows of {@code identity}, because the gates need them; their pages are here.
 *   <li>The operator acts inside a tenant with that tenant's Access, so that what was done is in that tenant's log.
 *   <li>A subscription and a project are ended, never deleted. A project outlives its service's subscription: what was
 *       recorded for it stays.
 *   <li>A one-time link is in the answer to the request that made it, and nowhere else: not in a redirect, a cookie or a
 *       log. The way back through the browser's history asks before it makes another one.
 * </ul>
 */
@NullMarked
package io.remit.tenant;

import org.jspecify.annotations.NullMarked;
