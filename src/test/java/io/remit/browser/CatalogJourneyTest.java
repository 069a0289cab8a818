package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@PortalTest
final class CatalogJourneyTest {
    private static final String PAGE = """
            # Who does what in Boreal

            ## Operations

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Logs | Responsibility description | Review the logs. |
            | Updates | Install updates. | Restart jobs after an update. |
            """;

    @Test
    void the_operator_reads_a_page_corrects_it_and_publishes_it(TestPortal portal) {
        var slug = "boreal-" + portal.tenant().slug();
        portal.services().catalog().createService(portal.services().platform(), slug, "Boreal");
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.operatorEmail());
            assertEquals("/admin", browser.path());
            browser.mustBeAccessible();
            browser.go("/admin/catalog/" + slug);
            browser.mustBeAccessible();
            browser.type("text", PAGE);
            browser.clickAndLeave(By.cssSelector("form[action$='/drafts'] button"));
            assertTrue(browser.text().contains("placeholder-text"));
            browser.mustBeAccessible();
            browser.see(By.id("edit-t0r0")).click();
            browser.type("t0r0-provider", "Write the logs.");
            browser.see(By.xpath("//form[contains(@action,'/rows/t0r0/cut')]//button"))
                    .click();
            browser.waitForText("Corrected “Logs”");
            assertTrue(browser.text().contains("Write the logs."));
            browser.see(By.id("confirm")).click();
            browser.clickAndLeave(By.cssSelector("form[action$='/publication'] button"));
            assertTrue(browser.path().endsWith("/editions/1"), browser.path());
            assertTrue(browser.text().contains("Write the logs."));
            browser.mustBeAccessible();
            for (var path : new String[] {"/admin/catalog", "/admin/tenants", "/admin/audit", "/account"}) {
                browser.go(path);
                browser.mustBeAccessible();
            }
            browser.mustHaveAQuietConsole();
        }
    }
}
