/**
 * Secrets that have to be used again, such as the key of a principal: sealed at rest under {@code REMIT_SECRET_KEY}, and
 * without words in memory. What is only compared, such as a token, is hashed instead and never comes here.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>AES-256-GCM (NIST SP 800-38D) by the JDK, a random nonce of 96 bits for each sealing. A key seals thousands of
 *       secrets in its life, far from the 2^32 after which such nonces may meet.
 *   <li>A secret is sealed for a place: the row it stands in and the hosts it may be shown to. Moved anywhere else, it
 *       does not open. So nobody who can write to the database, or change an endpoint, makes the portal use it there.
 *   <li>What is sealed names its key, so that another key is told as that and not as a damage.
 * </ul>
 */
@NullMarked
package io.remit.secret;

import org.jspecify.annotations.NullMarked;
