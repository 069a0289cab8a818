package io.remit.identity;

import io.remit.access.AccountId;
import io.remit.access.Origin;
import io.remit.db.Store;
import io.remit.db.SystemAct;

/** People come in through their invitations, and sessions begin, as the routes do it but without HTTP around it. */
public final class SignUps {
    private static final String PREFIX = "/invitations/";

    private SignUps() {}

    /** Accepts an invitation as somebody new. */
    public static AccountId accept(
            InvitationService invitations, String path, String email, String name, String password) {
        var token = path.substring(PREFIX.length());
        return invitations.acceptAsNew(TenantGate.visitor(Origin.LOCAL), token, email, name, password);
    }

    /** Begins a session and answers with the value of its cookie. */
    public static String session(SignInService signIn, AccountId account) {
        return signIn.begin(TenantGate.visitor(Origin.LOCAL), account, "test");
    }

    /** The id of a session of this account. */
    public static String anySessionOf(Store store, AccountId account) {
        return store.systemRead(
                        SystemAct.OWN_ACCOUNT, TenantGate.visitor(Origin.LOCAL), tx -> SessionQueries.of(tx, account))
                .get(0)
                .id()
                .toString();
    }
}
