package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.TooMany;
import io.remit.db.Store;
import io.remit.db.SystemAct;

/** Slows down whoever tries tokens: the wrong ones are counted by network address, as tries to sign in are. */
public final class WrongTokenService {
    private final Store store;

    public WrongTokenService(Store store) {
        this.store = store;
    }

    /**
     * Counts one more wrong token.
     *
     * @throws TooMany where too many came from the visitor's address
     */
    public void tried(Access visitor) {
        try {
            store.system(SystemAct.SIGN_IN, visitor, tx -> {
                Throttle.countWrongToken(tx, visitor.origin().address());
                return visitor;
            });
        } catch (Conflict e) {
            // Another wrong one of the same address is being counted: this one need not be.
            return;
        }
    }
}
