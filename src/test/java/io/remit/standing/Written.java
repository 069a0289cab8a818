package io.remit.standing;

import io.remit.access.TriggerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A ledger as a test writes it, and as it reads it: "2026-02-28 done 2026-02-27", a line each. */
final class Written {
    private final List<CadenceSetting> settings = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Days> excuses = new ArrayList<>();
    private Optional<LocalDate> firstDueOn = Optional.empty();

    static Written from(String day, String cadence) {
        return new Written().then(day, cadence);
    }

    Written then(String day, String cadence) {
        settings.add(new CadenceSetting(Cadence.parse(cadence), LocalDate.parse(day)));
        return this;
    }

    Written firstDue(String day) {
        firstDueOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    Written done(String... days) {
        for (var day : days) record(day, true);
        return this;
    }

    Written withdrawn(String day) {
        return record(day, false);
    }

    private Written record(String day, boolean counts) {
        var on = LocalDate.parse(day);
        done.add(new Done("attestation:" + done.size(), on, on, counts));
        return this;
    }

    Written setOff(String happenedOn, String dueOn) {
        var id = new TriggerId(new UUID(0, triggers.size() + 1));
        triggers.add(new Trigger(id, LocalDate.parse(happenedOn), LocalDate.parse(dueOn), "An incident."));
        return this;
    }

    Written excused(String from, String to) {
        excuses.add(new Days(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Ledger ledger() {
        var all = settings.stream()
                .map(setting -> new CadenceSetting(setting.cadence(), setting.fromOn(), firstDueOn))
                .toList();
        return new Ledger(all, done, triggers, excuses);
    }

    String between(String from, String to, String today) {
        return read(ledger().between(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(today)));
    }

    static String read(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(each -> each.dueOn() + " " + each.outcome().label()
                        + each.doneOn().map(day -> " " + day).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
