package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.ExceptionId;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.attestation.Decision;
import io.remit.attestation.ExceptionAsking;
import io.remit.db.Statements;
import io.remit.standing.DutyState;
import io.remit.standing.ExceptionKind;
import io.remit.standing.Occurrence;
import io.remit.standing.Occurrence.Outcome;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The register: what editions ask, what was laid down and proved, and where every duty stands by that. */
@PortalTest
final class DutyServiceTest {
    private final TestPortal portal;
    private final DutyService duties;
    private final Desk desk;
    private final Access administrator;

    DutyServiceTest(TestPortal portal) {
        this.portal = portal;
        duties = portal.services().duties();
        desk = Desk.of(portal);
        administrator = desk.administrator();
    }

    private DutyState state(String beginning) {
        return desk.duty(beginning).standing().state();
    }

    private void wait(int days) {
        portal.clock().advance(Duration.ofDays(days));
    }

    private Access second() {
        var account = portal.join(portal.tenant(), "second" + System.nanoTime(), Role.ADMINISTRATOR);
        return portal.access(account, portal.tenant(), Role.ADMINISTRATOR);
    }

    @Test
    void a_tenants_register_has_the_customers_duties_in_page_order_open_and_unowned() {
        var all = desk.duties(administrator);
        assertEquals(
                List.of(
                        "Read the logs every day.",
                        "Keep the logs.",
                        "Act on alerts.",
                        "Grant each user the access they need."),
                all.stream().map(duty -> duty.duty().text()).toList());
        for (var duty : all) {
            assertEquals(DutyState.OPEN, duty.standing().state(), duty.label());
            assertTrue(duty.owner().isEmpty());
            assertEquals(0, duty.assignment().version());
            assertEquals(1, duty.subjects().size());
        }
        var register = duties.register(administrator);
        assertTrue(register.unowned() >= 4);
        assertTrue(register.counts().get(DutyState.OPEN) >= 4);
    }

    @Test
    void the_operators_register_has_the_providers_duties_and_no_tenants_sees_them() {
        var all = desk.duties(desk.operator());
        assertEquals(
                List.of("Write the service's logs.", "Send alerts.", "Offer roles."),
                all.stream().map(duty -> duty.duty().text()).toList());
        desk.attest(desk.operator(), all.get(0), desk.today());
        assertEquals(
                DutyState.FULFILLED,
                desk.duties(desk.operator()).get(0).standing().state());
        assertThrows(NotFound.class, () -> duties.duty(administrator, all.get(0).id()));
        assertThrows(
                NotFound.class,
                () -> duties.duty(desk.operator(), desk.duty("Keep").id()));
    }

    @Test
    void a_duty_is_not_there_for_a_tenant_that_does_not_use_its_service() {
        var stranger = portal.join(portal.otherTenant(), "other" + System.nanoTime(), Role.ADMINISTRATOR);
        var elsewhere = portal.access(stranger, portal.otherTenant(), Role.ADMINISTRATOR);
        var id = desk.duty("Keep").id();
        assertEquals(List.of(), desk.duties(elsewhere));
        assertThrows(NotFound.class, () -> duties.duty(elsewhere, id));
    }

    @Test
    void who_owns_a_category_answers_for_its_duties_without_an_owner_of_their_own() {
        var logs = desk.duty("Read the logs");
        var contributor = portal.account(Role.CONTRIBUTOR);
        var owner = portal.account(Role.ADMINISTRATOR);
        var service = desk.shelf().service().id();
        portal.services()
                .assignments()
                .assignCategory(administrator, service, logs.row().category(), 0, Optional.of(contributor));
        portal.services().assignments().assign(administrator, Map.of(logs.ref(), 0), Optional.of(owner));
        assertEquals(Optional.of(owner), desk.duty("Read the logs").owner());
        assertFalse(desk.duty("Read the logs").ownedByCategory());
        assertEquals(Optional.of(contributor), desk.duty("Keep").owner());
        assertTrue(desk.duty("Keep").ownedByCategory());
        assertTrue(desk.duty("Grant").owner().isEmpty(), "it is of another category");
        var own = duties.register(administrator).of(contributor);
        assertTrue(
                own.stream().anyMatch(duty -> duty.id().equals(desk.duty("Keep").id())));
        assertFalse(own.stream().anyMatch(duty -> duty.id().equals(logs.id())));
    }

