package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.assignment.Assignment;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.CadenceSetting;
import io.remit.assignment.TriggerService;
import io.remit.attestation.DoneFact;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ProofService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.Edition;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.Party;
import io.remit.ping.PingService;
import io.remit.standing.Occurrence;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The register of duties: what the binding editions ask, what was laid down and proved, and the state derived from both.
 * The customer's duties for a tenant; the provider's for its operators.
 */
public final class DutyService {
    private static final int MOST_EXCEPTIONS = 100;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final AcknowledgementService acknowledgements;
    private final ProjectService projects;
    private final SettingService settings;
    private final AssignmentService assignments;
    private final TriggerService triggers;
    private final ProofService proofs;
    private final ExceptionService exceptions;
    private final PingService pings;
    private final Clock clock;

    public DutyService(
            CatalogService catalog,
            SubscriptionService subscriptions,
            AcknowledgementService acknowledgements,
            ProjectService projects,
            SettingService settings,
            AssignmentService assignments,
            TriggerService triggers,
            ProofService proofs,
            ExceptionService exceptions,
            PingService pings,
            Clock clock) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.acknowledgements = acknowledgements;
        this.projects = projects;
        this.settings = settings;
        this.assignments = assignments;
        this.triggers = triggers;
        this.proofs = proofs;
        this.exceptions = exceptions;
        this.pings = pings;
        this.clock = clock;
    }

    /** The tenant's day. */
    public LocalDate today(Access access) {
        return settings.setting(access).dayOf(clock.instant());
    }

    /** Every duty as it stands today. The number of statements does not depend on how many there are. */
    public Register register(Access access) {
        return register(access, today(access), edition -> true);
    }

    /**
     * One duty as it stands today; one that the binding edition dropped as the last edition that asked for it has it.
     *
     * @throws NotFound where no edition of the party's services asks it of this party
     */
    public DutyEntry duty(Access access, DutyId id) {
        return binding(access, id).or(() -> dropped(access, id)).orElseThrow(NotFound::new);
    }

    /** Only its own service is read, so that it makes no difference how many others there are. */
    private Optional<DutyEntry> binding(Access access, DutyId id) {
        return register(access, today(access), edition -> edition.place(id).isPresent())
                .find(id);
    }

    private Optional<DutyEntry> dropped(Access access, DutyId id) {
        var services = services(access);
        var bindings = bindings(access, services.stream().map(ServiceEntry::id).toList());
        for (var service : services) {
            var binding = Optional.ofNullable(bindings.get(service.id()));
            var last = catalog.editions(access, service.id()).stream()
                    .filter(head ->
                            binding.filter(now -> head.number() < now.number()).isPresent())
                    .map(head -> catalog.content(access, head))
                    .filter(edition -> edition.place(id)
                            .filter(place -> place.duty().party() == party(access))
                            .isPresent())
                    .findFirst();
            if (last.isPresent()) {
                var today = today(access);
                var gathered = gather(access, List.of(service.id()), today);
                var edition = last.get();
                return new EntriesOfEdition(service, edition, edition.meaningSince(), gathered, today)
                        .of(party(access)).stream()
                                .filter(duty -> duty.id().equals(id))
                                .findFirst();
            }
        }
        return Optional.empty();
    }

    /** The number of the edition that dropped the duty; none for a duty that binds. */
    Optional<Integer> droppedIn(Access access, DutyEntry duty) {
        return catalog.editions(access, duty.service().id()).stream()
                .filter(head -> head.number() == duty.edition().number() + 1)
                .filter(head -> binding(access, duty.id()).isEmpty())
                .map(EditionHead::number)
                .findFirst();
    }

    /** Each time a duty fell or will fall due in a period, subject by subject. */
    public Map<SubjectStanding, List<Occurrence>> occurrences(
            Access access, DutyEntry duty, LocalDate from, LocalDate to) {
        var today = today(access);
        var gathered = gather(access, List.of(duty.service().id()), today);
        var earliest = today.minusYears(FactsOfDuty.YEARS_LOOKED_BACK);
        var done = proofs.inPeriod(access, List.of(duty.service().id()), earliest, today);
        var excepted = exceptions.history(access, duty.id(), Optional.empty(), MOST_EXCEPTIONS);
        var occurrences = new HashMap<SubjectStanding, List<Occurrence>>();
        for (var subject : duty.subjects()) {
            var facts = done.getOrDefault(duty.id(), List.of()).stream()
                    .filter(fact -> fact.subject().equals(subject.subject()))
                    .toList();
            var since = gathered.since(duty.service().id(), subject.subject());
            occurrences.put(
                    subject,
                    new FactsOfDuty(gathered, duty.assignment())
                            .ledger(facts, since, excepted, today)
                            .between(from, to, today));
        }
        return occurrences;
    }

    private Register register(Access access, LocalDate today, Predicate<Edition> wanted) {
        var services = services(access);
        var bindings = bindings(access, services.stream().map(ServiceEntry::id).toList());
        bindings.values().removeIf(head -> !wanted.test(catalog.content(access, head)));
        var gathered = gather(access, List.copyOf(bindings.keySet()), today);
        var meanings = isProvider(access)
                ? Map.<EditionId, Map<String, Integer>>of()
                : acknowledgements.meaningSince(access, bindings.values());
        var duties = new ArrayList<DutyEntry>();
        for (var service : services) {
            var head = bindings.get(service.id());
            if (head != null) {
                var edition = catalog.content(access, head);
                var meaning = meanings.getOrDefault(head.id(), edition.meaningSince());
                duties.addAll(new EntriesOfEdition(service, edition, meaning, gathered, today).of(party(access)));
            }
        }
        return new Register(today, duties);
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

    private Gathered gather(Access access, List<ServiceId> services, LocalDate today) {
        var subjects = isProvider(access)
                ? Map.<ServiceId, List<Project>>of()
                : projects.projects(access).stream()
                        .filter(project -> !project.retired())
                        .collect(Collectors.groupingBy(
                                project -> project.service().id()));
        var laidDown = assignments.assignments(access);
        return new Gathered(
                laidDown,
                assignments.categoryOwners(access),
                triggers.triggers(access),
                proofs.latest(access, services),
                earlier(access, services, laidDown.values(), today),
                exceptions.current(access, services),
                pings.outcomes(access),
                subjects,
                settings.setting(access));
    }

    /** What was done since fixed days hold, for the duties that have any; nothing is read where none has. */
    private Map<DutyId, List<DoneFact>> earlier(
            Access access, List<ServiceId> services, Collection<Assignment> laidDown, LocalDate today) {
        return laidDown.stream()
                .filter(Assignment::isOnFixedDays)
                .map(assignment ->
                        assignment.cadences().get(assignment.cadences().size() - 1))
                .map(CadenceSetting::fromOn)
                .min(Comparator.naturalOrder())
                .map(from -> proofs.inPeriod(access, services, from, today))
                .orElse(Map.of());
    }

    static boolean isProvider(Access access) {
        return access.tenant().equals(Access.PLATFORM);
    }

    static Party party(Access access) {
        return isProvider(access) ? Party.PROVIDER : Party.CUSTOMER;
    }
}
