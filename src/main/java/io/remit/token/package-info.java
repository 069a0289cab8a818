/**
 * Secrets by which programs speak to the API: a tenant's own, and a service's, which speaks for every tenant that uses the
 * service. The gate for programs is here ({@link io.remit.token.TokenGate}); the rooms above declare a route with the
 * permission it needs and are called with an Access like any other.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A token is {@code rmt_} and 256 random bits; its hash is kept, so it is shown once. Unknown, revoked and past its end
 *       are answered alike, with 401.
 *   <li>A token has an end, a year ahead at most: what nobody renews stops by itself.
 *   <li>Another tenant's token finds nothing (404), like another tenant's member. So does a service's token in a tenant that
 *       does not use the service.
 *   <li>Only wrong tokens are counted and slowed down, by network address. A right one is never held up by a neighbour's wrong
 *       ones; and guessing one is hopeless anyway.
 *   <li>What a program does stands in the trail of the tenant it does it for, under the token's id. That a token was used is
 *       noted to the hour, apart from the token and in no trail.
 * </ul>
 */
@NullMarked
package io.remit.token;

import org.jspecify.annotations.NullMarked;
