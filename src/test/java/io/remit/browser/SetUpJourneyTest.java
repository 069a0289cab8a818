package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The first ten minutes of a tenant, and the last of a member. */
@PortalTest
final class SetUpJourneyTest {
    private static final String PAGE = """
            # Who does what in Atlas

            ## Records

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Ledger | Keep the ledger. | Review the ledger every month. |
            | Access | Offer roles. | Assign roles to your users. |
            """;

    @Test
    void a_new_tenant_is_set_up_from_the_dashboard_to_the_last_step(TestPortal portal) {
        var shelf = Shelf.named(portal, "Atlas");
        shelf.publish(PAGE);
        shelf.subscribe(portal.tenant());
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.ADMINISTRATOR)).go(portal.path(""));
            browser.go(portal.path("/set-up")).mustBeAccessible();
            browser.go(portal.path("")).clickAndLeave(By.linkText("Go on with “Projects and regions”"));
            browser.mustBeAccessible();
            browser.type("name", "Assistant");
            browser.type("region", "eu-de");
            browser.clickAndLeave(By.xpath("//button[.='Add project']"));

            browser.waitForText("Set up, step 1 of 5");
            browser.clickAndLeave(By.linkText("Next: Acknowledge the first edition"));
            browser.clickAndLeave(By.cssSelector("form[action$='/acknowledgement'] button"));

            browser.clickAndLeave(By.linkText("Next: Time zone and grace period"));
            browser.type("zone", "Europe/Berlin");
            browser.clickAndLeave(By.xpath("//button[.='Save settings']"));

            browser.clickAndLeave(By.linkText("Next: Owner and how often, for every duty"));
            assertTrue(browser.text().contains("Review the ledger every month."));
            browser.mustBeAccessible();
            browser.type("everybody", portal.email(Role.CONTRIBUTOR));
            browser.clickAndLeave(By.xpath("//button[.='Save all']"));
            browser.waitForText("2 duties are set up.");

            browser.clickAndLeave(By.linkText("Next: What is done already"));
            browser.mustBeAccessible();
            browser.type("csv", "duty;last done;statement\nLedger;31.10.2026;All entries were reviewed.\nX;;y");
            browser.clickAndLeave(By.xpath("//button[.='Look at it first']"));
            browser.mustBeAccessible();
            assertTrue(browser.text().contains("1 line is attested; 1 has to be corrected"), browser::text);
            browser.clickAndLeave(By.xpath("//button[starts-with(., 'Import')]"));
            browser.waitForText("Everything is set up.");
            browser.clickAndLeave(By.xpath("//button[.='Finish']"));
            assertEquals(0, browser.all(By.partialLinkText("Go on with")).size());
            browser.narrow();
            browser.go(portal.path("/set-up")).mustBeAccessible();
            browser.go(portal.path("/set-up/done")).mustBeAccessible();
            browser.mustHaveAQuietConsole();
        }
        theOwnerLeaves(portal);
    }

    private static void theOwnerLeaves(TestPortal portal) {
        try (var browser = Browser.withoutJavaScript(portal)) {
            browser.signIn(portal.email(Role.ADMINISTRATOR)).go(portal.path("/members"));
            browser.clickAndLeave(By.xpath("//tr[contains(., '" + portal.email(Role.CONTRIBUTOR)
                    + "')]//a[starts-with(normalize-space(.), 'End')]"));
            assertTrue(browser.text().contains("answers for 2 duties."));
            browser.mustBeAccessible();
            browser.see(By.xpath("//select[@id='to']/option[contains(., 'administrator')]"))
                    .click();
            browser.clickAndLeave(By.xpath("//button[.='Confirm']"));
            browser.waitForText("has ended");
        }
    }
}
