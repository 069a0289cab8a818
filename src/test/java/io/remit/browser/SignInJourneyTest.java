package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@PortalTest
final class SignInJourneyTest {

    @Test
    void somebody_mistypes_the_password_then_signs_in_chooses_dark_and_signs_out(TestPortal portal) {
        var email = portal.email(Role.VIEWER);
        try (var browser = Browser.open(portal)) {
            browser.go(portal.path("/responsibilities"));
            assertEquals("/sign-in", browser.path());
            browser.mustBeAccessible();
            browser.type("username", email);
            browser.type("password", "not the password");
            browser.clickAndLeave(By.cssSelector("form.stack button"));
            browser.see(By.cssSelector("[role=alert]"));
            assertEquals(email, browser.see(By.id("username")).getDomProperty("value"));
            browser.type("password", TestPortal.PASSWORD);
            browser.clickAndLeave(By.cssSelector("form.stack button"));
            assertEquals(portal.path("/responsibilities"), browser.path(), "leads where the person wanted to go");
            browser.see(By.cssSelector("details.account summary")).click();
            browser.clickAndLeave(By.cssSelector("form.theme button[value=dark]"));
            assertEquals("dark", browser.see(By.tagName("html")).getDomAttribute("data-theme"));
            browser.see(By.cssSelector("details.account summary")).click();
            browser.clickAndLeave(By.cssSelector("form[action='/sign-out'] button"));
            assertEquals("/sign-in", browser.path());
            browser.mustHaveAQuietConsole();
        }
    }

    @Test
    void without_javascript_everything_is_reached_too(TestPortal portal) {
        try (var browser = Browser.withoutJavaScript(portal)) {
            browser.signIn(portal.email(Role.ADMINISTRATOR));
            assertEquals("/t/" + portal.tenant().slug(), browser.path());
            browser.go(portal.path("/projects"));
            assertTrue(browser.text().contains("Projects"));
            browser.go(portal.path("/members"));
            browser.type("email", "new.person@example.org");
            browser.clickAndLeave(By.cssSelector("form[action$='/invitations'] button"));
            assertTrue(
                    browser.see(By.cssSelector("input[value*='/invitations/']")).isDisplayed(),
                    "the link is shown once");
        }
    }
}
