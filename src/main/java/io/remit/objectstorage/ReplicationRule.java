package io.remit.objectstorage;

/**
 * A rule by which a bucket copies what is written to it.
 *
 * @param prefix what it copies begins like this; empty where that is everything
 * @param target the name of the bucket that it copies to
 */
public record ReplicationRule(boolean enabled, String prefix, String target) {}
