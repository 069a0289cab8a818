package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@PortalTest
final class MatrixJourneyTest {
    private static final String BEFORE = page("Rotate the keys. Publish a report.", "N/A");
    private static final String AFTER = page("Publish a report.", "Rotate the keys.");
    private static String slug = "";

    @BeforeAll
    static void a_service_with_two_editions(TestPortal portal) {
        slug = "atlas-" + portal.tenant().slug();
        var services = portal.services();
        var service = services.catalog().createService(services.platform(), slug, "Atlas");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        for (var page : List.of(BEFORE, AFTER)) {
            // What was there when the tenant subscribed moved nothing to it.
            portal.clock().advance(Duration.ofSeconds(1));
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            var draft = services.drafts()
                    .importPage(services.platform(), service, bytes, List.of(), "", Optional.empty())
                    .draft();
            services.publication().publish(services.platform(), draft.id(), 0, LocalDate.of(2026, 1, 1), "");
        }
    }

    @Test
    void a_viewer_filters_the_matrix_and_the_address_says_how(TestPortal portal) {
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.VIEWER)).go(portal.path("/responsibilities"));
            browser.mustBeAccessible();
            assertEquals(3, rows(browser));
            browser.see(By.xpath("//label[input[@name='party' and @value='yours']]"))
                    .click();
            browser.waitForAddress("party=yours");
            browser.waitForText("1 of 3");
            assertEquals(1, rows(browser));
            browser.go(browser.address().substring(portal.base().toString().length()));
            assertEquals(1, rows(browser), "the address alone shows the same");
            browser.mustHaveAQuietConsole();
        }
    }

    @Test
    void a_viewer_filters_the_matrix_without_javascript(TestPortal portal) {
        try (var browser = Browser.withoutJavaScript(portal)) {
            browser.signIn(portal.email(Role.VIEWER)).go(portal.path("/responsibilities"));
            browser.type("q", "ledger");
            browser.clickAndLeave(By.cssSelector("form.filters button"));
            assertEquals(1, rows(browser));
            assertTrue(browser.address().contains("q=ledger"));
        }
    }

    @Test
    void what_moved_to_the_tenant_comes_first_on_the_dashboard_and_on_a_phone_too(TestPortal portal) {
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR));
            browser.mustBeAccessible();
            assertTrue(browser.text().contains("Moved to you"));
            browser.clickAndLeave(By.linkText("See what changed"));
            assertTrue(browser.text().contains("Rotate the keys."));
            browser.mustBeAccessible();
            browser.narrow();
            for (var path : List.of("", "/responsibilities", "/responsibilities/changes", "/projects", "/members")) {
                browser.go(portal.path(path));
                browser.mustBeAccessible();
            }
            browser.mustHaveAQuietConsole();
        }
    }

    private static int rows(Browser browser) {
        return browser.all(By.cssSelector("#matrix tbody tr:not(.group)")).size();
    }

    private static String page(String provider, String customer) {
        return """
                # Who does what in Atlas

                ## Keys

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                | Key rotation | %s | %s |
                | Key storage | Store keys in hardware. | N/A |

                ## Records

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                | Ledger | N/A | Review the ledger every month. |
                """.formatted(provider, customer);
    }
}
