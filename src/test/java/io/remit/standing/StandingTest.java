package io.remit.standing;

import static io.remit.standing.CheckOutcome.CANNOT_TELL;
import static io.remit.standing.CheckOutcome.FAILS;
import static io.remit.standing.CheckOutcome.HOLDS;
import static io.remit.standing.Given.cadence;
import static io.remit.standing.Grade.OBSERVED;
import static io.remit.standing.Grade.REPORTED;
import static io.remit.standing.Grade.STATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of all cases of the derivation, a row each, in the order of its rules. */
class StandingTest {

    private record Row(String what, Given given, String today, String expected) {
        @Override
        public String toString() {
            return what + " -> " + expected;
        }
    }

    /** A case: what it is, the facts, the day, and the state with its day (and grade where there is one). */
    private static Row row(String what, Given given, String today, String expected) {
        return new Row(what, given, today, expected);
    }

    static Stream<Row> exceptions() {
        return Stream.of(
                row(
                        "not applicable",
                        cadence("P1M").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-03-01",
                        "not applicable until 30 Jun 2026"),
                row(
                        "its last day still counts",
                        cadence("P1M").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-06-30",
                        "not applicable until 30 Jun 2026"),
                row(
                        "risk accepted",
                        cadence("NONE").riskAccepted("2026-03-01", "2026-06-30"),
                        "2026-04-01",
                        "risk accepted until 30 Jun 2026"),
                row(
                        "an exception hides a failing check",
                        cadence("P1M").riskAccepted("2026-03-01", "2026-06-30").check(FAILS, OBSERVED),
                        "2026-04-01",
                        "risk accepted until 30 Jun 2026"),
                row(
                        "an exception hides what is overdue",
                        cadence("P1M").firstDue("2026-01-31").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-04-01",
                        "not applicable until 30 Jun 2026"),
                row(
                        "an exception to a text that changed",
                        cadence("P1M").notApplicable("2026-03-01", "2026-06-30").exceptionOutdatedIn(8),
                        "2026-04-01",
                        "stale"),
                row(
                        "an outdated exception that is over",
                        cadence("NONE")
                                .notApplicable("2026-03-01", "2026-06-30")
                                .exceptionOutdatedIn(8),
                        "2026-07-01",
                        "open"),
                row(
                        "an exception that has not begun",
                        cadence("NONE").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-02-28",
                        "open"),
                row(
                        "over, and never done",
                        cadence("NONE").riskAccepted("2026-03-01", "2026-06-30"),
                        "2026-07-01",
                        "open"),
                row(
                        "over, and due in between",
                        cadence("P1Y").done("2026-04-01").notApplicable("2027-03-01", "2027-06-30"),
                        "2027-07-01",
                        "open and due by 1 Apr 2028"),
                row(
                        "over, and the next one after it passed too",
                        cadence("P1M").done("2026-02-10").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-07-11",
                        "overdue since 10 Jul 2026"),
                row(
                        "over, and the evidence expired in between",
                        cadence("P1Y")
                                .done("2026-02-10")
                                .evidenceExpires("2026-04-01")
                                .notApplicable("2026-03-01", "2026-06-30"),
                        "2026-07-11",
                        "open and due by 10 Feb 2027"),
                row(
                        "over, and fulfilled for longer",
                        cadence("P1Y").done("2026-02-10").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-07-01",
                        "fulfilled until 10 Feb 2027 (stated)"),
                row(
                        "over, and done since",
                        cadence("P1M").done("2026-07-02").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-07-03",
                        "fulfilled until 2 Aug 2026 (stated)"),
                row(
                        "over, and late before it began",
                        cadence("P3M").firstDue("2026-01-15").notApplicable("2026-02-01", "2026-02-28"),
                        "2026-03-01",
                        "overdue since 15 Jan 2026"),
                row(
                        "over, and a set-up that was late before it began",
                        cadence("NONE").firstDue("2026-01-15").notApplicable("2026-02-01", "2026-02-28"),
                        "2026-03-01",
                        "overdue since 15 Jan 2026"),
                row(
                        "the second of two is over, fixed days fell due in the first",
                        cadence("--03-31 --09-30")
                                .done("2026-04-02")
                                .excusedBefore("2026-03-01", "2026-04-01")
                                .notApplicable("2026-05-01", "2026-05-31"),
                        "2026-06-01",
                        "fulfilled until 31 Mar 2027 (stated)"),
                row(
                        "over, and first due in between",
                        cadence("NONE").firstDue("2026-04-01").notApplicable("2026-03-01", "2026-06-30"),
                        "2026-07-01",
                        "open"));
    }

