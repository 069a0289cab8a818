/**
 * Buckets as the portal reaches them: where they are, and, through the one client there is, what a principal may do in
 * them. Knows neither the database nor the web.
 */
@NullMarked
package io.remit.objectstorage;

import org.jspecify.annotations.NullMarked;
