package io.remit.bucket;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.bucket.BucketKeyQueries.Stored;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.Keys;
import io.remit.secret.Vault;
import java.util.Optional;

/**
 * Tenants' own keys for their buckets, sealed. Each is used for its one bucket, whose endpoint does not change, and goes with
 * it when the bucket is retired.
 */
public final class BucketKeyService {
    private final Store store;
    private final Vault vault;

    public BucketKeyService(Store store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** What is known of the key without opening it; empty where there is none. */
    public Optional<OwnKey> owned(Access access, BucketId bucket) {
        return store.read(access, tx -> BucketKeyQueries.of(tx, bucket)).map(Stored::about);
    }

    /**
     * The key, for one use.
     *
     * @return empty where there is none
     * @throws Vault.CannotOpen where it was sealed under another key of the installation
     */
    public Optional<Keys> open(Access access, BucketId bucket) {
        var place = place(access, bucket);
        return store.read(access, tx -> BucketKeyQueries.of(tx, bucket))
                .map(stored ->
                        new Keys(vault.open(stored.sealedKey(), place), vault.open(stored.sealedSecret(), place)));
    }

    /**
     * Hands in a key, in place of one that is there.
     *
     * @param named whose it is, in the tenant's words
     * @throws Conflict where the bucket is retired
     */
    public void set(Access access, BucketId id, String named, Keys keys) {
        var place = place(access, id);
        var key = vault.seal(keys.id(), place);
        var secret = vault.seal(keys.secret(), place);
        store.write(access, tx -> {
            var bucket = BucketQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (bucket.retired()) {
                throw new Conflict("This bucket is retired.");
            }
            boolean isReplaced = BucketKeyQueries.delete(tx, id);
            BucketKeyQueries.insert(tx, id, named, key, secret);
            tx.audit(
                    BucketAudit.KEY_SET,
                    BucketAudit.subject(bucket),
                    AuditChanges.set("named", named).andSet("replaced", isReplaced));
            return bucket;
        });
    }

    /**
     * Forgets a key.
     *
     * @throws Conflict where there is none any more
     */
    public void remove(Access access, BucketId id) {
        store.write(access, tx -> {
            var bucket = BucketQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!BucketKeyQueries.delete(tx, id)) {
                throw new Conflict("There is no key of yours for this bucket any more.");
            }
            tx.audit(BucketAudit.KEY_REMOVED, BucketAudit.subject(bucket), AuditChanges.NONE);
            return bucket;
        });
    }

    private static String place(Access access, BucketId bucket) {
        return "bucket_key:" + access.tenant() + ":" + bucket;
    }
}
