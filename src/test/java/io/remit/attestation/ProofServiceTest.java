package io.remit.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.remit.access.Access;
import io.remit.access.AttestationId;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the register of duties reads of attestations. */
@PortalTest
final class ProofServiceTest {
    private final TestPortal portal;
    private final AttestationService attestations;
    private final ProofService proofs;
    private final Claims claims;
    private final Access contributor;
    private final List<ServiceId> services;

    ProofServiceTest(TestPortal portal) {
        this.portal = portal;
        attestations = portal.services().attestations();
        proofs = portal.services().proofs();
        claims = new Claims(portal);
        contributor = portal.access(Role.CONTRIBUTOR);
        services = List.of(claims.edition().service());
    }

    private Proof only(DutyText duty) {
        var found = proofs.latest(contributor, services).get(duty.duty());
        assertEquals(1, found.size());
        return found.get(0);
    }

    private Attestation attested(DutyText duty, AttestationId follows, int fromDaysAgo, int toDaysAgo) {
        var today = claims.today();
        return attestations.attest(
                contributor, duty, claims.period(follows, today.minusDays(fromDaysAgo), today.minusDays(toDaysAgo)));
    }

    private static AttestationId latest(Proof proof) {
        return proof.latest().orElseThrow().id();
    }

    @Test
    void the_latest_is_the_one_whose_period_ends_last_not_the_one_made_last() {
        var duty = claims.duty();
        var recent = attested(duty, Attesting.FIRST, 30, 1);
        var filledIn = attested(duty, recent.id(), 400, 370);
        assertEquals(recent.id(), latest(only(duty)));
        assertEquals(filledIn.id(), only(duty).head());
        var corrected = attested(duty, filledIn.id(), 20, 1);
        assertEquals(corrected.id(), latest(only(duty)), "of two that end on one day the later one speaks");
    }

    @Test
    void a_fact_says_who_when_of_which_text() {
        var duty = claims.duty();
        var made = attested(duty, Attesting.FIRST, 30, 1);
        var fact = only(duty).latest().orElseThrow();
        assertEquals(duty.duty(), fact.duty());
        assertEquals(made.periodFrom(), fact.periodFrom());
        assertEquals(made.periodTo(), fact.periodTo());
        assertEquals(duty.textHash(), fact.textHash());
        assertEquals(duty.editionNumber(), fact.editionNumber());
        assertEquals(made.madeBy(), fact.madeBy());
        assertEquals(made.madeAt(), fact.madeAt());
        assertEquals(List.of(), fact.evidence());
    }

    @Test
    void what_was_withdrawn_or_declined_gives_way_to_what_still_counts() {
        var duty = claims.duty();
        var kept = attested(duty, Attesting.FIRST, 30, 20);
        var withdrawn = attested(duty, kept.id(), 19, 1);
        attestations.withdraw(contributor, withdrawn.id(), "It was not done.");
        assertEquals(kept.id(), latest(only(duty)));
        assertEquals(withdrawn.id(), only(duty).head());
        attestations.withdraw(contributor, kept.id(), "That neither.");
        assertEquals(Optional.empty(), only(duty).latest());
    }

    @Test
    void what_waits_is_told_apart_from_what_counts() {
        claims.needApproval(true);
        var duty = claims.duty();
        var first = attested(duty, Attesting.FIRST, 60, 31);
        var second = attested(duty, first.id(), 30, 1);
        claims.needApproval(false);
        assertEquals(Optional.empty(), only(duty).latest());
        assertEquals(
                List.of(first.id(), second.id()),
                only(duty).waiting().stream().map(DoneFact::id).toList());
        var administrator = portal.access(Role.ADMINISTRATOR);
        attestations.decide(administrator, first.id(), Decision.APPROVE, "");
        attestations.decide(administrator, second.id(), Decision.DECLINE, "No.");
        assertEquals(first.id(), latest(only(duty)));
        assertEquals(List.of(), only(duty).waiting());
    }

