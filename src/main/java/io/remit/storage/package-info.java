/**
 * The pages of buckets: their list, and one bucket with everything that is known of it. Reads {@code bucket},
 * {@code authorization} and {@code replication}; owns no table, and nothing is decided here.
 */
@NullMarked
package io.remit.storage;

import org.jspecify.annotations.NullMarked;
