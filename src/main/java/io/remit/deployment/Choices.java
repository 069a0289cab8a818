package io.remit.deployment;

import io.remit.access.ProjectId;
import io.remit.identity.Member;
import io.remit.tenant.Project;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the drop-downs of this room offer. */
final class Choices {
    private Choices() {}

    static List<Option> projects(Collection<Project> projects, String chosen) {
        return projects.stream()
                .map(project -> option(project.id().toString(), project.name() + " (" + project.region() + ")", chosen))
                .toList();
    }

    /** With a first one for all of them. */
    static List<Option> every(String word, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", word, options.stream().noneMatch(Option::selected)));
        all.addAll(options);
        return List.copyOf(all);
    }

    /** The versions that stand, by project and model, the newest of each first. */
    static List<Option> versions(Collection<ModelVersion> versions, Collection<Project> projects, String chosen) {
        Map<ProjectId, String> names = projects.stream().collect(Collectors.toMap(Project::id, Project::name));
        return versions.stream()
                .filter(version -> !version.withdrawn() && names.containsKey(version.project()))
                .map(version -> option(
                        version.id().toString(), version.label() + " (" + names.get(version.project()) + ")", chosen))
                .toList();
    }

    static List<Option> members(Collection<Member> members, String chosen) {
        return every(
                "Nobody named",
                members.stream()
                        .map(member -> option(member.account().toString(), member.name(), chosen))
                        .toList());
    }

    static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }
}
