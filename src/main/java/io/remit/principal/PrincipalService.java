package io.remit.principal;

import io.remit.access.Access;
import io.remit.access.PrincipalId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Platform;
import io.remit.principal.PrincipalQueries.Stored;
import io.remit.secret.Vault;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The principals of services, and the keys with which the portal speaks as them. */
public final class PrincipalService {
    private static final String FASTER =
            "Somebody else changed it meanwhile. Look at what they set, then send it again.";
    private final Store store;
    private final Vault vault;

    public PrincipalService(Store store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Whom tenants authorize for these services; one query. */
    public List<Principal> principals(Access access, Collection<ServiceId> services) {
        return services.isEmpty() ? List.of() : store.read(access, tx -> PrincipalQueries.of(tx, services));
    }

    /** Whom tenants authorize for a service on one kind of object storage; empty where the operator has set nobody. */
    public Optional<Principal> principal(Access access, ServiceId service, Platform platform) {
        return store.read(access, tx -> PrincipalQueries.of(tx, service, platform));
    }

    /** What is known of a stored key without opening it. */
    record KeyFacts(String hosts, Optional<BucketAddress> control) {}

    Optional<KeyFacts> keyFacts(Access operator, Principal principal) {
        return store.systemRead(SystemAct.PRINCIPAL_KEY, operator, tx -> PrincipalQueries.key(tx, principal.id()))
                .map(stored -> new KeyFacts(stored.hosts(), control(principal.platform(), stored)));
    }

    /**
     * The key of whoever is tested, for a request to this host.
     *
     * @return empty where there is none, or it is for other hosts
     * @throws Vault.CannotOpen where it was sealed under another key of the installation
     */
    public Optional<PrincipalKey> key(Access access, Principal principal, String host) {
        return store.systemRead(SystemAct.PRINCIPAL_KEY, access, tx -> PrincipalQueries.key(tx, principal.id()))
                .filter(stored -> PrincipalDraft.allows(stored.hosts(), host))
                .map(stored -> {
                    var place = place(principal.id(), stored.hosts());
                    return new PrincipalKey(
                            new Keys(vault.open(stored.sealedKey(), place), vault.open(stored.sealedSecret(), place)),
                            control(principal.platform(), stored));
                });
    }

    /**
     * Lays down whom tenants authorize, and replaces the key where one is given.
     *
     * @param seen the version that the form showed; 0 for none
     * @throws Invalid at the fields that cannot be so
     * @throws Conflict where somebody else changed it meanwhile
     */
    Principal set(Access operator, ServiceEntry service, PrincipalDraft draft, int seen) {
        return store.system(SystemAct.PRINCIPAL_KEY, operator, tx -> {
            var before = PrincipalQueries.of(tx, service.id(), draft.platform());
            var stored = before.flatMap(one -> PrincipalQueries.key(tx, one.id()));
            draft.mustBeSound(stored.map(Stored::hosts));
            var principal = new Principal(
                    before.map(Principal::id).orElseGet(() -> new PrincipalId(tx.newId())),
                    service.id(),
                    draft.platform(),
                    draft.granted(),
                    draft.sourceService(),
                    draft.note(),
                    draft.tested(),
                    draft.whose(),
                    seen + 1);
            boolean kept = before.isPresent()
                    ? PrincipalQueries.update(tx, principal, seen)
                    : seen == 0 && PrincipalQueries.insert(tx, principal);
            if (!kept) {
                throw new Conflict(FASTER);
            }
            var subject = subject(service, principal);
            tx.audit(PrincipalAudit.SET, subject, told(before, principal));
            keepKey(tx, subject, principal, draft, stored);
            return principal;
        });
    }

    /** Lays down a principal that is not there yet, with its key. */
    public Principal set(Access operator, ServiceEntry service, PrincipalSetting setting) {
        return set(operator, service, setting.draft(), 0);
    }

    private void keepKey(
            Tx tx, AuditSubject subject, Principal principal, PrincipalDraft draft, Optional<Stored> stored) {
        if (!principal.isTested()) {
            if (PrincipalQueries.deleteKey(tx, principal.id())) {
                tx.audit(PrincipalAudit.KEY_REMOVED, subject, AuditChanges.NONE);
            }
            return;
        }
        var place = place(principal.id(), draft.hosts());
        var sealed = draft.key()
                .map(key -> new String[] {vault.seal(key.id(), place), vault.seal(key.secret(), place)})
                .or(() -> stored.map(old -> new String[] {old.sealedKey(), old.sealedSecret()}))
                .orElseThrow(() -> new Invalid("secret", "Enter the key again."));
        var fresh = new Stored(
                draft.hosts(),
                sealed[0],
                sealed[1],
                draft.control().map(one -> one.endpoint().toString()).orElse(""),
                draft.control().map(BucketAddress::region).orElse(""),
                draft.control().map(BucketAddress::name).orElse(""));
        if (stored.filter(fresh::equals).isPresent()) {
            return;
        }
        PrincipalQueries.deleteKey(tx, principal.id());
        PrincipalQueries.insertKey(tx, principal.id(), fresh);
        tx.audit(
                PrincipalAudit.KEY_SET,
                subject,
                AuditChanges.set("entered_anew", draft.key().isPresent())
                        .andChanged("hosts", stored.map(Stored::hosts).orElse(""), fresh.hosts())
                        .andChanged("control", stored.map(Stored::controlBucket).orElse(""), fresh.controlBucket()));
    }

    private static AuditChanges told(Optional<Principal> before, Principal principal) {
        return AuditChanges.changed("granted", before.map(Principal::granted).orElse(""), principal.granted())
                .andChanged(
                        "source_service", before.map(Principal::sourceService).orElse(""), principal.sourceService())
                .andChanged(
                        "tested",
                        before.map(one -> one.tested().name()).orElse(""),
                        principal.tested().name())
                .andChanged("tested_as", before.map(Principal::testedAs).orElse(""), principal.testedAs());
    }

    private static AuditSubject subject(ServiceEntry service, Principal principal) {
        return AuditSubject.of(
                "principal",
                principal.id().value(),
                service.name() + " on " + principal.platform().label());
    }

    private static String place(PrincipalId principal, String hosts) {
        return "principal_key:" + principal + ":" + hosts;
    }

    private static Optional<BucketAddress> control(Platform platform, Stored stored) {
        return stored.controlBucket().isEmpty()
                ? Optional.empty()
                : Optional.of(new BucketAddress(
                        platform,
                        URI.create(stored.controlEndpoint()),
                        stored.controlRegion(),
                        stored.controlBucket()));
    }
}