    @Test
    void an_attested_duty_is_fulfilled_then_due_soon_then_overdue() {
        desk.layDown("Keep", "P3M");
        desk.attest("Keep", desk.today());
        assertEquals(DutyState.FULFILLED, state("Keep"));
        assertEquals(
                desk.today().plusMonths(3), desk.duty("Keep").standing().day().orElseThrow());
        var due = desk.duty("Keep").standing().day().orElseThrow();
        wait((int) (due.toEpochDay() - desk.today().toEpochDay()) - 2);
        assertEquals(DutyState.DUE_SOON, state("Keep"));
        wait(3);
        assertEquals(DutyState.OVERDUE, state("Keep"));
        desk.attest("Keep", desk.today());
        assertEquals(DutyState.FULFILLED, state("Keep"));
    }

    @Test
    void fixed_days_remember_what_was_done_in_time_for_the_day_before() {
        desk.layDown("Keep", "---01");
        wait(1);
        desk.attest("Keep", desk.today());
        var first = desk.duty("Keep").standing().day().orElseThrow();
        wait((int) (first.minusMonths(1).toEpochDay() - desk.today().toEpochDay()) + 3);
        desk.attest("Keep", desk.today());
        assertEquals(
                first.plusMonths(1),
                desk.duty("Keep").standing().day().orElseThrow(),
                "the first time served the day before, the second the next one");
    }

    @Test
    void a_duty_for_each_project_is_as_good_as_its_worst_and_a_new_project_reopens_it() {
        var slug = desk.shelf().service().slug();
        var projects = portal.services().projects();
        desk.layDown(Desk.laying(desk.duty("Grant"), Optional.empty(), "P1Y", Optional.empty(), PerSubject.PROJECT));
        assertEquals(DutyState.OPEN, state("Grant"));
        assertTrue(desk.duty("Grant").standing().reason().contains("no project yet"));
        for (var name : List.of("a", "b", "c")) {
            projects.add(administrator, slug, name, "eu-de");
        }
        desk.attest("Grant", desk.today());
        assertEquals(DutyState.FULFILLED, state("Grant"));
        assertEquals("3 of 3", desk.duty("Grant").whole().label());
        var late = projects.add(administrator, slug, "d", "eu-de");
        assertEquals(DutyState.OPEN, state("Grant"));
        assertEquals("3 of 4", desk.duty("Grant").whole().label());
        assertEquals(
                List.of("a", "b", "c", "d"),
                desk.duty("Grant").subjects().stream()
                        .map(SubjectStanding::name)
                        .toList());
        projects.retire(administrator, late);
        assertEquals(DutyState.FULFILLED, state("Grant"));
    }

    @Test
    void a_project_that_comes_long_after_the_cadence_has_its_days_of_grace() {
        var slug = desk.shelf().service().slug();
        desk.layDown(Desk.laying(desk.duty("Grant"), Optional.empty(), "P1M", Optional.empty(), PerSubject.PROJECT));
        wait(200);
        portal.services().projects().add(administrator, slug, "late", "eu-de");
        assertEquals(DutyState.OPEN, state("Grant"), "it was not there when the duty fell due");
        assertEquals(
                desk.today().plusDays(14), desk.duty("Grant").standing().day().orElseThrow());
        var times = occurrences("Grant", 1);
        assertTrue(times.stream().noneMatch(time -> time.outcome() == Outcome.MISSED), times.toString());
        wait(15);
        assertEquals(DutyState.OVERDUE, state("Grant"));
    }

    @Test
    void what_fell_due_before_an_exception_was_approved_is_missed_and_what_fell_due_in_it_is_not() {
        desk.layDown("Act", "P10D");
        desk.attest("Act", desk.today());
        var asked = ask("Act", desk.today().plusDays(100));
        var missed = desk.today().plusDays(10);
        wait(12);
        assertEquals(DutyState.OVERDUE, state("Act"), "nobody has approved it yet");
        approve(asked);
        assertEquals(DutyState.NOT_APPLICABLE, state("Act"));
        wait(15);
        portal.services().exceptions().endEarly(administrator, asked, "There are alerts now.");
        assertEquals(
                DutyState.OVERDUE, state("Act"), "it was late before the exception, and still has to be made up for");
        var outcomes = occurrences("Act", 1).stream()
                .filter(time -> !time.dueOn().isAfter(desk.today()))
                .collect(Collectors.toMap(Occurrence::dueOn, Occurrence::outcome));
        assertEquals(Outcome.MISSED, outcomes.get(missed), outcomes.toString());
        assertEquals(Outcome.EXCUSED, outcomes.get(missed.plusDays(10)), outcomes.toString());
    }

