package io.remit.evidence;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.blob.BlobStore;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes files that no evidence names: their rows never came, because the process ended or the quota was reached. */
public final class EvidenceCollectionService {
    /** However long an upload takes, its row comes sooner. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);

    private static final int AT_ONCE = 500;
    private final Store store;
    private final BlobStore blobs;
    private final Clock clock;

    public EvidenceCollectionService(Store store, BlobStore blobs, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * How much was deleted.
     *
     * @param files files that nobody named
     * @param unfinished what was left of files that never arrived
     */
    public record Collected(int files, int unfinished) {}

    /** Looks through the files of every tenant. */
    public Collected collect(Access job) {
        var before = clock.instant().minus(LONG_ENOUGH);
        int files = 0;
        for (var tenant : blobs.tenants()) {
            files += collect(job, tenant, before);
        }
        return new Collected(files, blobs.sweep(before));
    }

    private int collect(Access job, TenantId tenant, Instant before) {
        var deleted = new int[1];
        List<String> waiting = new ArrayList<>();
        blobs.eachOlderThan(tenant, before, file -> {
            waiting.add(file);
            if (waiting.size() == AT_ONCE) {
                deleted[0] += deleteUnnamed(job, tenant, waiting, before);
                waiting.clear();
            }
        });
        return deleted[0] + deleteUnnamed(job, tenant, waiting, before);
    }

    private int deleteUnnamed(Access job, TenantId tenant, List<String> files, Instant before) {
        if (files.isEmpty()) {
            return 0;
        }
        var named =
                store.systemRead(SystemAct.EVIDENCE_COLLECT, job, tx -> EvidenceQueries.namedFiles(tx, tenant, files));
        return (int) files.stream()
                .filter(file -> !named.contains(file) && blobs.delete(tenant, file, before))
                .count();
    }
}
