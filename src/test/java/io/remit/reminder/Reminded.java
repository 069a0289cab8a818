package io.remit.reminder;

import io.remit.access.AccountId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.DutyRef;
import io.remit.assignment.Laying;
import io.remit.ping.Pinged;
import io.remit.standing.Cadence;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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
}
