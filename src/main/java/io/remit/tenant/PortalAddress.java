package io.remit.tenant;

import io.remit.web.Request;

/**
 * The address under which people reach the portal: the configured one, else the one this request came to, because a link
 * to be sent to somebody must be whole.
 *
 * @param configured without a final slash; empty where none is set
 */
public record PortalAddress(String configured) {
    /** The whole address of a path. */
    public String link(Request in, String path) {
        return (configured.isEmpty() ? "http://" + in.header("Host") : configured) + path;
    }
}
