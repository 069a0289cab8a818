package io.remit.objectstorage;

/**
 * For how long a bucket lets nobody delete what is written to it, unless whoever writes says otherwise.
 *
 * @param days 0 where there is no such default
 * @param mode as the bucket calls it, such as GOVERNANCE; empty where there is no default
 */
public record Retention(int days, String mode) {}
