package io.remit.readiness;

import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.PageKind;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A service with a page on recovery that the test's tenant uses in two projects. */
public final class Ready {
    private static final String PAGE = """
            # Ready

            ## Incident and operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logging | Provide logs of the service. | Review the logs. |
            """;
    private static final String RECOVERY = """
            # Understanding high availability and disaster recovery for Ready

            ## Customer responsibilities

            Use this checklist to verify that replication works:

            - [ ] Check that a policy copies the primary bucket
            - [ ] Check that samples arrive in the backup bucket
            """;
    private final TestPortal portal;
    private final ServiceEntry service;
    final ProjectId east;
    final ProjectId west;

    public Ready(TestPortal portal, String name) {
        this.portal = portal;
        var services = portal.services();
        var platform = services.platform();
        var slug = "ready-" + name + "-" + portal.tenant().slug();
        service = services.catalog().createService(platform, slug, "Ready " + name);
        var draft = services.drafts()
                .importPage(platform, service, bytes(PAGE), List.of(), "", Optional.empty())
                .draft()
                .id();
        services.drafts()
                .importInto(
                        platform,
                        draft,
                        0,
                        bytes(RECOVERY),
                        List.of(),
                        "",
                        Optional.empty(),
                        Optional.of(PageKind.HA_DR));
        services.publication().publish(platform, draft, 0, LocalDate.of(2026, 11, 1), "");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        var admin = portal.access(Role.ADMINISTRATOR);
        east = services.projects().add(admin, slug, "east", "us-east");
        west = services.projects().add(admin, slug, "west", "us-west");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public ServiceEntry service() {
        return service;
    }

    /** Where the item whose title begins like this stands, for each project or for all at once. */
    List<ItemStanding> standings(String title) {
        return portal.services().readiness().standing(portal.access(Role.VIEWER)).standings().stream()
                .filter(one -> one.item().service().equals(service))
                .filter(one -> one.item().title().startsWith(title))
                .toList();
    }

    ItemStanding standing(String title) {
        return standings(title).get(0);
    }

    ReadinessItem item(String title) {
        return standing(title).item();
    }

    /** What is said of an item today. */
    Confirming saying(String title, boolean inPlace, String note, String shown) {
        var one = standing(title);
        var today = portal.services().readiness().today(portal.access(Role.VIEWER));
        return new Confirming(
                one.item(), one.project().map(project -> project.id()), inPlace, note, today, List.of(), shown);
    }

    Confirmation say(Role role, Confirming said) {
        var today = portal.services().readiness().today(portal.access(role));
        return portal.services()
                .readinessConfirmations()
                .confirm(portal.access(role), List.of(said), today)
                .get(0);
    }
}
