package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.assignment.AssignmentService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.db.Store;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be in place for the access's tenant, and whether it is. */
public final class ReadinessService {
    private final Store store;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final ProjectService projects;
    private final AcknowledgementService acknowledgements;
    private final AssignmentService assignments;
    private final SettingService settings;
    private final List<ReadinessCheck> checks;
    private final Clock clock;

    /** @param checks what looks at items by itself */
    public ReadinessService(
            Store store,
            CatalogService catalog,
            SubscriptionService subscriptions,
            ProjectService projects,
            AcknowledgementService acknowledgements,
            AssignmentService assignments,
            SettingService settings,
            List<ReadinessCheck> checks,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.projects = projects;
        this.acknowledgements = acknowledgements;
        this.assignments = assignments;
        this.settings = settings;
        this.checks = List.copyOf(checks);
        this.clock = clock;
    }

    /** All of it. The number of statements does not depend on how much there is. */
    public Readiness standing(Access access) {
        var services = subscriptions.services(access);
        var today = today(access);
        var inUse = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .toList();
        var items = items(access, services);
        var said = store.read(access, ConfirmationQueries::latest).stream()
                .collect(Collectors.toMap(one -> new Spot(one.item(), one.project()), one -> one, (a, b) -> a));
        var found = found(access, services, today);
        var standings = new ArrayList<ItemStanding>();
        for (var item : items) {
            for (var project : subjects(item, inUse)) {
                var spot = new Spot(item.id(), project.map(Project::id));
                standings.add(ItemStanding.of(
                        item,
                        project,
                        Optional.ofNullable(said.get(spot)),
                        Optional.ofNullable(found.get(spot)),
                        today));
            }
        }
        return new Readiness(today, clock.instant(), services, inUse, items, standings);
    }

    /**
     * What was confirmed of the items of the provider's page, the newest first, without what was withdrawn: whoever asks
     * for a duty's proof may take it.
     */
    public List<Confirmed> confirmed(Access access, Collection<ServiceId> services) {
        return services.isEmpty()
                ? List.of()
                : store.read(access, tx -> ConfirmationQueries.counting(tx, services)).stream()
                        .map(Confirmed::of)
                        .toList();
    }

    /** The tenant's day. */
    public LocalDate today(Access access) {
        return settings.setting(access).dayOf(clock.instant());
    }

    /**
     * One item.
     *
     * @throws NotFound where none of the tenant's services has it
     */
    ReadinessItem item(Access access, ReadinessItemId id) {
        return items(access, subscriptions.services(access)).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Everything that was said of an item, the newest first, at most two hundred. */
    List<Confirmation> history(Access access, ReadinessItemId id) {
        return store.read(access, tx -> {
            var said = ConfirmationQueries.of(tx, id);
            var evidence = ConfirmationQueries.evidence(
                    tx, said.stream().map(Confirmation::id).toList());
            return said.stream()
                    .map(one -> one.with(evidence.getOrDefault(one.id(), List.of())))
                    .toList();
        });
    }

    private record Spot(ReadinessItemId item, Optional<ProjectId> project) {}

    /** For what an item is asked: each project of its service, or once for all. */
    private static List<Optional<Project>> subjects(ReadinessItem item, List<Project> inUse) {
        return item.setting().perProject()
                ? inUse.stream()
                        .filter(project ->
                                project.service().id().equals(item.service().id()))
                        .map(Optional::of)
                        .toList()
                : List.of(Optional.empty());
    }

    private Map<Spot, CheckFinding> found(Access access, List<ServiceEntry> services, LocalDate today) {
        var ids = services.stream().map(ServiceEntry::id).toList();
        var found = new HashMap<Spot, CheckFinding>();
        for (var check : checks) {
            for (var one : check.findings(access, ids, today)) {
                found.put(new Spot(ReadinessItem.idOf(one.service(), one.itemKey()), one.project()), one);
            }
        }
        return found;
    }

    /** The items of the page's checklists that are duties; a duty that is in two of them is one item. */
    private List<ReadinessItem> ofPage(
            Access access, ServiceEntry service, EditionHead edition, Set<DutyId> perProject) {
        var items = new LinkedHashMap<String, ReadinessItem>();
        for (var said : catalog.recovery(access, edition).checklists()) {
            if (said.example() || said.dutyKey().isEmpty()) continue;
            boolean each = perProject.contains(DutyId.of(service.id(), said.dutyKey()));
            items.putIfAbsent(said.dutyKey(), ReadinessItem.ofPage(service, said, each));
        }
        return List.copyOf(items.values());
    }

    private List<ReadinessItem> items(Access access, List<ServiceEntry> services) {
        var ids = services.stream().map(ServiceEntry::id).toList();
        var bindings = acknowledgements.bindings(access, ids);
        var perProject = assignments.perProject(access);
        var rows = store.read(access, ItemQueries::all);
        var items = new ArrayList<ReadinessItem>();
        for (var service : services) {
            var binding = Optional.ofNullable(bindings.get(service.id()));
            binding.ifPresent(bound -> items.addAll(ofPage(access, service, bound.edition(), perProject)));
            items.addAll(OurItems.of(service));
            rows.stream()
                    .filter(row -> row.service().equals(service.id()))
                    .filter(row -> row.key().startsWith(ItemSource.OWN.prefix()))
                    .forEach(row -> items.add(ReadinessItem.own(service, row)));
        }
        var laidDown = rows.stream().collect(Collectors.toMap(ItemQueries.Row::id, ItemQueries.Row::setting));
        return items.stream()
                .map(item -> item.with(laidDown.getOrDefault(item.id(), item.setting())))
                .toList();
    }
}
