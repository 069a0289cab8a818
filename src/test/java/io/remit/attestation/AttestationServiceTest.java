package io.remit.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AttestationId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.attestation.Attesting.Claim;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attestations: made, decided on, withdrawn. */
@PortalTest
final class AttestationServiceTest {
    private final TestPortal portal;
    private final AttestationService attestations;
    private final ProofService proofs;
    private final Claims claims;
    private final Access administrator;
    private final Access contributor;

    AttestationServiceTest(TestPortal portal) {
        this.portal = portal;
        attestations = portal.services().attestations();
        proofs = portal.services().proofs();
        claims = new Claims(portal);
        administrator = portal.access(Role.ADMINISTRATOR);
        contributor = portal.access(Role.CONTRIBUTOR);
    }

    @AfterEach
    void no_second_person_is_needed() {
        if (portal.services().settings().setting(administrator).approvalNeeded()) {
            claims.needApproval(false);
        }
    }

    private List<AuditTrail.Event> events() {
        return AuditTrail.of(portal.store(), portal.tenant().id());
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    private List<Attestation> history(DutyText duty) {
        return proofs.history(administrator, duty.duty(), Optional.empty(), 100);
    }

    private void assertRefusedAt(String field, Attesting attesting) {
        var duty = claims.duty();
        var refused = assertThrows(Invalid.class, () -> attestations.attest(contributor, duty, attesting));
        assertTrue(refused.errors().containsKey(field), () -> refused.errors().toString());
        assertEquals(List.of(), history(duty));
    }

    @Test
    void an_attestation_is_kept_with_all_that_it_binds_and_is_on_record() {
        var duty = claims.duty();
        var evidence = claims.evidence(contributor, "STATED", Optional.empty());
        var made = attestations.attest(contributor, duty, claims.with(evidence));
        assertEquals(made, attestations.attestation(administrator, made.id()));
        assertEquals(List.of(made), history(duty));
        assertEquals(duty, made.duty());
        assertEquals(contributor.actor().reference(), made.madeBy());
        assertEquals(List.of(evidence), made.evidence());
        assertEquals(Approval.NOT_NEEDED, made.approval());
        assertTrue(made.counts());
        var event = lastEvent();
        assertEquals("attestation.attestation.made", event.action());
        assertEquals("duty:" + duty.duty(), event.subject());
        assertEquals(portal.account(Role.CONTRIBUTOR).toString(), event.actor());
        assertEquals(made.bindingHash(), event.after("binding_hash"));
        assertEquals(duty.textHash(), event.after("text_hash"));
        assertEquals("1", event.after("evidence"));
    }

    @Test
    void evidence_that_had_expired_when_it_was_done_shows_nothing() {
        var yesterday = Optional.of(claims.today().minusDays(1));
        assertRefusedAt("evidence", claims.with(claims.evidence(contributor, "STATED", yesterday)));
        var today = claims.evidence(contributor, "STATED", Optional.of(claims.today()));
        attestations.attest(contributor, claims.duty(), claims.with(today));
    }

    @Test
    void what_was_kept_is_intact_when_it_is_read_again() {
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        var read = attestations.attestation(administrator, made.id());
        assertTrue(read.isIntact());
        assertEquals(made.binding(), read.binding());
    }

    @Test
    void only_what_is_past_can_be_attested() {
        var today = claims.today();
        assertRefusedAt("periodTo", claims.period(Attesting.FIRST, today, today.plusDays(1)));
        assertRefusedAt("periodTo", claims.period(Attesting.FIRST, today, today.minusDays(1)));
        var longAgo = today.minusYears(10);
        assertRefusedAt("periodFrom", claims.period(Attesting.FIRST, longAgo.minusDays(1), today));
        attestations.attest(contributor, claims.duty(), claims.period(Attesting.FIRST, longAgo, longAgo));
    }

    /** The shared clock only moves forward, so the zone is moved instead: somewhere it is another day than in UTC. */
    @Test
    void today_is_the_tenants_today() {
        var settings = portal.services().settings();
        settings.change(administrator, settings.setting(administrator).version(), "Pacific/Pago_Pago", false, 14);
        var there =
                settings.setting(administrator).dayOf(portal.clock().instant().plus(Duration.ofHours(25)));
        assertRefusedAt("periodTo", claims.period(Attesting.FIRST, there, there));
        settings.change(administrator, settings.setting(administrator).version(), "Pacific/Kiritimati", false, 14);
        attestations.attest(contributor, claims.duty(), claims.period(Attesting.FIRST, there, there));
        settings.change(administrator, settings.setting(administrator).version(), "UTC", false, 14);
    }

    @Test
    void a_statement_says_something_and_fits() {
        assertRefusedAt("statement", claims.after(Attesting.FIRST, "  Done.   "));
        assertRefusedAt("statement", claims.after(Attesting.FIRST, "x".repeat(4001)));
        attestations.attest(contributor, claims.duty(), claims.after(Attesting.FIRST, "x".repeat(4000)));
    }

    @Test
    void evidence_of_another_tenant_is_none() {
        assertRefusedAt("evidence", claims.with(claims.evidence(claims.stranger(), "STATED", Optional.empty())));
    }

    @Test
    void one_piece_of_evidence_serves_many_duties() {
        var evidence = claims.evidence(contributor, "OBSERVED", Optional.empty());
        var made = attestations.attestMany(
                contributor,
                List.of(
                        new Claim(claims.duty(), claims.with(evidence)),
                        new Claim(claims.duty(), claims.with(evidence, evidence))));
        made.forEach(one -> assertEquals(List.of(evidence), one.evidence()));
    }

    @Test
    void a_double_click_makes_one_attestation_and_is_answered_twice() {
        var duty = claims.duty();
        var made = attestations.attest(contributor, duty, claims.first());
        int events = events().size();
        assertEquals(made, attestations.attest(contributor, duty, claims.first()));
        assertEquals(1, history(duty).size());
        assertEquals(events, events().size());
    }

    @Test
    void whoever_was_overtaken_is_told_and_may_follow_what_is_there_now() {
        var duty = claims.duty();
        var made = attestations.attest(contributor, duty, claims.first());
        var conflict = assertThrows(Conflict.class, () -> attestations.attest(administrator, duty, claims.first()));
        assertTrue(String.valueOf(conflict.getMessage()).contains("Review the logs"));
        assertThrows(
                Conflict.class,
                () -> attestations.attest(
                        contributor, duty, claims.after(Attesting.FIRST, "Something else was done.")));
        var next = attestations.attest(administrator, duty, claims.after(made.id(), Claims.STATEMENT));
        assertEquals(List.of(next, made), history(duty));
    }

    @Test
    void an_attestation_follows_one_of_the_same_duty_and_subject() {
        var other = attestations.attest(contributor, claims.duty(), claims.first());
        var duty = claims.duty();
        for (var follows : List.of(other.id(), new AttestationId(new UUID(1, 2)))) {
            assertThrows(
                    Conflict.class,
                    () -> attestations.attest(contributor, duty, claims.after(follows, Claims.STATEMENT)));
        }
    }

    @Test
    void many_are_attested_at_once_with_an_event_for_each_or_not_at_all() {
        var all = IntStream.range(0, 5)
                .mapToObj(i -> new Claim(claims.duty(), claims.first()))
                .toList();
        int before = events().size();
        var made = attestations.attestMany(contributor, all);
        assertEquals(
                all.stream().map(Claim::duty).toList(),
                made.stream().map(Attestation::duty).toList());
        assertEquals(before + 5, events().size());
        var fresh = claims.duty();
        var mixed = List.of(new Claim(fresh, claims.first()), all.get(0));
        assertThrows(Conflict.class, () -> attestations.attestMany(administrator, mixed));
        assertEquals(List.of(), history(fresh));
    }

    @Test
    void where_a_second_person_is_needed_an_attestation_waits_until_one_approves() {
        claims.needApproval(true);
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        assertEquals(Approval.WAITING, made.approval());
        assertFalse(made.counts());
        assertTrue(attestations.waitingForApproval(administrator).contains(made));
        var approved = attestations.decide(administrator, made.id(), Decision.APPROVE, "");
        assertTrue(approved.counts());
        assertEquals(
                administrator.actor().reference(),
                approved.decision().orElseThrow().by());
        assertFalse(attestations.waitingForApproval(administrator).contains(made));
        assertEquals("attestation.attestation.approved", lastEvent().action());
        assertEquals("WAITING", lastEvent().before("approval"));
        var twice = assertThrows(
                Conflict.class, () -> attestations.decide(administrator, made.id(), Decision.DECLINE, "Too late."));
        assertTrue(String.valueOf(twice.getMessage()).contains("approved already"));
    }

    @Test
    void a_declined_attestation_stays_with_the_reason_and_counts_for_nothing() {
        claims.needApproval(true);
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        assertThrows(Invalid.class, () -> attestations.decide(administrator, made.id(), Decision.DECLINE, " "));
        attestations.decide(administrator, made.id(), Decision.DECLINE, "There is no such log.");
        var declined = history(made.duty()).get(0);
        assertEquals(Approval.DECLINED, declined.approval());
        assertEquals("There is no such log.", declined.decision().orElseThrow().text());
        assertFalse(declined.counts());
        assertEquals("attestation.attestation.declined", lastEvent().action());
        assertTrue(declined.isIntact(), "a decision is no part of what is bound");
    }

    @Test
    void nobody_approves_what_they_attested_and_only_an_administrator_approves() {
        claims.needApproval(true);
        var own = attestations.attest(administrator, claims.duty(), claims.first());
        assertThrows(Forbidden.class, () -> attestations.decide(administrator, own.id(), Decision.APPROVE, ""));
        assertThrows(Forbidden.class, () -> attestations.decide(contributor, own.id(), Decision.APPROVE, ""));
        assertEquals(
                Approval.WAITING,
                attestations.attestation(administrator, own.id()).approval());
        attestations.decide(claims.anotherAdministrator(), own.id(), Decision.APPROVE, "Seen.");
    }

    @Test
    void what_needs_no_approval_is_not_decided_on() {
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        assertThrows(Conflict.class, () -> attestations.decide(administrator, made.id(), Decision.APPROVE, ""));
    }

    @Test
    void a_withdrawn_attestation_stays_visible_with_its_reason() {
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        assertThrows(Invalid.class, () -> attestations.withdraw(contributor, made.id(), ""));
        var withdrawn = attestations.withdraw(contributor, made.id(), "It was the wrong month.");
        assertEquals(List.of(withdrawn), history(made.duty()));
        assertEquals(
                "It was the wrong month.", withdrawn.withdrawal().orElseThrow().text());
        assertFalse(withdrawn.counts());
        assertEquals("attestation.attestation.withdrawn", lastEvent().action());
        assertEquals("It was the wrong month.", lastEvent().after("reason"));
        assertThrows(Conflict.class, () -> attestations.withdraw(contributor, made.id(), "Again."));
    }

    @Test
    void its_maker_or_an_administrator_withdraws_and_nobody_else() {
        var made = attestations.attest(administrator, claims.duty(), claims.first());
        assertThrows(Forbidden.class, () -> attestations.withdraw(contributor, made.id(), "I do not like it."));
        attestations.withdraw(claims.anotherAdministrator(), made.id(), "It is not true.");
    }

    @Test
    void what_is_withdrawn_is_not_decided_on_any_more() {
        claims.needApproval(true);
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        attestations.withdraw(contributor, made.id(), "It was the wrong month.");
        assertThrows(Conflict.class, () -> attestations.decide(administrator, made.id(), Decision.APPROVE, ""));
        assertFalse(attestations.waitingForApproval(administrator).stream()
                .anyMatch(waiting -> waiting.id().equals(made.id())));
    }

    @Test
    void a_withdrawn_attestation_can_be_made_again_as_the_next_one() {
        var duty = claims.duty();
        var made = attestations.attest(contributor, duty, claims.first());
        attestations.withdraw(contributor, made.id(), "It was the wrong month.");
        assertThrows(Conflict.class, () -> attestations.attest(contributor, duty, claims.first()));
        var again = attestations.attest(contributor, duty, claims.after(made.id(), Claims.STATEMENT));
        assertNotEquals(made.id(), again.id());
        assertEquals(2, history(duty).size());
    }

    @Test
    void an_attestation_of_one_tenant_is_nothing_to_another() {
        var made = attestations.attest(contributor, claims.duty(), claims.first());
        var stranger = claims.stranger();
        assertThrows(NotFound.class, () -> attestations.attestation(stranger, made.id()));
        assertThrows(NotFound.class, () -> attestations.withdraw(stranger, made.id(), "Not ours."));
        assertThrows(NotFound.class, () -> attestations.decide(stranger, made.id(), Decision.APPROVE, ""));
        assertEquals(List.of(), proofs.history(stranger, made.dutyId(), Optional.empty(), 10));
        // The same duty of the other tenant begins a chain of its own.
        attestations.attest(stranger, made.duty(), claims.first());
    }
}
