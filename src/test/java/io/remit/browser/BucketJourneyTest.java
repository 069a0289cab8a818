package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.bucket.Bucket;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A bucket's whole life: registered, claimed, opened to a service, watched, timed, and closed again with a receipt. */
@PortalTest
final class BucketJourneyTest {
    private static final String NAME = "journey-data";
    private static final By PRIMARY = By.cssSelector("main form .btn.primary");
    private static final By TRIED = By.id("tried");
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final TestStorage storage;

    BucketJourneyTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "stored-" + ++count + "-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Stored " + count);
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        storage = new TestStorage(portal, service);
    }

    @Test
    void a_bucket_is_claimed_opened_timed_and_closed_with_a_receipt() {
        var backup = storage.kept(Set.of(Purpose.BACKUP), Optional.empty());
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.ADMINISTRATOR));
            var home = registered(browser, backup);
            claimed(browser);
            var access = observed(browser);
            timed(browser, home, backup);
            closed(browser, access);
            browser.mustHaveAQuietConsole();
        }
    }

    private String registered(Browser browser, Bucket backup) {
        storage.storage().bucket(NAME);
        browser.go(portal.path("/buckets/new"));
        browser.choose("platform", "S3_COMPATIBLE");
        browser.type("name", NAME);
        browser.type("endpoint", storage.endpoint());
        browser.see(By.cssSelector("input[name=purpose][value=TAXONOMY]")).click();
        browser.choose("backup", backup.id().toString());
        browser.clickAndLeave(PRIMARY);
        assertTrue(browser.path().matches(".*/buckets/[0-9a-f-]{36}"), browser::text);
        return browser.path();
    }

    private void claimed(Browser browser) {
        browser.mustBeAccessible();
        var claim = By.cssSelector("form[action$='/claim'] button");
        storage.give(NAME, Bucket.CHALLENGES, May.LIST, May.READ);
        browser.clickAndLeave(claim);
        browser.waitForText("The object is not there.");
        var key = browser.see(By.id("challenge-key")).getDomProperty("value");
        var content = browser.see(By.id("challenge")).getDomProperty("value");
        storage.storage().put(NAME, key, content.getBytes(StandardCharsets.UTF_8));
        browser.clickAndLeave(claim);
        browser.waitForText(NAME + " is yours.");
    }

    private String observed(Browser browser) {
        browser.clickAndLeave(By.cssSelector("a[href$='/authorizations/new']"));
        browser.choose("service", service.id().toString());
        browser.waitForText(By.id("preview"), "arn:aws:s3:::" + NAME + "/taxonomy/*");
        browser.mustBeAccessible();
        browser.type("reason", "It reads the taxonomy.");
        browser.clickAndLeave(PRIMARY);
        storage.storage().put(NAME, "taxonomy/qna.yaml", new byte[] {1});
        storage.give(NAME, "taxonomy/", May.LIST, May.READ);
        browser.clickAndLeave(By.cssSelector("form[action$='/approval'] .btn.primary"));
        browser.waitForText(TRIED, "Everything that was granted works, and nothing else does.");
        browser.mustBeAccessible();
        return browser.path();
    }

    private void timed(Browser browser, String home, Bucket backup) {
        var own = storage.own(NAME);
        browser.go(home + "/backup");
        browser.clickAndLeave(By.cssSelector("section[aria-labelledby=key] a.btn"));
        browser.mustBeAccessible();
        browser.type("named", "journey-reader");
        browser.type("key", own.id().reveal());
        browser.type("secret", own.secret().reveal());
        browser.clickAndLeave(PRIMARY);
        browser.clickAndLeave(By.cssSelector("a[href$='/backup/declaration']"));
        browser.mustBeAccessible();
        browser.see(By.cssSelector("input[name=timed][value=TAXONOMY]")).click();
        browser.type("prefix-TAXONOMY", "taxonomy/");
        browser.clickAndLeave(PRIMARY);
        storage.storage().copy(NAME, "taxonomy/", backup.name(), Duration.ofSeconds(3));
        browser.clickAndLeave(By.cssSelector("form[action$='/backup/samples'] button"));
        browser.waitForText(By.id("timed"), "On its way");
        browser.waitForText(By.id("timed"), "Arrived", Duration.ofSeconds(20));
        browser.clickAndLeave(By.cssSelector("form[action$='/backup/reading'] button"));
        browser.waitForText("with the key of journey-reader");
        browser.mustBeAccessible();
        browser.narrow();
        browser.go(home + "/backup").mustNotScrollSideways();
    }

    private void closed(Browser browser, String access) {
        browser.go(access);
        portal.clock().advance(Duration.ofSeconds(1));
        browser.type("reason", "It is over.");
        browser.clickAndLeave(By.cssSelector("form[action$='/revocation'] button"));
        browser.waitForText(TRIED, "Something is still allowed");
        storage.take(NAME);
        tried(browser, "Everything is refused, while the control works.");
        portal.clock().advance(Duration.ofMinutes(5));
        tried(browser, "Everything is refused, while the control works.");
        browser.go(access);
        browser.waitForText("Revoked, refused");
        browser.waitForText("Refused to " + storage.granted());
        browser.mustBeAccessible();
        browser.mustNotScrollSideways();
    }

    private static void tried(Browser browser, String what) {
        browser.clickAndLeave(By.cssSelector("form[action$='/probes'] button"));
        browser.waitForText(TRIED, what);
    }
}