    static Stream<Row> checks() {
        return Stream.of(
                row("a failing check", cadence("NONE").check(FAILS, OBSERVED), "2026-02-01", "failing (observed)"),
                row(
                        "a failing check against an attestation",
                        cadence("P1Y").done("2026-01-31").check(FAILS, REPORTED),
                        "2026-02-01",
                        "failing (reported)"),
                row(
                        "one fails, others hold",
                        cadence("P1Y").check(HOLDS, OBSERVED).check(FAILS, REPORTED),
                        "2026-02-01",
                        "failing (reported)"),
                row(
                        "a failing check of a duty that stands by",
                        cadence("INCIDENT P14D").check(FAILS, OBSERVED),
                        "2026-02-01",
                        "failing (observed)"),
                row(
                        "a check cannot tell, nobody attested",
                        cadence("P1Y").check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "cannot tell"),
                row(
                        "what is late is not hidden by a check that cannot tell",
                        cadence("P1Y").firstDue("2026-01-15").check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "overdue since 15 Jan 2026"),
                row(
                        "not late yet, and a check cannot tell",
                        cadence("P1Y").firstDue("2026-03-15").check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "cannot tell"),
                row(
                        "a check cannot tell, an attestation does",
                        cadence("P1Y").done("2026-01-31").check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "fulfilled until 31 Jan 2027 (stated)"),
                row(
                        "a check cannot tell, the attestation is late",
                        cadence("P1M").done("2026-01-31").check(CANNOT_TELL, OBSERVED),
                        "2026-03-01",
                        "overdue since 28 Feb 2026 (stated)"),
                row(
                        "one holds, one cannot tell",
                        cadence("P1Y").check(HOLDS, OBSERVED).check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "cannot tell"),
                row(
                        "a check cannot tell after it was set off",
                        cadence("INCIDENT P14D")
                                .done("2026-01-10")
                                .setOff("2026-01-20", "2026-02-03")
                                .check(CANNOT_TELL, OBSERVED),
                        "2026-02-01",
                        "cannot tell"),
                row(
                        "all hold, as good as the weakest",
                        cadence("P1Y").check(HOLDS, OBSERVED).check(HOLDS, REPORTED),
                        "2026-02-01",
                        "fulfilled (reported)"),
                row(
                        "a check holds what is overdue by attestation",
                        cadence("P1M").done("2026-01-01").check(HOLDS, OBSERVED),
                        "2026-05-01",
                        "fulfilled (observed)"),
                row(
                        "a check holds, the attested text changed",
                        cadence("P1M").done("2026-01-01").textChangedIn(8).check(HOLDS, OBSERVED),
                        "2026-01-10",
                        "stale"),
                row(
                        "a check holds after it was set off",
                        cadence("INCIDENT P14D")
                                .setOff("2026-01-20", "2026-02-03")
                                .check(HOLDS, REPORTED),
                        "2026-02-05",
                        "fulfilled (reported)"));
    }

