package io.remit.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a request goes that needs a session and has none: to the sign-in page, and from there back to the page that was
 * asked for, or to the form that was being filled in when the session ended.
 */
final class SignInFirst {
    /** A longer way back would not fit into the headers that carry it. */
    private static final int MAX_RETURN_CHARACTERS = 4000;

    private final Set<String> readable;

    private SignInFirst(Set<String> readable) {
        this.readable = readable;
    }

    static SignInFirst of(Routes routes) {
        return new SignInFirst(routes.table().stream()
                .filter(route -> route.method() == Method.GET)
                .map(Route::path)
                .collect(Collectors.toSet()));
    }

    /** @param path the route's pattern */
    String address(Context context, String path) {
        if (context.method() == HandlerType.GET && !Htmx.isRequest(context)) {
            return "/sign-in?next=" + encoded(address(context));
        }
        // A form that posts to its own address is shown there; any other one is on the page it was sent from.
        var form = context.method() == HandlerType.POST && readable.contains(path)
                ? Optional.of(address(context))
                : sentFrom(context);
        return "/sign-in?ended=yes"
                + form.map(there -> "&next=" + encoded(there)).orElse("");
    }

    private static String encoded(String address) {
        var fitting = address.length() > MAX_RETURN_CHARACTERS ? address.split("\\?", 2)[0] : address;
        return URLEncoder.encode(fitting, StandardCharsets.UTF_8);
    }

    private static String address(Context context) {
        var query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    /** The page of ours that the browser says the request comes from; empty where it does not tell, or tells of another. */
    private static Optional<String> sentFrom(Context context) {
        try {
            var page = new URI(Optional.ofNullable(context.header("Referer")).orElse(""));
            var host = Optional.ofNullable(context.header("Host"));
            if (page.getRawPath() == null
                    || host.filter(name -> name.equals(page.getRawAuthority())).isEmpty()) {
                return Optional.empty();
            }
            var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return Optional.of(page.getRawPath() + query).filter(WebServer::isOurs);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
