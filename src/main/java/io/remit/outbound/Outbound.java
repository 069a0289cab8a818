package io.remit.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether an address that a person typed may be called, and pins it. */
public final class Outbound {
    private final OutboundAllow allow;
    private final Resolver resolver;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** That an address is not called. Its message is for the person who typed it. */
    public static final class NotCalled extends Exception {
        private static final long serialVersionUID = 1L;

        NotCalled(String message) {
            super(message);
        }
    }

    public Outbound(OutboundAllow allow) {
        this(allow, InetAddress::getAllByName);
    }

    /** With another way to find addresses, for tests of names that change. */
    public Outbound(OutboundAllow allow, Resolver resolver) {
        this.allow = allow;
        this.resolver = resolver;
    }

    /**
     * Resolves the host once and looks at every address it has.
     *
     * @param address with scheme and host
     * @throws NotCalled where it must not be called, or has no address
     */
    public Pinned pin(URI address) throws NotCalled {
        var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getRawUserInfo() != null || !scheme.equals("https") && !scheme.equals("http")) {
            throw new NotCalled("This is no address that can be called: write https:// and the host.");
        }
        var found = List.of(resolved(host));
        for (var one : found) {
            boolean isAllowed = allow.covers(host, one);
            if (!isAllowed && SpecialAddresses.contain(one)) {
                throw new NotCalled("This address leads into a private network, where the portal does not call. The"
                        + " operator can allow it with REMIT_OUTBOUND_ALLOW.");
            }
            if (!isAllowed && scheme.equals("http")) {
                throw new NotCalled("The portal calls https only. Write https:// instead of http://.");
            }
        }
        return new Pinned(host, found);
    }

    private InetAddress[] resolved(String host) throws NotCalled {
        try {
            var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return resolver.resolve(bare);
        } catch (UnknownHostException e) {
            throw new NotCalled("The name " + host + " has no address. Look for a slip of the pen in it.");
        }
    }
}
