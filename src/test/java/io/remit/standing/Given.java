package io.remit.standing;

import io.remit.access.TriggerId;
import io.remit.standing.Facts.Attested;
import io.remit.standing.Facts.Check;
import io.remit.standing.Facts.Excepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Facts as a test writes them, one word after the other. */
final class Given {
    private CadenceSetting setting;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private Optional<LocalDate> carried = Optional.empty();
    private final List<Days> earlierExcuses = new ArrayList<>();
    private Optional<LocalDate> evidenceExpiresOn = Optional.empty();
    private OptionalInt changedIn = OptionalInt.empty();
    private Optional<Excepted> exception = Optional.empty();
    private Grade grade = Grade.STATED;
    private boolean awaitsApproval;

    private Given(CadenceSetting setting) {
        this.setting = setting;
    }

    /** A cadence that began with the year 2026. */
    static Given cadence(String text) {
        return cadence(text, "2026-01-01");
    }

    static Given cadence(String text, String from) {
        return new Given(new CadenceSetting(Cadence.parse(text), LocalDate.parse(from)));
    }

    Given firstDue(String day) {
        setting = new CadenceSetting(setting.cadence(), setting.fromOn(), Optional.of(LocalDate.parse(day)));
        return this;
    }

    /** Owed from before the cadence was this one. */
    Given carried(String day) {
        carried = Optional.of(LocalDate.parse(day));
        return this;
    }

    Given excusedBefore(String from, String to) {
        earlierExcuses.add(new Days(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    /** The last day named is the last time it was done. */
    Given done(String... doneOn) {
        for (var day : doneOn) days.add(LocalDate.parse(day));
        return this;
    }

    Given withEvidence(Grade best) {
        grade = best;
        return this;
    }

    Given evidenceExpires(String day) {
        evidenceExpiresOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    Given textChangedIn(int edition) {
        changedIn = OptionalInt.of(edition);
        return this;
    }

    Given awaitingApproval() {
        awaitsApproval = true;
        return this;
    }

    Given notApplicable(String from, String to) {
        exception = Optional.of(excepted(ExceptionKind.NOT_APPLICABLE, from, to, OptionalInt.empty()));
        return this;
    }

    Given riskAccepted(String from, String to) {
        exception = Optional.of(excepted(ExceptionKind.RISK_ACCEPTED, from, to, OptionalInt.empty()));
        return this;
    }

    Given exceptionOutdatedIn(int edition) {
        exception = exception.map(was -> new Excepted(was.kind(), was.inForce(), OptionalInt.of(edition)));
        return this;
    }

    private static Excepted excepted(ExceptionKind kind, String from, String to, OptionalInt changedIn) {
        return new Excepted(kind, new Days(LocalDate.parse(from), LocalDate.parse(to)), changedIn);
    }

    Given check(CheckOutcome outcome, Grade grade) {
        checks.add(new Check(outcome, grade));
        return this;
    }

    Given setOff(String happenedOn, String dueOn) {
        var id = new TriggerId(new UUID(0, triggers.size() + 1));
        triggers.add(new Trigger(id, LocalDate.parse(happenedOn), LocalDate.parse(dueOn), "An incident."));
        return this;
    }

    Facts facts() {
        var last = days.isEmpty()
                ? Optional.<Attested>empty()
                : Optional.of(new Attested(days.get(days.size() - 1), evidenceExpiresOn, changedIn, grade));
        var earlier = days.isEmpty() ? days : days.subList(0, days.size() - 1);
        var excuses = new ArrayList<>(earlierExcuses);
        exception.map(Excepted::inForce).ifPresent(excuses::add);
        return new Facts(setting, carried, last, earlier, awaitsApproval, exception, excuses, checks, triggers);
    }

    Standing on(String today) {
        return Standing.of(facts(), LocalDate.parse(today));
    }
}
