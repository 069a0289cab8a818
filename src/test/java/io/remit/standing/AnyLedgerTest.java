package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.standing.Facts.Attested;
import io.remit.standing.Occurrence.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every ledger, whatever was set and done. */
class AnyLedgerTest {
    private static final LocalDate BEGIN = LocalDate.of(2023, 12, 1);
    private static final int DAYS = 1_200;
    private static final LocalDate END = BEGIN.plusDays(2L * DAYS);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(BEGIN::plusDays);
    }

    @Provide
    Arbitrary<CadenceSetting> settings() {
        var texts = Arbitraries.of(
                "NONE",
                "P1D",
                "P5D",
                "P1W",
                "P1M",
                "P3M",
                "P1Y",
                "--02-29",
                "--03-31 --09-30",
                "---31",
                "---01 ---15",
                "INCIDENT P14D");
        return Combinators.combine(texts.map(Cadence::parse), days(), days().optional())
                .as(CadenceSetting::new);
    }

    @Provide
    Arbitrary<Ledger> ledgers() {
        var done = days().list().ofMaxSize(12).map(AnyLedgerTest::done);
        var excuse = Combinators.combine(days(), Arbitraries.integers().between(0, 200))
                .as((from, length) -> new Days(from, from.plusDays(length)));
        return Combinators.combine(
                        settings().list().ofMinSize(1).ofMaxSize(4),
                        done,
                        excuse.list().ofMaxSize(2))
                .as((settings, times, excuses) -> new Ledger(settings, times, List.of(), excuses));
    }

    private static List<Done> done(List<LocalDate> days) {
        var done = new ArrayList<Done>();
        for (var day : days) done.add(new Done("attestation:" + done.size(), day, day, true));
        return done;
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void due_dates_strictly_increase_and_outcomes_fit_their_days(
            @ForAll("ledgers") Ledger ledger, @ForAll("days") LocalDate today) {
        var before = LocalDate.MIN;
        for (var each : ledger.between(BEGIN, END, today)) {
            assertTrue(each.dueOn().isAfter(before), each::toString);
            before = each.dueOn();
            var expected = Set.of(Outcome.DONE, Outcome.LATE).contains(each.outcome());
            assertEquals(expected, each.done().isPresent(), each::toString);
            each.doneOn().ifPresent(day -> assertEquals(each.outcome() == Outcome.LATE, day.isAfter(each.dueOn())));
            if (each.outcome() == Outcome.UPCOMING) assertTrue(each.dueOn().isAfter(today), each::toString);
            if (each.outcome() == Outcome.MISSED) assertTrue(each.dueOn().isBefore(today), each::toString);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_longer_period_tells_the_same_of_a_shorter_one(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("days") LocalDate from,
            @ForAll("days") LocalDate to,
            @ForAll("days") LocalDate today) {
        var longer = ledger.between(BEGIN.minusYears(1), END, today).stream()
                .filter(each -> new Days(from, to).covers(each.dueOn()))
                .toList();
        assertEquals(longer, ledger.between(from, to, today));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_later_setting_changes_nothing_that_was_decided_before_it(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("settings") CadenceSetting later,
            @ForAll("days") LocalDate today) {
        var last = ledger.settings().stream()
                .map(CadenceSetting::fromOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var from = last.plusDays(1 + Math.abs(later.fromOn().toEpochDay() % 400));
        var settings = new ArrayList<>(ledger.settings());
        settings.add(new CadenceSetting(later.cadence(), from, later.firstDueOn()));
        var changed = new Ledger(settings, ledger.done(), ledger.triggers(), ledger.excuses());
        var after = changed.between(BEGIN, END, today);
        for (var each : ledger.between(BEGIN, from.minusDays(1), from.minusDays(1))) {
            boolean decided = each.outcome() != Outcome.DUE && each.outcome() != Outcome.UPCOMING;
            if (decided && !from.isAfter(today)) assertTrue(after.contains(each), () -> each + " in " + after);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void each_act_serves_one_due_date_of_a_cadence(
            @ForAll("ledgers") Ledger ledger, @ForAll("settings") CadenceSetting setting) {
        var single = new Ledger(List.of(setting), ledger.done(), List.of(), ledger.excuses());
        var used = single.between(BEGIN, END, END).stream()
                .flatMap(each -> each.done().stream())
                .toList();
        assertEquals(Set.copyOf(used).size(), used.size());
    }

    /** The register derives without a ledger: both must say the same of what is owed next. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_cheap_way_says_what_the_ledger_says(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("settings") CadenceSetting setting,
            @ForAll("days") LocalDate today) {
        if (setting.fromOn().isAfter(today)) return;
        var single = new Ledger(List.of(setting), ledger.done(), List.of(), List.of());
        var times = single.countingUntil(today).stream().map(Done::on).toList();
        var owed = new Schedule(setting).owed(times, List.of()).map(Schedule.Due::on);
        var lastTime = times.isEmpty() ? LocalDate.MIN : times.get(times.size() - 1);
        var told = single.between(BEGIN, END.plusYears(2), today).stream()
                .filter(each -> each.done().isEmpty() && !each.dueOn().isBefore(lastTime))
                .map(Occurrence::dueOn)
                .findFirst();
        assertEquals(told, owed);
    }

    /** What an auditor would hold against each other: a duty is late exactly where its ledger has something still due. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_duty_is_overdue_exactly_where_its_ledger_says_so(
            @ForAll("ledgers") Ledger any, @ForAll("days") LocalDate today) {
        var begun = any.settings().stream()
                .filter(setting -> !setting.fromOn().isAfter(today))
                .sorted(Comparator.comparing(CadenceSetting::fromOn))
                .toList();
        if (begun.isEmpty()) return;
        var ledger = new Ledger(begun, any.done(), List.of(), List.of());
        var times = ledger.countingUntil(today).stream().map(Done::on).toList();
        var last = times.isEmpty()
                ? Optional.<Attested>empty()
                : Optional.of(
                        new Attested(times.get(times.size() - 1), Optional.empty(), OptionalInt.empty(), Grade.STATED));
        var facts = new Facts(
                begun.get(begun.size() - 1),
                ledger.carried(today),
                last,
                times,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        // On the day the next one falls due, what went before is missed, and it is that one's day that counts.
        if (ledger.between(today, today, today).stream().anyMatch(each -> each.outcome() == Outcome.DUE)) return;
        boolean late = Standing.of(facts, today).state() == DutyState.OVERDUE;
        boolean due = ledger.between(BEGIN.minusYears(1), END, today).stream()
                .anyMatch(each -> each.outcome() == Outcome.DUE && each.dueOn().isBefore(today));
        boolean missed = ledger.between(BEGIN.minusYears(1), END, today).stream()
                .anyMatch(each ->
                        each.outcome() == Outcome.MISSED && times.stream().noneMatch(day -> day.isAfter(each.dueOn())));
        assertEquals(due || missed, late, () -> Standing.of(facts, today) + " " + ledger.between(BEGIN, END, today));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void every_duty_stands_somewhere(
            @ForAll("ledgers") Ledger ledger,
            @ForAll("settings") CadenceSetting setting,
            @ForAll("days") LocalDate today) {
        var times = ledger.countingUntil(today).stream().map(Done::on).toList();
        var last = times.isEmpty()
                ? Optional.<Attested>empty()
                : Optional.of(
                        new Attested(times.get(times.size() - 1), Optional.empty(), OptionalInt.empty(), Grade.STATED));
        var exception = ledger.excuses().stream()
                .map(days -> new Facts.Excepted(ExceptionKind.RISK_ACCEPTED, days, OptionalInt.empty()))
                .findFirst();
        var facts = new Facts(
                setting, ledger.carried(today), last, times, false, exception, ledger.excuses(), List.of(), List.of());
        var standing = Standing.of(facts, today);
        assertFalse(standing.label().isBlank());
        standing.day().ifPresent(day -> assertEquals(standing.state() == DutyState.OVERDUE, today.isAfter(day)));
    }
}
