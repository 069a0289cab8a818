package io.remit.deployment;

import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All versions of a tenant's models: which one is to be run, and since when another is outdated. */
final class ModelVersions {
    private record Model(ProjectId project, String name) {}

    private final Map<ModelVersionId, ModelVersion> byId = new HashMap<>();
    private final Map<Model, List<ModelVersion>> standing;

    ModelVersions(Collection<ModelVersion> all) {
        all.forEach(version -> byId.put(version.id(), version));
        standing = all.stream()
                .filter(version -> !version.withdrawn())
                .sorted(ModelVersion.BY_AGE)
                .collect(Collectors.groupingBy(ModelVersions::model));
    }

    Optional<ModelVersion> find(ModelVersionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The version of the same model that was made last and is not withdrawn. */
    Optional<ModelVersion> newest(ModelVersion version) {
        var all = standing.getOrDefault(model(version), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean isNewest(ModelVersion version) {
        return newest(version).filter(version::equals).isPresent();
    }

    /** When the first newer version of the same model was made; empty where there is none. */
    Optional<LocalDate> outdatedSince(ModelVersion version) {
        return standing.getOrDefault(model(version), List.of()).stream()
                .filter(other -> ModelVersion.BY_AGE.compare(other, version) > 0)
                .map(ModelVersion::madeOn)
                .findFirst();
    }

    private static Model model(ModelVersion version) {
        return new Model(version.project(), version.model());
    }
}
