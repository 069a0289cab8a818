/**
 * The first ten minutes of a tenant, and the last of a member: setting up step by step, giving all duties owner and
 * cadence on one page, telling by CSV what is done already, and handing over what a leaver answers for.
 *
 * <p>Owns nothing but that a tenant wants to hear no more of setting up; every step is done where it always is done, and
 * whether it is done is read there. Lives above {@code duty}, whose register it shows, and below {@code overview}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A CSV is read anew for the preview and for the import: nothing of it is kept in between. The preview's
 *       fingerprint comes back with the confirmation, and what changed meanwhile is a conflict.
 *   <li>An import goes in portions, links before attestations. Each line is recognised when it comes again, so that
 *       whatever interrupted it, the same file is imported once more and does the rest.
 *   <li>Who imports is who attests, whatever the file says; its owner column only says who answers for the duty.
 *   <li>A member leaves through one page: first what they answer for changes hands, then the membership ends.
 * </ul>
 */
@NullMarked
package io.remit.setup;

import org.jspecify.annotations.NullMarked;
