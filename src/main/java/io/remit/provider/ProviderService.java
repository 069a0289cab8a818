package io.remit.provider;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.access.Problem.NotFound;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.attestation.Approval;
import io.remit.attestation.Attestation;
import io.remit.attestation.Proof;
import io.remit.attestation.ProofService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.SourcePage;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceService;
import io.remit.identity.MembershipService;
import io.remit.intake.Party;
import io.remit.tenant.SubscriptionService;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the provider has to do for the access's tenant, and how it proves it. */
public final class ProviderService {
    private static final int MOST_ATTESTATIONS = 100;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final AcknowledgementService acknowledgements;
    private final ProofService proofs;
    private final EvidenceService evidence;
    private final MembershipService memberships;

    public ProviderService(
            CatalogService catalog,
            SubscriptionService subscriptions,
            AcknowledgementService acknowledgements,
            ProofService proofs,
            EvidenceService evidence,
            MembershipService memberships) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.acknowledgements = acknowledgements;
        this.proofs = proofs;
        this.evidence = evidence;
        this.memberships = memberships;
    }

    /**
     * One of the provider's duties with all that was attested of it.
     *
     * @param attestations the newest first, the withdrawn too
     * @param evidence the pieces that those in force name
     * @param names of whoever is mentioned, by reference
     * @param sourceAddress where the provider's page comes from; empty for a pasted one
     */
    record Told(
            ProviderDuty duty,
            List<Attestation> attestations,
            Map<EvidenceId, Evidence> evidence,
            Map<String, String> names,
            String sourceAddress) {}

    /** Every duty of the provider in the editions that bind the tenant, in the order of services and pages. */
    List<ProviderDuty> duties(Access access) {
        var services = subscriptions.services(access);
        var ids = services.stream().map(ServiceEntry::id).toList();
        var bindings = acknowledgements.bindings(access, ids);
        var proved = proofs.providerLatest(access, ids);
        var duties = new ArrayList<ProviderDuty>();
        for (var service : services) {
            Optional.ofNullable(bindings.get(service.id()))
                    .ifPresent(binding -> duties.addAll(duties(access, service, binding.edition(), proved)));
        }
        return duties;
    }

    private List<ProviderDuty> duties(
            Access access, ServiceEntry service, EditionHead head, Map<DutyId, List<Proof>> proved) {
        var edition = catalog.content(access, head);
        return edition.content().responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.party() == Party.PROVIDER)
                .map(duty -> DutyId.of(service.id(), duty.key()))
                .map(id -> duty(service, edition, id, proved.getOrDefault(id, List.of())))
                .toList();
    }

    private static ProviderDuty duty(ServiceEntry service, Edition edition, DutyId id, List<Proof> proved) {
        var place = edition.place(id).orElseThrow();
        var latest = proved.stream().flatMap(proof -> proof.latest().stream()).findFirst();
        var changed = latest.filter(fact -> edition.isStale(
                        edition.meaningSince(), place.duty().key(), fact.editionNumber(), fact.textHash()))
                .isPresent();
        return new ProviderDuty(id, service, edition.head(), place.responsibility(), place.duty(), latest, changed);
    }

    /**
     * One of them with its attestations.
     *
     * @throws NotFound where no edition that binds the tenant asks it of the provider
     */
    Told told(Access access, DutyId id) {
        var duty = duties(access).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var attestations = proofs.providerHistory(access, id, Optional.empty(), MOST_ATTESTATIONS);
        var pieces = attestations.stream()
                .filter(ProviderService::isInForce)
                .flatMap(one -> one.evidence().stream())
                .distinct()
                .toList();
        var mentioned = attestations.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.madeBy()), one.withdrawal().stream().map(by -> by.by())))
                .toList();
        return new Told(
                duty,
                attestations,
                evidence.providerNamed(access, pieces),
                memberships.namesByReference(access, mentioned),
                catalog.pages(access, duty.edition()).stream()
                        .map(SourcePage::address)
                        .findFirst()
                        .orElse(""));
    }

    /**
     * A file that an attestation of the duty names.
     *
     * @throws NotFound where none in force does
     */
    Evidence file(Access access, DutyId duty, EvidenceId id) {
        return Optional.ofNullable(told(access, duty).evidence().get(id))
                .filter(Evidence::isFile)
                .orElseThrow(NotFound::new);
    }

    /** Begins to read what {@link #file} found; whoever reads closes. */
    InputStream open(Access access, Evidence file) throws IOException {
        return evidence.providerOpen(access, file);
    }

    static boolean isInForce(Attestation one) {
        return one.withdrawal().isEmpty()
                && (one.approval() == Approval.NOT_NEEDED || one.approval() == Approval.APPROVED);
    }
}
