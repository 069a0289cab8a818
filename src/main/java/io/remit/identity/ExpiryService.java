package io.remit.identity;

import io.remit.access.Access;
import io.remit.db.Store;
import io.remit.db.SystemAct;

/** Deletes what is over and nobody asks for again: sessions and counted sign-in failures. */
public final class ExpiryService {
    private final Store store;

    public ExpiryService(Store store) {
        this.store = store;
    }

    /**
     * How many rows were deleted.
     *
     * @param sessions expired sessions
     * @param throttles failures so old that they slow nobody down any more
     */
    public record Purged(int sessions, int throttles) {}

    /** Deletes every expired session and every forgotten failure. Both are operational, so no event tells of it. */
    public Purged purge(Access job) {
        return store.system(
                SystemAct.EXPIRED_PURGE, job, tx -> new Purged(SessionQueries.purge(tx), ThrottleQueries.purge(tx)));
    }
}
