package io.remit.standing;

import io.remit.standing.Occurrence.Outcome;
import io.remit.standing.Schedule.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes through a ledger's settings and the days it was done, in their order, and keeps each due date that lies in the span
 * asked for. What was passed over before the span is skipped, so that the way is as long as the span and what was done.
 */
final class Walk {
    private final Ledger ledger;
    private final Days span;
    private final LocalDate today;
    private final List<Done> done;
    private final TreeMap<LocalDate, Occurrence> kept = new TreeMap<>();

    /** Owed next. */
    private Optional<Due> owed = Optional.empty();
    /** Passed undone, and not yet missed. */
    private Optional<LocalDate> open = Optional.empty();
    /** The same, from before the cadence changed: what is done next makes up for it and serves the new cadence too. */
    private Optional<LocalDate> carried = Optional.empty();

    Walk(Ledger ledger, Days span, LocalDate today) {
        this.ledger = ledger;
        this.span = span;
        this.today = today;
        this.done = ledger.countingUntil(today);
    }

    /** After the walk: what an earlier setting left undone, and nothing has made up for. */
    Optional<LocalDate> carried() {
        return carried;
    }

    List<Occurrence> occurrences() {
        var settings = settings();
        for (var i = 0; i < settings.size(); i++) {
            var end = i + 1 < settings.size() ? settings.get(i + 1).fromOn() : LocalDate.MAX;
            walk(new Schedule(settings.get(i)), end);
        }
        open.or(() -> carried).ifPresent(day -> keep(day, Outcome.DUE, Optional.empty()));
        return List.copyOf(kept.values());
    }

    /** By their first day; of two that begin on the same day the later in the list. */
    private List<CadenceSetting> settings() {
        var byDay = new TreeMap<LocalDate, CadenceSetting>();
        ledger.settings().forEach(setting -> byDay.put(setting.fromOn(), setting));
        return List.copyOf(byDay.values());
    }

    private void walk(Schedule schedule, LocalDate end) {
        begin(schedule);
        for (var each : done) {
            if (each.on().isBefore(schedule.fromOn()) || !each.on().isBefore(end)) continue;
            pass(schedule, each.on());
            arrive(each.on());
            serve(schedule, each);
        }
        if (end.isAfter(today)) {
            pass(schedule, today);
            arrive(today);
            plan(schedule, end);
        } else {
            pass(schedule, end);
        }
    }

    /** What an earlier setting had closed ahead of time is dropped from the new first due date on: it never fell due. */
    private void begin(Schedule schedule) {
        carried = open.or(() -> carried);
        open = Optional.empty();
        var before = done.stream()
                .filter(each -> each.on().isBefore(schedule.fromOn()))
                .reduce((first, second) -> second);
        owed = schedule.first(before.map(Done::on));
        owed.ifPresent(due -> kept.tailMap(due.on(), true).clear());
    }

    /** All due dates before this day go by undone. */
    private void pass(Schedule schedule, LocalDate day) {
        skip(schedule, day.isBefore(span.from()) ? day : span.from());
        while (owed.isPresent() && owed.get().on().isBefore(day)) {
            var due = owed.get();
            miss();
            if (ledger.excused(due.on())) keep(due.on(), Outcome.EXCUSED, Optional.empty());
            else open = Optional.of(due.on());
            owed = schedule.next(due);
        }
    }

    private void skip(Schedule schedule, LocalDate before) {
        if (owed.isEmpty()) return;
        var skipped = schedule.skip(owed.get(), before);
        if (!skipped.equals(owed.get())) miss();
        owed = Optional.of(skipped);
    }

    /** On the day the next one falls due, the one before can no longer be made up for. */
    private void arrive(LocalDate day) {
        if (owed.isPresent() && !owed.get().on().isAfter(day)) miss();
    }

    private void miss() {
        open.or(() -> carried).ifPresent(day -> keep(day, Outcome.MISSED, Optional.empty()));
        open = Optional.empty();
        carried = Optional.empty();
    }

    private void serve(Schedule schedule, Done by) {
        carried.ifPresent(day -> keep(day, Outcome.LATE, Optional.of(by)));
        carried = Optional.empty();
        if (open.isEmpty()) {
            close(schedule, by);
            return;
        }
        keep(open.get(), Outcome.LATE, Optional.of(by));
        open = Optional.empty();
        if (!schedule.onFixedDays()) owed = owed.flatMap(due -> schedule.served(due, by.on()));
    }

    private void close(Schedule schedule, Done by) {
        if (owed.isEmpty()) return;
        var due = owed.get();
        owed = schedule.served(due, by.on());
        boolean closed = owed.isEmpty() || owed.get().on().isAfter(due.on());
        if (closed) keep(due.on(), Outcome.DONE, Optional.of(by));
    }

    private void plan(Schedule schedule, LocalDate end) {
        skip(schedule, span.from());
        while (owed.isPresent()
                && owed.get().on().isBefore(end)
                && !owed.get().on().isAfter(span.to())) {
            var due = owed.get().on();
            var outcome = due.isAfter(today) ? Outcome.UPCOMING : Outcome.DUE;
            keep(due, ledger.excused(due) ? Outcome.EXCUSED : outcome, Optional.empty());
            owed = schedule.next(owed.get());
        }
    }

    private void keep(LocalDate dueOn, Outcome outcome, Optional<Done> by) {
        if (span.covers(dueOn)) kept.put(dueOn, new Occurrence(dueOn, outcome, by, Optional.empty()));
    }
}