    static Stream<Row> conditions() {
        return Stream.of(
                row("nothing has set it off", cadence("INCIDENT P14D"), "2026-02-01", "standing by"),
                row(
                        "a first due date sets nothing off",
                        cadence("VERSION P30D").firstDue("2026-01-10"),
                        "2026-02-01",
                        "standing by"),
                row(
                        "its text changed while it stands by",
                        cadence("INCIDENT P14D").done("2026-01-10").textChangedIn(8),
                        "2026-02-01",
                        "standing by"),
                row(
                        "set off",
                        cadence("INCIDENT P14D").setOff("2026-02-01", "2026-02-15"),
                        "2026-02-01",
                        "open and due by 15 Feb 2026"),
                row(
                        "set off, on its last day",
                        cadence("INCIDENT P14D").setOff("2026-02-01", "2026-02-15"),
                        "2026-02-15",
                        "open and due by 15 Feb 2026"),
                row(
                        "set off, the day after",
                        cadence("INCIDENT P14D").setOff("2026-02-01", "2026-02-15"),
                        "2026-02-16",
                        "overdue since 15 Feb 2026"),
                row(
                        "set off tomorrow",
                        cadence("INCIDENT P14D").setOff("2026-02-02", "2026-02-16"),
                        "2026-02-01",
                        "standing by"),
                row(
                        "done on the day it was set off",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .done("2026-02-01"),
                        "2026-02-16",
                        "standing by"),
                row(
                        "done before it was set off",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .done("2026-01-31"),
                        "2026-02-03",
                        "open and due by 15 Feb 2026"),
                row(
                        "the text changed before it was set off",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .done("2026-01-31")
                                .textChangedIn(8),
                        "2026-02-03",
                        "open and due by 15 Feb 2026"),
                row(
                        "set off twice, the earlier is due first",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-05", "2026-02-19")
                                .setOff("2026-02-01", "2026-02-15"),
                        "2026-02-16",
                        "overdue since 15 Feb 2026"),
                row(
                        "set off twice and done in between",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .setOff("2026-02-05", "2026-02-19")
                                .done("2026-02-03"),
                        "2026-02-16",
                        "open and due by 19 Feb 2026"),
                row(
                        "set off twice and done after both",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .setOff("2026-02-05", "2026-02-19")
                                .done("2026-02-06"),
                        "2026-02-16",
                        "standing by"),
                row(
                        "what fell due in an exception is not owed after it",
                        cadence("INCIDENT P14D")
                                .setOff("2026-02-01", "2026-02-15")
                                .notApplicable("2026-02-10", "2026-02-20"),
                        "2026-02-21",
                        "standing by"),
                row(
                        "an incident asks for a recurring duty too",
                        cadence("P1Y").done("2026-01-10").setOff("2026-02-01", "2026-02-15"),
                        "2026-02-03",
                        "open and due by 15 Feb 2026"),
                row(
                        "an incident does not make up for the calendar's day",
                        cadence("P1M").done("2026-01-10").setOff("2026-02-11", "2026-02-25"),
                        "2026-02-12",
                        "overdue since 10 Feb 2026 (stated)"),
                row(
                        "owed from a cadence before, and nothing has set it off",
                        cadence("INCIDENT P14D", "2026-02-01").carried("2026-01-15"),
                        "2026-02-02",
                        "overdue since 15 Jan 2026"));
    }

