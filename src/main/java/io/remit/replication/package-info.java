/**
 * How a bucket is kept: what it says of its versions, its replication, its retention and its encryption, against what the
 * tenant declared; and how long a sample takes to its backup bucket. Read by {@code storage} and by the rooms that prove
 * duties.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Everything here is done with the tenant's own key of the bucket. The service's principal has no business with how a
 *       bucket is set up, and granting it that would make the authorization broader than needed.
 *   <li>Nothing is done in a bucket that is not claimed, and nothing in a backup bucket that is not.
 *   <li>A sample is one marked object for each purpose, overwritten each time; its bytes are new each time. The lag counts from
 *       the moment the portal begins to write it, so it is never told too short; how long nobody had looked before it was seen
 *       is kept beside it.
 *   <li>One sample of a purpose at a time, decided by a unique key: a second would overwrite the first, which then never
 *       arrives.
 *   <li>A time-out is a result like any other. It is counted, drawn and shown.
 *   <li>It is never called a recovery point, nor a backup: what replicates also replicates damage, and leaves out what is older
 *       than its rule.
 * </ul>
 */
@NullMarked
package io.remit.replication;

import org.jspecify.annotations.NullMarked;
