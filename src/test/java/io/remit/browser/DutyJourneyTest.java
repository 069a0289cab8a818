package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.duty.Desk;
import io.remit.duty.DutyEntry;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A contributor's day: what is mine, done and attested without leaving the list. */
@PortalTest
final class DutyJourneyTest {
    private static final String STATEMENT = "All of it was read, and nothing was out of order.";

    @TempDir
    private Path folder;

    private static Desk desk(TestPortal portal) {
        var desk = Desk.of(portal);
        var owner = Optional.of(portal.account(Role.CONTRIBUTOR));
        desk.duties(desk.administrator())
                .forEach(duty -> desk.layDown(Desk.laying(duty, owner, "P1M", Optional.empty(), PerSubject.NONE)));
        return desk;
    }

    private static By opener(DutyEntry duty) {
        return By.cssSelector("a[hx-target='#slot-" + duty.id() + "']");
    }

    private static By inSlot(DutyEntry duty, String what) {
        return By.cssSelector("#slot-" + duty.id() + " " + what);
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("report.txt"), "Everything was read.");
    }

    @Test
    void a_contributor_attests_from_the_list_and_stays_there(TestPortal portal) throws IOException {
        var desk = desk(portal);
        var read = desk.duty("Read");
        var keep = desk.duty("Keep");
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR)).go(portal.path("/duties/mine"));
            browser.mustBeAccessible();
            browser.see(opener(read)).click();
            browser.waitUntilFocused("periodFrom-" + read.id());
            browser.type("statement-" + read.id(), "Typed first, and kept.");
            browser.see(opener(keep)).click();
            browser.waitUntilFocused("periodFrom-" + keep.id());
            browser.mustBeAccessible();

            browser.type("statement-" + keep.id(), "Short");
            browser.see(By.id("file-" + keep.id())).sendKeys(file().toString());
            browser.see(inSlot(keep, ".btn.primary")).click();
            browser.waitUntilFocused("problems-" + keep.id());
            assertEquals(
                    1, browser.all(inSlot(keep, "input[name=evidence]:checked")).size());
            browser.mustBeAccessible();
            browser.type("statement-" + keep.id(), STATEMENT);
            browser.see(inSlot(keep, ".btn.primary")).click();
            browser.see(inSlot(keep, ".flash"));
            assertEquals(portal.path("/duties/mine"), browser.path());
            assertTrue(browser.see(By.id("standing-" + keep.id())).getText().contains("Fulfilled"));
            assertEquals(
                    "Typed first, and kept.",
                    browser.see(By.id("statement-" + read.id())).getAttribute("value"));

            browser.see(inSlot(read, "[data-cancel]")).click();
            browser.waitUntilGone(By.id("statement-" + read.id()));
            assertEquals(portal.path("/duties/mine"), browser.path());
            browser.mustHaveAQuietConsole();
        }
        assertTrue(desk.duty("Keep").standing().state().inOrder());
        assertFalse(desk.duty("Read").standing().state().inOrder());
    }

    @Test
    void the_keyboard_alone_is_enough_and_a_phone_wide_enough(TestPortal portal) {
        var desk = desk(portal);
        var act = desk.duty("Act");
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR)).narrow();
            browser.go(portal.path("/duties?service=" + desk.shelf().service().slug()));
            browser.see(opener(act)).sendKeys(Keys.ENTER);
            browser.waitUntilFocused("periodFrom-" + act.id());
            browser.mustBeAccessible();
            browser.see(inSlot(act, "[data-cancel]")).sendKeys(Keys.ENTER);
            browser.waitUntilGone(By.id("statement-" + act.id()));
            browser.focused().sendKeys(Keys.ENTER);
            browser.waitUntilFocused("periodFrom-" + act.id());
            browser.tabTo("statement-" + act.id());
            browser.focused().sendKeys(STATEMENT);
            browser.tabTo(inSlot(act, ".btn.primary"));
            browser.focused().sendKeys(Keys.ENTER);
            browser.see(inSlot(act, ".flash"));
            assertEquals(browser.see(inSlot(act, ".flash")), browser.focused());
            assertTrue(browser.see(By.id("standing-" + act.id())).getText().contains("Fulfilled"));
            browser.mustBeAccessible();
            browser.mustHaveAQuietConsole();
        }
    }

    @Test
    void a_session_that_ends_meanwhile_costs_no_text(TestPortal portal) {
        var desk = desk(portal);
        var keep = desk.duty("Keep");
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR)).go(portal.path("/duties/mine"));
            browser.see(opener(keep)).click();
            browser.waitUntilFocused("periodFrom-" + keep.id());
            browser.type("statement-" + keep.id(), STATEMENT);
            browser.endSession();
            browser.clickAndLeave(inSlot(keep, ".btn.primary"));
            browser.type("username", portal.email(Role.CONTRIBUTOR));
            browser.type("password", TestPortal.PASSWORD);
            browser.clickAndLeave(By.cssSelector("form.stack button"));
            browser.waitForText("was not sent");
            browser.mustBeAccessible();
            browser.see(By.xpath("//button[.='Put it back']")).click();
            assertEquals(STATEMENT, browser.see(By.id("statement-" + keep.id())).getAttribute("value"));
            browser.clickAndLeave(By.cssSelector("form.attest .btn.primary"));
            assertEquals(portal.path("/duties/mine"), browser.path());
            browser.waitForText("Attested.");
            browser.see(opener(keep)).click();
            browser.waitUntilFocused("periodFrom-" + keep.id());
            assertEquals(0, browser.all(By.cssSelector(".unsent")).size());
        }
    }

    @Test
    void without_javascript_the_form_is_a_page_that_leads_back(TestPortal portal) throws IOException {
        var desk = desk(portal);
        var grant = desk.duty("Grant");
        try (var browser = Browser.withoutJavaScript(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR));
            var list = portal.path("/duties?service=" + desk.shelf().service().slug() + "&sort=due");
            browser.go(list).clickAndLeave(opener(grant));
            browser.clickAndLeave(By.linkText("Cancel"));
            assertTrue(browser.address().endsWith(list), browser::address);
            browser.clickAndLeave(opener(grant));
            browser.type("statement-" + grant.id(), "Short");
            browser.see(By.id("file-" + grant.id())).sendKeys(file().toString());
            browser.clickAndLeave(By.cssSelector("form.attest .btn.primary"));
            browser.mustBeAccessible();
            browser.type("statement-" + grant.id(), STATEMENT);
            browser.clickAndLeave(By.cssSelector("form.attest .btn.primary"));
            assertTrue(browser.address().endsWith(list), browser::address);
            browser.waitForText("Attested.");
            assertTrue(browser.see(By.id("standing-" + grant.id())).getText().contains("Fulfilled"));
        }
    }
}
