/**
 * The only way to call an address that a person typed. A name is resolved once, every address it has is looked at, and the
 * call goes to those addresses and to no other, whatever the name says a moment later.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What is not an ordinary public address is refused: loopback, private, link-local (and with it the metadata services
 *       of clouds), shared, multicast, reserved, and every way of writing an IPv4 address inside an IPv6 one. The list is
 *       IANA's registries of special-purpose addresses (RFC 6890).
 *   <li>One refused address refuses the whole name: a client chooses among them as it likes.
 *   <li>{@code REMIT_OUTBOUND_ALLOW} lifts that for hosts or networks that the operator names; there plain http is allowed
 *       as well, which it is nowhere else.
 *   <li>Nobody is told what a name resolves to: an answer that named inner addresses would make a map of them.
 * </ul>
 */
@NullMarked
package io.remit.outbound;

import org.jspecify.annotations.NullMarked;
