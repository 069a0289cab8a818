/**
 * Whom tenants have to authorize for a service, on each kind of object storage; and, where the operator has one, the key
 * with which the portal speaks as that principal or as a stand-in. Written by the operator; the identity is read by
 * tenants, the key by nobody but {@code probe}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Who is granted and who is tested are two things, and every proof names both. A stand-in that was given the same
 *       rights shows that a policy works, not that it names the right one.
 *   <li>A key is given for hosts and used at no other: a tenant who registers a bucket at an endpoint of its own must not
 *       receive requests signed with it. The hosts are part of what it is sealed for, so that changing them takes the key.
 *   <li>A control (a bucket of the operator's that the key may list) shows that a refusal is about the tenant's bucket.
 *       Without one, a refusal proves no revocation.
 * </ul>
 */
@NullMarked
package io.remit.principal;

import org.jspecify.annotations.NullMarked;
