package io.remit.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that is known of when a duty, or one of its subjects, was to be done and was. What happened after {@code today} is
 * left aside, so that the ledger of a past day can be asked for.
 *
 * @param settings its cadences through time, in any order; of two that begin on the same day the later in the list counts
 * @param excuses when an approved exception was in force, up to its end or to the day before it was ended early
 */
public record Ledger(List<CadenceSetting> settings, List<Done> done, List<Trigger> triggers, List<Days> excuses) {
    /** No longer period is told at once; what lies after it is left out. */
    public static final int LONGEST_YEARS = 10;

    public Ledger {
        settings = List.copyOf(settings);
        done = List.copyOf(done);
        triggers = List.copyOf(triggers);
        excuses = List.copyOf(excuses);
    }

    /**
     * Each time it fell or will fall due in a period, both days included, by due date. The plan ahead assumes that each is
     * done on its day.
     */
    public List<Occurrence> between(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from)) return List.of();
        var longest = from.plusYears(LONGEST_YEARS);
        var span = new Days(from, to.isBefore(longest) ? to : longest);
        var rows = new ArrayList<>(new Walk(this, span, today).occurrences());
        rows.addAll(Triggered.occurrences(this, span, today));
        rows.sort(Comparator.comparing(Occurrence::dueOn));
        return rows;
    }

    /** What fell due under an earlier cadence and is still to be made up for: the cadence that holds takes it over. */
    public Optional<LocalDate> carried(LocalDate today) {
        var walk = new Walk(this, new Days(today, today), today);
        walk.occurrences();
        return walk.carried();
    }

    /** What counts until a day, by the day it was done. Said twice of one day, it was done once: the first saying counts. */
    List<Done> countingUntil(LocalDate today) {
        var byDay = new TreeMap<LocalDate, Done>();
        done.stream()
                .filter(Done::counts)
                .filter(each -> !each.on().isAfter(today))
                .sorted(Comparator.comparing(Done::recordedOn))
                .forEach(each -> byDay.putIfAbsent(each.on(), each));
        return List.copyOf(byDay.values());
    }

    boolean excused(LocalDate day) {
        return excuses.stream().anyMatch(excuse -> excuse.covers(day));
    }
}
