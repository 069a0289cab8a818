package io.remit.app;

import io.remit.access.Access;
import io.remit.release.VersionDraft;
import io.remit.release.VersionKind;
import java.time.LocalDate;
import java.util.Optional;

/** The versions of the demo's service: two releases, and a patch that jobs are yet to be restarted on. */
final class DemoReleases {
    private final Wiring wiring;
    private final Access platform;

    DemoReleases(Wiring wiring, Access platform) {
        this.wiring = wiring;
        this.platform = platform;
    }

    void publish() {
        var today = wiring.catalog.today();
        publish("1.4.0", VersionKind.RELEASE, 150, Optional.of(today.minusDays(20)), "Multi-phase training.");
        publish(
                "1.5.0",
                VersionKind.RELEASE,
                62,
                Optional.of(today.plusDays(180)),
                "Checkpoints are kept in your bucket.");
        publish(
                "1.5.1",
                VersionKind.PATCH,
                9,
                Optional.of(today.plusDays(180)),
                "A job that lost its worker resumes from its last checkpoint.");
    }

    private void publish(String name, VersionKind kind, int daysAgo, Optional<LocalDate> supportedUntil, String note) {
        var service = wiring.catalog.service(platform, DemoEditions.SERVICE);
        var released = wiring.catalog.today().minusDays(daysAgo);
        wiring.releases.publish(platform, service, new VersionDraft(name, kind, note, released, supportedUntil));
    }
}
