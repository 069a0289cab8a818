package io.remit.job;

import io.remit.access.Access;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.db.Store;
import io.remit.job.RegisterQueries.Counted;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** On which versions of their services jobs run. */
public final class JobVersionService {
    private final Store store;
    private final ProjectService projects;
    private final BiFunction<Access, ServiceId, Optional<NewestVersion>> newest;
    private final Clock clock;

    /** @param newest the newest version of a service, as a neighbouring room knows it */
    public JobVersionService(
            Store store,
            ProjectService projects,
            BiFunction<Access, ServiceId, Optional<NewestVersion>> newest,
            Clock clock) {
        this.store = store;
        this.projects = projects;
        this.newest = newest;
        this.clock = clock;
    }

    /** Where the projects in use of these services stand: what is counted of all of them is one query. */
    public List<VersionStanding> standing(Access access, Collection<ServiceId> services) {
        var all = projects.projects(access).stream()
                .filter(project -> !project.retired()
                        && services.contains(project.service().id()))
                .toList();
        var versions = newest(access, all);
        var counted = store.read(
                access,
                tx -> RegisterQueries.counted(tx, all.stream().map(Project::id).toList(), groups(all, versions)));
        var now = clock.instant();
        return all.stream()
                .map(project -> VersionStanding.of(
                        project,
                        Optional.ofNullable(versions.get(project.service().id())),
                        counted.getOrDefault(project.id(), Counted.NONE),
                        now))
                .toList();
    }

    /** Jobs under way that are behind, of every project in use: by the version they run on. One query for all of them. */
    public List<JobsBehind> behind(Access access) {
        var all = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .toList();
        var byId = all.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        var newest = groups(all, newest(access, all));
        return store.read(access, tx -> RegisterQueries.onOlder(tx, newest)).stream()
                .map(found -> new JobsBehind(byId.get(found.project()), found.version(), found.jobs()))
                .sorted(Comparator.comparing((JobsBehind one) -> one.project().name())
                        .thenComparing(JobsBehind::version))
                .toList();
    }

    /** The newest versions of the services of these projects; services without one are absent. */
    Map<ServiceId, NewestVersion> newest(Access access, Collection<Project> of) {
        var versions = new LinkedHashMap<ServiceId, NewestVersion>();
        of.stream()
                .map(project -> project.service().id())
                .distinct()
                .forEach(service -> newest.apply(access, service).ifPresent(found -> versions.put(service, found)));
        return versions;
    }

    /** For queries: what is newest for which projects. */
    static List<JobFilter.Newest> groups(Collection<Project> all, Map<ServiceId, NewestVersion> versions) {
        Map<ServiceId, List<ProjectId>> byService = all.stream()
                .collect(Collectors.groupingBy(
                        project -> project.service().id(), Collectors.mapping(Project::id, Collectors.toList())));
        return versions.entrySet().stream()
                .map(entry -> new JobFilter.Newest(entry.getValue(), byService.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