    @Test
    void what_fell_due_in_an_exception_that_was_ended_is_open_again_and_not_late() {
        desk.layDown("Act", "P10D");
        desk.attest("Act", desk.today());
        var asked = ask("Act", desk.today().plusDays(100));
        approve(asked);
        wait(15);
        portal.services().exceptions().endEarly(administrator, asked, "There are alerts now.");
        assertEquals(DutyState.OPEN, state("Act"));
        assertTrue(occurrences("Act", 1).stream().noneMatch(time -> time.outcome() == Outcome.MISSED));
    }

    private ExceptionId ask(String beginning, LocalDate endsOn) {
        var asking = new ExceptionAsking(
                ExceptionKind.NOT_APPLICABLE, "There are no alerts.", endsOn, ExceptionAsking.FIRST);
        return portal.services()
                .exceptions()
                .ask(portal.access(Role.CONTRIBUTOR), desk.duty(beginning).text(), asking)
                .id();
    }

    private void approve(ExceptionId asked) {
        portal.services().exceptions().decide(administrator, asked, Decision.APPROVE, "So it is.");
    }

    @Test
    void reading_takes_the_same_statements_however_many_duties_there_are() {
        var duty = desk.duty("Keep");
        desk.layDown("Keep", "P3M");
        desk.attest("Keep", desk.today());
        int all = statements(() -> duties.register(administrator));
        int one = statements(() -> duties.duty(administrator, duty.id()));
        for (int i = 0; i < 3; i++) {
            var more = Desk.of(portal);
            for (var other : more.duties(administrator)) {
                more.layDown(Desk.laying(other, "P3M", Optional.empty()));
                more.attest(administrator, other, desk.today());
            }
        }
        assertEquals(all, statements(() -> duties.register(administrator)), "four services in the place of one");
        assertEquals(one, statements(() -> duties.duty(administrator, duty.id())));
    }

    private int statements(Supplier<?> work) {
        // What is read once and then kept in memory is no matter of how many duties there are.
        work.get();
        return Statements.of(portal.store(), work);
    }

    @Test
    void one_duty_read_alone_is_as_it_is_among_all_of_them() {
        desk.layDown("Keep", "P3M");
        desk.layDown("Act", "---01");
        desk.layDown(Desk.laying(desk.duty("Grant"), Optional.empty(), "P1Y", Optional.empty(), PerSubject.PROJECT));
        portal.services().projects().add(administrator, desk.shelf().service().slug(), "one", "eu-de");
        desk.attest("Keep", desk.today());
        desk.attest("Act", desk.today());
        desk.attest("Grant", desk.today());
        approve(ask("Read the logs", desk.today().plusDays(100)));
        desk.publish("Act on alerts.", "Act on alerts within a day.");
        for (var duty : desk.duties(administrator)) {
            assertEquals(duty, desk.fresh(duty.id()));
        }
        for (var duty : desk.duties(desk.operator())) {
            assertEquals(duty, duties.duty(desk.operator(), duty.id()));
        }
    }

    @Test
    void neither_another_cadence_nor_a_later_first_day_makes_what_is_late_undone() {
        desk.layDown("Act", "P10D");
        var due = desk.today().plusDays(10);
        wait(12);
        assertEquals(DutyState.OVERDUE, state("Act"));
        desk.layDown("Act", "P1Y");
        assertEquals(DutyState.OVERDUE, state("Act"), "it is due once a year now, and was due before");
        assertEquals(due, desk.duty("Act").standing().day().orElseThrow());
        desk.layDown(
                Desk.laying(desk.duty("Act"), "P1Y", Optional.of(desk.today().plusDays(200))));
        assertEquals(DutyState.OVERDUE, state("Act"));
        assertTrue(occurrences("Act", 1).stream().anyMatch(time -> time.dueOn().equals(due)), "the past stays");
        desk.attest("Act", desk.today());
        assertEquals(DutyState.FULFILLED, state("Act"));
        assertTrue(occurrences("Act", 1).stream().anyMatch(time -> time.outcome() == Outcome.LATE));
    }

