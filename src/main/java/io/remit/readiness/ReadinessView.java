package io.remit.readiness;

import static io.remit.access.Permission.READINESS_CONFIRM;

import io.remit.catalog.ServiceEntry;
import io.remit.tenant.Project;
import io.remit.web.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the everyday checklist. */
final class ReadinessView {
    /** More columns than these cannot be read side by side. */
    private static final int MOST_COLUMNS = 5;

    private final Request in;
    private final Readiness readiness;
    private final ReadinessFilter filter;
    private final String base;
    private final Map<UUID, String> owners;
    private final List<ItemStanding> kept;
    private final Cells cells;

    /**
     * @param names of those who confirmed, by their references
     * @param owners of those who look after items, by account
     */
    ReadinessView(Request in, Readiness readiness, Map<String, String> names, Map<UUID, String> owners) {
        this.in = in;
        this.readiness = readiness;
        this.filter = ReadinessFilter.of(in);
        this.base = base(in);
        this.owners = owners;
        this.kept = filter.keptButState(readiness, in.access());
        this.cells = new Cells(in, base, filter.query(), names, readiness.asOf());
    }

    static String base(Request in) {
        return in.viewer().base() + "/recovery/readiness";
    }

    ReadinessPage page() {
        return new ReadinessPage(
                base,
                filter.query(),
                in.viewer().place(),
                !readiness.items().isEmpty(),
                in.typedInto(base + "/items").isBack()
                        ? ""
                        : in.typed().field("", "").error(),
                summary(),
                only().map(Project::name).orElse(""),
                new ReadinessFilters(readiness, filter).filters(),
                chips(),
                groups(),
                in.access().may(READINESS_CONFIRM),
                in.access().origin().requestId(),
                in.typedInto(base + "/confirmation").field("statement", ""),
                new AddingView(in, readiness.services(), base).adding());
    }

    private Optional<Project> only() {
        return readiness.projects().stream()
                .filter(one -> one.id().toString().equals(filter.project()))
                .findFirst();
    }

    private String summary() {
        var count = Readiness.count(kept);
        var said = count.inPlace() + " of " + count.all() + " in place";
        return switch (count.needSomebody()) {
            case 0 -> said + ". Nothing needs anybody now.";
            case 1 -> said + ". 1 needs somebody now.";
            default -> said + ". " + count.needSomebody() + " need somebody now.";
        };
    }

    private List<ReadinessPage.Chip> chips() {
        var chips = new ArrayList<ReadinessPage.Chip>();
        int needs = Readiness.count(kept).needSomebody();
        boolean isAction = filter.state().equals(ReadinessFilter.ACTION);
        if (needs > 0 || isAction) {
            var href = base + filter.query(isAction ? "" : ReadinessFilter.ACTION);
            chips.add(new ReadinessPage.Chip("Needs somebody", "flag", "warn", needs, href, isAction));
        }
        for (var state : ReadinessState.values()) {
            long count = kept.stream().filter(one -> one.state() == state).count();
            var name = ReadinessFilter.name(state);
            boolean chosen = name.equals(filter.state());
            if (count > 0 || chosen) {
                var badge = Cells.badge(state);
                var href = base + filter.query(chosen ? "" : name);
                chips.add(new ReadinessPage.Chip(badge.word(), badge.icon(), badge.tone(), count, href, chosen));
            }
        }
        return chips;
    }

    private List<ReadinessPage.Group> groups() {
        var groups = new ArrayList<ReadinessPage.Group>();
        for (var service : readiness.services()) {
            var ofService = kept.stream()
                    .filter(one -> one.item().service().equals(service))
                    .toList();
            var group = group(service, ofService);
            if (!group.sections().isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private ReadinessPage.Group group(ServiceEntry service, List<ItemStanding> ofService) {
        var projects = readiness.projects().stream()
                .filter(one -> one.service().equals(service))
                .filter(filter::shows)
                .sorted(Comparator.comparing((Project one) -> -needs(ofService, one))
                        .thenComparing(Project::name))
                .toList();
        var columns = projects.subList(0, Math.min(MOST_COLUMNS, projects.size()));
        int without = projects.size() - columns.size();
        var count = Readiness.count(ofService);
        return new ReadinessPage.Group(
                service.slug(),
                service.name(),
                count.inPlace() + " of " + count.all() + " in place",
                columns.stream()
                        .map(one -> new ReadinessPage.Column(
                                one.name(),
                                one.region(),
                                base + filter.queryOf(one.id().toString())))
                        .toList(),
                without == 0
                        ? ""
                        : "Another " + (without == 1 ? "project has" : without + " projects have")
                                + " no column here, with less to do. Choose a project above to see its list.",
                sections(service, ofService, columns));
    }

    private static long needs(List<ItemStanding> standings, Project project) {
        return standings.stream()
                .filter(one -> one.project().filter(project::equals).isPresent())
                .filter(one -> one.state().needsSomebody())
                .count();
    }

    private List<ReadinessPage.Section> sections(
            ServiceEntry service, List<ItemStanding> ofService, List<Project> columns) {
        var byItem = new HashMap<ReadinessItem, List<ItemStanding>>();
        ofService.forEach(one ->
                byItem.computeIfAbsent(one.item(), item -> new ArrayList<>()).add(one));
        var rows = new LinkedHashMap<String, List<ReadinessPage.Row>>();
        for (var item : readiness.items()) {
            if (!item.service().equals(service)) continue;
            var standings = byItem.getOrDefault(item, List.of());
            boolean isAsked = standings.stream().anyMatch(one -> filter.keepsState(one.state()));
            if (isAsked || isAskedOfNobody(item)) {
                rows.computeIfAbsent(item.section(), name -> new ArrayList<>()).add(row(item, standings, columns));
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new ReadinessPage.Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What is asked of projects while there is none must not vanish from the list. */
    private boolean isAskedOfNobody(ReadinessItem item) {
        return !filter.isActive()
                && item.setting().perProject()
                && readiness.of(item).isEmpty();
    }

    private ReadinessPage.Row row(ReadinessItem item, List<ItemStanding> standings, List<Project> columns) {
        var shown = standings.stream()
                .filter(one -> one.project().filter(of -> !columns.contains(of)).isEmpty())
                .sorted(Comparator.comparing(
                        one -> one.project().map(columns::indexOf).orElse(0)))
                .map(cells::cell)
                .toList();
        return new ReadinessPage.Row(
                item.id().toString(),
                base + "/" + item.id(),
                item.title(),
                item.hint(),
                item.setting()
                        .owner()
                        .map(id -> owners.getOrDefault(id.value(), ""))
                        .orElse(""),
                !item.setting().perProject(),
                shown,
                standings.isEmpty() ? "Asked of each project, and there is none in use yet." : "",
                in.access().may(READINESS_CONFIRM) && !item.isLeftOut() && !standings.isEmpty(),
                in.typed().all("item").contains(item.id().toString()));
    }
}