    @Test
    void each_subject_has_a_chain_of_its_own() {
        var duty = claims.duty();
        for (var subject : List.of("project:1", "project:2")) {
            var today = claims.today();
            attestations.attest(
                    contributor,
                    duty,
                    new Attesting(
                            subject,
                            Attesting.FIRST,
                            today,
                            today,
                            Claims.STATEMENT,
                            List.of(),
                            "",
                            Attesting.Origin.BULK));
        }
        assertEquals(
                List.of("project:1", "project:2"),
                proofs.latest(contributor, services).get(duty.duty()).stream()
                        .map(Proof::subject)
                        .sorted()
                        .toList());
    }

    @Test
    void a_fact_has_the_grades_of_its_evidence_and_the_day_the_first_expires() {
        var duty = claims.duty();
        var today = claims.today();
        attestations.attest(
                contributor,
                duty,
                claims.with(
                        claims.evidence(contributor, "STATED", Optional.of(today.plusDays(90))),
                        claims.evidence(contributor, "OBSERVED", Optional.of(today.plusDays(7))),
                        claims.evidence(contributor, "REPORTED", Optional.empty())));
        var fact = only(duty).latest().orElseThrow();
        assertEquals(
                List.of("STATED", "OBSERVED", "REPORTED"),
                fact.evidence().stream().map(DoneFact.Shown::grade).toList());
        assertEquals(Optional.of(today.plusDays(7)), fact.expiresOn());
    }

    @Test
    void a_period_has_what_touches_it_and_counts() {
        var duty = claims.duty();
        var today = claims.today();
        var before = attested(duty, Attesting.FIRST, 40, 31);
        var across = attested(duty, before.id(), 35, 25);
        var inside = attested(duty, across.id(), 24, 22);
        var after = attested(duty, inside.id(), 9, 1);
        attestations.withdraw(contributor, attested(duty, after.id(), 28, 27).id(), "It was not done.");
        var found = proofs.inPeriod(contributor, services, today.minusDays(30), today.minusDays(10));
        assertEquals(
                List.of(across.id(), inside.id()),
                found.get(duty.duty()).stream().map(DoneFact::id).toList());
    }

    @Test
    void history_is_read_page_by_page() {
        var duty = claims.duty();
        var first = attested(duty, Attesting.FIRST, 3, 3);
        var second = attested(duty, first.id(), 2, 2);
        var third = attested(duty, second.id(), 1, 1);
        var page = proofs.history(contributor, duty.duty(), Optional.empty(), 2);
        assertEquals(List.of(third, second), page);
        assertEquals(List.of(first), proofs.history(contributor, duty.duty(), Optional.of(second.id()), 2));
    }

    @Test
    void other_services_and_other_tenants_are_left_out() {
        var duty = claims.duty();
        attested(duty, Attesting.FIRST, 1, 1);
        var elsewhere = List.of(new Claims(portal).edition().service());
        assertFalse(proofs.latest(contributor, elsewhere).containsKey(duty.duty()));
        assertFalse(proofs.latest(claims.stranger(), services).containsKey(duty.duty()));
        assertEquals(0, proofs.latest(contributor, List.of()).size());
    }

    @Test
    void a_tenant_reads_what_the_provider_proved_and_nothing_else_of_it() {
        var duty = claims.duty();
        var operator = portal.services().platform();
        var made = attestations.attest(operator, duty, claims.first());
        assertEquals(Access.PLATFORM, made.tenant());
        attested(duty, Attesting.FIRST, 1, 1);
        var seen = proofs.providerLatest(contributor, services).get(duty.duty());
        assertEquals(1, seen.size());
        assertEquals(made.id(), latest(seen.get(0)));
        assertEquals(List.of(made), proofs.providerHistory(contributor, duty.duty(), Optional.empty(), 10));
        assertFalse(only(duty).head().equals(made.id()), "a tenant's own chain is another");
        assertEquals(List.of(made), proofs.history(operator, duty.duty(), Optional.empty(), 10));
    }
}
