package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.assignment.Assignment;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.catalog.Edition;
import io.remit.catalog.ServiceEntry;
import io.remit.duty.FactsOfDuty.Changed;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.standing.Facts;
import io.remit.standing.Standing;
import io.remit.standing.Subjects;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The duties of one edition with what was gathered of them. */
final class EntriesOfEdition {
    private final ServiceEntry service;
    private final Edition edition;
    private final Map<String, Integer> meaningSince;
    private final Gathered gathered;
    private final LocalDate today;
    private final Map<String, AccountId> categoryOwners;

    EntriesOfEdition(
            ServiceEntry service,
            Edition edition,
            Map<String, Integer> meaningSince,
            Gathered gathered,
            LocalDate today) {
        this.service = service;
        this.edition = edition;
        this.meaningSince = meaningSince;
        this.gathered = gathered;
        this.today = today;
        this.categoryOwners = gathered.categoryOwners().stream()
                .filter(owner -> owner.service().equals(service.id()))
                .collect(Collectors.toMap(owner -> owner.category(), owner -> owner.owner()));
    }

    /** The duties of a party, in page order. */
    List<DutyEntry> of(Party party) {
        var entries = new ArrayList<DutyEntry>();
        for (var row : edition.content().responsibilities()) {
            for (var duty : row.duties()) {
                if (duty.party() == party) {
                    entries.add(entry(row, duty));
                }
            }
        }
        return entries;
    }

    /** One duty, which the edition has. */
    DutyEntry of(DutyId id) {
        var place = edition.place(id).orElseThrow();
        return entry(place.responsibility(), place.duty());
    }

    private DutyEntry entry(Responsibility row, Duty duty) {
        var assignment = Optional.ofNullable(gathered.assignments().get(DutyId.of(service.id(), duty.key())))
                .orElseGet(() -> Assignment.untouched(service.id(), duty.key()));
        var categorys = Optional.ofNullable(categoryOwners.get(row.category()));
        var subjects = subjects(duty, assignment);
        var whole = lacksProjects(assignment)
                ? Subjects.none("project", facts(duty, assignment, "", Optional.empty()), today)
                : Subjects.of(subjects.stream().map(SubjectStanding::standing).toList());
        return new DutyEntry(
                service,
                edition.head(),
                edition.textHashes().get(duty.key()),
                row,
                duty,
                assignment,
                assignment.owner().or(() -> categorys),
                assignment.owner().isEmpty() && categorys.isPresent(),
                whole,
                subjects);
    }

    private boolean lacksProjects(Assignment assignment) {
        return assignment.perSubject() == PerSubject.PROJECT && projects().isEmpty();
    }

    private List<Project> projects() {
        return gathered.projects().getOrDefault(service.id(), List.of());
    }

    /** For each project in use, where the duty is fulfilled for each; else for the duty as a whole. */
    private List<SubjectStanding> subjects(Duty duty, Assignment assignment) {
        if (assignment.perSubject() == PerSubject.NONE || projects().isEmpty()) {
            return List.of(subject(duty, assignment, "", "", Optional.empty()));
        }
        return projects().stream()
                .sorted(Comparator.comparing(Project::name))
                .map(project -> subject(
                        duty, assignment, SubjectStanding.of(project), project.name(), Optional.of(project.since())))
                .toList();
    }

    private SubjectStanding subject(
            Duty duty, Assignment assignment, String subject, String name, Optional<Instant> since) {
        var proof = gathered.proofs().getOrDefault(assignment.id(), List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
        var standing = Standing.of(facts(duty, assignment, subject, since), today);
        var onceApproved = standing.awaitsApproval()
                ? Standing.of(
                        new FactsOfDuty(gathered, assignment).onceApproved(subject, since, changed(duty), today), today)
                : standing;
        return new SubjectStanding(subject, name, standing, onceApproved, proof);
    }

    private Facts facts(Duty duty, Assignment assignment, String subject, Optional<Instant> since) {
        return new FactsOfDuty(gathered, assignment).facts(subject, since, changed(duty), today);
    }

    private Changed changed(Duty duty) {
        return (number, hash) -> edition.isStale(meaningSince, duty.key(), number, hash)
                ? OptionalInt.of(meaningSince.get(duty.key()))
                : OptionalInt.empty();
    }
}
