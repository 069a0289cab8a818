package io.remit.acknowledgement;

import io.remit.access.Access;
import io.remit.access.AcknowledgementId;
import io.remit.access.EditionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.intake.Party;
import io.remit.revision.Change;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.tenant.Subscription;
import io.remit.tenant.SubscriptionService;
import io.remit.web.parts.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a tenant says to editions, which of them binds it, and what it is yet to look at. */
public final class AcknowledgementService {
    private final Store store;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;

    public AcknowledgementService(Store store, CatalogService catalog, SubscriptionService subscriptions) {
        this.store = store;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
    }

    /** The editions that bind the tenant today, by service; services without an edition are absent. */
    public Map<ServiceId, Binding> bindings(Access access, Collection<ServiceId> services) {
        var bindings = new HashMap<ServiceId, Binding>();
        var present = subscriptions.subscriptions(access);
        ledgers(access, services, present).forEach((service, ledger) -> bindings.put(service, ledger.binding()));
        return bindings;
    }

    /** The editions of the tenant's services that wait for its word, by service, the older first. */
    public List<Pending> pending(Access access) {
        var present = subscriptions.subscriptions(access);
        var services = present.stream().map(Subscription::service).toList();
        var ledgers = ledgers(access, services.stream().map(ServiceEntry::id).toList(), present);
        var pending = new ArrayList<Pending>();
        for (var service : services) {
            Optional.ofNullable(ledgers.get(service.id()))
                    .ifPresent(one -> one.pending().forEach(head -> pending.add(pending(access, service, one, head))));
        }
        return pending;
    }

    private Pending pending(Access access, ServiceEntry service, ServiceLedger ledger, EditionHead head) {
        var upcoming = head.effectiveOn().isAfter(ledger.today());
        if (ledger.comparedWith(head).isEmpty()) {
            return new Pending(service, head, true, upcoming, ours(access, head), Optional.empty());
        }
        var changes = changes(access, ledger, head);
        return new Pending(service, head, false, upcoming, changes.duties(), Optional.of(changes.diff()));
    }

