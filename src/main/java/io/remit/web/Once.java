package io.remit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Hands a secret just made from the write that made it to the page after it, which shows it this once. It travels in a cookie
 * that lives for a minute and that no script reads, so that it stands in no address, no log and no history, and loading the
 * page again shows nothing and repeats nothing. Only whoever made it is shown it, and only on the page it was made for.
 */
public final class Once {
    private static final String COOKIE = "remit_once";
    private static final int SECONDS = 60;

    private Once() {}

    /** To a page of ours, which may {@link #taken take} what is given along. */
    public static Reply goTo(Request in, String page, List<String> given) {
        var told = String.join("\n", key(in, page), String.join("\n", given));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(told.getBytes(StandardCharsets.UTF_8));
        return Reply.goTo(page).cookie(new Cookie(COOKIE, value, SECONDS));
    }

    /** What was given along to this page; empty where nothing was, or not to this person. */
    public static List<String> taken(Request in, String page) {
        var told = in.cookie(COOKIE).flatMap(Once::decoded).orElse(List.of());
        return told.isEmpty() || !told.get(0).equals(key(in, page)) ? List.of() : told.subList(1, told.size());
    }

    /** The page that shows it: the next one will not. */
    public static Reply shown(Reply page) {
        return page.cookie(Cookie.remove(COOKIE));
    }

    private static String key(Request in, String page) {
        return in.access().actor().reference() + " " + page;
    }

    private static Optional<List<String>> decoded(String value) {
        try {
            return Optional.of(
                    List.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
