package io.remit.attestation;

import io.remit.access.Access;
import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What duties stand on: attestations read for many duties at once, or all of one duty's. */
public final class ProofService {
    private final Store store;

    public ProofService(Store store) {
        this.store = store;
    }

    /** How each duty of these services stands proved, subject by subject; duties never attested are absent. */
    public Map<DutyId, List<Proof>> latest(Access access, Collection<ServiceId> services) {
        return services.isEmpty() ? Map.of() : store.read(access, tx -> proofs(tx, access.tenant(), services));
    }

    /** The same of the provider's own duties, for a tenant to read. */
    public Map<DutyId, List<Proof>> providerLatest(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? Map.of()
                : store.systemRead(SystemAct.PROVIDER_STANDING, access, tx -> proofs(tx, Access.PLATFORM, services));
    }

    /** What counts and touches a period, by duty, the oldest first: for ledgers. */
    public Map<DutyId, List<DoneFact>> inPeriod(
            Access access, Collection<ServiceId> services, LocalDate from, LocalDate to) {
        return services.isEmpty()
                ? Map.of()
                : store.read(
                        access,
                        tx -> byDuty(ProofQueries.inPeriod(tx, access.tenant(), services, from, to), DoneFact::duty));
    }

    /**
     * A duty's attestations, the withdrawn and the declined too, the newest first.
     *
     * @param before only those made before this one; the newest where empty
     */
    public List<Attestation> history(Access access, DutyId duty, Optional<AttestationId> before, int limit) {
        return store.read(access, tx -> AttestationQueries.history(tx, access.tenant(), duty, before, limit));
    }

    /** The same of one of the provider's own duties, for a tenant to read. */
    public List<Attestation> providerHistory(Access access, DutyId duty, Optional<AttestationId> before, int limit) {
        return store.systemRead(
                SystemAct.PROVIDER_STANDING,
                access,
                tx -> AttestationQueries.history(tx, Access.PLATFORM, duty, before, limit));
    }

    private static Map<DutyId, List<Proof>> proofs(Tx tx, TenantId owner, Collection<ServiceId> services) {
        var latest = byChain(ProofQueries.latest(tx, owner, services));
        var waiting = byChain(ProofQueries.waiting(tx, owner, services));
        var proofs = ProofQueries.heads(tx, owner, services).stream()
                .map(head -> {
                    var chain = new Chain(head.duty(), head.subject());
                    return new Proof(
                            head.duty(),
                            head.subject(),
                            head.id(),
                            latest.getOrDefault(chain, List.of()).stream().findFirst(),
                            waiting.getOrDefault(chain, List.of()));
                })
                .toList();
        return byDuty(proofs, Proof::duty);
    }

    private record Chain(DutyId duty, String subject) {}

    private static Map<Chain, List<DoneFact>> byChain(List<DoneFact> facts) {
        return facts.stream().collect(Collectors.groupingBy(fact -> new Chain(fact.duty(), fact.subject())));
    }

    private static <T> Map<DutyId, List<T>> byDuty(List<T> all, Function<T, DutyId> duty) {
        return all.stream().collect(Collectors.groupingBy(duty));
    }
}
