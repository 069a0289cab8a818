/**
 * What a tenant grants to a service in its buckets: asked for, approved, shown as a policy to put in force, tried again and
 * again, certified anew, taken back.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>An authorization is what is wanted and by whom; the policy at the provider is what is so. The portal writes none: it
 *       shows the policy, tries what is allowed, and says where the two differ.
 *   <li>Where an authorization stands is derived from what people decided and from what was found last: one pure function,
 *       {@link io.remit.authorization.Standing}.
 *   <li>Revoking counts here at once: the decision API says no from then on. It is proved when everything is refused for
 *       some minutes while the control works; the receipt is the row of probes.
 *   <li>What is granted only ever gets less. What was taken out is kept, and tried as well: it has to be refused. Whoever
 *       wants more asks anew.
 *   <li>No two authorizations of one principal reach into each other, or neither could be shown to be closed by itself.
 *   <li>An authorization of a service that the tenant is not subscribed to any more demands to be revoked.
 * </ul>
 */
@NullMarked
package io.remit.authorization;

import org.jspecify.annotations.NullMarked;
