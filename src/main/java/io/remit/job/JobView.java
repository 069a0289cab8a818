package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;

import io.remit.access.JobId;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of one job. */
final class JobView {
    private static final Moment NO_TIME = Moment.NONE;
    private final Request in;
    private final JobService.Told told;
    private final Project project;
    private final Map<String, String> names;
    private final Instant now;

    JobView(Request in, JobService.Told told, Project project, Map<String, String> names, Instant now) {
        this.in = in;
        this.told = told;
        this.project = project;
        this.names = names;
        this.now = now;
    }

    /** What the page needs beside the job: what is newest, what took its place, what could, what was said for a case. */
    record Beside(
            Optional<NewestVersion> newest,
            Optional<Job> successor,
            List<Job> others,
            Optional<Verification> said,
            String caseId,
            String back) {}

    JobPage page(Beside beside) {
        var job = told.job();
        var address = JobsView.base(in) + "/" + job.id();
        boolean outdated = beside.newest()
                .filter(newest -> job.isOutdated(newest, beside.successor()))
                .isPresent();
        var restarting = in.typedInto(address + "/restart");
        return new JobPage(
                address,
                List.of(new Link("Jobs", JobsView.base(in))),
                in.access().may(JOB_EDIT),
                in.typed().field("", "").error(),
                job.name(),
                badges(job, outdated),
                JobsView.silent(job, now),
                facts(job, beside.newest()),
                job.story().output(),
                Badges.safeLink(job.story().output()),
                beside.successor().map(this::link).orElse(new Link("", "")),
                told.predecessors().stream().map(this::link).toList(),
                told.reports().stream().map(this::report).toList(),
                JobFields.of(in.typedInto(address + "/reports"), now),
                restarting.field("restartedAs", ""),
                restarting.fieldProblems(),
                beside.others().stream()
                        .map(Job::name)
                        .filter(name -> !name.equals(job.name()))
                        .toList(),
                excepting(job, address, outdated),
                afterIncident(address, beside));
    }

    private static List<Badge> badges(Job job, boolean outdated) {
        var badges = new ArrayList<Badge>();
        badges.add(Badges.of(job.state()));
        badges.add(Badges.of(job.story().grade()));
        if (outdated) {
            badges.add(Badges.outdated());
        }
        return badges;
    }

    private List<JobPage.Fact> facts(Job job, Optional<NewestVersion> newest) {
        var story = job.story();
        var facts = new ArrayList<JobPage.Fact>();
        facts.add(JobPage.Fact.of(
                "Project", project.name() + ", " + project.service().name()));
        facts.add(JobPage.Fact.of("Kind", story.kind().label()));
        facts.add(JobPage.Fact.of("Region", job.regionOr(project.region())));
        facts.add(JobPage.Fact.of(
                "Service version",
                (story.serviceVersion().isEmpty() ? "Not told" : story.serviceVersion())
                        + newest.map(one -> " (newest: " + one.name() + ")").orElse("")));
        facts.add(new JobPage.Fact("In this state since", "", Moment.at(story.stateAt())));
        facts.add(new JobPage.Fact(
                "Started",
                story.startedAt().isPresent() ? "" : "Not told",
                story.startedAt().map(Moment::at).orElse(NO_TIME)));
        story.endedAt().ifPresent(at -> facts.add(new JobPage.Fact("Ended", "", Moment.at(at))));
        facts.add(new JobPage.Fact("Last heard", "", Moment.at(story.heardAt())));
        return facts;
    }

    private JobPage.Report report(HeardReport report) {
        var said = report.said();
        var details = Stream.of(
                        said.serviceVersion().isEmpty() ? "" : "version " + said.serviceVersion(),
                        said.region(),
                        said.startedAt()
                                .map(at -> "started " + Moment.at(at).text())
                                .orElse(""),
                        said.output())
                .filter(text -> !text.isEmpty())
                .toList();
        return new JobPage.Report(
                Badges.of(said.state()),
                Moment.at(said.at()),
                Moment.at(report.heardAt()),
                names.getOrDefault(report.by(), ""),
                Badges.of(report.grade()),
                String.join(", ", details),
                said.note());
    }

    private JobPage.Excepting excepting(Job job, String address, boolean outdated) {
        var typed = in.typedInto(address + "/exception");
        var given = job.exception();
        return new JobPage.Excepting(
                outdated,
                given.map(one -> names.getOrDefault(one.by(), "") + ": " + one.reason())
                        .orElse(""),
                given.map(one -> Moment.at(one.at())).orElse(NO_TIME),
                typed.fieldProblems(),
                typed.field("reason", ""));
    }

    private JobPage.AfterIncident afterIncident(String address, Beside beside) {
        var typed = in.typedInto(address + "/verification");
        var chosen = typed.field("outcome", "").value();
        return new JobPage.AfterIncident(
                !beside.caseId().isEmpty(),
                beside.caseId(),
                beside.back(),
                beside.said().map(this::words).orElse(""),
                typed.fieldProblems(),
                Arrays.stream(Verification.Outcome.values())
                        .map(one ->
                                new Option(one.name(), one.label(), one.name().equals(chosen)))
                        .toList(),
                typed.field("outcome", "").error(),
                typed.field("restartedAs", ""),
                typed.field("note", ""));
    }

    private String words(Verification said) {
        var note = said.note().isEmpty() ? "" : " “" + said.note() + "”";
        return said.outcome().label() + ", said by " + names.getOrDefault(said.by(), "") + "." + note;
    }

    private Link link(Job job) {
        return new Link(job.name(), JobsView.base(in) + "/" + id(job.id()));
    }

    private static String id(JobId id) {
        return id.toString();
    }
}
