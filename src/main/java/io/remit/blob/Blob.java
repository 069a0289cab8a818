package io.remit.blob;

/**
 * Bytes that are kept.
 *
 * @param sha256 their address: 64 lower-case hex digits
 * @param bytes how many there are
 */
public record Blob(String sha256, long bytes) {}
