package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.Party;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The register of duties: what the binding editions ask, what was laid down and proved, and the state derived from both.
 * The customer's duties for a tenant; the provider's for its operators.
 */
public final class DutyService {
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final AcknowledgementService acknowledgements;
    private final Gathering gathering;
    private final Clock clock;

    /** @param gathering reads what the rooms below keep of duties */
    public DutyService(
            CatalogService catalog,
            SubscriptionService subscriptions,
            AcknowledgementService acknowledgements,
            Gathering gathering,
            Clock clock) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.acknowledgements = acknowledgements;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** The tenant's day. */
    public LocalDate today(Access access) {
        return gathering.setting(access).dayOf(clock.instant());
    }

    /** Every duty as it stands today. The number of statements does not depend on how many there are. */
    public Register register(Access access) {
        return gathered(access).register();
    }

    /** The register, and what it was derived from. */
    record All(Register register, Gathered gathered) {}

    All gathered(Access access) {
        var setting = gathering.setting(access);
        var today = setting.dayOf(clock.instant());
        var services = services(access);
        var bindings = bindings(access, services.stream().map(ServiceEntry::id).toList());
        var gathered = gathering.ofServices(access, List.copyOf(bindings.keySet()), setting, today);
        var meanings = meanings(access, bindings.values());
        var duties = new ArrayList<DutyEntry>();
        for (var service : services) {
            var head = bindings.get(service.id());
            if (head != null) {
                var edition = catalog.content(access, head);
                var meaning = meanings.getOrDefault(head.id(), edition.meaningSince());
                duties.addAll(new EntriesOfEdition(service, edition, meaning, gathered, today, later(access, service))
                        .of(party(access)));
            }
        }
        return new All(new Register(today, duties), gathered);
    }

    /**
     * One duty as it stands today; one that the binding edition dropped as the last edition that asked for it has it.
     *
     * @throws NotFound where no edition of the party's services asks it of this party
     */
    public DutyEntry duty(Access access, DutyId id) {
        return seen(access, id).entry();
    }

    /** The same with what it was derived from. Only this duty's own is read, however many others there are. */
    Seen seen(Access access, DutyId id) {
        var services = services(access);
        var bindings = bindings(access, services.stream().map(ServiceEntry::id).toList());
        return services.stream()
                .filter(service -> bindings.containsKey(service.id()))
                .flatMap(service -> binding(access, service, bindings.get(service.id()), id).stream())
                .findFirst()
                .or(() -> services.stream()
                        .filter(service -> bindings.containsKey(service.id()))
                        .flatMap(service -> dropped(access, service, bindings.get(service.id()), id).stream())
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private Optional<Seen> binding(Access access, ServiceEntry service, EditionHead head, DutyId id) {
        var edition = catalog.content(access, head);
        if (!asks(access, edition, id)) {
            return Optional.empty();
        }
        var meaning = meanings(access, List.of(head)).getOrDefault(head.id(), edition.meaningSince());
        return Optional.of(seen(access, service, edition, meaning, id, Optional.empty()));
    }

    private Optional<Seen> dropped(Access access, ServiceEntry service, EditionHead binding, DutyId id) {
        return catalog.editions(access, service.id()).stream()
                .filter(head -> head.number() < binding.number())
                .map(head -> catalog.content(access, head))
                .filter(edition -> asks(access, edition, id))
                .findFirst()
                .map(edition -> seen(
                        access,
                        service,
                        edition,
                        edition.meaningSince(),
                        id,
                        Optional.of(edition.head().number() + 1)));
    }

    private static boolean asks(Access access, Edition edition, DutyId id) {
        return edition.place(id)
                .filter(place -> place.duty().party() == party(access))
                .isPresent();
    }

    private Seen seen(
            Access access,
            ServiceEntry service,
            Edition edition,
            Map<String, Integer> meaning,
            DutyId id,
            Optional<Integer> droppedIn) {
        var setting = gathering.setting(access);
        var today = setting.dayOf(clock.instant());
        var gathered = gathering.ofDuty(
                access, service.id(), id, edition.place(id).orElseThrow().duty().text(), setting, today);
        var entries = new EntriesOfEdition(service, edition, meaning, gathered, today, later(access, service));
        return new Seen(entries.of(id), gathered, today, entries.changed(id), droppedIn);
    }

    private EntriesOfEdition.Later later(Access access, ServiceEntry service) {
        return number -> catalog.content(access, catalog.edition(access, service.id(), number))
                .meaningSince();
    }

    private Map<EditionId, Map<String, Integer>> meanings(Access access, Collection<EditionHead> heads) {
        return isProvider(access) ? Map.of() : acknowledgements.meaningSince(access, heads);
    }

    private List<ServiceEntry> services(Access access) {
        return isProvider(access) ? catalog.services(access) : subscriptions.services(access);
    }

    private Map<ServiceId, EditionHead> bindings(Access access, List<ServiceId> services) {
        return isProvider(access)
                ? catalog.inEffect(access, services)
                : acknowledgements.bindings(access, services).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().edition()));
    }

    static boolean isProvider(Access access) {
        return access.tenant().equals(Access.PLATFORM);
    }

    static Party party(Access access) {
        return isProvider(access) ? Party.PROVIDER : Party.CUSTOMER;
    }
}
