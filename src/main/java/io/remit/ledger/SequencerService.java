package io.remit.ledger;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.ledger.CheckpointKeyService.Signing;
import io.remit.merkle.Checkpoint;
import io.remit.merkle.TreeHash;
import java.util.List;

/** Gives events their numbers, and signs the heads of the trees that they are leaves of. */
public final class SequencerService {
    private static final int AT_ONCE = 500;
    private static final int MOST_TRAILS = 1000;
    private final Store store;

    public SequencerService(Store store) {
        this.store = store;
    }

    /** Trails in which something happened that has no number yet; at most 1,000. */
    public List<TenantId> unnumbered(Access platform) {
        return store.systemRead(SystemAct.AUDIT_SEQUENCE, platform, tx -> LedgerQueries.unnumbered(tx, MOST_TRAILS));
    }

    /**
     * Numbers all that waits in the access's trail, some hundred in each transaction, which signs the tree's new head as well.
     *
     * @return how many were numbered
     * @throws Conflict where another sequencer is at it
     */
    public int sequence(Access inside, Signing signing) {
        int all = 0;
        int now;
        do {
            now = store.write(inside, tx -> {
                var waiting = LedgerQueries.waiting(tx, AT_ONCE);
                if (waiting.isEmpty()) {
                    return 0;
                }
                var seen = LedgerQueries.tree(tx);
                var grown = seen;
                for (var event : waiting) {
                    var leaf = TreeHash.leaf(event.canonical());
                    LedgerQueries.number(tx, event.id(), grown.size(), leaf);
                    grown = grown.append(leaf);
                }
                if (!LedgerQueries.grow(tx, seen, grown)) {
                    throw new Conflict("Another sequencer was faster.");
                }
                var head = new Checkpoint(signing.origin(inside.tenant()), grown.size(), grown.root());
                LedgerQueries.keep(tx, grown.size(), signing.key().sign(head.body(), signing.secret()));
                return waiting.size();
            });
            all += now;
        } while (now == AT_ONCE);
        return all;
    }
}
