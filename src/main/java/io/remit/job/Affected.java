package io.remit.job;

import io.remit.access.ProjectId;
import io.remit.standing.CheckOutcome;
import io.remit.tenant.Project;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The jobs that an incident affected, and whether all is well with them.
 *
 * @param outcome of all projects together: the worst of them
 * @param sentence why
 * @param jobs the affected jobs, those that need somebody first
 * @param projects what is found of each project where the incident was
 */
public record Affected(CheckOutcome outcome, String sentence, List<AffectedJob> jobs, List<OfProject> projects) {

    /** One affected job. */
    public record AffectedJob(Job job, Project project, Settlement settlement) {}

    /** What is found of one project. */
    public record OfProject(Project project, CheckOutcome outcome, String sentence) {}

    public Affected {
        jobs = List.copyOf(jobs);
        projects = List.copyOf(projects);
    }

    /**
     * Judges.
     *
     * @param projects where the incident was
     * @param jobs what it affected
     * @param reportedAround for each project of which any job is known, whether one was reported around that time
     * @param isAll whether these are all jobs affected
     */
    static Affected of(
            Collection<Project> projects,
            List<AffectedJob> jobs,
            Map<ProjectId, Boolean> reportedAround,
            boolean isAll) {
        var byProject =
                jobs.stream().collect(Collectors.groupingBy(one -> one.project().id()));
        var found = projects.stream()
                .map(project -> ofProject(project, byProject.getOrDefault(project.id(), List.of()), reportedAround))
                .toList();
        var sorted = jobs.stream()
                .sorted(Comparator.comparing(one -> -one.settlement().kind().ordinal()))
                .toList();
        if (found.isEmpty()) {
            return new Affected(
                    CheckOutcome.CANNOT_TELL, "No project of yours uses this service there.", sorted, found);
        }
        if (!isAll) {
            var sentence = "More than " + jobs.size() + " jobs are affected, which is more than is looked at.";
            return new Affected(CheckOutcome.CANNOT_TELL, sentence, sorted, found);
        }
        return new Affected(worst(found), sentence(found, jobs), sorted, found);
    }

    private static OfProject ofProject(
            Project project, List<AffectedJob> jobs, Map<ProjectId, Boolean> reportedAround) {
        if (!reportedAround.containsKey(project.id())) {
            return new OfProject(project, CheckOutcome.CANNOT_TELL, "No job is known.");
        }
        if (jobs.isEmpty()) {
            return reportedAround.getOrDefault(project.id(), false)
                    ? new OfProject(project, CheckOutcome.HOLDS, "No job was active.")
                    : new OfProject(
                            project,
                            CheckOutcome.CANNOT_TELL,
                            "No job is known to have been active, but none was reported around that time either.");
        }
        return new OfProject(project, outcome(jobs), sentence(jobs));
    }

    private static CheckOutcome outcome(List<AffectedJob> jobs) {
        if (count(jobs, Settlement.Kind.FAILED) > 0) {
            return CheckOutcome.FAILS;
        }
        return count(jobs, Settlement.Kind.OPEN) > 0 ? CheckOutcome.CANNOT_TELL : CheckOutcome.HOLDS;
    }

    private static String sentence(List<AffectedJob> jobs) {
        long failed = count(jobs, Settlement.Kind.FAILED);
        long settled =
                jobs.stream().filter(job -> job.settlement().kind().isSettled()).count();
        var verified = settled + " of " + jobs.size() + " verified";
        return failed == 0 ? verified + "." : verified + ", " + failed + " stopped and not restarted.";
    }

    private static String sentence(List<OfProject> found, List<AffectedJob> jobs) {
        var first = jobs.isEmpty() ? "No job is known to have been affected." : sentence(jobs);
        var untold = found.stream()
                .filter(one -> one.outcome() == CheckOutcome.CANNOT_TELL)
                .filter(one -> jobs.stream().noneMatch(job -> job.project().equals(one.project())))
                .map(one -> one.project().name())
                .toList();
        return untold.isEmpty() ? first : first + " Nobody can tell of " + String.join(", ", untold) + ".";
    }

    private static long count(List<AffectedJob> jobs, Settlement.Kind kind) {
        return jobs.stream().filter(job -> job.settlement().kind() == kind).count();
    }

    private static CheckOutcome worst(List<OfProject> found) {
        for (var outcome : List.of(CheckOutcome.FAILS, CheckOutcome.CANNOT_TELL)) {
            if (found.stream().anyMatch(one -> one.outcome() == outcome)) {
                return outcome;
            }
        }
        return CheckOutcome.HOLDS;
    }
}
