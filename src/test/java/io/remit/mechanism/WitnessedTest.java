package io.remit.mechanism;

import static io.remit.standing.CheckOutcome.CANNOT_TELL;
import static io.remit.standing.CheckOutcome.FAILS;
import static io.remit.standing.CheckOutcome.HOLDS;
import static io.remit.standing.Mechanism.EXERCISES;
import static io.remit.standing.Mechanism.JOB_VERSIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.standing.Cadence;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WitnessedTest {
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));
    private static final ServiceId OTHER = new ServiceId(new UUID(0, 2));
    private static final DutyId DUTY = DutyId.of(SERVICE, "practise");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<String> PROJECTS = List.of("p1", "p2");

    private static Finding finding(String subject, CheckOutcome outcome) {
        return new Finding(
                SERVICE, JOB_VERSIONS, subject, outcome, Grade.REPORTED, Optional.empty(), "Found.", "/recovery/jobs");
    }

    private static Deed deed(String subject, LocalDate on) {
        return deed(SERVICE, EXERCISES, Optional.empty(), subject, on);
    }

    private static Deed deed(
            ServiceId service, Mechanism mechanism, Optional<DutyId> duty, String subject, LocalDate on) {
        return new Deed(
                "exercise:" + subject + on,
                service,
                mechanism,
                duty,
                subject,
                on,
                on,
                "account:a",
                Grade.STATED,
                "Done.",
                "/recovery");
    }

    private static Witnessed found(Finding... findings) {
        return new Witnessed(List.of(findings), List.of(), List.of());
    }

    private static List<CheckOutcome> outcomes(Witnessed witnessed, String subject) {
        return witnessed.findings(SERVICE, JOB_VERSIONS, subject, PROJECTS).stream()
                .map(Finding::outcome)
                .toList();
    }

    private static List<LocalDate> days(Witnessed witnessed, String subject) {
        return witnessed.deeds(SERVICE, DUTY, EXERCISES, subject, PROJECTS).stream()
                .map(Deed::on)
                .toList();
    }

    @Test
    void a_project_of_which_nothing_is_known_cannot_be_told() {
        assertEquals(List.of(HOLDS, CANNOT_TELL), outcomes(found(finding("p1", HOLDS)), ""));
        assertEquals(List.of(HOLDS), outcomes(found(finding("p1", HOLDS)), "p1"));
        assertTrue(outcomes(found(finding("p1", HOLDS)), "p2").isEmpty());
    }

    @Test
    void what_is_said_of_all_of_the_service_is_said_of_each_project() {
        var all = found(finding("", FAILS));
        assertEquals(List.of(FAILS), outcomes(all, ""));
        assertEquals(List.of(FAILS), outcomes(all, "p2"));
    }

    @Test
    void a_project_out_of_use_says_nothing_any_more() {
        assertTrue(outcomes(found(finding("gone", FAILS)), "").isEmpty());
    }

    @Test
    void another_service_and_another_mechanism_are_not_asked() {
        var witnessed = found(finding("", FAILS));
        assertTrue(witnessed.findings(OTHER, JOB_VERSIONS, "", PROJECTS).isEmpty());
        assertTrue(witnessed.findings(SERVICE, EXERCISES, "", PROJECTS).isEmpty());
    }

    @Test
    void done_project_by_project_it_counts_from_the_day_of_the_one_done_longest_ago() {
        var witnessed = new Witnessed(
                List.of(),
                List.of(
                        deed("p1", MARCH),
                        deed("p2", MARCH.plusDays(10)),
                        deed("p1", MARCH.plusDays(20)),
                        deed("gone", MARCH.plusDays(30))),
                List.of());
        assertEquals(List.of(MARCH, MARCH.plusDays(10)), days(witnessed, ""));
        assertEquals(List.of(MARCH, MARCH.plusDays(20)), days(witnessed, "p1"));
    }

    @Test
    void done_for_one_of_two_projects_it_is_not_done_for_all() {
        var witnessed = new Witnessed(List.of(), List.of(deed("p1", MARCH)), List.of());
        assertTrue(days(witnessed, "").isEmpty());
    }

    @Test
    void what_is_done_for_all_is_done_for_each() {
        var witnessed = new Witnessed(List.of(), List.of(deed("", MARCH)), List.of());
        assertEquals(List.of(MARCH), days(witnessed, ""));
        assertEquals(List.of(MARCH), days(witnessed, "p2"));
    }

    @Test
    void a_deed_for_one_duty_serves_no_other() {
        var of = deed(SERVICE, Mechanism.READINESS, Optional.of(DUTY), "", MARCH);
        var witnessed = new Witnessed(List.of(), List.of(of), List.of());
        assertEquals(List.of(MARCH), days(witnessed, ""));
        assertTrue(witnessed
                .deeds(SERVICE, DutyId.of(SERVICE, "another"), Mechanism.READINESS, "", PROJECTS)
                .isEmpty());
    }

    @Test
    void an_incident_sets_off_what_concerns_its_projects_alone() {
        var occasion = new Occasion(
                new UUID(0, 9), SERVICE, Cadence.Cause.INCIDENT, Set.of("p1"), MARCH, "eu-de was lost.", "/recovery");
        var witnessed = new Witnessed(List.of(), List.of(), List.of(occasion));
        assertEquals(1, witnessed.occasions(SERVICE, "p1").size());
        assertEquals(1, witnessed.occasions(SERVICE, "").size());
        assertTrue(witnessed.occasions(SERVICE, "p2").isEmpty());
        assertTrue(witnessed.occasions(OTHER, "p1").isEmpty());
    }
}
