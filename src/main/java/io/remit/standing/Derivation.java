package io.remit.standing;

import io.remit.standing.Facts.Attested;
import io.remit.standing.Facts.Check;
import io.remit.standing.Facts.Excepted;
import io.remit.standing.Schedule.Due;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The rules behind {@link Standing#of}, in the order told there. */
final class Derivation {
    private final Facts facts;
    private final LocalDate today;
    private final Schedule schedule;
    private final Optional<Trigger> unanswered;

    Derivation(Facts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        this.schedule = new Schedule(facts.setting());
        this.unanswered = unanswered();
    }

    Standing standing() {
        if (exceptionInForce().isPresent()) return excepted(exceptionInForce().get());
        if (any(CheckOutcome.FAILS)) return failing();
        if (conditional() && unanswered.isEmpty() && facts.carried().isEmpty()) return standingBy();
        if (any(CheckOutcome.CANNOT_TELL) && !attested() && !isLate()) return cannotTell();
        if (attested() && changedIn().isPresent()) return stale();
        if (allChecksHold()) return held();
        if (facts.carried().isPresent()) return carriedOver(facts.carried().get());
        if (unanswered.isPresent() && !isOnlyTheCalendarLate()) return setOff(unanswered.get());
        if (lapsedWhileExcepted()) return openAgain();
        if (facts.last().isEmpty()) return neverDone();
        return attestedAndCurrent(facts.last().get());
    }

    private Standing excepted(Excepted exception) {
        var kind = exception.kind();
        if (exception.changedInEdition().isPresent()) {
            var since =
                    kind == ExceptionKind.NOT_APPLICABLE ? "it was declared not applicable" : "its risk was accepted";
            return told(
                    DutyState.STALE,
                    Optional.empty(),
                    "Its text changed in edition "
                            + exception.changedInEdition().orElseThrow() + " after " + since);
        }
        var until = exception.inForce().to();
        var reason = kind == ExceptionKind.NOT_APPLICABLE ? "It does not apply" : "Its risk is accepted";
        return told(kind.state(), Optional.of(until), reason + " until " + Wording.day(until));
    }

    private Standing failing() {
        return graded(
                DutyState.FAILING,
                "A check says that it does not hold",
                grades(CheckOutcome.FAILS).max(Comparator.naturalOrder()));
    }

    private Standing standingBy() {
        var last = facts.last().map(done -> ", it was last done on " + Wording.day(done.doneOn()));
        return told(DutyState.STANDING_BY, Optional.empty(), "Nothing has set it off" + last.orElse(""));
    }

    private Standing cannotTell() {
        return told(DutyState.CANNOT_TELL, Optional.empty(), "Its check cannot tell, and nobody has attested it");
    }

    private Standing stale() {
        return told(
                DutyState.STALE,
                Optional.empty(),
                "It was attested for another text, which really changed in edition "
                        + changedIn().orElseThrow());
    }

    private Standing held() {
        return graded(
                DutyState.FULFILLED,
                "Its check holds",
                grades(CheckOutcome.HOLDS).min(Comparator.naturalOrder()));
    }

    /** Whatever is asked of it is late: what a check would say does not make it less so. */
    private boolean isLate() {
        return facts.carried().isPresent()
                || unanswered.filter(trigger -> today.isAfter(trigger.dueOn())).isPresent()
                || isCalendarLate();
    }

    private boolean isCalendarLate() {
        return !lapsedWhileExcepted() && until().filter(today::isAfter).isPresent();
    }

    private boolean isOnlyTheCalendarLate() {
        return isCalendarLate()
                && unanswered.filter(trigger -> today.isAfter(trigger.dueOn())).isEmpty();
    }

    private Standing carriedOver(LocalDate due) {
        return told(
                DutyState.OVERDUE,
                Optional.of(due),
                "It was due on " + Wording.day(due) + ", before its cadence changed, and has not been done since");
    }

    private Standing setOff(Trigger trigger) {
        var reason = "Set off on " + Wording.day(trigger.happenedOn()) + " and not done since";
        boolean late = today.isAfter(trigger.dueOn());
        return told(late ? DutyState.OVERDUE : DutyState.OPEN, Optional.of(trigger.dueOn()), reason);
    }

    private Standing openAgain() {
        var ended = facts.exception().orElseThrow().inForce().to();
        var due = owed().flatMap(owed -> schedule.firstAfter(ended, owed)).map(Due::on);
        var reason = "Its exception ended on " + Wording.day(ended);
        boolean late = due.filter(today::isAfter).isPresent();
        return told(late ? DutyState.OVERDUE : DutyState.OPEN, due, reason);
    }

    private Standing neverDone() {
        var due = owed().map(Due::on);
        if (due.filter(today::isAfter).isPresent()) {
            return told(
                    DutyState.OVERDUE, due, "It was due on " + Wording.day(due.get()) + " and has not been done yet");
        }
        return told(DutyState.OPEN, due, "It has not been done yet");
    }

    private Standing attestedAndCurrent(Attested last) {
        var until = until();
        if (until.isEmpty()) return attested(last, DutyState.FULFILLED, until, "Done on " + Wording.day(last.doneOn()));
        var end = until.get();
        boolean evidence = last.evidenceExpiresOn().filter(end::equals).isPresent()
                && !owed().map(Due::on).equals(until);
        var day = Wording.day(end);
        if (today.isAfter(end)) {
            return attested(
                    last,
                    DutyState.OVERDUE,
                    until,
                    evidence ? "Its evidence expired on " + day : "It was due on " + day);
        }
        var next = evidence ? "Its evidence expires on " + day : "It falls due on " + day;
        return attested(
                last, within(schedule.leadDays(end), end) ? DutyState.DUE_SOON : DutyState.FULFILLED, until, next);
    }

    private boolean conditional() {
        return facts.setting().cadence().conditional();
    }

    /** Whether an attestation answers what is asked now: it does not where the duty was set off since. */
    private boolean attested() {
        return facts.last().isPresent() && unanswered.isEmpty();
    }

    private OptionalInt changedIn() {
        return facts.last().map(Attested::changedInEdition).orElseGet(OptionalInt::empty);
    }

    private Optional<Excepted> exceptionInForce() {
        return facts.exception().filter(exception -> exception.inForce().covers(today));
    }

    /** The one due first of those that nothing was done after. What fell due in an exception is not owed after it. */
    private Optional<Trigger> unanswered() {
        var doneOn = facts.last().map(Attested::doneOn);
        return facts.triggers().stream()
                .filter(trigger -> !trigger.happenedOn().isAfter(today))
                .filter(trigger -> doneOn.filter(day -> !day.isBefore(trigger.happenedOn()))
                        .isEmpty())
                .filter(trigger -> facts.excuses().stream().noneMatch(days -> days.covers(trigger.dueOn())))
                .min(Comparator.comparing(Trigger::dueOn));
    }

    /** What was late already when the exception began stays so: only what lapsed in its days is forgiven. */
    private boolean lapsedWhileExcepted() {
        var over = facts.exception().map(Excepted::inForce).filter(days -> today.isAfter(days.to()));
        if (over.isEmpty()) return false;
        boolean doneSince = facts.last()
                .filter(done -> done.doneOn().isAfter(over.get().to()))
                .isPresent();
        return !doneSince && until().filter(over.get()::covers).isPresent();
    }

    /** The due date that nothing has served yet, be it past or to come. */
    private Optional<Due> owed() {
        var days = Stream.concat(facts.earlierDays().stream(), facts.last().map(Attested::doneOn).stream())
                .filter(day -> !day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        return schedule.owed(days, facts.excuses());
    }

    private Optional<LocalDate> until() {
        var expiry = facts.last().flatMap(Attested::evidenceExpiresOn);
        return Stream.concat(owed().map(Due::on).stream(), expiry.stream()).min(Comparator.naturalOrder());
    }

    private boolean within(int leadDays, LocalDate due) {
        return !today.isBefore(due.minusDays(leadDays));
    }

    private boolean any(CheckOutcome outcome) {
        return facts.checks().stream().anyMatch(check -> check.outcome() == outcome);
    }

    private boolean allChecksHold() {
        var checks = facts.checks();
        return !checks.isEmpty() && checks.stream().allMatch(check -> check.outcome() == CheckOutcome.HOLDS);
    }

    private Stream<Grade> grades(CheckOutcome outcome) {
        return facts.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .map(Check::grade);
    }

    private Standing attested(Attested last, DutyState state, Optional<LocalDate> day, String reason) {
        return new Standing(state, day, sentence(reason), Optional.of(last.grade()), facts.awaitsApproval());
    }

    private Standing graded(DutyState state, String reason, Optional<Grade> grade) {
        return new Standing(state, Optional.empty(), sentence(reason), grade, facts.awaitsApproval());
    }

    private Standing told(DutyState state, Optional<LocalDate> day, String reason) {
        return new Standing(state, day, sentence(reason), Optional.empty(), facts.awaitsApproval());
    }

    private String sentence(String reason) {
        return reason + (facts.awaitsApproval() ? "; an attestation waits for approval." : ".");
    }
}
