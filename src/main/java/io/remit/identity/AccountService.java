package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.SessionId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.Person.TenantPlace;
import java.util.List;

/** A person's own account: name, password, sessions, memberships. */
public final class AccountService {
    private final Store store;
    private final Passwords passwords = new Passwords();

    public AccountService(Store store) {
        this.store = store;
    }

    /** Where the person is a member, by the tenants' names. */
    List<TenantPlace> memberships(Access own) {
        return store.systemRead(SystemAct.OWN_ACCOUNT, own, tx -> SessionQueries.places(tx, account(own)));
    }

    /**
     * Which of the person's sessions a token belongs to.
     *
     * @throws NotFound where it is none of theirs
     */
    SessionId session(Access own, String token) {
        return store.systemRead(SystemAct.OWN_ACCOUNT, own, tx -> SessionQueries.live(tx, SecretToken.hash(token)))
                .map(SessionQueries.Live::person)
                .filter(person -> person.account().equals(account(own)))
                .map(Person::session)
                .orElseThrow(NotFound::new);
    }

    /**
     * Changes the name that others see.
     *
     * @throws Conflict where another window changed it meanwhile
     */
    void rename(Access own, String name) {
        store.system(SystemAct.OWN_ACCOUNT, own, tx -> {
            var account = AccountQueries.byId(tx, account(own)).orElseThrow(NotFound::new);
            if (!AccountQueries.rename(tx, account.id(), account.name(), name)) {
                throw new Conflict("Your name was changed somewhere else just now. Look again.");
            }
            tx.auditIn(
                    Access.PLATFORM,
                    IdentityAudit.ACCOUNT_RENAMED,
                    SignInService.subject(account),
                    AuditChanges.changed("name", account.name(), name));
            return account;
        });
    }

    /** The person's live sessions, the last seen first. */
    List<SessionRow> sessions(Access own) {
        return store.systemRead(SystemAct.OWN_ACCOUNT, own, tx -> SessionQueries.of(tx, account(own)));
    }

    /**
     * Ends one of the person's sessions.
     *
     * @throws NotFound where it is not theirs, or ended before
     */
    void endSession(Access own, SessionId id) {
        store.system(SystemAct.OWN_ACCOUNT, own, tx -> {
            if (!SessionQueries.endOwn(tx, account(own), id)) {
                throw new NotFound();
            }
            tx.auditIn(
                    Access.PLATFORM,
                    IdentityAudit.SESSION_ENDED,
                    AuditSubject.of("session", id.value(), "own session"),
                    AuditChanges.NONE);
            return id;
        });
    }

    /**
     * Changes the password and ends the person's other sessions.
     *
     * @throws Invalid where the present password does not match
     */
    void changePassword(Access own, SessionId current, String present, String next) {
        var account = store.systemRead(
                SystemAct.OWN_ACCOUNT,
                own,
                tx -> AccountQueries.byId(tx, account(own)).orElseThrow(NotFound::new));
        var throttle = new Throttle(account.email(), own.origin().address());
        throttle.tryOnce(store, own);
        if (!passwords.matches(present, account.passwordHash())) {
            throw new Invalid("current", "This is not your present password.");
        }
        var hash = passwords.hash(next);
        store.system(SystemAct.OWN_ACCOUNT, own, tx -> {
            throttle.succeeded(tx);
            AccountQueries.setPassword(tx, account.id(), hash);
            var ended = SessionQueries.endOthers(tx, account.id(), current);
            tx.auditIn(
                    Access.PLATFORM,
                    IdentityAudit.PASSWORD_CHANGED,
                    SignInService.subject(account),
                    AuditChanges.set("other_sessions_ended", ended));
            return account;
        });
    }

    private static AccountId account(Access own) {
        return own.actor().accountId().orElseThrow(NotFound::new);
    }
}
