package io.remit.house;

import io.remit.catalog.ServiceEntry;
import io.remit.release.VersionDraft;
import io.remit.release.VersionKind;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How the routes of service versions are walked. */
final class ReleaseWays {
    private final TestPortal portal;

    ReleaseWays(TestPortal portal) {
        this.portal = portal;
    }

    Map<String, String> form() {
        return Map.of("name", name(), "kind", "PATCH", "released", "2026-10-01");
    }

    String version(ServiceEntry service) {
        var draft = new VersionDraft(name(), VersionKind.RELEASE, "", LocalDate.of(2026, 10, 2), Optional.empty());
        var platform = portal.services().platform();
        return portal.services()
                .releases()
                .publish(platform, service, draft)
                .id()
                .toString();
    }

    private static String name() {
        return "v" + UUID.randomUUID();
    }
}
