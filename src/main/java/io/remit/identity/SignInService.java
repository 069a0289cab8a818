package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.TooMany;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.time.Clock;
import java.util.Optional;

/** Checks passwords, throttled; begins and ends sessions. */
public final class SignInService {
    private final Store store;
    private final Sessions sessions;
    private final Passwords passwords;

    public SignInService(Store store, Clock clock) {
        this(store, new Sessions(store, clock), new Passwords());
    }

    SignInService(Store store, Sessions sessions, Passwords passwords) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /**
     * The account whose address and password these are; empty without telling which of the two is wrong.
     *
     * @throws TooMany after repeated failures, for this address or from this network address
     */
    Optional<Account> check(Access visitor, String email, String password) {
        var throttle = new Throttle(email, visitor.origin().address());
        throttle.tryOnce(store, visitor);
        var account = store.systemRead(SystemAct.SIGN_IN, visitor, tx -> AccountQueries.byEmail(tx, email));
        var matches = password.length() <= Passwords.MAX_CHARACTERS
                && passwords.matches(password, account.flatMap(Account::passwordHash));
        if (matches) {
            store.system(SystemAct.SIGN_IN, visitor, tx -> {
                throttle.succeeded(tx);
                return account;
            });
            return account;
        }
        refused(visitor, account);
        return Optional.empty();
    }

    /** Begins a session for an account that has proved itself; answers with the session's token. */
    String begin(Access visitor, AccountId id, String userAgent) {
        var token = sessions.begin(visitor, id, userAgent);
        store.system(SystemAct.SIGN_IN, TenantGate.own(id, visitor.origin()), tx -> {
            var account = AccountQueries.byId(tx, id).orElseThrow();
            tx.auditIn(Access.PLATFORM, IdentityAudit.SIGNED_IN, subject(account), AuditChanges.NONE);
            return account;
        });
        return token;
    }

    /** Ends the session with this token; nothing happens where it has ended already. */
    void end(Access visitor, String token) {
        sessions.end(visitor, token)
                .ifPresent(id -> store.system(SystemAct.SIGN_IN, TenantGate.own(id, visitor.origin()), tx -> {
                    AccountQueries.byId(tx, id)
                            .ifPresent(account -> tx.auditIn(
                                    Access.PLATFORM, IdentityAudit.SIGNED_OUT, subject(account), AuditChanges.NONE));
                    return id;
                }));
    }

    /** What was typed is not recorded where no account has it: people type passwords into the wrong field. */
    private void refused(Access visitor, Optional<Account> account) {
        var subject = account.map(SignInService::subject).orElse(new AuditSubject("account:unknown", "unknown"));
        store.system(SystemAct.SIGN_IN, visitor, tx -> {
            tx.auditIn(Access.PLATFORM, IdentityAudit.SIGN_IN_REFUSED, subject, AuditChanges.NONE);
            return subject;
        });
    }

    static AuditSubject subject(Account account) {
        return AuditSubject.of("account", account.id().value(), account.name());
    }
}
