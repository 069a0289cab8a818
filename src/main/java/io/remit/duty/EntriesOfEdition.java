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
import io.remit.standing.Standing;
import io.remit.standing.Subjects;
import io.remit.tenant.Project;
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
    private final Later later;
    private final Map<String, AccountId> categoryOwners;

    /** Tells of a later edition of the service since when its duties mean what they mean there. */
    interface Later {
        Map<String, Integer> meaningSince(int number);
    }

    EntriesOfEdition(
            ServiceEntry service,
            Edition edition,
            Map<String, Integer> meaningSince,
            Gathered gathered,
            LocalDate today,
            Later later) {
        this.later = later;
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

    /** Tells of one duty, which the edition has, in which edition its text really changed. */
    Changed changed(DutyId id) {
        return changed(edition.place(id).orElseThrow().duty());
    }

    private DutyEntry entry(Responsibility row, Duty duty) {
        var assignment = Optional.ofNullable(gathered.assignments().get(DutyId.of(service.id(), duty.key())))
                .orElseGet(() -> Assignment.untouched(service.id(), duty.key()));
        // Whoever has left answers for nothing, even where a duty was given to them at the moment they went.
        var own = assignment.owner().filter(gathered.members()::contains);
        var categorys = Optional.ofNullable(categoryOwners.get(row.category())).filter(gathered.members()::contains);
        var facts = new FactsOfDuty(gathered, assignment, duty.text());
        var subjects = subjects(duty, assignment, facts);
        var whole = lacksProjects(assignment)
                ? Subjects.none("project", facts.facts("", facts.came(Optional.empty()), changed(duty), today), today)
                : Subjects.of(subjects.stream().map(SubjectStanding::standing).toList());
        return new DutyEntry(
                service,
                edition.head(),
                edition.textHashes().get(duty.key()),
                row,
                duty,
                assignment,
                own.or(() -> categorys),
                own.isEmpty() && categorys.isPresent(),
                whole,
                subjects);
    }

    private boolean lacksProjects(Assignment assignment) {
        return assignment.perSubject() == PerSubject.PROJECT && projects().isEmpty();
    }

    private List<Project> projects() {
        return gathered.inUse(service.id());
    }

    /** For each project in use, where the duty is fulfilled for each; else for the duty as a whole. */
    private List<SubjectStanding> subjects(Duty duty, Assignment assignment, FactsOfDuty facts) {
        if (assignment.perSubject() == PerSubject.NONE || projects().isEmpty()) {
            return List.of(subject(duty, facts, "", "", Optional.empty()));
        }
        return projects().stream()
                .sorted(Comparator.comparing(Project::name))
                .map(project -> subject(duty, facts, SubjectStanding.of(project), project.name(), Optional.of(project)))
                .toList();
    }

    private SubjectStanding subject(
            Duty duty, FactsOfDuty facts, String subject, String name, Optional<Project> project) {
        var came = facts.came(project);
        var standing = Standing.of(facts.facts(subject, came, changed(duty), today), today);
        var onceApproved = standing.awaitsApproval()
                ? Standing.of(facts.onceApproved(subject, came, changed(duty), today), today)
                : standing;
        return new SubjectStanding(subject, name, standing, onceApproved, facts.proof(subject));
    }

    private Changed changed(Duty duty) {
        return (number, hash) -> {
            // What was said of a later edition, as before it was objected to, is about another text just as well.
            var since = number > edition.head().number() ? later.meaningSince(number) : meaningSince;
            int lower = Math.min(number, edition.head().number());
            boolean stale = since.getOrDefault(duty.key(), 1) > lower
                    && !hash.equals(edition.textHashes().get(duty.key()));
            return stale ? OptionalInt.of(since.get(duty.key())) : OptionalInt.empty();
        };
    }
}
