package io.remit.responsibility;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.Problem.NotFound;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.acknowledgement.Pending;
import io.remit.attestation.Proof;
import io.remit.attestation.ProofService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.catalog.SourcePage;
import io.remit.revision.EditionDiff;
import io.remit.tenant.SubscriptionService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The responsibilities that a tenant's subscriptions bring with them. */
public final class ResponsibilityService {
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final AcknowledgementService acknowledgements;
    private final ProofService proofs;

    public ResponsibilityService(
            CatalogService catalog,
            SubscriptionService subscriptions,
            AcknowledgementService acknowledgements,
            ProofService proofs) {
        this.proofs = proofs;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.acknowledgements = acknowledgements;
    }

    /** The tenant's services by name, each with the edition that binds today. */
    public List<BoundService> bound(Access access) {
        var services = subscriptions.services(access);
        var bindings = acknowledgements.bindings(
                access, services.stream().map(ServiceEntry::id).toList());
        return services.stream()
                .map(service -> new BoundService(service, Optional.ofNullable(bindings.get(service.id()))))
                .toList();
    }

    /**
     * One of the tenant's services.
     *
     * @throws NotFound where the tenant does not subscribe to it
     */
    public BoundService bound(Access access, String slug) {
        return bound(access).stream()
                .filter(bound -> bound.service().slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Editions of the tenant's services that wait for its word. */
    public List<Pending> pending(Access access) {
        return acknowledgements.pending(access);
    }

    /** Editions of the tenant's services that take effect later than today. */
    public List<EditionHead> upcoming(Access access, List<BoundService> bound) {
        return catalog.upcoming(
                access, bound.stream().map(one -> one.service().id()).toList());
    }

    /** What changes whenever the provider attests a duty of these services, or takes that back. One statement. */
    String providerVersion(Access access, List<BoundService> bound) {
        return proofs.providerVersion(
                access, bound.stream().map(one -> one.service().id()).toList());
    }

    /** How the provider's duties of a service stand proved. */
    Map<DutyId, List<Proof>> provedByProvider(Access access, ServiceEntry service) {
        return proofs.providerLatest(access, List.of(service.id()));
    }

    /** What an edition says. */
    public Edition content(Access access, EditionHead head) {
        return catalog.content(access, head);
    }

    /** The editions of a service, the newest first. */
    public List<EditionHead> editions(Access access, ServiceEntry service) {
        return catalog.editions(access, service.id());
    }

    /** Where the edition's responsibilities page comes from; empty for a pasted page. */
    public String sourceAddress(Access access, EditionHead head) {
        return catalog.pages(access, head).stream()
                .map(SourcePage::address)
                .findFirst()
                .orElse("");
    }

    /** What changed in an edition since the one before; empty for a service's first. */
    public Optional<EditionDiff> changesIn(Access access, EditionHead head) {
        if (head.number() == 1) {
            return Optional.empty();
        }
        var before = catalog.edition(access, head.service(), head.number() - 1);
        return Optional.of(catalog.compare(access, before, head));
    }

    /** What changed from one edition to a later one. */
    public EditionDiff compare(Access access, EditionHead before, EditionHead after) {
        return catalog.compare(access, before, after);
    }
}
