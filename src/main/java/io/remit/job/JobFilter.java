package io.remit.job;

import io.remit.access.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * Which jobs are wanted.
 *
 * @param within the projects that count at all; empty for every one of the tenant
 * @param project of this project
 * @param kind of this kind
 * @param state in this state
 * @param region in this region; empty for any
 * @param ofRegion the projects in that region, whose jobs are in it where they say nothing else
 * @param outdated on an old version only, by what is newest for whom; empty for all
 * @param words part of name, output or version; empty for all
 */
record JobFilter(
        Optional<List<ProjectId>> within,
        Optional<ProjectId> project,
        Optional<JobKind> kind,
        Optional<JobState> state,
        String region,
        List<ProjectId> ofRegion,
        Optional<List<Newest>> outdated,
        String words) {

    /** What is newest for some projects: those of one service. */
    record Newest(NewestVersion version, List<ProjectId> projects) {
        Newest {
            projects = List.copyOf(projects);
        }
    }

    static final JobFilter ALL = new JobFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            Optional.empty(),
            "");

    JobFilter within(Optional<List<ProjectId>> projects) {
        return new JobFilter(projects, project, kind, state, region, ofRegion, outdated, words);
    }

    JobFilter in(Optional<ProjectId> one, Optional<JobState> wanted) {
        return new JobFilter(within, one, kind, wanted, region, ofRegion, outdated, words);
    }
}
