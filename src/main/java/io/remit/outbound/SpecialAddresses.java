package io.remit.outbound;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not of the public internet, after IANA's IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890
 * and its updates), and those that carry another address inside.
 */
final class SpecialAddresses {
    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private static final List<IPAddress> NETWORKS = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared between carriers and customers
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, with the metadata services of clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarking
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, with the broadcast address
                    "::/96", // unspecified, loopback, and IPv4 in the form that is given up
                    "::ffff:0:0/96", // IPv4-mapped
                    "::ffff:0:0:0/96", // IPv4-translated
                    "64:ff9b::/96", // NAT64
                    "64:ff9b:1::/48", // NAT64 of one's own
                    "100::/64", // discarded
                    "2001::/23", // protocol assignments, with Teredo
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20", // documentation
                    "5f00::/16", // segment routing
                    "fc00::/7", // unique local, with the metadata service of one cloud
                    "fe80::/10", // link-local
                    "fec0::/10", // site-local, given up
                    "ff00::/8") // multicast
            .map(network -> new IPAddressString(network).getAddress())
            .toList();

    private SpecialAddresses() {}

    static boolean contain(InetAddress address) {
        var one = ADDRESSES.from(address);
        return NETWORKS.stream().anyMatch(network -> network.contains(one));
    }
}
