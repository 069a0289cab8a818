package io.remit.duty;

import io.remit.assignment.Assignment.PerSubject;
import io.remit.attestation.DoneFact;
import io.remit.attestation.DutyException;
import io.remit.duty.FactsOfDuty.Came;
import io.remit.ping.PingOutcome;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Days;
import io.remit.standing.Occurrence;
import io.remit.standing.Occurrence.Outcome;
import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Each time one duty fell or will fall due: for each subject it has, and for those it once had, so that neither a project
 * out of use nor a duty divided anew takes its past out of the record.
 */
final class DutyLedger {
    private final DutyEntry duty;
    private final Gathered gathered;
    private final LocalDate today;
    private final List<DoneFact> done;
    private final List<DutyException> excepted;
    private final FactsOfDuty facts;

    /**
     * @param done all that was done of it
     * @param excepted every exception there ever was
     */
    DutyLedger(DutyEntry duty, Gathered gathered, LocalDate today, List<DoneFact> done, List<DutyException> excepted) {
        this.duty = duty;
        this.gathered = gathered;
        this.today = today;
        this.done = done;
        this.excepted = excepted;
        this.facts = FactsOfDuty.of(duty, gathered);
    }

    /** One time, and for which subject; without a name for the duty as a whole. */
    record Time(String subject, Occurrence occurrence) {}

    /**
     * What stood or stands for one subject.
     *
     * @param came when it came, where the cadence may have been there already
     * @param from the first day whose due dates belong to it; empty where all before do
     * @param until the day from which on none does; empty while it is a subject
     */
    private record Part(
            String subject, String name, Optional<Came> came, Optional<LocalDate> from, Optional<LocalDate> until) {
        boolean covers(Occurrence time) {
            boolean begun = from.filter(time.dueOn()::isBefore).isEmpty();
            boolean over = until.filter(day -> !time.dueOn().isBefore(day)).isPresent()
                    && time.done().isEmpty();
            return begun && !over && (until.isEmpty() || time.outcome() != Outcome.UPCOMING);
        }
    }

    /** Those in a period, both days included, by due date. */
    List<Time> between(Days span) {
        var times = new ArrayList<Time>();
        for (var part : parts()) {
            var own = done.stream()
                    .filter(fact -> fact.subject().equals(part.subject()))
                    .toList();
            facts.ledger(part.subject(), own, part.came(), excepted).between(span.from(), span.to(), today).stream()
                    .filter(part::covers)
                    .map(time -> held(part.subject(), time))
                    .forEach(time -> times.add(new Time(part.name(), time)));
        }
        times.sort(Comparator.comparing(time -> time.occurrence().dueOn()));
        return times;
    }

    /** What a check holds is fulfilled without a word of anybody: it was not missed, and the record says why. */
    private Occurrence held(String subject, Occurrence time) {
        boolean undone = time.outcome() == Outcome.DUE || time.outcome() == Outcome.MISSED;
        boolean holds =
                heldSince(subject).filter(day -> !time.dueOn().isBefore(day)).isPresent();
        return undone && holds ? new Occurrence(time.dueOn(), Outcome.HELD, Optional.empty(), time.trigger()) : time;
    }

    /** Since when all checks of the subject hold; empty where it has none, or one does not. */
    private Optional<LocalDate> heldSince(String subject) {
        var checks = gathered.checks().getOrDefault(duty.id(), List.of()).stream()
                .filter(check -> check.subject().equals(subject))
                .toList();
        var found = facts.findings(subject);
        boolean hold = checks.stream().allMatch(check -> check.outcome() == CheckOutcome.HOLDS)
                && found.stream()
                        .allMatch(one -> one.outcome() == CheckOutcome.HOLDS
                                && one.since().isPresent());
        return hold
                ? Stream.concat(
                                checks.stream().map(PingOutcome::since),
                                found.stream().flatMap(one -> one.since().stream()))
                        .map(facts::day)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var dividedOn = duty.assignment().dividedOn();
        for (var subject : duty.subjects()) {
            var project = projects().stream()
                    .filter(one -> SubjectStanding.of(one).equals(subject.subject()))
                    .findFirst();
            parts.add(new Part(subject.subject(), subject.name(), facts.came(project), dividedOn, Optional.empty()));
        }
        former().stream()
                .filter(part ->
                        parts.stream().noneMatch(other -> other.subject().equals(part.subject())))
                .forEach(parts::add);
        return parts;
    }

    private List<Part> former() {
        var former = new ArrayList<Part>();
        var dividedOn = duty.assignment().dividedOn();
        boolean perProject = duty.assignment().perSubject() == PerSubject.PROJECT;
        if (perProject && dividedOn.isPresent()) {
            former.add(new Part("", "all of it", Optional.empty(), Optional.empty(), dividedOn));
        }
        for (var project : projects()) {
            var subject = SubjectStanding.of(project);
            var retiredOn = project.retiredAt().map(facts::day);
            if (perProject && retiredOn.isPresent()) {
                former.add(new Part(subject, project.name(), facts.came(Optional.of(project)), dividedOn, retiredOn));
            } else if (!perProject
                    && done.stream().anyMatch(fact -> fact.subject().equals(subject))) {
                var came = Optional.of(new Came(facts.day(project.since()), project.graceDays()));
                var until = retiredOn
                        .filter(day -> dividedOn.filter(day::isBefore).isPresent())
                        .or(() -> dividedOn);
                former.add(new Part(subject, project.name(), came, Optional.empty(), until));
            }
        }
        return former;
    }

    private List<Project> projects() {
        return gathered.projects().getOrDefault(duty.service().id(), List.of());
    }
}
