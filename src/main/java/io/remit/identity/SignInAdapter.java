package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Problem.TooMany;
import io.remit.web.Cookie;
import io.remit.web.Reply;
import io.remit.web.Request;
import java.util.Optional;
import org.pac4j.core.client.Clients;
import org.pac4j.core.config.Config;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.UsernamePasswordCredentials;
import org.pac4j.core.engine.DefaultCallbackLogic;
import org.pac4j.core.engine.DefaultLogoutLogic;
import org.pac4j.core.exception.BadCredentialsException;
import org.pac4j.core.exception.http.HttpAction;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.core.profile.factory.ProfileManagerFactory;
import org.pac4j.http.client.indirect.FormClient;
import org.pac4j.javalin.JavalinContextFactory;
import org.pac4j.javalin.JavalinFrameworkParameters;

/** Lets pac4j run a sign-in over our requests and replies. The clients of other protocols join the form's here. */
final class SignInAdapter {
    static final String FORM = "FormClient";
    private static final String PROBLEM = "remit.sign_in.problem";
    private final SignInService signIn;
    private final Config config;

    SignInAdapter(SignInService signIn, String baseUrl, String cookieName) {
        this.signIn = signIn;
        var form = new FormClient("/sign-in", this::validate);
        form.setName(FORM);
        config = new Config(new Clients(baseUrl + "/callback", form));
        config.setCallbackLogic(new DefaultCallbackLogic());
        config.setLogoutLogic(new DefaultLogoutLogic());
        config.setWebContextFactory(JavalinContextFactory.INSTANCE);
        config.setProfileManagerFactory(ProfileManagerFactory.DEFAULT);
        var sessions = new AccountSessionStore(signIn, cookieName);
        config.setSessionStoreFactory(parameters -> sessions);
        config.setHttpActionAdapter(SignInAdapter::location);
    }

    /** What came of a sign-in: a cookie where it succeeded, a problem where it did not. */
    record Outcome(Optional<Cookie> cookie, Optional<RuntimeException> problem) {}

    Outcome signIn(Request in) {
        in.context().attribute(AccountSessionStore.ACCESS, in.access());
        // The session store renews the session by itself; pac4j, asked to, misses an old one and logs an error.
        config.getCallbackLogic().perform(config, "/", false, FORM, new JavalinFrameworkParameters(in.context()));
        return new Outcome(
                Optional.ofNullable(in.context().attribute(AccountSessionStore.COOKIE)),
                Optional.ofNullable(in.context().attribute(PROBLEM)));
    }

    Reply signOut(Request in) {
        in.context().attribute(AccountSessionStore.ACCESS, in.access());
        config.getLogoutLogic()
                .perform(config, "/sign-in", null, true, true, false, new JavalinFrameworkParameters(in.context()));
        var reply = Reply.goTo("/sign-in?out=yes");
        return Optional.<Cookie>ofNullable(in.context().attribute(AccountSessionStore.COOKIE))
                .map(reply::cookie)
                .orElse(reply);
    }

    private Optional<Credentials> validate(CallContext call, Credentials credentials) {
        var typed = (UsernamePasswordCredentials) credentials;
        var web = call.webContext();
        var access =
                (Access) web.getRequestAttribute(AccountSessionStore.ACCESS).orElseThrow();
        Optional<Account> account = Optional.empty();
        try {
            account = signIn.check(access, typed.getUsername(), typed.getPassword());
        } catch (TooMany e) {
            web.setRequestAttribute(PROBLEM, e);
            web.setResponseHeader("Retry-After", Long.toString(e.retryAfterSeconds()));
        }
        var proved = account.orElseThrow(() -> new BadCredentialsException("refused"));
        var profile = new CommonProfile();
        profile.setId(proved.id().toString());
        credentials.setUserProfile(profile);
        return Optional.of(credentials);
    }

    /** pac4j answers with redirects; where they lead is ours to decide, so that only their place is kept. */
    private static Object location(HttpAction action, WebContext context) {
        return action instanceof WithLocationAction to ? to.getLocation() : "";
    }
}
