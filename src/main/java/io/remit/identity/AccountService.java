package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.SessionId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.util.List;

/** A person's own account: sessions and password. */
public final class AccountService {
    private final Store store;
    private final Passwords passwords = new Passwords();

    public AccountService(Store store) {
        this.store = store;
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
        store.system(SystemAct.SIGN_IN, own, tx -> {
            throttle.tryOnce(tx);
            return account;
        });
        if (!passwords.matches(present, account.passwordHash())) {
            throw new Invalid("present", "This is not your present password.");
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
