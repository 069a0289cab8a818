package io.remit.ping;

import io.remit.access.DutyId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.Party;
import io.remit.standing.Cadence;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A service with a published edition that the test's tenant uses, and pings about its first duty. */
public final class Pinged {
    private static final String PAGE = """
            # Pinged

            ## Incident and operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Provide logs of the service. | Review the logs. Keep the logs. |
            """;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final String key;

    public Pinged(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "pinged-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Pinged");
        var draft = services.drafts()
                .importPage(
                        services.platform(),
                        service,
                        PAGE.getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        "",
                        Optional.empty());
        var head = services.publication()
                .publish(services.platform(), draft.draft().id(), 0, LocalDate.of(2026, 11, 1), "");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        key = services.catalog().content(services.platform(), head).content().responsibilities().stream()
                .flatMap(row -> row.duties().stream())
                .filter(duty -> duty.party() == Party.CUSTOMER)
                .findFirst()
                .orElseThrow()
                .key();
    }

    public ServiceEntry service() {
        return service;
    }

    public String key() {
        return key;
    }

    public DutyId duty() {
        return DutyId.of(service.id(), key);
    }

    /** Lays down for what the duty is fulfilled. */
    void layDown(PerSubject perSubject) {
        var admin = portal.access(Role.ADMINISTRATOR);
        var duty = portal.services().duties().duty(admin, duty());
        var laying = new Laying(
                duty.ref(),
                duty.assignment().version(),
                Optional.empty(),
                Cadence.parse("monthly"),
                Optional.empty(),
                perSubject,
                "");
        var today = portal.services().duties().today(admin);
        portal.services().assignments().layDown(admin, List.of(laying), today);
    }

    PingDraft draft(String name) {
        return new PingDraft(service.id(), key, "", name, Duration.ofDays(1), Duration.ofHours(1));
    }

    PingService.Made made(String name) {
        return portal.services().pings().create(portal.access(Role.CONTRIBUTOR), draft(name));
    }
}
