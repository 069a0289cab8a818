package io.remit.duty;

import io.remit.assignment.Assignment;
import io.remit.attestation.DoneFact;
import io.remit.attestation.DutyException;
import io.remit.attestation.Proof;
import io.remit.standing.Cadence;
import io.remit.standing.CadenceSetting;
import io.remit.standing.Days;
import io.remit.standing.Done;
import io.remit.standing.Facts;
import io.remit.standing.Facts.Attested;
import io.remit.standing.Facts.Check;
import io.remit.standing.Facts.Excepted;
import io.remit.standing.Grade;
import io.remit.standing.Ledger;
import io.remit.standing.Trigger;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the derivation asks to know of one duty, taken from what was gathered. */
final class FactsOfDuty {
    /** How far back a ledger knows what was done. */
    static final int YEARS_LOOKED_BACK = Ledger.LONGEST_YEARS;

    private final Gathered gathered;
    private final Assignment assignment;

    FactsOfDuty(Gathered gathered, Assignment assignment) {
        this.gathered = gathered;
        this.assignment = assignment;
    }

    /** Tells in which edition a text really changed after one was bound, where it did. */
    interface Changed {
        OptionalInt since(int editionNumber, String textHash);
    }

    /**
     * The facts for one subject.
     *
     * @param since when the subject came, where it is one of several: it is not late before the days of grace are over
     */
    Facts facts(String subject, Optional<LocalDate> since, Changed changed, LocalDate today) {
        var proof = gathered.proofs().getOrDefault(assignment.id(), List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
        return new Facts(
                setting(today),
                firstDueOn(since, today),
                proof.flatMap(Proof::latest).map(fact -> attested(fact, changed)),
                earlierDays(subject),
                proof.filter(one -> !one.waiting().isEmpty()).isPresent(),
                excepted(changed),
                checks(subject),
                triggers());
    }

    /**
     * When it fell due and was done, with every cadence it ever had.
     *
     * @param since when the subject came, where it is one of several
     * @param excepted every exception there ever was
     */
    Ledger ledger(List<DoneFact> done, Optional<LocalDate> since, List<DutyException> excepted, LocalDate today) {
        return new Ledger(
                assignment.cadences().stream()
                        .map(one -> new CadenceSetting(one.cadence(), one.fromOn()))
                        .toList(),
                firstDueOn(since, today),
                done.stream()
                        .map(fact -> new Done(fact.id(), fact.periodTo(), day(fact.madeAt()), true))
                        .toList(),
                triggers(),
                excepted.stream()
                        .flatMap(exception -> inForce(exception).stream())
                        .toList());
    }

    /** Since when a project, or the duty as a whole, is to be looked at: since it came, or since the duty is divided so. */
    Optional<LocalDate> since(Optional<Project> project) {
        return Stream.concat(project.map(Project::since).map(this::day).stream(), assignment.dividedOn().stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> firstDueOn(Optional<LocalDate> since, LocalDate today) {
        var grace = since.map(day -> day.plusDays(gathered.setting().graceDays()));
        return assignment
                .firstDueOn()
                .map(due -> grace.filter(due::isBefore).orElse(due))
                .or(() -> grace.filter(day -> fallsDueBefore(setting(today), day)));
    }

    /** Whether a subject that came later would be late from its first day. */
    private static boolean fallsDueBefore(CadenceSetting setting, LocalDate day) {
        if (setting.cadence() instanceof Cadence.Every every) {
            return setting.fromOn().plus(every.period()).isBefore(day);
        }
        return setting.cadence() instanceof Cadence.OnDays && setting.fromOn().isBefore(day);
    }

    /**
     * When an exception held, if ever: from the day it was approved to its end, or to the day before it was ended early.
     * What fell due while it was only asked for is excused by nobody.
     */
    private Optional<Days> inForce(DutyException exception) {
        if (!exception.wasApproved()) {
            return Optional.empty();
        }
        var from = day(exception.decision().orElseThrow().at());
        var to = exception.end().map(end -> day(end.at()).minusDays(1)).orElse(exception.endsOn());
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, to));
    }

    private List<Check> checks(String subject) {
        return gathered.checks().getOrDefault(assignment.id(), List.of()).stream()
                .filter(ping -> ping.subject().equals(subject))
                .map(ping -> new Check(ping.outcome(), ping.grade()))
                .toList();
    }

    private CadenceSetting setting(LocalDate today) {
        var cadences = assignment.cadences();
        if (cadences.isEmpty()) {
            return new CadenceSetting(Cadence.ONCE, today);
        }
        var last = cadences.get(cadences.size() - 1);
        return new CadenceSetting(last.cadence(), last.fromOn());
    }

    private List<LocalDate> earlierDays(String subject) {
        return gathered.earlier().getOrDefault(assignment.id(), List.of()).stream()
                .filter(fact -> fact.subject().equals(subject))
                .map(DoneFact::periodTo)
                .toList();
    }

    private static Attested attested(DoneFact fact, Changed changed) {
        var grade = fact.evidence().stream()
                .map(shown -> Grade.valueOf(shown.grade()))
                .max(Comparator.naturalOrder())
                .orElse(Grade.STATED);
        return new Attested(
                fact.periodTo(), fact.expiresOn(), changed.since(fact.editionNumber(), fact.textHash()), grade);
    }

    private Optional<Excepted> excepted(Changed changed) {
        return Optional.ofNullable(gathered.exceptions().get(assignment.id()))
                .flatMap(standing -> standing.approved())
                .flatMap(exception -> inForce(exception)
                        .map(days -> new Excepted(
                                exception.kind(),
                                days,
                                changed.since(
                                        exception.duty().editionNumber(),
                                        exception.duty().textHash()))));
    }

    private List<Trigger> triggers() {
        return gathered.triggers().getOrDefault(assignment.id(), List.of()).stream()
                .filter(trigger -> !trigger.withdrawn())
                .map(trigger -> new Trigger(trigger.id(), trigger.happenedOn(), trigger.dueOn(), trigger.reason()))
                .toList();
    }

    LocalDate day(Instant time) {
        return gathered.setting().dayOf(time);
    }
}
