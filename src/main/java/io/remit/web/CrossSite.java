package io.remit.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/**
 * Refuses writing requests that another site made a browser send, by what browsers say of themselves: Fetch Metadata
 * ({@code Sec-Fetch-Site}, W3C), else {@code Origin} (RFC 6454). With a session, a request with neither is refused.
 */
final class CrossSite {
    private final String origin;

    CrossSite(String baseUrl) {
        var base = URI.create(baseUrl);
        origin = base.getScheme() + "://" + base.getAuthority();
    }

    boolean allows(Context context, boolean hasSession) {
        var site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.get().equals("same-origin") || (site.get().equals("none") && !hasSession);
        }
        var sent = Optional.ofNullable(context.header("Origin"));
        return sent.map(value -> isOurs(value, context)).orElse(!hasSession);
    }

    /** Ours by setting, or by the host the browser asked for: a session cookie never goes to another host. */
    private boolean isOurs(String sent, Context context) {
        var host = Optional.ofNullable(context.header("Host")).orElse("");
        return sent.equals(origin) || sent.equals(context.scheme() + "://" + host);
    }
}
