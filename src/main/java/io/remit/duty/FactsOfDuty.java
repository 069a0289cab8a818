package io.remit.duty;

import io.remit.access.TriggerId;
import io.remit.assignment.Assignment;
import io.remit.attestation.DoneFact;
import io.remit.attestation.DutyException;
import io.remit.attestation.ExceptionStanding;
import io.remit.attestation.Proof;
import io.remit.mechanism.Deed;
import io.remit.mechanism.Finding;
import io.remit.mechanism.Occasion;
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
import io.remit.standing.Mechanism;
import io.remit.standing.Trigger;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Mechanism mechanism;
    private final List<String> projects;

    /** @param text what the duty says, which decides what proves it where nobody said otherwise */
    FactsOfDuty(Gathered gathered, Assignment assignment, String text) {
        this.gathered = gathered;
        this.assignment = assignment;
        this.mechanism = mechanism(Optional.of(assignment), text);
        this.projects = gathered.subjects(assignment.service());
    }

    static FactsOfDuty of(DutyEntry duty, Gathered gathered) {
        return new FactsOfDuty(gathered, duty.assignment(), duty.duty().text());
    }

    /** What proves a duty beside attestations. */
    static Mechanism mechanism(Optional<Assignment> laidDown, String text) {
        return laidDown.flatMap(Assignment::mechanism).orElseGet(() -> Mechanism.proposed(text));
    }

    /** What proves this one. */
    Mechanism mechanism() {
        return mechanism;
    }

    /** Tells in which edition a text really changed after one was bound, where it did. */
    interface Changed {
        OptionalInt since(int editionNumber, String textHash);
    }

    /**
     * That a subject came, or that the duty was divided so, when its cadence may have been there already.
     *
     * @param on since when it is to be looked at
     * @param graceDays how many days it has from then before anything of the cadence it found falls due
     */
    record Came(LocalDate on, int graceDays) {}

    /**
     * The facts for one subject.
     *
     * @param came when the subject came; empty for the duty as a whole, where it was never divided
     */
    Facts facts(String subject, Optional<Came> came, Changed changed, LocalDate today) {
        return facts(subject, proof(subject), earlier(subject), came, changed, today);
    }

    /** The same as if a second person had approved all that waits for one. */
    Facts onceApproved(String subject, Optional<Came> came, Changed changed, LocalDate today) {
        var proof = proof(subject);
        var earlier = new ArrayList<>(earlier(subject));
        proof.ifPresent(one -> {
            one.latest().ifPresent(earlier::add);
            earlier.addAll(one.waiting());
        });
        return facts(subject, proof.map(Proof::onceApproved), earlier, came, changed, today);
    }

    /** How one subject stands proved by attestations; empty where none was ever made. */
    Optional<Proof> proof(String subject) {
        return gathered.proofs().getOrDefault(assignment.id(), List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
    }

    private Facts facts(
            String subject,
            Optional<Proof> proof,
            List<DoneFact> earlier,
            Optional<Came> came,
            Changed changed,
            LocalDate today) {
        var settings = settings(came);
        var excuses = excuses(everApproved());
        var deeds = deeds(subject);
        return new Facts(
                settings.isEmpty()
                        ? new CadenceSetting(Cadence.ONCE, today, assignment.firstDueOn())
                        : settings.get(settings.size() - 1),
                carried(settings, allDone(earlier, deeds), excuses, today),
                last(proof.flatMap(Proof::latest).map(fact -> attested(fact, changed)), deeds),
                Stream.concat(
                                earlier.stream().map(DoneFact::periodTo),
                                deeds.stream().map(Deed::on))
                        .toList(),
                proof.filter(one -> !one.waiting().isEmpty()).isPresent(),
                excepted(excuses, changed),
                excuses,
                checks(subject),
                triggers(subject));
    }

    private static Optional<LocalDate> carried(
            List<CadenceSetting> settings, List<Done> done, List<Days> excuses, LocalDate today) {
        return settings.size() > 1 ? new Ledger(settings, done, List.of(), excuses).carried(today) : Optional.empty();
    }

    /**
     * When it fell due and was done, with every cadence it ever had.
     *
     * @param facts what was attested of the subject
     * @param came when the subject came; empty for the duty as a whole, where it was never divided
     * @param excepted every exception there ever was
     */
    Ledger ledger(String subject, List<DoneFact> facts, Optional<Came> came, List<DutyException> excepted) {
        return new Ledger(settings(came), allDone(facts, deeds(subject)), triggers(subject), excuses(excepted));
    }

    private List<Done> allDone(List<DoneFact> facts, List<Deed> deeds) {
        var attested = facts.stream()
                .map(fact -> new Done("attestation:" + fact.id(), fact.periodTo(), day(fact.madeAt()), true));
        var kept = deeds.stream().map(deed -> new Done(deed.reference(), deed.on(), deed.recordedOn(), true));
        return Stream.concat(attested, kept).toList();
    }

    /**
     * What the duty's mechanism kept as done, the oldest first; also what was kept for this very duty, unless a member
     * said that something else proves it.
     */
    List<Deed> deeds(String subject) {
        var said = assignment.mechanism();
        return gathered.witnessed().deeds(assignment.service(), assignment.id(), mechanism, subject, projects).stream()
                .filter(deed -> said.isEmpty() || deed.mechanism() == mechanism)
                .toList();
    }

    /** How the duty's mechanism finds things now. */
    List<Finding> findings(String subject) {
        return mechanism == Mechanism.NONE
                ? List.of()
                : gathered.witnessed().findings(assignment.service(), mechanism, subject, projects);
    }

    /** What a mechanism kept as done is bound to no text: it was done, whatever the page calls it. */
    private static Optional<Attested> last(Optional<Attested> attested, List<Deed> deeds) {
        var done = deeds.stream()
                .max(Comparator.comparing(Deed::on))
                .map(deed -> new Attested(deed.on(), Optional.empty(), OptionalInt.empty(), deed.grade()));
        return Stream.concat(attested.stream(), done.stream()).max(Comparator.comparing(Attested::doneOn));
    }

    /** Since when a project, or the duty as a whole, is to be looked at: since it came, or since the duty is divided so. */
    Optional<Came> came(Optional<Project> project) {
        int grace = project.map(Project::graceDays).orElse(gathered.setting().graceDays());
        return Stream.concat(project.map(Project::since).map(this::day).stream(), assignment.dividedOn().stream())
                .max(Comparator.naturalOrder())
                .map(on -> new Came(on, grace));
    }

    /**
     * The cadences through time. A subject that came later knows nothing of those before it, and has its days of grace to
     * do what the one it found asks.
     */
    private List<CadenceSetting> settings(Optional<Came> came) {
        var all = assignment.cadences().stream()
                .map(one -> new CadenceSetting(one.cadence(), one.fromOn(), one.firstDueOn()))
                .toList();
        var settings = new ArrayList<CadenceSetting>();
        for (var i = 0; i < all.size(); i++) {
            var setting = all.get(i);
            var found = came.filter(one -> setting.fromOn().isBefore(one.on()));
            boolean overBefore = found.isPresent()
                    && i + 1 < all.size()
                    && !all.get(i + 1).fromOn().isAfter(found.get().on());
            if (!overBefore) {
                settings.add(found.map(one -> from(setting, one)).orElse(setting));
            }
        }
        return settings;
    }

    private static CadenceSetting from(CadenceSetting setting, Came came) {
        var grace = came.on().plusDays(came.graceDays());
        boolean recurs = setting.cadence() instanceof Cadence.Every || setting.cadence() instanceof Cadence.OnDays;
        var first = setting.firstDueOn().filter(day -> day.isAfter(grace));
        return new CadenceSetting(
                setting.cadence(),
                came.on(),
                recurs || setting.firstDueOn().isPresent() ? first.or(() -> Optional.of(grace)) : Optional.empty());
    }

    private List<DutyException> everApproved() {
        return Optional.ofNullable(gathered.exceptions().get(assignment.id()))
                .map(ExceptionStanding::everApproved)
                .orElse(List.of());
    }

    /**
     * When exceptions held, the oldest first: from the day each was approved to its end, to the day before it was ended
     * early, or to the day before another took its place. What fell due while one was only asked for is excused by nobody.
     */
    private List<Days> excuses(List<DutyException> exceptions) {
        var approved = exceptions.stream()
                .filter(DutyException::wasApproved)
                .sorted(Comparator.comparing(
                        exception -> exception.decision().orElseThrow().at()))
                .toList();
        var excuses = new ArrayList<Days>();
        for (var i = 0; i < approved.size(); i++) {
            var exception = approved.get(i);
            var from = approvedOn(exception);
            var to = exception.end().map(end -> day(end.at()).minusDays(1)).orElse(exception.endsOn());
            if (i + 1 < approved.size() && !approvedOn(approved.get(i + 1)).isAfter(to)) {
                to = approvedOn(approved.get(i + 1)).minusDays(1);
            }
            if (!to.isBefore(from)) {
                excuses.add(new Days(from, to));
            }
        }
        return excuses;
    }

    private LocalDate approvedOn(DutyException exception) {
        return day(exception.decision().orElseThrow().at());
    }

    private List<Check> checks(String subject) {
        var pings = gathered.checks().getOrDefault(assignment.id(), List.of()).stream()
                .filter(ping -> ping.subject().equals(subject))
                .map(ping -> new Check(ping.outcome(), ping.grade()));
        var found = findings(subject).stream().map(one -> new Check(one.outcome(), one.grade()));
        return Stream.concat(pings, found).toList();
    }

    private List<DoneFact> earlier(String subject) {
        return gathered.earlier().getOrDefault(assignment.id(), List.of()).stream()
                .filter(fact -> fact.subject().equals(subject))
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

    /** The last one approved, where it was ever in force for a day. */
    private Optional<Excepted> excepted(List<Days> excuses, Changed changed) {
        return Optional.ofNullable(gathered.exceptions().get(assignment.id()))
                .flatMap(ExceptionStanding::approved)
                .flatMap(exception -> excuses.stream()
                        .filter(days -> days.from().equals(approvedOn(exception)))
                        .reduce((one, next) -> next)
                        .map(days -> new Excepted(
                                exception.kind(),
                                days,
                                changed.since(
                                        exception.duty().editionNumber(),
                                        exception.duty().textHash()))));
    }

    private List<Trigger> triggers(String subject) {
        var said = gathered.triggers().getOrDefault(assignment.id(), List.of()).stream()
                .filter(trigger -> !trigger.withdrawn())
                .map(trigger -> new Trigger(trigger.id(), trigger.happenedOn(), trigger.dueOn(), trigger.reason()));
        return Stream.concat(said, setOff(subject).stream()).toList();
    }

    /** What happened, as the mechanisms say, that sets this duty off; nothing where it waits for no cause. */
    List<Trigger> setOff(String subject) {
        return gathered.witnessed().occasions(assignment.service(), subject).stream()
                .flatMap(occasion -> trigger(occasion).stream())
                .toList();
    }

    /** It asks for what the cadence asked that was in force on the day; what came before it waited for nothing. */
    private Optional<Trigger> trigger(Occasion occasion) {
        var on = occasion.happenedOn();
        return assignment.cadences().stream()
                .filter(setting -> !setting.fromOn().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(setting -> setting.cadence())
                .filter(cadence -> cadence instanceof Cadence.After after && after.cause() == occasion.cause())
                .flatMap(cadence -> cadence.dueAfter(on))
                .map(due -> new Trigger(new TriggerId(occasion.id()), on, due, occasion.sentence()));
    }

    LocalDate day(Instant time) {
        return gathered.setting().dayOf(time);
    }
}
