package io.remit.identity;

import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Problem.NotFound;
import io.remit.access.SessionId;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A person's own page: name, password, sessions, memberships. */
public final class AccountRoutes {
    private static final int NAME_CHARACTERS = 120;
    private final AccountService accounts;
    private final String sessionCookie;

    /** @param sessionCookie name of the session cookie, by which the page knows which session is this one */
    public AccountRoutes(AccountService accounts, String sessionCookie) {
        this.accounts = accounts;
        this.sessionCookie = sessionCookie;
    }

    public void register(Routes routes) {
        routes.signedIn(GET, "/account", this::page);
        routes.signedIn(POST, "/account/name", this::rename).reshow(this::page);
        routes.signedIn(POST, "/account/password", this::changePassword).reshow(this::page);
        routes.signedIn(POST, "/account/sessions/{session}/ending", this::endSession);
    }

    private Reply rename(Request in) {
        var form = in.form();
        var name = form.required("name", "Write your name as others shall see it.", NAME_CHARACTERS);
        form.mustBeValid();
        accounts.rename(in.access(), name);
        return Reply.goTo("/account").flash("Your name is saved.");
    }

    private Reply changePassword(Request in) {
        var form = in.form();
        var current = form.raw("current");
        var next = PasswordRules.read(form, "password");
        form.mustBeValid();
        accounts.changePassword(in.access(), session(in), current, next);
        return Reply.goTo("/account").flash("Your password is changed. Every other session was ended.");
    }

    private Reply endSession(Request in) {
        accounts.endSession(in.access(), in.id("session", SessionId::new));
        return Reply.goTo("/account").flash("That session was ended.");
    }

    private Reply page(Request in) {
        var typed = in.typed();
        Predicate<FieldProblem> ofPassword =
                problem -> List.of("current", "password").contains(problem.field());
        return Reply.page(
                "identity/account",
                new AccountPage(
                        in.viewer().email(),
                        in.viewer().places().isEmpty(),
                        typed.field("name", in.viewer().name()),
                        typed.problems().stream().filter(ofPassword.negate()).toList(),
                        PasswordRules.TOLD,
                        PasswordRules.unshown(typed, "current"),
                        PasswordRules.unshown(typed, "password"),
                        typed.problems().stream().filter(ofPassword).toList(),
                        sessions(in),
                        memberships(in)));
    }

    private List<AccountPage.Session> sessions(Request in) {
        var current = session(in);
        return accounts.sessions(in.access()).stream()
                .map(session -> new AccountPage.Session(
                        session.id().toString(),
                        Device.words(session.userAgent()),
                        session.address(),
                        Moment.at(session.createdAt()),
                        Moment.at(session.lastSeenAt()),
                        session.id().equals(current)))
                .sorted(Comparator.comparing(session -> !session.current()))
                .toList();
    }

    private List<AccountPage.Membership> memberships(Request in) {
        return accounts.memberships(in.access()).stream()
                .map(place ->
                        new AccountPage.Membership(place.name(), place.role().label(), "/t/" + place.slug()))
                .toList();
    }

    private SessionId session(Request in) {
        return accounts.session(in.access(), in.cookie(sessionCookie).orElseThrow(NotFound::new));
    }
}
