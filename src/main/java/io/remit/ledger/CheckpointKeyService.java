package io.remit.ledger;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.ledger.CheckpointKeyQueries.Stored;
import io.remit.merkle.NoteKey;
import io.remit.secret.Secret;
import io.remit.secret.Vault;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The keys that sign checkpoints: one for each name that the installation had, the newest one in use. */
public final class CheckpointKeyService {
    private final Store store;
    private final Vault vault;
    private final SecureRandom random;
    private final String name;

    /** @param name what the installation is called in checkpoints, such as its host; without spaces and plus signs */
    public CheckpointKeyService(Store store, Vault vault, SecureRandom random, String name) {
        this.store = store;
        this.vault = vault;
        this.random = random;
        this.name = name;
    }

    /** The key in use, with its secret half. */
    public record Signing(NoteKey key, PrivateKey secret) {
        /** What a trail is called in checkpoints. */
        String origin(TenantId tenant) {
            return CheckpointKeyService.origin(key.name(), tenant);
        }
    }

    static String origin(String name, TenantId tenant) {
        return name + "/" + tenant;
    }

    /**
     * The key in use; made where there is none yet.
     *
     * @throws Vault.CannotOpen where it was sealed under another key of the installation
     */
    public Signing signing(Access platform) {
        var stored = stored(platform).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> make(platform));
        var secret = vault.open(stored.sealedSecret(), place(stored.name()));
        return new Signing(key(stored), NoteKey.privateKey(Base64.getDecoder().decode(secret.reveal())));
    }

    /** Every key that checkpoints may be signed with, the newest first. */
    List<NoteKey> keys(Access access) {
        return stored(access).stream().map(CheckpointKeyService::key).toList();
    }

    private List<Stored> stored(Access access) {
        return store.systemRead(SystemAct.CHECKPOINT_KEY, access, CheckpointKeyQueries::all);
    }

    private static NoteKey key(Stored stored) {
        return new NoteKey(stored.name(), NoteKey.publicKey(Base64.getDecoder().decode(stored.publicKey())));
    }

    private Stored make(Access platform) {
        var pair = NoteKey.generate(random);
        var sealed = vault.seal(
                new Secret(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())), place(name));
        return store.system(SystemAct.CHECKPOINT_KEY, platform, tx -> {
            var fresh = new Stored(
                    tx.newId(),
                    name,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    sealed);
            boolean isOurs = CheckpointKeyQueries.insert(tx, fresh);
            var kept = CheckpointKeyQueries.all(tx).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(fresh);
            tx.audit(
                    LedgerAudit.KEY_MADE,
                    AuditSubject.of("checkpoint_key", kept.id(), name),
                    AuditChanges.set("verifier", key(kept).verifier()).andSet("made_here", isOurs));
            return kept;
        });
    }

    private static String place(String name) {
        return "checkpoint_key:" + name;
    }
}
