/**
 * Matches an edition's keys against the edition before it and says what changed, by meaning. Pure functions.
 *
 * <p>Called by {@code catalog} at publication and for every comparison. It stands on a floor of its own, above
 * {@code intake}, whose drafts it reads, and below {@code catalog}, which would otherwise be twice the size a room should be.
 */
@NullMarked
package io.remit.revision;

import org.jspecify.annotations.NullMarked;