    @Test
    void what_fell_due_for_all_of_it_stays_on_record_when_each_project_has_its_own() {
        desk.layDown("Keep", "P1M");
        desk.attest("Keep", desk.today());
        wait(25);
        desk.attest("Keep", desk.today());
        var before = occurrences("Keep", 1).stream()
                .filter(time -> time.outcome() == Outcome.DONE)
                .toList();
        assertEquals(1, before.size(), () -> occurrences("Keep", 1).toString());
        wait(5);
        portal.services().projects().add(administrator, desk.shelf().service().slug(), "north", "eu-de");
        var now = desk.duty("Keep");
        desk.layDown(Desk.laying(now, Optional.empty(), "P1M", Optional.empty(), PerSubject.PROJECT));
        assertEquals(DutyState.OPEN, state("Keep"), "nobody said yet that it was done for this project");
        assertEquals(
                desk.today().plusDays(14),
                desk.duty("Keep").standing().day().orElseThrow(),
                "it has its days of grace");
        assertTrue(
                occurrences("Keep", 1).containsAll(before),
                () -> occurrences("Keep", 1).toString());
        desk.attest("Keep", desk.today());
        wait(31);
        desk.attest("Keep", desk.today());
        now = desk.duty("Keep");
        desk.layDown(Desk.laying(now, Optional.empty(), "P1M", Optional.empty(), PerSubject.NONE));
        var record = occurrences("Keep", 1);
        assertTrue(
                record.stream().filter(time -> time.done().isPresent()).count() >= 1, "the project's time is kept too");
    }

    @Test
    void a_project_out_of_use_keeps_its_record_up_to_its_end() {
        var projects = portal.services().projects();
        var north = projects.add(administrator, desk.shelf().service().slug(), "north", "eu-de");
        projects.add(administrator, desk.shelf().service().slug(), "south", "us-south");
        desk.layDown(Desk.laying(desk.duty("Grant"), Optional.empty(), "P10D", Optional.empty(), PerSubject.PROJECT));
        wait(45);
        projects.retire(administrator, north);
        var ended = desk.today();
        wait(60);
        var times = portal.services()
                .dutyDetails()
                .details(administrator, desk.duty("Grant").id(), Optional.empty(), Optional.empty())
                .occurrences();
        var its = times.stream().filter(time -> time.subject().equals("north")).toList();
        assertTrue(its.size() >= 3, its.toString());
        assertTrue(its.stream().allMatch(time -> time.occurrence().dueOn().isBefore(ended)), its.toString());
        assertTrue(its.stream().anyMatch(time -> time.occurrence().outcome() == Outcome.MISSED));
    }

    private List<Occurrence> occurrences(String beginning, int yearsBack) {
        var today = desk.today();
        return portal
                .services()
                .dutyDetails()
                .details(
                        administrator,
                        desk.duty(beginning).id(),
                        Optional.of(today.minusYears(yearsBack)),
                        Optional.of(today.plusMonths(1)))
                .occurrences()
                .stream()
                .map(DutyLedger.Time::occurrence)
                .toList();
    }

    @Test
    void a_really_changed_text_makes_a_duty_stale_and_what_is_editorial_does_not() {
        for (var duty : desk.duties(administrator)) {
            desk.attest(administrator, duty, desk.today());
        }
        var kept = desk.duty("Act").id();
        desk.publish("Act on alerts.", "Act, on alerts.");
        assertEquals(2, desk.duty("Act").edition().number());
        assertEquals(kept, desk.duty("Act").id());
        assertEquals(DutyState.FULFILLED, state("Act"));
        desk.shelf().publish(Desk.PAGE.replace("Act on", "Act, on").replace("every day", "every week"));
        var stale = desk.duty("Read the logs");
        assertEquals(DutyState.STALE, stale.standing().state(), stale.standing().reason());
        assertTrue(
                stale.standing().reason().contains("edition 3"),
                stale.standing().reason());
        assertEquals(DutyState.FULFILLED, state("Keep"));
        assertEquals(DutyState.FULFILLED, state("Act"));
        desk.attest("Read the logs", desk.today());
        assertEquals(DutyState.FULFILLED, state("Read the logs"));
    }

    @Test
    void an_exception_holds_once_another_person_approved_it_and_the_duty_is_open_again_after_its_end() {
        var exceptions = portal.services().exceptions();
        var asking = new ExceptionAsking(
                ExceptionKind.NOT_APPLICABLE,
                "We keep no logs of this at all.",
                desk.today().plusDays(20),
                ExceptionAsking.FIRST);
        var asked = exceptions.ask(
                portal.access(Role.CONTRIBUTOR), desk.duty("Keep").text(), asking);
        assertEquals(DutyState.OPEN, state("Keep"));
        exceptions.decide(administrator, asked.id(), Decision.APPROVE, "");
        assertEquals(DutyState.NOT_APPLICABLE, state("Keep"));
        assertEquals(asking.endsOn(), desk.duty("Keep").standing().day().orElseThrow());
        wait(21);
        assertEquals(DutyState.OPEN, state("Keep"));
    }

