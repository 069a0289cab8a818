package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.catalog.Shelf;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.SharedFiles;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real history of a page as a tenant lives it, by the register. */
@PortalTest
final class RealHistoryTest {
    private final TestPortal portal;
    private final Shelf shelf;

    RealHistoryTest(TestPortal portal) {
        this.portal = portal;
        shelf = Shelf.named(portal, "InstructLab");
    }

    /** Takes what the provider published in that version; a version that says nothing new is no edition. */
    private void publish(int version) throws IOException {
        var page = Files.readString(
                SharedFiles.at("corpus/history/instructlab").resolve(file(version)), StandardCharsets.UTF_8);
        var draft = shelf.draft(page);
        boolean nothingNew = portal.services()
                .publication()
                .preview(shelf.operator(), shelf.opened(draft))
                .identical();
        if (nothingNew) {
            shelf.drafts().discard(shelf.operator(), draft);
        } else {
            shelf.publish(draft, shelf.catalog().today());
        }
    }

    private static String file(int version) throws IOException {
        try (var files = Files.list(SharedFiles.at("corpus/history/instructlab"))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .get(version - 1);
        }
    }

    private List<DutyEntry> duties() {
        return portal.services()
                .duties()
                .register(portal.access(Role.ADMINISTRATOR))
                .duties();
    }

    private List<DutyEntry> stale() {
        return duties().stream()
                .filter(duty -> duty.standing().state() == DutyState.STALE)
                .toList();
    }

    @Test
    void who_attested_every_duty_at_version_4_loses_nothing_until_version_8_which_changes_two() throws IOException {
        for (int version = 1; version <= 4; version++) {
            publish(version);
        }
        shelf.subscribe(portal.tenant());
        var administrator = portal.access(Role.ADMINISTRATOR);
        var contributor = portal.account(Role.CONTRIBUTOR);
        var today = portal.services().duties().today(administrator);
        assertEquals(today, portal.clock().instant().atZone(ZoneOffset.UTC).toLocalDate());
        var mine = duties();
        var seen = mine.stream().collect(Collectors.toMap(DutyEntry::ref, duty -> 0));
        portal.services().assignments().assign(administrator, seen, Optional.of(contributor));
        for (var duty : mine) {
            var attesting = Desk.attesting(duty.subjects().get(0), today);
            portal.services().attestations().attest(administrator, duty.text(), attesting);
        }
        for (int version = 5; version <= 7; version++) {
            publish(version);
            assertEquals(List.of(), stale(), "version " + version);
            assertEquals(mine.size(), duties().size(), "version " + version);
        }
        publish(8);
        assertEquals(
                List.of("logging.customer.review", "tracking-user-activity.customer.review"),
                stale().stream()
                        .map(duty -> duty.duty().key().replaceAll("review-.*", "review"))
                        .sorted()
                        .toList());
        for (var duty : duties()) {
            assertTrue(
                    duty.standing().state() == DutyState.FULFILLED
                            || duty.standing().state() == DutyState.STALE,
                    duty.label());
            assertEquals(contributor, duty.owner().orElseThrow(), "owners stay through editions");
        }
    }
}
