package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.web.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.context.session.SessionStore;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.core.util.Pac4jConstants;

/**
 * pac4j's view of our session table. Storing profiles begins a new session with a new token, so that a token from
 * before sign-in is worth nothing after it. Nothing else is stored: the form client needs nothing else.
 */
final class AccountSessionStore implements SessionStore {
    static final String ACCESS = "remit.access";
    static final String COOKIE = "remit.session.cookie";
    private final SignInService signIn;
    private final String cookieName;

    AccountSessionStore(SignInService signIn, String cookieName) {
        this.signIn = signIn;
        this.cookieName = cookieName;
    }

    @Override
    public Optional<String> getSessionId(WebContext context, boolean create) {
        return token(context);
    }

    @Override
    @SuppressWarnings("unchecked") // pac4j answers with a raw Optional here.
    public Optional<Object> get(WebContext context, String key) {
        return context.getRequestAttribute("remit.session." + key);
    }

    @Override
    public void set(WebContext context, String key, Object value) {
        context.setRequestAttribute("remit.session." + key, value);
        if (key.equals(Pac4jConstants.USER_PROFILES) && value instanceof Map<?, ?> profiles && !profiles.isEmpty()) {
            var profile = (UserProfile)
                    new LinkedHashMap<>(profiles).values().iterator().next();
            begin(context, new AccountId(UUID.fromString(profile.getId())));
        }
    }

    private void begin(WebContext context, AccountId account) {
        var access = access(context);
        token(context).ifPresent(old -> signIn.end(access, old));
        var userAgent = context.getRequestHeader("User-Agent").orElse("");
        var token = signIn.begin(access, account, userAgent);
        context.setRequestAttribute(COOKIE, new Cookie(cookieName, token, (int) Sessions.LIFETIME.toSeconds()));
    }

    @Override
    public boolean destroySession(WebContext context) {
        token(context).ifPresent(token -> signIn.end(access(context), token));
        context.setRequestAttribute(COOKIE, Cookie.remove(cookieName));
        return true;
    }

    @Override
    public Optional<Object> getTrackableSession(WebContext context) {
        return Optional.empty();
    }

    @Override
    public Optional<SessionStore> buildFromTrackableSession(WebContext context, Object trackableSession) {
        return Optional.empty();
    }

    /** Done by {@link #set}: every sign-in begins a new session. */
    @Override
    public boolean renewSession(WebContext context) {
        return true;
    }

    private static Access access(WebContext context) {
        return (Access) context.getRequestAttribute(ACCESS).orElseThrow();
    }

    private Optional<String> token(WebContext context) {
        return context.getRequestCookies().stream()
                .filter(cookie -> cookie.getName().equals(cookieName))
                .map(org.pac4j.core.context.Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
