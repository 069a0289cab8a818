/**
 * The first ten minutes of a tenant, and the last of a member: setting up step by step, giving all duties owner and
 * cadence on one page, telling by CSV what is done already, and handing over what a leaver answers for.
 *
 * <p>Owns nothing but that a tenant wants to hear no more of setting up, and whether it answered what was done before; every
 * other step is done where it always is done, and whether it is done is read there. Lives above {@code duty}, whose register it shows, and below {@code overview}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A CSV is read anew for the preview and for the import: nothing of it is kept in between. The preview's
 *       fingerprint comes back with the confirmation, and what changed meanwhile is a conflict.
 *   <li>An import goes in portions, links before attestations. Each line is recognised when it comes again, so that
 *       whatever interrupted it, the same file is imported once more and does the rest.
 *   <li>Who imports is who attests, whatever the file says; its owner column only says who answers for the duty.
 *   <li>The pages of the steps are other rooms', which know nothing of setting up: what stands above them comes through
 *       {@link io.remit.web.Routes#tenantGuide}, as long as a step is open and nobody has dismissed it.
 *   <li>A table needs the duty and the day alone. A line without a statement is attested with one that says where it is from
 *       and claims no more.
 *   <li>A member leaves through one page: first what they answer for changes hands, then the membership ends, and what is
 *       theirs alone with it. Their pings go on unless they are revoked there: a job does not leave with a person.
 * </ul>
 */
@NullMarked
package io.remit.setup;

import org.jspecify.annotations.NullMarked;
