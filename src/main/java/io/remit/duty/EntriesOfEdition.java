package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.assignment.Assignment;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.attestation.Attesting;
import io.remit.attestation.Proof;
import io.remit.catalog.Edition;
import io.remit.catalog.ServiceEntry;
import io.remit.duty.FactsOfDuty.Changed;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.standing.Standing;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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

    private DutyEntry entry(Responsibility row, Duty duty) {
        var assignment = Optional.ofNullable(gathered.assignments().get(DutyId.of(service.id(), duty.key())))
                .orElseGet(() -> Assignment.untouched(service.id(), duty.key()));
        var categorys = Optional.ofNullable(categoryOwners.get(row.category()));
        var subjects = subjects(duty, assignment);
        var worst = subjects.stream()
                .map(SubjectStanding::standing)
                .min(Comparator.comparing(Standing::state)
                        .thenComparing(standing -> standing.day().orElse(LocalDate.MAX)))
                .orElseThrow();
        return new DutyEntry(
                service,
                edition.head(),
                edition.textHashes().get(duty.key()),
                row,
                duty,
                assignment,
                assignment.owner().or(() -> categorys),
                assignment.owner().isEmpty() && categorys.isPresent(),
                worst,
                subjects);
    }

    /** For each project in use; where there is none yet, for the duty as a whole, which is open until there is one. */
    private List<SubjectStanding> subjects(Duty duty, Assignment assignment) {
        var projects = gathered.projects().getOrDefault(service.id(), List.of());
        var proofs = gathered.proofs().getOrDefault(assignment.id(), List.of()).stream()
                .collect(Collectors.toMap(Proof::subject, Function.identity()));
        if (assignment.perSubject() == PerSubject.NONE || projects.isEmpty()) {
            return List.of(subject(duty, assignment, proofs, "", "", Optional.empty()));
        }
        return projects.stream()
                .sorted(Comparator.comparing(Project::name))
                .map(project -> subject(duty, assignment, proofs, "project:" + project.id(), project.name(), Optional.of(project.since())))
                .toList();
    }

    private SubjectStanding subject(
            Duty duty, Assignment assignment, Map<String, Proof> proofs, String subject, String name, Optional<Instant> since) {
        var facts = new FactsOfDuty(gathered, assignment).facts(subject, since, changed(duty), today);
        var follows =
                Optional.ofNullable(proofs.get(subject)).map(Proof::head).orElse(Attesting.FIRST);
        return new SubjectStanding(subject, name, Standing.of(facts, today), follows);
    }

    private Changed changed(Duty duty) {
        return (number, hash) -> edition.isStale(meaningSince, duty.key(), number, hash)
                ? OptionalInt.of(meaningSince.get(duty.key()))
                : OptionalInt.empty();
    }
}