    static Stream<Row> attestations() {
        return Stream.of(
                row("set up once, never done", cadence("NONE"), "2026-02-01", "open"),
                row(
                        "set up once, with a day",
                        cadence("NONE").firstDue("2026-02-15"),
                        "2026-02-14",
                        "open and due by 15 Feb 2026"),
                row(
                        "never done, on the first due date",
                        cadence("P1M").firstDue("2026-02-15"),
                        "2026-02-15",
                        "open and due by 15 Feb 2026"),
                row(
                        "never done, after it",
                        cadence("P1M").firstDue("2026-02-15"),
                        "2026-02-16",
                        "overdue since 15 Feb 2026"),
                row("never done, without a first due date", cadence("P1M"), "2026-01-31", "open and due by 1 Feb 2026"),
                row("never done, on fixed days", cadence("--03-31 --09-30"), "2026-04-01", "overdue since 31 Mar 2026"),
                row(
                        "an attestation that waits fulfils nothing",
                        cadence("NONE").awaitingApproval(),
                        "2026-02-01",
                        "open"),
                row(
                        "set up once, done",
                        cadence("NONE").firstDue("2026-02-15").done("2026-03-01"),
                        "2030-01-01",
                        "fulfilled (stated)"),
                row(
                        "evidence of a set-up expires",
                        cadence("NONE")
                                .done("2026-01-01")
                                .withEvidence(OBSERVED)
                                .evidenceExpires("2026-12-31"),
                        "2026-06-01",
                        "fulfilled until 31 Dec 2026 (observed)"),
                row(
                        "its text changed since",
                        cadence("P1Y").done("2026-01-31").textChangedIn(8),
                        "2026-02-01",
                        "stale"),
                row(
                        "stale goes before overdue",
                        cadence("P1M").done("2026-01-31").textChangedIn(8),
                        "2026-05-01",
                        "stale"),
                row(
                        "done this month",
                        cadence("P1M").done("2026-01-31"),
                        "2026-02-01",
                        "fulfilled until 28 Feb 2026 (stated)"),
                row(
                        "the lead is a quarter of a short period",
                        cadence("P1M").done("2026-01-31"),
                        "2026-02-20",
                        "fulfilled until 28 Feb 2026 (stated)"),
                row(
                        "within the lead",
                        cadence("P1M").done("2026-01-31"),
                        "2026-02-21",
                        "due soon on 28 Feb 2026 (stated)"),
                row("on the day", cadence("P1M").done("2026-01-31"), "2026-02-28", "due soon on 28 Feb 2026 (stated)"),
                row(
                        "the day after",
                        cadence("P1M").done("2026-01-31"),
                        "2026-03-01",
                        "overdue since 28 Feb 2026 (stated)"),
                row(
                        "the lead is two weeks at most",
                        cadence("P1Y").done("2026-01-31"),
                        "2027-01-16",
                        "fulfilled until 31 Jan 2027 (stated)"),
                row(
                        "two weeks before",
                        cadence("P1Y").done("2026-01-31"),
                        "2027-01-17",
                        "due soon on 31 Jan 2027 (stated)"),
                row(
                        "done every day",
                        cadence("P1D").done("2026-01-31"),
                        "2026-01-31",
                        "fulfilled until 1 Feb 2026 (stated)"),
                row(
                        "evidence expires first",
                        cadence("P1Y").done("2026-01-31").evidenceExpires("2026-06-30"),
                        "2026-06-01",
                        "fulfilled until 30 Jun 2026 (stated)"),
                row(
                        "evidence expires soon",
                        cadence("P1Y").done("2026-01-31").evidenceExpires("2026-06-30"),
                        "2026-06-20",
                        "due soon on 30 Jun 2026 (stated)"),
                row(
                        "evidence has expired",
                        cadence("P1Y").done("2026-01-31").evidenceExpires("2026-06-30"),
                        "2026-07-01",
                        "overdue since 30 Jun 2026 (stated)"),
                row(
                        "evidence outlives the period",
                        cadence("P1M").done("2026-01-31").evidenceExpires("2026-06-30"),
                        "2026-03-01",
                        "overdue since 28 Feb 2026 (stated)"),
                row(
                        "done before a first due date that is far",
                        cadence("P1M").firstDue("2026-12-01").done("2025-11-01"),
                        "2026-02-01",
                        "fulfilled until 1 Dec 2026 (stated)"),
                row(
                        "owed from a cadence before, however long the new one is",
                        cadence("P1Y", "2026-03-01").done("2025-12-01").carried("2026-02-28"),
                        "2026-03-02",
                        "overdue since 28 Feb 2026"),
                row(
                        "owed from a cadence before that is now a set-up",
                        cadence("NONE", "2026-03-01").done("2025-12-01").carried("2026-02-28"),
                        "2026-03-02",
                        "overdue since 28 Feb 2026"),
                row(
                        "graded by its best evidence",
                        cadence("P1M").done("2026-01-31").withEvidence(REPORTED),
                        "2026-02-01",
                        "fulfilled until 28 Feb 2026 (reported)"));
    }

