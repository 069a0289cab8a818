package io.remit.ledger;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;

/** Writes a whole trail as a file that can be verified without the portal. */
public final class TrailExportService {
    private static final int AT_ONCE = 500;
    private final Store store;
    private final CheckpointKeyService keys;

    public TrailExportService(Store store, CheckpointKeyService keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * The events that the newest checkpoint covers, and that checkpoint; read a page at a time while the stream is. That
     * somebody took it is an event of the trail itself.
     *
     * @throws Conflict where there is no checkpoint yet
     */
    public InputStream open(Access access) {
        var last = store.read(access, LedgerQueries::lastCheckpoint)
                .orElseThrow(() -> new Conflict("There is no checkpoint yet. Try again in a few seconds."));
        var signer = keys.keys(access).stream()
                .filter(key -> key.open(last.note()).isPresent())
                .findFirst()
                .orElseThrow(() -> new Conflict("The newest checkpoint is not signed by this installation."));
        store.write(access, tx -> {
            tx.audit(
                    LedgerAudit.EXPORTED,
                    new AuditSubject("trail:" + access.tenant(), "Audit trail"),
                    AuditChanges.set("events", last.size()));
            return last;
        });
        var origin = CheckpointKeyService.origin(signer.name(), access.tenant());
        return new SequenceInputStream(new Pages(access, last, origin, signer.verifier()));
    }

    /** Page after page, as whoever reads comes to it. */
    private final class Pages implements Enumeration<InputStream> {
        private final Access access;
        private final KeptCheckpoint last;
        private final String verifier;
        private String begun;
        private long next;
        private boolean isOver;

        Pages(Access access, KeptCheckpoint last, String origin, String verifier) {
            this.access = access;
            this.last = last;
            this.verifier = verifier;
            this.begun = TrailFile.head(origin);
        }

        @Override
        public boolean hasMoreElements() {
            return !isOver;
        }

        @Override
        public InputStream nextElement() {
            if (isOver) {
                throw new NoSuchElementException();
            }
            var text = new StringBuilder(begun);
            begun = "";
            var leaves = store.read(access, tx -> LedgerQueries.leaves(tx, next, AT_ONCE));
            for (var leaf : leaves) {
                if (leaf.position() < last.size()) {
                    leaf.columns().ifPresent(event -> text.append(TrailFile.event(leaf.position(), event.canonical())));
                    next = leaf.position() + 1;
                }
            }
            if (leaves.isEmpty() || next >= last.size()) {
                text.append(TrailFile.end(last.note(), verifier));
                isOver = true;
            }
            return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
