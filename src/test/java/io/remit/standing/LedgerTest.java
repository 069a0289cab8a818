package io.remit.standing;

import static io.remit.standing.Written.from;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void each_time_it_fell_due_is_kept() {
        var written = from("2026-01-01", "P1M")
                .firstDue("2026-01-31")
                .done("2026-01-30", "2026-03-05");
        assertEquals(
                lines(
                        "2026-01-31 done 2026-01-30",
                        "2026-02-28 late 2026-03-05",
                        "2026-04-05 missed",
                        "2026-05-05 due",
                        "2026-06-05 upcoming"),
                written.between("2026-01-01", "2026-06-30", "2026-05-20"));
    }

    @Test
    void what_falls_due_today_is_due_and_the_one_before_is_missed() {
        var written = from("2026-01-01", "P1M").firstDue("2026-01-31");
        assertEquals(
                lines("2026-01-31 due", "2026-02-28 upcoming"),
                written.between("2026-01-01", "2026-02-28", "2026-02-27"));
        assertEquals(
                lines("2026-01-31 missed", "2026-02-28 due"),
                written.between("2026-01-01", "2026-02-28", "2026-02-28"));
    }

    @Test
    void what_is_done_on_the_next_day_it_falls_due_serves_that_one() {
        var written = from("2026-01-01", "P7D").firstDue("2026-01-05").done("2026-01-12");
        assertEquals(
                lines("2026-01-05 missed", "2026-01-12 done 2026-01-12", "2026-01-19 upcoming"),
                written.between("2026-01-01", "2026-01-20", "2026-01-13"));
    }

    @Test
    void the_day_of_the_month_is_kept_over_short_months() {
        assertEquals(
                lines("2026-01-31 missed", "2026-02-28 missed", "2026-03-31 missed", "2026-04-30 due"),
                from("2026-01-01", "P1M").firstDue("2026-01-31").between("2026-01-01", "2026-04-30", "2026-04-30"));
        assertEquals(
                lines("2028-02-29 upcoming", "2028-03-31 upcoming"),
                from("2028-01-01", "P1M").firstDue("2028-01-31").done("2028-01-31").between("2028-02-01", "2028-03-31", "2028-02-01"));
    }

    @Test
    void the_leap_day_is_the_28th_in_other_years() {
        assertEquals(
                lines(
                        "2024-02-29 missed",
                        "2025-02-28 missed",
                        "2026-02-28 missed",
                        "2027-02-28 missed",
                        "2028-02-29 due"),
                from("2024-01-01", "P1Y").firstDue("2024-02-29").between("2024-01-01", "2028-12-31", "2028-03-01"));
        assertEquals(
                lines("2027-02-28 upcoming", "2028-02-29 upcoming"),
                from("2026-03-01", "--02-29").between("2026-03-01", "2028-12-31", "2026-03-01"));
    }

    @Test
    void new_year_is_a_day_like_any_other() {
        assertEquals(
                lines("2026-12-31 done 2026-12-31", "2027-01-01 missed", "2027-01-02 done 2027-01-02", "2027-01-03 upcoming"),
                from("2026-12-31", "P1D")
                        .firstDue("2026-12-31")
                        .done("2026-12-31", "2027-01-02")
                        .between("2026-12-01", "2027-01-03", "2027-01-02"));
        assertEquals(
                lines("2025-12-31 done 2025-12-31", "2026-12-31 upcoming"),
                from("2025-12-01", "--12-31").done("2025-12-31").between("2025-12-01", "2026-12-31", "2026-01-01"));
    }

    @Test
    void fixed_days_are_served_by_what_is_done_since_the_one_before() {
        var written = from("2026-01-01", "--03-31 --06-30 --09-30 --12-31")
                .done("2026-02-10", "2026-07-02", "2026-12-31");
        assertEquals(
                lines(
                        "2026-03-31 done 2026-02-10",
                        "2026-06-30 late 2026-07-02",
                        "2026-09-30 missed",
                        "2026-12-31 done 2026-12-31",
                        "2027-03-31 upcoming"),
                written.between("2026-01-01", "2027-03-31", "2027-01-01"));
    }

    @Test
    void one_act_serves_one_fixed_day_and_a_second_one_the_next() {
        var written = from("2026-01-01", "--03-31 --09-30").done("2026-04-02", "2026-04-10", "2026-04-11");
        assertEquals(
                lines("2026-03-31 late 2026-04-02", "2026-09-30 done 2026-04-10", "2027-03-31 upcoming"),
                written.between("2026-01-01", "2027-03-31", "2026-04-12"));
    }

    @Test
    void what_is_said_twice_of_one_day_was_done_once() {
        assertEquals(
                lines("2026-03-31 late 2026-04-02", "2026-09-30 upcoming"),
                from("2026-01-01", "--03-31 --09-30")
                        .done("2026-04-02", "2026-04-02")
                        .between("2026-01-01", "2026-12-31", "2026-04-12"));
    }

    @Test
    void the_last_day_of_every_month_can_be_meant() {
        assertEquals(
                lines("2026-01-31 upcoming", "2026-02-28 upcoming", "2026-03-31 upcoming"),
                from("2026-01-01", "---31").between("2026-01-01", "2026-04-01", "2026-01-01"));
    }

    @Test
    void what_was_withdrawn_or_waits_for_approval_did_nothing() {
        assertEquals(
                "2026-01-31 due",
                from("2026-01-01", "P1M")
                        .firstDue("2026-01-31")
                        .withdrawn("2026-01-30")
                        .between("2026-01-01", "2026-02-01", "2026-02-01"));
    }

    @Test
    void a_set_up_falls_due_once_and_can_always_be_made_up_for() {
        var open = from("2026-01-01", "NONE").firstDue("2026-01-31");
        assertEquals("2026-01-31 due", open.between("2026-01-01", "2029-01-01", "2028-01-01"));
        assertEquals("2026-01-31 late 2027-05-01", open.done("2027-05-01").between("2026-01-01", "2029-01-01", "2028-01-01"));
        assertEquals(
                "2026-01-31 done 2026-01-10",
                from("2026-01-01", "NONE")
                        .firstDue("2026-01-31")
                        .done("2026-01-10")
                        .between("2026-01-01", "2029-01-01", "2026-02-01"));
        assertEquals("", from("2026-01-01", "NONE").done("2026-01-10").between("2026-01-01", "2029-01-01", "2026-02-01"));
    }

    @Test
    void a_new_cadence_leaves_what_fell_due_before_as_it_was() {
        var before = from("2026-01-01", "P1M").firstDue("2026-01-31").done("2026-01-31");
        var earlier = before.between("2026-01-01", "2026-05-31", "2026-05-31");
        var after = before.then("2026-06-01", "--12-31");
        assertEquals(earlier, after.between("2026-01-01", "2026-05-31", "2026-05-31"));
        assertEquals(
                lines("2026-02-28 missed", "2026-03-31 missed", "2026-04-30 missed", "2026-05-31 due", "2026-12-31 upcoming"),
                after.between("2026-02-01", "2026-12-31", "2026-06-02"));
    }

    @Test
    void what_is_open_when_the_cadence_changes_can_still_be_made_up_for() {
        var written = from("2026-01-01", "P1M")
                .firstDue("2026-05-15")
                .then("2026-06-01", "P3M")
                .done("2026-06-10");
        assertEquals(
                lines("2026-05-15 missed", "2026-06-01 late 2026-06-10", "2026-09-10 upcoming"),
                written.between("2026-01-01", "2026-09-30", "2026-06-11"));
        assertEquals(
                lines("2026-05-15 late 2026-06-10", "2026-12-31 done 2026-06-10"),
                from("2026-01-01", "P1M")
                        .firstDue("2026-05-15")
                        .then("2026-06-01", "--12-31")
                        .done("2026-06-10")
                        .between("2026-01-01", "2026-12-31", "2026-06-11"));
    }

    @Test
    void what_had_been_closed_far_ahead_gives_way_to_a_shorter_cadence() {
        var written = from("2026-01-01", "P1Y").firstDue("2026-12-31").done("2026-03-01", "2026-03-02");
        assertEquals(
                lines("2026-12-31 done 2026-03-01", "2027-03-01 done 2026-03-02"),
                written.between("2026-01-01", "2027-03-01", "2026-03-03"));
        assertEquals(
                lines("2026-04-02 upcoming", "2026-05-02 upcoming"),
                from("2026-01-01", "P1Y")
                        .done("2026-03-01", "2026-03-02")
                        .then("2026-03-15", "P1M")
                        .between("2026-03-03", "2026-05-31", "2026-03-16"));
    }

    @Test
    void an_exception_excuses_what_falls_due_in_it_unless_it_is_done() {
        var written = from("2026-01-01", "---31")
                .excused("2026-02-01", "2026-03-31")
                .done("2026-01-31", "2026-03-20", "2026-04-02");
        assertEquals(
                lines(
                        "2026-01-31 done 2026-01-31",
                        "2026-02-28 excused",
                        "2026-03-31 done 2026-03-20",
                        "2026-04-30 done 2026-04-02"),
                written.between("2026-01-01", "2026-04-30", "2026-05-01"));
    }

    @Test
    void what_was_set_off_stays_due_until_done() {
        var written = from("2026-01-01", "INCIDENT P14D").setOff("2026-02-01", "2026-02-15");
        assertEquals("2026-02-15 upcoming", written.between("2026-01-01", "2026-12-31", "2026-02-14"));
        assertEquals("2026-02-15 due", written.between("2026-01-01", "2026-12-31", "2026-11-01"));
        written.done("2026-02-20").setOff("2026-02-18", "2026-03-04");
        assertEquals(
                lines("2026-02-15 late 2026-02-20", "2026-03-04 done 2026-02-20"),
                written.between("2026-01-01", "2026-12-31", "2026-11-01"));
    }

    @Test
    void the_ledger_of_a_past_day_knows_nothing_of_later_ones() {
        var written = from("2026-01-01", "P1M").firstDue("2026-01-31").done("2026-03-15");
        assertEquals("2026-01-31 due", written.between("2026-01-01", "2026-02-01", "2026-02-10"));
    }

    /** Today is what the tenant's calendar shows, and then no zone and no summer time has a say any more. */
    @Test
    void today_is_the_tenants_day_wherever_it_is() {
        var written = from("2026-01-01", "P1M").firstDue("2026-03-28");
        var instant = Instant.parse("2026-03-28T10:30:00Z");
        assertEquals("2026-03-28 due", written.between("2026-03-01", "2026-03-31", dayIn("Pacific/Kiritimati", instant)));
        assertEquals("2026-03-29", dayIn("Pacific/Kiritimati", instant));
        assertEquals("2026-03-28", dayIn("America/Los_Angeles", instant));
        var facts = Given.cadence("P1M").firstDue("2026-03-28");
        assertEquals(DutyState.OVERDUE, facts.on(dayIn("Pacific/Kiritimati", instant)).state());
        assertEquals(DutyState.OPEN, facts.on(dayIn("America/Los_Angeles", instant)).state());
    }

    @Test
    void the_night_the_clocks_change_moves_no_due_date() {
        var facts = Given.cadence("P1D", "2026-03-01").done("2026-03-28");
        for (var instant : List.of("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2026-03-29T21:59:59Z")) {
            assertEquals(DutyState.DUE_SOON, facts.on(dayIn("Europe/Berlin", Instant.parse(instant))).state(), instant);
        }
        var midnight = Instant.parse("2026-03-29T22:00:00Z");
        assertEquals(DutyState.OVERDUE, facts.on(dayIn("Europe/Berlin", midnight)).state());
    }

    private static String dayIn(String zone, Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(zone)).toString();
    }

    @Test
    void a_thousand_years_of_days_are_skipped_to_the_period_asked_for() {
        for (var cadence : List.of("P1D", "P1M", "---01 ---11 ---21")) {
            var written = from("1026-01-01", cadence).firstDue("1026-01-01");
            var rows = assertTimeoutPreemptively(
                    Duration.ofSeconds(1),
                    () -> written.ledger()
                            .between(LocalDate.of(2026, 1, 1), LocalDate.of(9999, 1, 1), LocalDate.of(2026, 1, 5)));
            assertTrue(rows.size() > 100 && rows.size() < 3_660, () -> cadence + ": " + rows.size());
            assertEquals(LocalDate.of(2026, 1, 1), rows.get(0).dueOn());
        }
    }

    @Test
    void a_period_that_ends_before_it_begins_is_empty() {
        assertEquals("", from("2026-01-01", "P1D").between("2026-02-02", "2026-02-01", "2026-02-02"));
    }
}
