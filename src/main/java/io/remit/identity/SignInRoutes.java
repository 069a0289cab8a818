package io.remit.identity;

import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.identity.SignInPage.DemoAccount;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.WebServer;
import java.util.List;

/** In and out, and where to go from the front door. */
public final class SignInRoutes {
    private final SignInAdapter adapter;
    private final List<DemoAccount> demoAccounts;

    /**
     * @param baseUrl the address people use
     * @param sessionCookie name of the session cookie
     * @param demoAccounts offered on the page; empty outside the demo
     */
    public SignInRoutes(SignInService signIn, String baseUrl, String sessionCookie, List<DemoAccount> demoAccounts) {
        this.adapter = new SignInAdapter(signIn, baseUrl, sessionCookie);
        this.demoAccounts = List.copyOf(demoAccounts);
    }

    public void register(Routes routes) {
        routes.open(GET, "/", this::frontDoor);
        routes.open(GET, "/sign-in", this::page);
        routes.open(POST, "/sign-in", this::signIn);
        routes.open(POST, "/callback", this::signIn);
        routes.open(POST, "/sign-out", this::signOut);
    }

    private Reply frontDoor(Request in) {
        return in.viewer().places().stream()
                .findFirst()
                .map(place -> Reply.goTo(place.href()))
                .orElseGet(() -> Reply.goTo(in.viewer().signedIn() ? "/account" : "/sign-in"));
    }

    private Reply page(Request in) {
        if (in.viewer().signedIn()) {
            return Reply.goTo(back(in.query("next")));
        }
        var notice = "";
        if (!in.query("out").isEmpty()) {
            notice = "You are signed out.";
        } else if (!in.query("ended").isEmpty()) {
            notice = "Your session has ended. Sign in again to go on.";
        } else if (!in.query("next").isEmpty()) {
            notice = "Sign in to see that page.";
        }
        return show("", "", notice, in.query("next"));
    }

    private Reply signIn(Request in) {
        var form = in.form();
        var next = form.text("next");
        var outcome = adapter.signIn(in);
        if (outcome.problem().isPresent()) {
            var message = String.valueOf(outcome.problem().get().getMessage());
            return show(form.text("username"), message, "", next).status(429);
        }
        return outcome.cookie()
                .map(cookie -> Reply.goTo(back(next)).cookie(cookie))
                .orElseGet(() -> show(
                                form.text("username"),
                                "The address or the password is not right. Check both and try again.",
                                "",
                                next)
                        .status(422));
    }

    private static String back(String next) {
        return WebServer.isOurs(next) ? next : "/";
    }

    private Reply signOut(Request in) {
        return adapter.signOut(in);
    }

    private Reply show(String username, String error, String notice, String next) {
        return Reply.page("identity/sign-in", new SignInPage(username, error, notice, next, demoAccounts));
    }
}