    static Stream<Row> fixedDays() {
        var text = "--03-31 --09-30";
        return Stream.of(
                row(
                        "done before its day",
                        cadence(text).done("2026-02-01"),
                        "2026-04-01",
                        "fulfilled until 30 Sep 2026 (stated)"),
                row(
                        "done on its day",
                        cadence(text).done("2026-03-31"),
                        "2026-04-01",
                        "fulfilled until 30 Sep 2026 (stated)"),
                row(
                        "made up for, which does not serve the next",
                        cadence(text).done("2026-04-02"),
                        "2026-04-03",
                        "fulfilled until 30 Sep 2026 (stated)"),
                row(
                        "done early after it was done on time",
                        cadence(text).done("2026-03-20", "2026-04-10"),
                        "2026-04-11",
                        "fulfilled until 31 Mar 2027 (stated)"),
                row(
                        "done before the window",
                        cadence(text).done("2025-09-30"),
                        "2026-03-01",
                        "fulfilled until 31 Mar 2026 (stated)"),
                row(
                        "done in the window before the cadence began",
                        cadence(text).done("2025-12-01"),
                        "2026-03-01",
                        "fulfilled until 31 Mar 2026 (stated)"),
                row(
                        "missed and made up for at the end",
                        cadence(text).done("2026-09-29"),
                        "2026-10-01",
                        "overdue since 30 Sep 2026 (stated)"),
                row(
                        "missed, and the next done on its day",
                        cadence(text).done("2026-09-30"),
                        "2026-10-01",
                        "fulfilled until 31 Mar 2027 (stated)"),
                row(
                        "two weeks before its day",
                        cadence(text).done("2026-03-31"),
                        "2026-09-16",
                        "due soon on 30 Sep 2026 (stated)"),
                row(
                        "a month's last day",
                        cadence("---31").done("2026-01-31"),
                        "2026-02-01",
                        "fulfilled until 28 Feb 2026 (stated)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"exceptions", "checks", "conditions", "attestations", "fixedDays"})
    void a_duty_stands_where_its_facts_put_it(Row row) {
        var standing = row.given().on(row.today());
        var grade = standing.grade().map(named -> " (" + named.label() + ")").orElse("");
        assertEquals(row.expected(), standing.label() + grade);
        assertTrue(standing.reason().endsWith("."), standing.reason());
    }

    @Test
    void the_reason_is_a_sentence_for_people() {
        assertEquals(
                "It was attested for another text, which really changed in edition 8.",
                cadence("P1Y")
                        .done("2026-01-31")
                        .textChangedIn(8)
                        .on("2026-02-01")
                        .reason());
        assertEquals(
                "Its evidence expired on 30 Jun 2026.",
                cadence("P1Y")
                        .done("2026-01-31")
                        .evidenceExpires("2026-06-30")
                        .on("2026-07-01")
                        .reason());
        assertEquals(
                "It was due on 15 Feb 2026 and has not been done yet.",
                cadence("P1M").firstDue("2026-02-15").on("2026-02-16").reason());
        assertEquals(
                "Set off on 1 Feb 2026 and not done since.",
                cadence("INCIDENT P14D")
                        .setOff("2026-02-01", "2026-02-15")
                        .on("2026-02-03")
                        .reason());
        assertEquals(
                "It has not been done yet; an attestation waits for approval.",
                cadence("NONE").awaitingApproval().on("2026-02-03").reason());
    }

    @Test
    void a_duty_nobody_touched_is_open() {
        var due = Optional.of(LocalDate.of(2026, 3, 31));
        var facts = Facts.untouched(new CadenceSetting(Cadence.ONCE, LocalDate.of(2026, 1, 1), due));
        assertEquals(
                "open and due by 31 Mar 2026",
                Standing.of(facts, LocalDate.of(2026, 2, 1)).label());
    }

    @Test
    void a_waiting_attestation_is_said_beside_the_state() {
        assertTrue(cadence("NONE").awaitingApproval().on("2026-02-01").awaitsApproval());
        assertFalse(cadence("NONE").on("2026-02-01").awaitsApproval());
    }

    @Test
    void the_states_that_need_somebody_are_worse_than_those_that_do_not() {
        for (var state : DutyState.values()) {
            assertTrue(state.needsAction() || state.inOrder(), state.label());
        }
        assertTrue(DutyState.DUE_SOON.needsAction() && DutyState.DUE_SOON.inOrder());
        assertEquals(STATED, Grade.values()[0]);
    }
}
