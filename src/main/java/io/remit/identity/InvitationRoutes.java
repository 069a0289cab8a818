package io.remit.identity;

import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.identity.InvitationPage.Step;
import io.remit.identity.InvitationService.Offer;
import io.remit.web.Cookie;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page behind a one-time link. Whoever has no password sets one here; whoever has one signs in and accepts. */
public final class InvitationRoutes {
    private static final int NAME_CHARACTERS = 120;
    private static final int EMAIL_CHARACTERS = 250;
    private final InvitationService invitations;
    private final SignInService signIn;
    private final String sessionCookie;

    /** @param sessionCookie name of the session cookie */
    public InvitationRoutes(InvitationService invitations, SignInService signIn, String sessionCookie) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.sessionCookie = sessionCookie;
    }

    public void register(Routes routes) {
        routes.open(GET, "/invitations/{token}", this::page);
        routes.open(POST, "/invitations/{token}", this::acceptAsNew).reshow(this::page);
        routes.signedIn(POST, "/invitations/{token}/acceptance", this::acceptAs);
    }

    private Reply page(Request in) {
        try {
            var offer = invitations.offer(in.access(), in.path("token"));
            return offer.accountHasPassword() ? forAccount(in, offer) : forNew(in, offer);
        } catch (NotFound e) {
            return noSuchLink();
        }
    }

    private Reply acceptAsNew(Request in) {
        var form = in.form();
        var name = form.required("name", "Write your name as others shall see it.", NAME_CHARACTERS);
        var email = form.optional("email", EMAIL_CHARACTERS);
        var password = PasswordRules.read(form, "password");
        form.mustBeValid();
        try {
            var account = invitations.acceptAsNew(in.access(), in.path("token"), email, name, password);
            in.cookie(sessionCookie).ifPresent(old -> signIn.end(in.access(), old));
            var token = signIn.begin(in.access(), account, in.header("User-Agent"));
            return Reply.goTo("/").cookie(new Cookie(sessionCookie, token, (int) Sessions.LIFETIME.toSeconds()));
        } catch (NotFound e) {
            return noSuchLink();
        }
    }

    private Reply acceptAs(Request in) {
        try {
            var offer = invitations.offer(in.access(), in.path("token"));
            invitations.acceptAs(in.access(), in.path("token"));
            return Reply.goTo(offer.href()).flash(invited(offer, "You are now"));
        } catch (NotFound e) {
            return noSuchLink();
        }
    }

    private static Reply forNew(Request in, Offer offer) {
        var typed = in.typed();
        var askEmail = offer.email().isEmpty();
        return Reply.page(
                "identity/set-password",
                new SetPasswordPage(
                        title(offer),
                        invited(offer, "You are invited as") + " This link works once.",
                        "/invitations/" + in.path("token"),
                        askEmail,
                        askEmail ? typed.field("email", "") : Field.of(offer.email()),
                        typed.field("name", ""),
                        PasswordRules.TOLD,
                        PasswordRules.unshown(typed, "password"),
                        typed.problems()));
    }

    private static Reply forAccount(Request in, Offer offer) {
        var here = "/invitations/" + in.path("token");
        var invited = invited(offer, "You are invited as");
        if (!in.viewer().signedIn()) {
            var signIn = "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
            var how = " You have an account, " + offer.email() + ": sign in with it to accept.";
            return show(title(offer), invited + how, Step.SIGN_IN, signIn);
        }
        if (!in.viewer().email().equals(offer.email())) {
            var how = "It is for " + offer.email() + ", and you are signed in as "
                    + in.viewer().email() + ". Sign out, then open the link again.";
            return show("This invitation is for somebody else", how, Step.SIGN_OUT, "");
        }
        return show(title(offer), invited, Step.ACCEPT, here + "/acceptance");
    }

    /** Used, revoked, past its end or made up: whoever tries links learns nothing from the difference. */
    private static Reply noSuchLink() {
        var why = "It was used or taken back, it is older than a week, or a piece of it is missing."
                + " Ask whoever sent it to you for a new one.";
        return show("This link does not work", why, Step.NOTHING, "").status(404);
    }

    private static Reply show(String title, String explanation, Step next, String href) {
        return Reply.page("identity/invitation", new InvitationPage(title, explanation, next, href));
    }

    private static String title(Offer offer) {
        return offer.place().isEmpty() ? "Set up Remit" : "Join " + offer.place();
    }

    private static String invited(Offer offer, String how) {
        var role = offer.role().label();
        var where = offer.role() == Role.OPERATOR ? "" : " of " + offer.place();
        return how + " " + role + where + ".";
    }
}
