/**
 * A small object storage inside this process: it speaks the S3 API, checks signatures, and lets each identity do what it was
 * given and no more. For the demo, which has to show buckets in every state, and for tests; everything is lost when it stops.
 */
@NullMarked
package io.remit.objectstorage.embedded;

import org.jspecify.annotations.NullMarked;