    private int ours(Access access, EditionHead head) {
        return (int) catalog.content(access, head).content().responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.party() == Party.CUSTOMER)
                .count();
    }

    /**
     * What an edition changes for the tenant: since the last one it acknowledged, or else the one that binds it.
     *
     * @throws NotFound where the edition does not concern it
     */
    public EditionChanges changesFor(Access access, EditionHead head) {
        return changes(access, seen(access, head).ledger(), head);
    }

    private EditionChanges changes(Access access, ServiceLedger ledger, EditionHead head) {
        var since = ledger.comparedWith(head);
        var diff = since.map(before -> catalog.compare(access, before, head))
                .orElseGet(() -> EditionDiff.between(
                        new EditionContent(List.of()),
                        catalog.content(access, head).content()));
        return new EditionChanges(since, diff);
    }

    /**
     * For each edition since when its duties mean what they mean to this tenant, by duty key: as the catalog has it, or
     * later where the tenant did not take a change for editorial.
     */
    public Map<EditionId, Map<String, Integer>> meaningSince(Access access, Collection<EditionHead> heads) {
        var services = heads.stream().map(EditionHead::service).toList();
        var refusals = store.read(access, tx -> AcknowledgementQueries.standing(tx, services)).stream()
                .filter(entry -> entry.kind() == Kind.NOT_EDITORIAL)
                .collect(Collectors.groupingBy(LedgerEntry::service));
        var since = new HashMap<EditionId, Map<String, Integer>>();
        for (var head : heads) {
            var raised = new HashMap<>(catalog.content(access, head).meaningSince());
            refusals.getOrDefault(head.service(), List.of()).stream()
                    .filter(entry -> entry.number() <= head.number())
                    .forEach(entry ->
                            raised.computeIfPresent(entry.change(), (key, number) -> Math.max(number, entry.number())));
            since.put(head.id(), Map.copyOf(raised));
        }
        return since;
    }

    /**
     * Says that the tenant has seen an edition.
     *
     * @throws NotFound where the edition does not concern it
     * @throws Conflict where it was acknowledged already
     */
    public void acknowledge(Access access, EditionId id) {
        var seen = seen(access, catalog.edition(access, id));
        store.write(access, tx -> {
            var said = AcknowledgementQueries.of(tx, seen.service().id());
            said.stream()
                    .filter(entry -> entry.kind() == Kind.ACKNOWLEDGED)
                    .filter(entry -> entry.number() >= seen.head().number())
                    .findFirst()
                    .ifPresent(entry -> {
                        throw new Conflict("Edition %d was acknowledged on %s already."
                                .formatted(
                                        entry.number(),
                                        Moment.dayOf(entry.made().at()).text()));
                    });
            say(tx, seen, Kind.ACKNOWLEDGED, "", said, "");
            return seen;
        });
    }

    /**
     * Objects to an edition, or to one change of it.
     *
     * @param change the change's key; empty for the whole edition
     * @throws NotFound where the edition does not concern the tenant
     * @throws Invalid where it has no such change
     * @throws Conflict where it is too late, or that was objected to already
     */
    public AcknowledgementId object(Access access, EditionId id, String change, String reason) {
        var seen = seen(access, catalog.edition(access, id));
        mustBeAmong(changes(access, seen.ledger(), seen.head()).told(), change, true);
        var until = ServiceLedger.objectionsUntil(seen.head());
        return store.write(access, tx -> {
            if (LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).isAfter(until)) {
                throw new Conflict("Objections to this edition were possible until "
                        + Moment.on(until).text() + ".");
            }
            var said = AcknowledgementQueries.of(tx, seen.service().id());
            return say(tx, seen, Kind.OBJECTED, change, said, reason);
        });
    }

    /**
     * Does not take a change for editorial: its duty counts as really changed for this tenant.
     *
     * @throws NotFound where the edition does not concern the tenant
     * @throws Invalid where it has no such editorial change
     * @throws Conflict where that was said already
     */
    public AcknowledgementId refuseAsEditorial(Access access, EditionId id, String change, String reason) {
        var seen = seen(access, catalog.edition(access, id));
        mustBeAmong(changes(access, seen.ledger(), seen.head()).editorial(), change, false);
        return store.write(access, tx -> {
            var said = AcknowledgementQueries.of(tx, seen.service().id());
            return say(tx, seen, Kind.NOT_EDITORIAL, change, said, reason);
        });
    }

    private static void mustBeAmong(List<Change> changes, String key, boolean orAll) {
        var known = changes.stream().anyMatch(change -> change.key().equals(key)) || (orAll && key.isEmpty());
        if (!known) {
            throw new Invalid("change", "Choose one of the changes offered.");
        }
    }

    private static AcknowledgementId say(
            Tx tx, Seen seen, Kind kind, String change, List<LedgerEntry> said, String reason) {
        var before = said.stream()
                .filter(entry -> entry.edition().equals(seen.head().id()))
                .filter(entry -> entry.kind() == kind && entry.change().equals(change))
                .toList();
        if (before.stream().anyMatch(LedgerEntry::stands)) {
            throw new Conflict("This was said already. Look again.");
        }
        var id = AcknowledgementQueries.insert(tx, seen.head(), kind, change, before.size(), reason);
        var changes = AuditChanges.set("number", seen.head().number());
        var about = change.isEmpty() ? changes : changes.andSet("change", change);
        tx.audit(action(kind), seen.subject(), reason.isEmpty() ? about : about.andSet("reason", reason));
        return id;
    }

    private static AuditAction action(Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGED -> AcknowledgementAudit.ACKNOWLEDGED;
            case OBJECTED -> AcknowledgementAudit.OBJECTED;
            case NOT_EDITORIAL -> AcknowledgementAudit.REFUSED;
        };
    }

    /**
     * Takes back an objection, or that a change is not editorial. It stays in the ledger.
     *
     * @return what was taken back
     * @throws NotFound where there is no such entry
     * @throws Conflict where it was withdrawn already, or cannot be
     */
    public LedgerEntry withdraw(Access access, AcknowledgementId id) {
        return store.write(access, tx -> {
            var entry = AcknowledgementQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (entry.kind() == Kind.ACKNOWLEDGED || !AcknowledgementQueries.withdraw(tx, id)) {
                throw new Conflict("This cannot be withdrawn, or was withdrawn or answered meanwhile. Look again.");
            }
            var changes = AuditChanges.set("number", entry.number()).andSet("said", entry.kind());
            tx.audit(
                    AcknowledgementAudit.WITHDRAWN,
                    AuditSubject.of("edition", entry.edition().value(), "Edition " + entry.number()),
                    entry.change().isEmpty() ? changes : changes.andSet("change", entry.change()));
            return entry;
        });
    }

    /** An edition that concerns the tenant, with its service's ledger. */
    record Seen(ServiceEntry service, EditionHead head, ServiceLedger ledger) {
        AuditSubject subject() {
            return AuditSubject.of("edition", head.id().value(), head.label() + " of " + service.name());
        }
    }

    /** The edition with everything that was said to its service's editions, also what was withdrawn. */
    Seen seen(Access access, EditionHead head) {
        var subscription = subscriptions.subscriptions(access).stream()
                .filter(one -> one.service().id().equals(head.service()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var ledger = ledger(access, subscription);
        if (head.number() < ledger.first()) {
            throw new NotFound();
        }
        return new Seen(subscription.service(), head, ledger);
    }

    Seen seen(Access access, EditionId id) {
        return seen(access, catalog.edition(access, id));
    }

    /** What the tenant said; NotFound where it said no such thing. */
    LedgerEntry entry(Access access, AcknowledgementId id) {
        return store.read(access, tx -> AcknowledgementQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /** What was said to a service's editions, also what was withdrawn. */
    ServiceLedger ledger(Access access, Subscription subscription) {
        var service = subscription.service().id();
        return new ServiceLedger(
                catalog.editions(access, List.of(service)).getOrDefault(service, List.of()),
                subscription.since(),
                store.read(access, tx -> AcknowledgementQueries.of(tx, service)),
                catalog.today());
    }

    /** By service, what was said and not taken back; services without an edition are absent. */
    private Map<ServiceId, ServiceLedger> ledgers(
            Access access, Collection<ServiceId> services, List<Subscription> present) {
        var said = store.read(access, tx -> AcknowledgementQueries.standing(tx, services)).stream()
                .collect(Collectors.groupingBy(LedgerEntry::service));
        var since =
                present.stream().collect(Collectors.toMap(one -> one.service().id(), Subscription::since));
        var ledgers = new HashMap<ServiceId, ServiceLedger>();
        catalog.editions(access, services)
                .forEach((service, heads) -> ledgers.put(
                        service,
                        new ServiceLedger(
                                heads,
                                since.getOrDefault(service, Instant.EPOCH),
                                said.getOrDefault(service, List.of()),
                                catalog.today())));
        return ledgers;
    }
}
