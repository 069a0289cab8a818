package io.remit.standing;

import io.remit.standing.Occurrence.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was owed because something happened. Whatever the cadence says now, it stays owed until done. */
final class Triggered {
    private Triggered() {}

    static List<Occurrence> occurrences(Ledger ledger, Days span, LocalDate today) {
        var done = ledger.countingUntil(today);
        return ledger.triggers().stream()
                .filter(trigger -> span.covers(trigger.dueOn()))
                .filter(trigger -> !trigger.happenedOn().isAfter(today))
                .map(trigger -> occurrence(ledger, trigger, done, today))
                .toList();
    }

    private static Occurrence occurrence(Ledger ledger, Trigger trigger, List<Done> done, LocalDate today) {
        var answer = done.stream()
                .filter(each -> !each.on().isBefore(trigger.happenedOn()))
                .findFirst();
        return new Occurrence(trigger.dueOn(), outcome(ledger, trigger, answer, today), answer, Optional.of(trigger));
    }

    private static Outcome outcome(Ledger ledger, Trigger trigger, Optional<Done> answer, LocalDate today) {
        var due = trigger.dueOn();
        if (answer.isPresent() && !answer.get().on().isAfter(due)) return Outcome.DONE;
        if (ledger.excused(due)) return Outcome.EXCUSED;
        if (answer.isPresent()) return Outcome.LATE;
        return due.isAfter(today) ? Outcome.UPCOMING : Outcome.DUE;
    }
}
