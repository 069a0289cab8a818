package io.remit.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Role;
import io.remit.attestation.Attesting.Claim;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Several people, or one impatient one, at the same moment. */
@PortalTest
final class AttestationRaceTest {
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 5;
    private final TestPortal portal;
    private final AttestationService attestations;
    private final ExceptionService exceptions;
    private final Claims claims;
    private final List<Access> people;

    AttestationRaceTest(TestPortal portal) {
        this.portal = portal;
        attestations = portal.services().attestations();
        exceptions = portal.services().exceptions();
        claims = new Claims(portal);
        people = Stream.generate(claims::anotherAdministrator).limit(PEOPLE).toList();
    }

    private List<Attestation> history(DutyText duty) {
        return portal.services().proofs().history(people.get(0), duty.duty(), Optional.empty(), 100);
    }

    private long events(DutyText duty, String action) {
        return AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(event -> event.subject().equals("duty:" + duty.duty()))
                .filter(event -> event.action().equals(action))
                .count();
    }

    private static void assertOneWon(List<Throwable> failures) {
        assertEquals(PEOPLE - 1, failures.size());
        failures.forEach(failure -> assertTrue(failure instanceof Conflict, failure::toString));
    }

    @RepeatedTest(ROUNDS)
    void of_several_people_who_attest_at_once_one_wins() {
        var duty = claims.duty();
        assertOneWon(AtOnce.run(PEOPLE, i -> attestations.attest(people.get(i), duty, claims.first())));
        assertEquals(1, history(duty).size());
        assertEquals(1, events(duty, "attestation.attestation.made"));
    }

    @RepeatedTest(ROUNDS)
    void a_click_repeated_at_once_makes_one_attestation_and_no_refusal() {
        var duty = claims.duty();
        var failures = AtOnce.run(PEOPLE, i -> attestations.attest(people.get(0), duty, claims.first()));
        assertEquals(List.of(), failures);
        assertEquals(1, history(duty).size());
        assertEquals(1, events(duty, "attestation.attestation.made"));
    }

    /** In opposite order each would hold what the other needs next, until the database gave up on one of them. */
    @RepeatedTest(ROUNDS)
    void of_two_who_attest_the_same_many_in_another_order_one_wins_them_all() {
        var one = claims.duty();
        var other = claims.duty();
        var there = List.of(new Claim(one, claims.first()), new Claim(other, claims.first()));
        var back = List.of(there.get(1), there.get(0));
        var failures = AtOnce.run(2, i -> attestations.attestMany(people.get(i), i == 0 ? there : back));
        assertEquals(1, failures.size());
        assertTrue(failures.get(0) instanceof Conflict, () -> failures.get(0).toString());
        assertEquals(1, history(one).size());
        assertEquals(history(one).get(0).madeBy(), history(other).get(0).madeBy());
    }

    @RepeatedTest(ROUNDS)
    void of_several_who_decide_at_once_one_wins() {
        claims.needApproval(true);
        var made = attestations.attest(portal.access(Role.CONTRIBUTOR), claims.duty(), claims.first());
        claims.needApproval(false);
        assertOneWon(AtOnce.run(
                PEOPLE,
                i -> attestations.decide(
                        people.get(i), made.id(), i % 2 == 0 ? Decision.APPROVE : Decision.DECLINE, "Because.")));
        var approved = events(made.duty(), "attestation.attestation.approved");
        var declined = events(made.duty(), "attestation.attestation.declined");
        assertEquals(1, approved + declined);
        assertEquals(
                approved == 1 ? Approval.APPROVED : Approval.DECLINED,
                attestations.attestation(people.get(0), made.id()).approval());
    }

    @RepeatedTest(ROUNDS)
    void of_several_who_withdraw_at_once_one_wins() {
        var made = attestations.attest(people.get(0), claims.duty(), claims.first());
        assertOneWon(AtOnce.run(PEOPLE, i -> attestations.withdraw(people.get(i), made.id(), "Reason " + i)));
        assertEquals(1, events(made.duty(), "attestation.attestation.withdrawn"));
    }

    @RepeatedTest(ROUNDS)
    void of_several_who_ask_for_an_exception_at_once_one_wins() {
        var duty = claims.duty();
        assertOneWon(AtOnce.run(PEOPLE, i -> exceptions.ask(people.get(i), duty, claims.asking())));
        assertEquals(1, events(duty, "attestation.exception.asked"));
    }

    @RepeatedTest(ROUNDS)
    void an_exception_is_either_approved_and_ended_or_ended_before_it_was_approved() {
        var duty = claims.duty();
        var asked = exceptions.ask(portal.access(Role.CONTRIBUTOR), duty, claims.asking());
        var failures = AtOnce.run(2, i -> {
            if (i == 0) {
                exceptions.decide(people.get(0), asked.id(), Decision.APPROVE, "");
            } else {
                exceptions.endEarly(people.get(1), asked.id(), "It applies after all.");
            }
        });
        failures.forEach(failure -> assertTrue(failure instanceof Conflict, failure::toString));
        assertEquals(
                DutyException.State.ENDED,
                exceptions.exception(people.get(0), asked.id()).state());
        assertEquals(1 - failures.size(), events(duty, "attestation.exception.approved"));
    }
}
