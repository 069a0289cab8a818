package io.remit.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * A host, and the addresses at which it may be called: those that were looked at.
 *
 * @param host as it goes into the request
 * @param addresses at least one
 */
public record Pinned(String host, List<InetAddress> addresses) {
    public Pinned {
        addresses = List.copyOf(addresses);
    }

    /**
     * What a client's resolver answers.
     *
     * @throws UnknownHostException for any other name, so that no redirect or mistake leads elsewhere
     */
    public InetAddress[] resolve(String name) throws UnknownHostException {
        if (!name.equalsIgnoreCase(host)) {
            throw new UnknownHostException("This call is for another host");
        }
        return addresses.toArray(InetAddress[]::new);
    }
}
