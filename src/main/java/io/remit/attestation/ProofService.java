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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What duties stand on: attestations read for many duties at once, or all of one duty's. */
public final class ProofService {
    /** PostgreSQL takes some thirty thousand values in one statement. */
    private static final int MOST_IDS = 10_000;

    private final Store store;

    public ProofService(Store store) {
        this.store = store;
    }

    /** How each duty of these services stands proved, subject by subject; duties never attested are absent. */
    public Map<DutyId, List<Proof>> latest(Access access, Collection<ServiceId> services) {
        return latest(access, Wanted.of(services));
    }

    /** How one duty stands proved, subject by subject; nothing where it was never attested. */
    public List<Proof> latest(Access access, DutyId duty) {
        return latest(access, Wanted.of(duty)).getOrDefault(duty, List.of());
    }

    private Map<DutyId, List<Proof>> latest(Access access, Wanted wanted) {
        return wanted.isNothing() ? Map.of() : store.read(access, tx -> proofs(tx, access.tenant(), wanted));
    }

    /** The same of the provider's own duties, for a tenant to read. */
    public Map<DutyId, List<Proof>> providerLatest(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? Map.of()
                : store.systemRead(
                        SystemAct.PROVIDER_STANDING, access, tx -> proofs(tx, Access.PLATFORM, Wanted.of(services)));
    }

    /** A text that changes whenever the provider attests a duty of these services, or takes that back. */
    public String providerVersion(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? ""
                : store.systemRead(
                        SystemAct.PROVIDER_STANDING,
                        access,
                        tx -> ProofQueries.version(tx, Access.PLATFORM, Wanted.of(services)));
    }

    /** What counts and touches a period, by duty, the oldest first: for ledgers. */
    public Map<DutyId, List<DoneFact>> inPeriod(
            Access access, Collection<ServiceId> services, LocalDate from, LocalDate to) {
        return inPeriod(access, Wanted.of(services), from, to);
    }

    /** The same of some duties alone. */
    public Map<DutyId, List<DoneFact>> inPeriodOf(
            Access access, Collection<DutyId> duties, LocalDate from, LocalDate to) {
        return inPeriod(access, Wanted.duties(duties), from, to);
    }

    private Map<DutyId, List<DoneFact>> inPeriod(Access access, Wanted wanted, LocalDate from, LocalDate to) {
        return wanted.isNothing()
                ? Map.of()
                : store.read(
                        access,
                        tx -> byDuty(ProofQueries.inPeriod(tx, access.tenant(), wanted, from, to), DoneFact::duty));
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

    private static Map<DutyId, List<Proof>> proofs(Tx tx, TenantId owner, Wanted wanted) {
        var chains = ProofQueries.chains(tx, owner, wanted);
        var latest = facts(
                tx,
                owner,
                chains.stream().flatMap(chain -> chain.latest().stream()).toList());
        var waiting = ProofQueries.waiting(tx, owner, wanted).stream()
                .collect(Collectors.groupingBy(fact -> List.of(fact.duty(), fact.subject())));
        var proofs = chains.stream()
                .map(chain -> new Proof(
                        chain.duty(),
                        chain.subject(),
                        chain.head(),
                        chain.latest().map(latest::get),
                        waiting.getOrDefault(List.of(chain.duty(), chain.subject()), List.of())))
                .toList();
        return byDuty(proofs, Proof::duty);
    }

    private static Map<AttestationId, DoneFact> facts(Tx tx, TenantId owner, List<AttestationId> ids) {
        var facts = new HashMap<AttestationId, DoneFact>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            var some = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
            ProofQueries.byIds(tx, owner, some).forEach(fact -> facts.put(fact.id(), fact));
        }
        return facts;
    }

    private static <T> Map<DutyId, List<T>> byDuty(List<T> all, Function<T, DutyId> duty) {
        return all.stream().collect(Collectors.groupingBy(duty));
    }
}
