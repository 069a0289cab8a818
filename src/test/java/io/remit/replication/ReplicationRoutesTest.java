package io.remit.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.bucket.Bucket;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import org.junit.jupiter.api.Test;

/** The pages of how a bucket is kept: who may open them, what is kept that was typed, what is never shown. */
@PortalTest
final class ReplicationRoutesTest {
    private static final String SECRET = "canary-secret-of-the-tenant";
    private static int count;
    private final TestPortal portal;
    private final Bucket bucket;
    private final String path;

    ReplicationRoutesTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "shown-" + ++count + "-" + portal.tenant().slug();
        var service = services.catalog().createService(services.platform(), slug, "Shown");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        bucket = new TestStorage(portal, service).claimed("taxonomy/");
        path = portal.path("/buckets/" + bucket.id());
    }

    @Test
    void a_key_is_handed_in_and_no_page_and_no_event_shows_it() {
        var set = portal.administrator()
                .post(path + "/key", "named", "backup-reader", "key", "AKIACANARY", "secret", SECRET);
        assertEquals(303, set.status(), set::text);
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("bucket.key.set", event.action());
        assertFalse(event.toString().contains(SECRET) || event.toString().contains("AKIACANARY"));
        for (var page : new String[] {"/key", "/backup", ""}) {
            var body = portal.administrator().get(path + page).body();
            assertFalse(body.contains(SECRET) || body.contains("AKIACANARY"), page);
        }
        assertTrue(portal.viewer().get(path + "/backup").text().contains("Not read yet"));
    }

    @Test
    void a_key_without_its_secret_is_told_at_the_field_and_comes_back_empty() {
        var refused = portal.administrator().post(path + "/key", "named", "backup-reader", "key", "AKIACANARY");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Enter the secret of the key."), refused::text);
        assertTrue(refused.body().contains("backup-reader"), "whose it is was typed and is kept");
        assertFalse(refused.body().contains("AKIACANARY"));
    }

    @Test
    void what_is_declared_is_shown_beside_what_is_read() {
        var declared = portal.administrator()
                .post(
                        path + "/backup/declaration",
                        "seen",
                        "0",
                        "versioning",
                        "KEPT",
                        "retentionDays",
                        "30",
                        "timed",
                        "TAXONOMY",
                        "prefix-TAXONOMY",
                        "taxonomy/",
                        "mostLag",
                        "60");
        assertEquals(303, declared.status(), declared::text);
        var page = portal.viewer().get(path + "/backup").text();
        assertTrue(page.contains("Versions are kept"), page);
        assertTrue(page.contains("30 days"), page);
        assertTrue(page.contains("taxonomy/remit-sample.txt"), page);
        assertTrue(page.contains("Say which bucket it is replicated to"), page);
        assertTrue(portal.viewer().get(path).text().contains("Cannot tell"));
        assertTrue(portal.viewer().get(portal.path("/buckets")).text().contains("Cannot tell"));
    }

    @Test
    void what_cannot_be_declared_is_told_at_its_field_and_nothing_typed_is_lost() {
        var refused = portal.administrator()
                .post(
                        path + "/backup/declaration",
                        "seen",
                        "0",
                        "retentionDays",
                        "for ever",
                        "timed",
                        "TAXONOMY",
                        "prefix-TAXONOMY",
                        "mine/",
                        "patience",
                        "3");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Write a whole number of days."), refused::text);
        assertTrue(refused.body().contains("for ever") && refused.body().contains("mine/"), refused::text);
        var second = portal.administrator().post(path + "/backup/declaration", "seen", "7");
        assertEquals(409, second.status());
    }

    @Test
    void without_a_key_nothing_is_read_or_timed_and_the_reason_is_told() {
        var read = portal.administrator().post(path + "/backup/reading");
        assertEquals(409, read.status());
        assertTrue(read.text().contains("no key of yours"), read::text);
        assertEquals(
                409,
                portal.administrator()
                        .post(path + "/backup/samples", "purpose", "TAXONOMY")
                        .status());
        assertEquals(
                422,
                portal.administrator()
                        .post(path + "/backup/samples", "purpose", "x")
                        .status());
    }
}
