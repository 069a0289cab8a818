package io.remit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final String TODAY = "2026-02-20";

    private static Standing done(String day) {
        return Given.cadence("P1M").done(day).on(TODAY);
    }

    @Test
    void the_worst_subject_counts() {
        var subjects = Subjects.of(List.of(done("2026-02-15"), done("2026-01-10"), done("2026-01-25"), done("2026-01-05")));
        assertEquals("overdue since 5 Feb 2026", subjects.standing().label());
        assertEquals("2 of 4", subjects.label());
    }

    @Test
    void a_new_subject_reopens_the_duty() {
        var fulfilled = List.of(done("2026-02-15"), done("2026-02-16"));
        assertEquals(DutyState.FULFILLED, Subjects.of(fulfilled).standing().state());
        var fresh = Given.cadence("P1M").firstDue("2026-03-20").on(TODAY);
        var reopened = Subjects.of(List.of(fulfilled.get(0), fulfilled.get(1), fresh));
        assertEquals("open and due by 20 Mar 2026", reopened.standing().label());
        assertEquals("2 of 3", reopened.label());
    }

    @Test
    void no_subject_fulfils_nothing() {
        var attested = Given.cadence("P1M").done("2026-02-15").check(CheckOutcome.HOLDS, Grade.OBSERVED);
        var none = Subjects.none("project", attested.facts(), LocalDate.parse(TODAY));
        assertEquals(DutyState.OPEN, none.standing().state());
        assertTrue(none.standing().reason().contains("no project yet"), none.standing().reason());
        assertEquals("0 of 0", none.label());
        assertThrows(IllegalArgumentException.class, () -> Subjects.of(List.of()));
    }

    @Test
    void without_a_subject_an_exception_and_a_condition_still_count() {
        var today = LocalDate.parse(TODAY);
        var excepted = Given.cadence("P1M").notApplicable("2026-01-01", "2026-12-31").facts();
        assertEquals(DutyState.NOT_APPLICABLE, Subjects.none("bucket", excepted, today).standing().state());
        var waiting = Given.cadence("INCIDENT P14D").facts();
        assertEquals(DutyState.STANDING_BY, Subjects.none("job", waiting, today).standing().state());
    }
}
