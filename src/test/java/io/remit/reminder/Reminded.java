package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.AttestationId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.DutyRef;
import io.remit.assignment.Laying;
import io.remit.attestation.Attesting;
import io.remit.attestation.Decision;
import io.remit.ping.Pinged;
import io.remit.standing.Cadence;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant with a duty that somebody answers for. */
final class Reminded {
    private final TestPortal portal;
    private final Pinged pinged;

    Reminded(TestPortal portal) {
        this.portal = portal;
        pinged = new Pinged(portal);
    }

    LocalDate today() {
        return LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
    }

    String dutyId() {
        return pinged.duty().toString();
    }

    /** Gives the duty to somebody, first due on a day and then again and again. */
    void lay(AccountId owner, LocalDate firstDue, String cadence) {
        var access = portal.access(Role.ADMINISTRATOR);
        var assignments = portal.services().assignments();
        var ref = new DutyRef(pinged.service().id(), pinged.key(), "Logging: Review the logs.");
        int seen = assignments
                .assignment(access, ref.id())
                .map(now -> now.version())
                .orElse(0);
        var laying = new Laying(
                ref, seen, Optional.of(owner), Cadence.parse(cadence), Optional.of(firstDue), PerSubject.NONE, "");
        assignments.layDown(access, List.of(laying), today());
    }

    /** States that the duty was done; the attestation's id. */
    String attest(Access access) {
        var services = portal.services();
        var duty = services.duties().duty(access, pinged.duty());
        var day = today().minusDays(1);
        var follows = duty.subjects().get(0).follows();
        var done = new Attesting("", follows, day, day, "All was reviewed.", List.of(), "", Attesting.Origin.FORM);
        return services.attestations().attest(access, duty.text(), done).id().toString();
    }

    void decline(Access access, String attestation) {
        var id = new AttestationId(UUID.fromString(attestation));
        portal.services().attestations().decide(access, id, Decision.DECLINE, "It was not seen.");
    }

    /** Gives the provider's part to the operator, first due on a day; the duty's id. */
    String layProviders(LocalDate firstDue) {
        var services = portal.services();
        var platform = services.platform();
        var duty = services.duties().register(platform).duties().stream()
                .filter(one -> one.service().equals(pinged.service()))
                .findFirst()
                .orElseThrow();
        var operator = services.memberships().people(platform).stream()
                .filter(one -> one.email().equals(portal.operatorEmail()))
                .findFirst()
                .orElseThrow();
        var laying = new Laying(
                duty.ref(),
                duty.assignment().version(),
                Optional.of(operator.account()),
                Cadence.parse("P1M"),
                Optional.of(firstDue),
                PerSubject.NONE,
                "");
        services.assignments().layDown(platform, List.of(laying), today());
        return duty.id().toString();
    }
}
