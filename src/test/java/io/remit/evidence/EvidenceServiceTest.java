package io.remit.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.EvidenceId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.standing.Grade;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.Bytes;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files, links and reports of a tenant. */
@PortalTest
final class EvidenceServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Described ABOUT = Described.about(DAY);
    private static final long MEBIBYTE = 1 << 20;
    private final TestPortal portal;
    private final EvidenceService evidence;
    private final Access contributor;

    EvidenceServiceTest(TestPortal portal) {
        this.portal = portal;
        this.evidence = portal.services().evidence();
        this.contributor = portal.access(Role.CONTRIBUTOR);
    }

    private Evidence added(String name, String content) {
        return added(evidence, name, content);
    }

    private Evidence added(EvidenceService service, String name, String content) {
        return service.addFile(contributor, name, stream(content), ABOUT).evidence();
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    /** A service of the same tenants with less room. */
    private EvidenceService withQuota(long bytes) {
        return new EvidenceService(portal.store(), portal.services().blobs(), portal.clock(), bytes);
    }

    private static String refusal(String field, org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Invalid.class, act).errors().getOrDefault(field, "not at this field");
    }

    @Test
    void a_file_is_kept_described_and_on_record() throws Exception {
        var described = new Described("From the backup job", DAY, Optional.of(DAY.plusYears(1)));
        var added = evidence.addFile(contributor, "../report.txt", stream("all is well"), described);
        var piece = evidence.byId(contributor, added.evidence().id());
        assertTrue(added.isNew());
        assertEquals(added.evidence(), piece);
        assertEquals("report.txt", piece.name());
        assertEquals("text/plain", piece.mediaType());
        assertEquals(11, piece.bytes());
        assertEquals(Grade.STATED, piece.grade());
        assertEquals(described.expiresOn(), piece.expiresOn());
        try (var in = evidence.open(contributor, piece.id())) {
            assertArrayEquals("all is well".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertEquals("evidence.file.added", lastEvent().action());
        assertEquals("evidence:" + piece.id(), lastEvent().subject());
        assertEquals(piece.sha256(), lastEvent().after("sha256"));
        assertEquals(portal.account(Role.CONTRIBUTOR).toString(), lastEvent().actor());
    }

    @Test
    void a_link_is_kept_with_its_title_and_on_record() {
        var piece = evidence.addLink(contributor, "https://Example.org/board", " ", ABOUT)
                .evidence();
        assertEquals(EvidenceKind.LINK, piece.kind());
        assertEquals("example.org", piece.name());
        assertEquals("https://example.org/board", piece.address());
        assertEquals("evidence.link.added", lastEvent().action());
        assertEquals("https://example.org/board", lastEvent().after("address"));
        assertThrows(
                NotFound.class, () -> evidence.open(contributor, piece.id()).close());
    }

    @Test
    void a_report_has_the_grade_of_where_it_comes_from() {
        var body = "ok".getBytes(StandardCharsets.UTF_8);
        var piece = evidence.addReport(contributor, Grade.REPORTED, "ping.txt", body, ABOUT)
                .evidence();
        assertEquals(Grade.REPORTED, evidence.byId(contributor, piece.id()).grade());
        assertEquals("REPORTED", lastEvent().after("grade"));
    }

    @Test
    void the_same_file_or_link_added_again_is_the_piece_that_is_there() {
        var first = added("twice.txt", "twice");
        var event = lastEvent();
        var again = evidence.addFile(contributor, "twice.txt", stream("twice"), ABOUT);
        assertFalse(again.isNew());
        assertEquals(first, again.evidence());
        assertEquals(event, lastEvent());
        assertNotEquals(first.id(), added("other name.txt", "twice").id());
        var link = evidence.addLink(contributor, "https://example.org/twice", "", ABOUT);
        var linkAgain = evidence.addLink(contributor, "https://example.org/twice", "", ABOUT);
        assertTrue(link.isNew());
        assertEquals(link.evidence(), linkAgain.evidence());
    }

    @Test
    void many_who_add_the_same_at_once_add_it_once() {
        var ids = new ArrayList<EvidenceId>();
        var failures = AtOnce.run(6, person -> {
            var id = added("at once.txt", "the same of all").id();
            synchronized (ids) {
                ids.add(id);
            }
        });
        assertEquals(List.of(), failures);
        assertEquals(1, ids.stream().distinct().count());
        assertEquals(6, ids.size());
    }

    @Test
    void a_file_is_not_empty_and_not_larger_than_allowed() {
        assertTrue(refusal("file", () -> added("empty.txt", "")).contains("empty.txt is empty"));
        var large = new Bytes(1, EvidenceService.MAX_FILE_BYTES + 1);
        var refused = refusal("file", () -> evidence.addFile(contributor, "large.bin", large, ABOUT));
        assertTrue(refused.contains("larger than 50 MB"), refused);
    }

    @Test
    void the_largest_file_goes_through() {
        var largest = new Bytes(2, EvidenceService.MAX_FILE_BYTES);
        var piece = evidence.addFile(contributor, "largest.bin", largest, ABOUT).evidence();
        assertEquals(50 * MEBIBYTE, piece.bytes());
    }

    @Test
    void dates_are_ones_that_can_be() {
        var future = Described.about(
                LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC).plusDays(2));
        assertTrue(refusal("aboutOn", () -> evidence.addLink(contributor, "https://a.example", "", future))
                .contains("earlier"));
        var ancient = Described.about(LocalDate.of(1066, 10, 14));
        assertTrue(refusal("aboutOn", () -> evidence.addLink(contributor, "https://a.example", "", ancient))
                .contains("1990"));
        var expired = new Described("", DAY, Optional.of(DAY));
        assertTrue(refusal("expiresOn", () -> evidence.addLink(contributor, "https://a.example", "", expired))
                .contains("after"));
        var endless = new Described("", DAY, Optional.of(LocalDate.of(9999, 1, 1)));
        assertTrue(refusal("expiresOn", () -> evidence.addLink(contributor, "https://a.example", "", endless))
                .contains("2199"));
    }

    @Test
    void a_quota_is_kept_also_when_many_add_at_once_and_the_same_bytes_count_once() {
        var used = evidence.usage(contributor).usedBytes();
        var service = withQuota(used + 1000);
        var failures =
                AtOnce.run(8, person -> service.addFile(contributor, "q" + person, new Bytes(person, 300), ABOUT));
        assertEquals(5, failures.size(), failures::toString);
        failures.forEach(failure -> assertTrue(
                failure instanceof Invalid invalid
                        && invalid.errors().get("file").contains("no room"),
                failure::toString));
        assertEquals(used + 900, service.usage(contributor).usedBytes());
        added(service, "first name", "x".repeat(40));
        added(service, "second name", "x".repeat(40));
        assertEquals(used + 940, service.usage(contributor).usedBytes());
        assertTrue(refusal("file", () -> added(service, "one more", "y".repeat(61)))
                .contains("no room"));
    }

    @Test
    void pieces_are_found_by_their_words_and_paged_by_key() {
        var ids = new ArrayList<EvidenceId>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, added("page 100%_" + i + ".txt", "page " + i).id());
        }
        var first = evidence.before(contributor, Optional.empty(), "PAGE 100%_", 2);
        assertEquals(
                ids.subList(0, 2), first.pieces().stream().map(Evidence::id).toList());
        assertEquals(Optional.empty(), first.newer());
        var second = evidence.before(contributor, first.older(), "page 100%_", 2);
        assertEquals(
                ids.subList(2, 4), second.pieces().stream().map(Evidence::id).toList());
        var last = evidence.before(contributor, second.older(), "page 100%_", 2);
        assertEquals(ids.subList(4, 5), last.pieces().stream().map(Evidence::id).toList());
        assertEquals(Optional.empty(), last.older());
        var back = evidence.after(contributor, last.newer().orElseThrow(), "page 100%_", 2);
        assertEquals(ids.subList(2, 4), back.pieces().stream().map(Evidence::id).toList());
        assertEquals(List.of(), evidence.newest(contributor, "page 100%x", 10));
    }

    @Test
    void pieces_of_one_tenant_are_nothing_to_another() {
        var piece = added("ours.txt", "ours");
        var other = portal.otherTenant();
        var stranger = portal.access(portal.join(other, "neighbour", Role.ADMINISTRATOR), other, Role.ADMINISTRATOR);
        assertThrows(NotFound.class, () -> evidence.byId(stranger, piece.id()));
        assertThrows(NotFound.class, () -> evidence.open(stranger, piece.id()).close());
        assertTrue(evidence.named(stranger, List.of(piece.id())).isEmpty());
        assertTrue(evidence.newest(stranger, "ours", 10).isEmpty());
        var theirs = evidence.addFile(stranger, "ours.txt", stream("ours"), ABOUT);
        assertTrue(theirs.isNew());
        assertEquals(piece.sha256(), theirs.evidence().sha256());
    }

    @Test
    void named_pieces_come_in_one_map_without_those_that_are_not_there() {
        var piece = added("named.txt", "named");
        var nobody = new EvidenceId(new UUID(7, 7));
        assertEquals(
                java.util.Map.of(piece.id(), piece),
                evidence.named(contributor, List.of(piece.id(), piece.id(), nobody)));
    }

    @Test
    void the_operator_keeps_evidence_of_the_providers_own() {
        var platform = portal.services().platform();
        var piece = evidence.addFile(platform, "provider.txt", stream("provider"), ABOUT)
                .evidence();
        assertEquals(piece, evidence.byId(platform, piece.id()));
        assertThrows(NotFound.class, () -> evidence.byId(contributor, piece.id()));
    }

    @Test
    void a_hash_binds_bytes_and_addresses_and_nothing_else() {
        var file = added("a.txt", "abc");
        var renamed = added("b.txt", "abc");
        var link = evidence.addLink(contributor, "https://example.org/a", "", ABOUT)
                .evidence();
        assertEquals(Evidence.hash(List.of(file, link)), Evidence.hash(List.of(link, renamed, file)));
        assertNotEquals(Evidence.hash(List.of(file)), Evidence.hash(List.of(file, link)));
        // Of "file ba78…15ad" and "link https://example.org/a", one to a line, as sha256sum tells it.
        assertEquals(
                "sha256:924d07f620e7da57215beb8f24c59700c10af2a4e25157c45de9c093de723662",
                Evidence.hash(List.of(file, link)));
        assertEquals(
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Evidence.hash(List.of()));
    }

    @Test
    void evidence_counts_on_its_last_day_and_no_longer() {
        var described = new Described("", DAY, Optional.of(DAY.plusDays(10)));
        var piece = evidence.addFile(contributor, "e.txt", stream("expires"), described)
                .evidence();
        assertFalse(piece.expired(DAY.plusDays(10)));
        assertTrue(piece.expired(DAY.plusDays(11)));
        assertFalse(added("f.txt", "never expires").expired(DAY.plusYears(100)));
    }

    @Test
    void a_file_whose_row_never_came_is_collected_a_day_later_and_others_stay() throws Exception {
        var blobs = portal.services().blobs();
        var collection = new EvidenceCollectionService(portal.store(), blobs, portal.clock());
        var kept = added("kept.txt", "kept");
        var orphan = blobs.write(contributor.tenant(), stream("its row never came"), 100);
        assertEquals(0, collection.collect(portal.services().platform()).files());
        portal.clock().advance(Duration.ofHours(25));
        var again = blobs.write(contributor.tenant(), stream("its row comes soon"), 100);
        assertTrue(collection.collect(portal.services().platform()).files() >= 1);
        assertThrows(
                java.io.IOException.class,
                () -> blobs.open(contributor.tenant(), orphan.sha256()).close());
        blobs.open(contributor.tenant(), again.sha256()).close();
        evidence.open(contributor, kept.id()).close();
    }
}
