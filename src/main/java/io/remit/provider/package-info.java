/**
 * The provider's side for tenants to read: what it has to do, what it attested of that, and with which evidence.
 *
 * <p>Reads only. What the provider's operators attest they attest in {@code duty}, below {@code /admin}; here a tenant sees
 * it in the edition that binds that tenant. Nobody calls this room.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A piece of the provider's evidence is found only through an attestation that names it, of a duty of a service that
 *       the tenant uses: what the provider keeps beside that stays its own.
 *   <li>A withdrawn or declined attestation stays to be seen, with its reason; its files do not.
 * </ul>
 */
@NullMarked
package io.remit.provider;

import org.jspecify.annotations.NullMarked;
