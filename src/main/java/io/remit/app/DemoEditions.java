package io.remit.app;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.intake.PageKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The demo's service with two editions of its pages: the facts of the reference pages, in words of our own. */
final class DemoEditions {
    static final String SERVICE = "instructlab";
    private static final String ADDRESS = "https://docs.provider.example/docs/instructlab?topic=responsibilities";
    private static final String RECOVERY_ADDRESS =
            "https://docs.provider.example/docs/instructlab?topic=instructlab-ilab-ha-dr";
    private final Wiring wiring;
    private final Access platform;

    DemoEditions(Wiring wiring, Access platform) {
        this.wiring = wiring;
        this.platform = platform;
    }

    /** The edition that tenants subscribe to. */
    EditionHead publishFirst() {
        var service = wiring.catalog.createService(platform, SERVICE, "InstructLab");
        var effectiveOn = LocalDate.of(2026, 8, 10);
        var draft = draft(service, "instructlab-1.md", effectiveOn);
        wiring.drafts.importInto(
                platform,
                draft,
                0,
                bytes("instructlab-ha-dr.md"),
                List.of(),
                RECOVERY_ADDRESS,
                Optional.of(effectiveOn.minusDays(7)),
                Optional.of(PageKind.HA_DR));
        return wiring.publication.publish(platform, draft, 0, effectiveOn, "First edition.");
    }

    /** The edition that changes things for them; its page on recovery is the one before's. */
    EditionHead publishSecond() {
        return edition(
                wiring.catalog.service(platform, SERVICE),
                "instructlab-2.md",
                LocalDate.of(2026, 10, 19),
                "Moving jobs to new versions is with customers now; backup and revocation are spelt out.");
    }

    private EditionHead edition(ServiceEntry service, String resource, LocalDate effectiveOn, String note) {
        return wiring.publication.publish(platform, draft(service, resource, effectiveOn), 0, effectiveOn, note);
    }

    private DraftId draft(ServiceEntry service, String resource, LocalDate effectiveOn) {
        return wiring.drafts
                .importPage(
                        platform, service, bytes(resource), List.of(), ADDRESS, Optional.of(effectiveOn.minusDays(7)))
                .draft()
                .id();
    }

    private static byte[] bytes(String resource) {
        try (var in = DemoEditions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The demo page " + resource + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
