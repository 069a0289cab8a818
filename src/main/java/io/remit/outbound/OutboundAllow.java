package io.remit.outbound;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may be called although it is private: the setting {@code REMIT_OUTBOUND_ALLOW}.
 *
 * @param hosts names, in small letters
 * @param networks in CIDR notation (RFC 4632)
 */
public record OutboundAllow(Set<String> hosts, List<IPAddress> networks) {
    /** Nothing beside public addresses. */
    public static final OutboundAllow NOTHING = new OutboundAllow(Set.of(), List.of());

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    public OutboundAllow {
        hosts = Set.copyOf(hosts);
        networks = List.copyOf(networks);
    }

    /**
     * Reads the setting: names and networks, separated by commas or spaces.
     *
     * @throws IllegalArgumentException where a network cannot be understood; the message names it
     */
    public static OutboundAllow parse(String setting) {
        var hosts = new HashSet<String>();
        var networks = new ArrayList<IPAddress>();
        for (var word : setting.strip().split("[,\\s]+")) {
            var text = new IPAddressString(word);
            if (word.isEmpty()) {
                continue;
            }
            if (text.isIPAddress()) {
                networks.add(network(word, text));
            } else if (word.contains("/")) {
                throw new IllegalArgumentException(word + " is neither a host nor a network such as 10.0.0.0/8");
            } else {
                hosts.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new OutboundAllow(hosts, networks);
    }

    private static IPAddress network(String word, IPAddressString text) {
        try {
            return text.toAddress().toPrefixBlock();
        } catch (AddressStringException e) {
            throw new IllegalArgumentException(word + " is neither a host nor a network such as 10.0.0.0/8", e);
        }
    }

    /** These and one more host. */
    public OutboundAllow and(String host) {
        var more = new HashSet<>(hosts);
        more.add(host);
        return new OutboundAllow(more, networks);
    }

    boolean covers(String host, InetAddress address) {
        return hosts.contains(host) || networks.stream().anyMatch(network -> network.contains(ADDRESSES.from(address)));
    }
}
