package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.standing.Cadence;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Everybody opens their first page, and follows the first thing that needs them. */
@PortalTest
final class DashboardJourneyTest {
    private static final By FIRST_NEED = By.cssSelector(".attention:first-of-type .list > li:first-child .btn");
    private final TestPortal portal;
    private final Shelf shelf;

    DashboardJourneyTest(TestPortal portal) {
        this.portal = portal;
        shelf = Shelf.named(portal, "Atlas");
    }

    /** The second edition waits, and one duty of the administrator's is late. */
    @BeforeEach
    void publish() {
        var first = shelf.publish(Pages.FIRST);
        shelf.subscribe(portal.tenant());
        portal.clock().advance(Duration.ofSeconds(1));
        var access = portal.access(Role.ADMINISTRATOR);
        portal.services().acknowledgements().acknowledge(access, first.id());
        var register = portal.services().duties().register(access);
        var late = register.duties().get(0);
        portal.services()
                .assignments()
                .layDown(
                        access,
                        List.of(new Laying(
                                late.ref(),
                                late.assignment().version(),
                                Optional.of(portal.account(Role.ADMINISTRATOR)),
                                Cadence.ONCE,
                                Optional.of(register.today().minusDays(2)),
                                PerSubject.NONE,
                                "")),
                        register.today().minusDays(30));
        portal.services().trends().keep(access);
        portal.clock().advance(Duration.ofDays(1));
        shelf.publish(Pages.SECOND);
    }

    @AfterEach
    void end() {
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    @Test
    void an_administrator_acknowledges_what_waits_and_then_sees_what_is_late() {
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.ADMINISTRATOR)).go(portal.path(""));
            assertTrue(browser.text().contains("Edition 2 of Atlas changes"), browser::text);
            assertTrue(browser.text().contains("moved to you with edition 2"), browser::text);
            browser.mustBeAccessible();
            browser.clickAndLeave(FIRST_NEED);
            browser.mustBeAccessible();
            browser.clickAndLeave(By.cssSelector("form[action$='/acknowledgement'] button"));

            browser.go(portal.path(""));
            assertEquals(
                    0,
                    browser.all(By.xpath("//*[contains(text(), 'moved to you')]"))
                            .size());
            browser.clickAndLeave(FIRST_NEED);
            assertTrue(browser.text().contains("Overdue"), browser::text);

            browser.narrow();
            browser.go(portal.path("")).mustBeAccessible();
            browser.see(By.cssSelector(".duty-stack"));
            assertEquals(
                    0,
                    browser.all(By.cssSelector(".duty-map")).stream()
                            .filter(map -> map.isDisplayed())
                            .count());
            browser.clickAndLeave(By.cssSelector(".duty-stack dd a"));
            browser.mustHaveAQuietConsole();
        }
    }

    @Test
    void a_viewer_reads_what_is_new_and_is_asked_for_nothing() {
        try (var browser = Browser.withoutJavaScript(portal)) {
            browser.signIn(portal.email(Role.VIEWER)).go(portal.path(""));
            assertTrue(browser.text().contains("Edition 2 of Atlas changes"), browser::text);
            for (var offered : new String[] {"Give them owners", "Add a project", "Decide", "Go on setting up"}) {
                assertEquals(0, browser.all(By.linkText(offered)).size(), offered);
            }
            browser.mustBeAccessible();
            browser.clickAndLeave(By.linkText("See what changed"));
            assertEquals(0, browser.all(By.cssSelector("main form")).size());
            browser.go(portal.path("/activity")).mustBeAccessible();
            browser.type("q", "Atlas");
            browser.clickAndLeave(By.xpath("//button[.='Filter']"));
            assertTrue(browser.address().contains("q=Atlas"), browser.address());
            browser.narrow();
            browser.go(portal.path("/activity")).mustBeAccessible();
        }
    }

    @Test
    void the_operator_answers_what_tenants_wait_for_and_sees_who_stands_worst() {
        var access = portal.access(Role.ADMINISTRATOR);
        var second = shelf.catalog().edition(access, shelf.service().id(), 2);
        portal.services().acknowledgements().object(access, second.id(), "", "Not before spring.");
        portal.services().trends().keep(access);
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.operatorEmail()).go("/admin");
            browser.mustBeAccessible();
            browser.clickAndLeave(FIRST_NEED);
            assertTrue(browser.text().contains("Not before spring."), browser::text);
            browser.mustBeAccessible();
            browser.go("/admin/standing").mustBeAccessible();
            assertTrue(browser.see(By.cssSelector(".standing tbody tr:first-child"))
                    .getText()
                    .contains("1 Overdue"));
            browser.narrow();
            browser.go("/admin/standing").mustBeAccessible();
            browser.go("/admin").mustBeAccessible();
            browser.mustHaveAQuietConsole();
        }
    }
}
