package io.remit.access;

/**
 * Where an act came from.
 *
 * @param requestId the id printed in logs and on error pages
 * @param address the client's network address, or empty for jobs and commands
 */
public record Origin(String requestId, String address) {
    public static final Origin LOCAL = new Origin("local", "");
}
