package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.EvidenceId;
import io.remit.access.ExerciseId;
import io.remit.access.Problem.NotFound;
import io.remit.evidence.Described;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceService;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.standing.Grade;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.web.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the pages of runs show beside the runs themselves: names, zones, choices. */
public final class RunReader {
    private final ExerciseService exercises;
    private final MembershipService memberships;
    private final ProjectService projects;
    private final EvidenceService evidence;
    private final SettingService settings;
    private final Clock clock;

    public RunReader(
            ExerciseService exercises,
            MembershipService memberships,
            ProjectService projects,
            EvidenceService evidence,
            SettingService settings,
            Clock clock) {
        this.exercises = exercises;
        this.memberships = memberships;
        this.projects = projects;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    RunView view(Request in, ExerciseId id) {
        var run = exercises.run(in.access(), id);
        return new RunView(in, run, names(in, run), zone(in), clock.instant());
    }

    /**
     * A run that has ended, and so is proof of what was done in it.
     *
     * @throws NotFound where there is no such run, or it has not ended
     */
    public Run ended(Request in, ExerciseId id) {
        var run = exercises.run(in.access(), id);
        if (run.exercise().ending().isEmpty()) {
            throw new NotFound();
        }
        return run;
    }

    /** Keeps what was recorded of a run that has ended as a piece of evidence; asked again, the same piece. */
    public Evidence keptRecord(Request in, Run run) {
        var record = new RunRecord(run, names(in, run));
        var day = run.exercise().ending().map(Exercise.Ending::on).orElseThrow(NotFound::new);
        return evidence.addReport(in.access(), Grade.STATED, record.fileName(), record.bytes(), Described.about(day))
                .evidence();
    }

    ZoneId zone(Request in) {
        return settings.setting(in.access()).zone();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(Request in) {
        return settings.setting(in.access()).dayOf(clock.instant());
    }

    List<Member> members(Request in) {
        return memberships.members(in.access());
    }

    /** The projects in use. */
    List<Project> projects(Request in) {
        return projects.projects(in.access()).stream()
                .filter(project -> !project.retired())
                .toList();
    }

    RunNames names(Request in, Run run) {
        var references = Stream.of(
                        run.log().stream().map(Entry::recordedBy),
                        run.steps().stream().flatMap(step -> step.changedBy().stream()),
                        run.steps().stream().flatMap(step -> step.takenBy().stream()),
                        run.exercise().begun().stream().map(Exercise.Begun::by))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        var accounts = Stream.of(
                        run.exercise().commander().stream(),
                        run.participants().stream(),
                        run.steps().stream().flatMap(step -> step.plan().member().stream()),
                        run.followUps().stream().flatMap(one -> one.owner().stream()))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        var pieces =
                run.log().stream().flatMap(entry -> entry.evidence().stream()).collect(Collectors.toSet());
        return new RunNames(
                memberships.namesByReference(in.access(), references),
                accounts(in, accounts),
                run.exercise().recoveredInto().isPresent() ? projectNames(in) : Map.of(),
                pieces(in, pieces));
    }

    /** The names of accounts alone. */
    RunNames names(Request in, Collection<AccountId> accounts) {
        return new RunNames(Map.of(), accounts(in, Set.copyOf(accounts)), Map.of(), Map.of());
    }

    /** The names of whoever did something. */
    Map<String, String> who(Request in, Collection<String> references) {
        return memberships.namesByReference(in.access(), references);
    }

    private Map<UUID, String> accounts(Request in, Set<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : memberships.names(
                        in.access(), accounts.stream().map(AccountId::value).toList());
    }

    private Map<UUID, String> projectNames(Request in) {
        Map<UUID, String> names = new HashMap<>();
        projects.projects(in.access()).forEach(one -> names.put(one.id().value(), one.name() + ", " + one.region()));
        return names;
    }

    private Map<UUID, String> pieces(Request in, Set<EvidenceId> ids) {
        return evidence.named(in.access(), ids).values().stream()
                .collect(Collectors.toMap(piece -> piece.id().value(), Evidence::name));
    }

    EvidenceService evidence() {
        return evidence;
    }

    /** The member that a form names; empty where it names nobody who is one. */
    static Optional<AccountId> member(List<Member> members, String value) {
        return members.stream()
                .map(Member::account)
                .filter(account -> account.toString().equals(value))
                .findFirst();
    }
}