    @Test
    void an_exception_ended_early_still_excuses_the_days_on_which_it_held() {
        var exceptions = portal.services().exceptions();
        desk.layDown("Keep", "P1M");
        var asking = new ExceptionAsking(
                ExceptionKind.RISK_ACCEPTED,
                "The console is not ready yet.",
                desk.today().plusDays(200),
                ExceptionAsking.FIRST);
        var asked = exceptions.ask(
                portal.access(Role.CONTRIBUTOR), desk.duty("Keep").text(), asking);
        exceptions.decide(administrator, asked.id(), Decision.APPROVE, "");
        assertEquals(DutyState.RISK_ACCEPTED, state("Keep"));
        wait(40);
        exceptions.endEarly(administrator, asked.id(), "It is ready.");
        wait(30);
        var outcomes = occurrences("Keep", 1).stream().map(Occurrence::outcome).toList();
        assertEquals(Outcome.EXCUSED, outcomes.get(0), outcomes.toString());
        assertFalse(outcomes.subList(1, outcomes.size()).contains(Outcome.EXCUSED), outcomes.toString());
    }

    @Test
    void an_attestation_that_waits_for_a_second_person_does_not_count_yet() {
        var settings = portal.services().settings();
        settings.change(administrator, settings.setting(administrator).version(), "UTC", true, 14);
        try {
            var made = desk.attest("Keep", desk.today()).get(0);
            assertEquals(DutyState.OPEN, state("Keep"));
            assertTrue(desk.duty("Keep").standing().reason().contains("waits for approval"));
            portal.services().attestations().decide(second(), made.id(), Decision.APPROVE, "");
            assertEquals(DutyState.FULFILLED, state("Keep"));
        } finally {
            settings.change(administrator, settings.setting(administrator).version(), "UTC", false, 14);
        }
    }

    @Test
    void a_withdrawn_attestation_opens_the_duty_and_the_next_one_follows_it() {
        var made = desk.attest("Keep", desk.today()).get(0);
        portal.services().attestations().withdraw(administrator, made.id(), "It was another duty.");
        assertEquals(DutyState.OPEN, state("Keep"));
        assertEquals(made.id(), desk.duty("Keep").subjects().get(0).follows());
        desk.attest("Keep", desk.today());
        assertEquals(DutyState.FULFILLED, state("Keep"));
    }

    @Test
    void a_conditional_duty_stands_by_until_something_sets_it_off() {
        desk.layDown("Act", "INCIDENT P14D");
        assertEquals(DutyState.STANDING_BY, state("Act"));
        wait(1);
        var triggers = portal.services().triggers();
        var duty = desk.duty("Act").ref();
        var id = triggers.record(administrator, duty, "An outage.", desk.today(), desk.today());
        assertEquals(DutyState.OPEN, state("Act"));
        assertEquals(
                desk.today().plusDays(14), desk.duty("Act").standing().day().orElseThrow());
        triggers.withdraw(administrator, duty, id);
        assertEquals(DutyState.STANDING_BY, state("Act"));
        triggers.record(administrator, duty, "Another outage.", desk.today(), desk.today());
        wait(15);
        assertEquals(DutyState.OVERDUE, state("Act"));
        desk.attest("Act", desk.today());
        assertEquals(DutyState.STANDING_BY, state("Act"));
    }

    @Test
    void a_dropped_duty_is_in_no_list_and_keeps_its_page() {
        var duty = desk.duty("Keep");
        desk.attest("Keep", desk.today());
        desk.publish(" Keep the logs.", "");
        assertTrue(desk.duties(administrator).stream().noneMatch(one -> one.id().equals(duty.id())));
        assertEquals(duty.duty().text(), desk.fresh(duty.id()).duty().text());
    }

    @Test
    void days_begin_where_the_tenant_is() {
        var settings = portal.services().settings();
        settings.change(administrator, settings.setting(administrator).version(), "Pacific/Kiritimati", false, 14);
        var there = duties.today(administrator);
        settings.change(administrator, settings.setting(administrator).version(), "Pacific/Pago_Pago", false, 14);
        var here = duties.today(administrator);
        settings.change(administrator, settings.setting(administrator).version(), "UTC", false, 14);
        assertTrue(there.isAfter(here), "twenty-five hours lie between them");
    }
}
