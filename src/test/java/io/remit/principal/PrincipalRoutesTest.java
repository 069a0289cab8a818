package io.remit.principal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Platform;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator lays down whom tenants authorize, and hands in a key that nobody sees again. */
@PortalTest
final class PrincipalRoutesTest {
    private static final String SECRET = "canary-secret-of-the-key";
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final String path;

    PrincipalRoutesTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        service = services.catalog()
                .createService(
                        services.platform(),
                        "keyed-" + ++count + "-" + portal.tenant().slug(),
                        "Keyed");
        path = "/admin/catalog/" + service.slug() + "/principals";
    }

    private Page set(String version, String... more) {
        var form = new ArrayList<>(List.of(
                "version",
                version,
                "granted",
                "arn:aws:iam:::user/lab",
                "tested",
                "PRINCIPAL",
                "hosts",
                "s3.example.org"));
        form.addAll(List.of(more));
        return portal.operator().post(path + "/s3-compatible", form.toArray(String[]::new));
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), Access.PLATFORM);
    }

    @Test
    void it_is_laid_down_with_a_key_that_no_page_and_no_event_shows() {
        assertEquals(303, set("0", "key", "AKIAKEY", "secret", SECRET).status());
        assertEquals("principal.key.set", last().action());
        assertFalse(last().toString().contains(SECRET));
        var page = portal.operator().get(path);
        assertTrue(page.text().contains("tested as the principal"), page::text);
        assertTrue(page.text().contains("A key is stored"), page::text);
        assertFalse(page.body().contains(SECRET) || page.body().contains("AKIAKEY"), "not even the name of the key");
        assertEquals(303, set("1").status(), "without a key the stored one is kept");
    }

    @Test
    void the_key_is_for_its_hosts_and_has_to_be_entered_again_for_others() {
        set("0", "key", "AKIAKEY", "secret", SECRET);
        var refused = set("1", "hosts", "s3.example.org evil.example.org");
        assertEquals(303, refused.status(), "the first of two values counts, so nothing changed");
        var elsewhere = portal.operator()
                .post(
                        path + "/s3-compatible",
                        "version",
                        "2",
                        "granted",
                        "arn:aws:iam:::user/lab",
                        "tested",
                        "PRINCIPAL",
                        "hosts",
                        "evil.example.org");
        assertEquals(422, elsewhere.status());
        assertTrue(elsewhere.text().contains("enter the key again"), elsewhere::text);
        var principals = portal.services().principals();
        var platform = portal.services().platform();
        var principal = principals
                .principal(platform, service.id(), Platform.S3_COMPATIBLE)
                .orElseThrow();
        assertTrue(principals.key(platform, principal, "s3.example.org").isPresent());
        assertTrue(principals.key(platform, principal, "evil.example.org").isEmpty());
        assertTrue(principals
                .key(platform, principal, "s3.example.org.evil.example")
                .isEmpty());
    }

    @Test
    void what_was_typed_wrong_comes_back_but_for_the_secret() {
        var back = set("0", "key", "AKIAKEY", "secret", SECRET, "controlBucket", "Not A Bucket!");
        assertEquals(422, back.status());
        assertFalse(back.body().contains(SECRET));
        assertTrue(back.body().contains("Not A Bucket!"));
        assertEquals(422, set("0", "key", "AKIAKEY").status(), "a key without its secret is none");
        assertEquals(422, set("0").status(), "tested, but as whom?");
    }

    @Test
    void somebody_faster_is_told_and_only_the_operator_may() {
        set("0", "key", "AKIAKEY", "secret", SECRET);
        assertEquals(409, set("0", "key", "AKIAKEY", "secret", SECRET).status());
        assertEquals(404, portal.administrator().get(path).status());
    }

    @Test
    void when_nothing_is_tested_any_more_the_key_is_gone() {
        set("0", "key", "AKIAKEY", "secret", SECRET);
        var untested = portal.operator()
                .post(path + "/s3-compatible", "version", "1", "granted", "arn:aws:iam:::user/lab", "tested", "NOBODY");
        assertEquals(303, untested.status());
        assertEquals("principal.key.removed", last().action());
        assertEquals(422, set("2").status(), "and has to be entered again");
    }
}
