package io.remit.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.attestation.DutyException.State;
import io.remit.standing.ExceptionKind;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exceptions: asked for, decided on, ended. */
@PortalTest
final class ExceptionServiceTest {
    private final TestPortal portal;
    private final ExceptionService exceptions;
    private final Claims claims;
    private final Access administrator;
    private final Access contributor;

    ExceptionServiceTest(TestPortal portal) {
        this.portal = portal;
        exceptions = portal.services().exceptions();
        claims = new Claims(portal);
        administrator = portal.access(Role.ADMINISTRATOR);
        contributor = portal.access(Role.CONTRIBUTOR);
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    private ExceptionStanding standing(DutyText duty) {
        return exceptions.current(contributor, List.of(duty.service())).get(duty.duty());
    }

    private DutyException approved(DutyText duty) {
        var asked = exceptions.ask(contributor, duty, claims.asking());
        return exceptions.decide(administrator, asked.id(), Decision.APPROVE, "So it is.");
    }

    private void assertRefusedAt(String field, ExceptionAsking asking) {
        var refused = assertThrows(Invalid.class, () -> exceptions.ask(contributor, claims.duty(), asking));
        assertTrue(refused.errors().containsKey(field), () -> refused.errors().toString());
    }

    private ExceptionAsking until(LocalDate day) {
        return new ExceptionAsking(
                ExceptionKind.RISK_ACCEPTED, "The cost is out of proportion.", day, ExceptionAsking.FIRST);
    }

    @Test
    void an_exception_is_asked_for_and_waits_and_is_on_record() {
        var duty = claims.duty();
        var asked = exceptions.ask(contributor, duty, claims.asking());
        assertEquals(State.ASKED, asked.state());
        assertEquals(asked, exceptions.exception(administrator, asked.id()));
        assertEquals(Optional.of(asked), standing(duty).asked());
        assertEquals(Optional.empty(), standing(duty).approved());
        assertFalse(asked.holdsOn(claims.today()));
        assertTrue(exceptions.waitingForApproval(administrator).contains(asked));
        assertEquals("attestation.exception.asked", lastEvent().action());
        assertEquals("NOT_APPLICABLE", lastEvent().after("kind"));
        assertEquals("duty:" + duty.duty(), lastEvent().subject());
    }

    @Test
    void an_approved_exception_holds_until_its_day_and_no_longer() {
        var duty = claims.duty();
        var approved = approved(duty);
        assertEquals("attestation.exception.approved", lastEvent().action());
        assertTrue(approved.holdsOn(approved.endsOn()));
        assertFalse(approved.holdsOn(approved.endsOn().plusDays(1)));
        assertEquals(Optional.of(approved), standing(duty).approved());
        assertEquals("So it is.", approved.decision().orElseThrow().text());
        assertEquals(approved.id(), standing(duty).head());
    }

    @Test
    void it_has_a_reason_and_an_end_within_a_year() {
        var today = claims.today();
        assertRefusedAt("reason", claims.asking(ExceptionAsking.FIRST, "No."));
        assertRefusedAt("endsOn", until(today));
        assertRefusedAt("endsOn", until(today.plusYears(1).plusDays(1)));
        exceptions.ask(contributor, claims.duty(), until(today.plusYears(1)));
    }

    @Test
    void nobody_approves_their_own_and_only_an_administrator_approves() {
        var asked = exceptions.ask(administrator, claims.duty(), claims.asking());
        assertThrows(Forbidden.class, () -> exceptions.decide(administrator, asked.id(), Decision.APPROVE, ""));
        assertThrows(Forbidden.class, () -> exceptions.decide(contributor, asked.id(), Decision.APPROVE, ""));
        exceptions.decide(claims.anotherAdministrator(), asked.id(), Decision.APPROVE, "");
    }

    @Test
    void a_declined_one_stays_with_the_reason_and_another_may_be_asked_for() {
        var duty = claims.duty();
        var asked = exceptions.ask(contributor, duty, claims.asking());
        assertThrows(Invalid.class, () -> exceptions.decide(administrator, asked.id(), Decision.DECLINE, ""));
        var declined = exceptions.decide(administrator, asked.id(), Decision.DECLINE, "There is one.");
        assertEquals("attestation.exception.declined", lastEvent().action());
        assertEquals(State.DECLINED, declined.state());
        assertThrows(Conflict.class, () -> exceptions.decide(administrator, asked.id(), Decision.APPROVE, ""));
        var again = exceptions.ask(contributor, duty, claims.asking(asked.id(), "It was removed today."));
        assertEquals(List.of(again, declined), exceptions.history(contributor, duty.duty(), Optional.empty(), 10));
        assertEquals(List.of(declined), exceptions.history(contributor, duty.duty(), Optional.of(again.id()), 10));
    }

    @Test
    void it_is_ended_early_with_a_reason_by_whoever_asked_or_an_administrator() {
        var approved = approved(claims.duty());
        var viewer = portal.access(Role.VIEWER);
        assertThrows(Forbidden.class, () -> exceptions.endEarly(viewer, approved.id(), "I object."));
        assertThrows(Invalid.class, () -> exceptions.endEarly(contributor, approved.id(), " "));
        var ended = exceptions.endEarly(contributor, approved.id(), "There is a bucket now.");
        assertEquals(State.ENDED, ended.state());
        assertFalse(ended.holdsOn(claims.today()));
        assertEquals("attestation.exception.ended", lastEvent().action());
        assertEquals("There is a bucket now.", lastEvent().after("reason"));
        assertThrows(Conflict.class, () -> exceptions.endEarly(administrator, approved.id(), "Again."));
        assertEquals(Optional.of(ended), standing(approved.duty()).approved(), "it held once, which ledgers tell");
    }

    @Test
    void one_that_holds_is_renewed_before_its_end_and_holds_until_the_next_is_approved() {
        var duty = claims.duty();
        var first = approved(duty);
        var next = exceptions.ask(contributor, duty, claims.asking(first.id(), "There still is no bucket."));
        assertEquals(Optional.of(first), standing(duty).approved());
        assertEquals(Optional.of(next), standing(duty).asked());
        exceptions.decide(administrator, next.id(), Decision.APPROVE, "");
        assertEquals(next.id(), standing(duty).approved().orElseThrow().id());
    }

    @Test
    void a_double_click_asks_once_and_a_second_question_waits_for_the_first() {
        var duty = claims.duty();
        var asked = exceptions.ask(contributor, duty, claims.asking());
        assertEquals(asked, exceptions.ask(contributor, duty, claims.asking()));
        assertThrows(Conflict.class, () -> exceptions.ask(administrator, duty, claims.asking()));
        assertThrows(
                Conflict.class,
                () -> exceptions.ask(administrator, duty, claims.asking(asked.id(), "There is no such bucket here.")));
        assertEquals(
                1,
                exceptions
                        .history(contributor, duty.duty(), Optional.empty(), 10)
                        .size());
    }

    @Test
    void an_exception_of_one_tenant_is_nothing_to_another() {
        var asked = exceptions.ask(contributor, claims.duty(), claims.asking());
        var stranger = claims.stranger();
        assertThrows(NotFound.class, () -> exceptions.exception(stranger, asked.id()));
        assertThrows(NotFound.class, () -> exceptions.decide(stranger, asked.id(), Decision.APPROVE, ""));
        assertThrows(NotFound.class, () -> exceptions.endEarly(stranger, asked.id(), "Not ours."));
        assertEquals(
                0, exceptions.current(stranger, List.of(asked.duty().service())).size());
    }

    @Test
    void a_tenant_reads_the_providers_exceptions() {
        var duty = claims.duty();
        var asked = exceptions.ask(portal.services().platform(), duty, claims.asking());
        var seen = exceptions.providerCurrent(contributor, List.of(duty.service()));
        assertEquals(Optional.of(asked), seen.get(duty.duty()).asked());
    }
}
