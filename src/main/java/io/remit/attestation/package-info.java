/**
 * What members say of their duties: attestations, that one was fulfilled for a past period, and exceptions, that one does
 * not apply or that its risk is accepted. Called by {@code duty}, which looks up the text that is bound and derives
 * states from what is read here.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nothing is edited. An attestation is decided on once and withdrawn once, an exception decided on once and ended
 *       once; each is a conditional update whose row count decides a race.
 *   <li>Attestations of one duty and subject form a chain, and so do a duty's exceptions: each names the one it follows,
 *       which is the last one its maker had seen. A unique key lets one of two through. The same said twice by the same
 *       person is one attestation, answered twice.
 *   <li>An attestation counts when it is not withdrawn and needs no approval or has it. The latest is the one whose period
 *       ends last, not the one made last: somebody may fill in an earlier year.
 *   <li>The hash kept with an attestation binds person, time, period, statement, text, edition and evidence
 *       ({@link io.remit.attestation.Binding}), so that it can be checked without this database.
 *   <li>Who made it or decides on it is the actor of the Access, never a name that was sent. Whoever may approve may also
 *       withdraw what others said; on the platform that is every operator.
 *   <li>Tenants read what the provider proved of its own duties through one system act that only reads.
 * </ul>
 */
@NullMarked
package io.remit.attestation;

import org.jspecify.annotations.NullMarked;
