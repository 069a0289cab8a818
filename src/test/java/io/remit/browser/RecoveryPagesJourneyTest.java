package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.remit.app.StartedPortal;
import io.remit.testing.TestClock;
import io.remit.testing.TestDatabases;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Every page of recovery as the demo fills it: no barrier in light or dark, nothing that scrolls sideways, a quiet console. */
final class RecoveryPagesJourneyTest {
    private static final String PASSWORD = "demo-remit";
    private static final String RECOVERY = "/t/acme/recovery";

    @TempDir
    private static Path data;

    private static StartedPortal portal;

    @BeforeAll
    static void start() {
        portal = StartedPortal.startDemo(TestDatabases.fresh(), data, new TestClock());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Browser open(String email) {
        return Browser.open(URI.create("http://localhost:" + portal.port())).signIn(email, PASSWORD);
    }

    private static Executable page(Browser browser, String path) {
        return () -> browser.go(path).mustBeAccessible();
    }

    /** The page that a link on another leads to. */
    private static Executable behind(Browser browser, String path, String link) {
        return () -> {
            browser.go(path).clickAndLeave(By.cssSelector("main " + link));
            browser.mustBeAccessible();
        };
    }

    private static String to(String part) {
        return "a[href*='/" + part + "/']:not([href*='csv']):not([href*='/new'])";
    }

    private static List<Executable> main(Browser browser) {
        return List.of(
                page(browser, RECOVERY),
                page(browser, RECOVERY + "/readiness"),
                behind(browser, RECOVERY + "/readiness", "table.readiness th[scope=row] a"),
                page(browser, RECOVERY + "/plans"),
                behind(browser, RECOVERY + "/plans", "table th[scope=row] a"),
                page(browser, RECOVERY + "/exercises"),
                behind(browser, RECOVERY, "a.btn.primary" + to("exercises").substring(1)),
                page(browser, RECOVERY + "/incidents"),
                behind(browser, RECOVERY + "/incidents", to("incidents")),
                page(browser, RECOVERY + "/jobs"),
                behind(browser, RECOVERY + "/jobs", to("jobs")),
                page(browser, RECOVERY + "/deployments"),
                page(browser, RECOVERY + "/backups"));
    }

    private static List<Executable> forms(Browser browser) {
        return List.of(
                page(browser, RECOVERY + "/exercises/start"),
                page(browser, RECOVERY + "/exercises/history"),
                page(browser, RECOVERY + "/exercises/schedules"),
                page(browser, RECOVERY + "/exercises/follow-ups"),
                page(browser, RECOVERY + "/incidents/new"),
                page(browser, RECOVERY + "/models"),
                page(browser, RECOVERY + "/versions"),
                page(browser, "/t/acme/tokens"),
                page(browser, "/t/acme/buckets/new"),
                behind(browser, "/t/acme/buckets", "tbody tr:first-child th a"),
                () -> {
                    browser.clickAndLeave(By.cssSelector("main section[aria-labelledby=access] tbody a"));
                    browser.mustBeAccessible();
                },
                () -> {
                    browser.clickAndLeave(By.cssSelector("nav.crumbs li:last-child a"));
                    browser.clickAndLeave(By.cssSelector("main a[href$='/authorizations/new']"));
                    browser.mustBeAccessible();
                });
    }

    private static List<Executable> operators(Browser browser) {
        return List.of(
                page(browser, "/admin/incidents"),
                behind(browser, "/admin/incidents", to("incidents")),
                page(browser, "/admin/incidents/new"),
                page(browser, "/admin/catalog/instructlab/versions"),
                page(browser, "/admin/catalog/instructlab/principals"));
    }

    @Test
    void forms_and_lists_have_no_barrier() {
        try (var browser = open("admin@acme.example")) {
            assertAll(forms(browser));
            browser.mustHaveAQuietConsole();
        }
        try (var browser = open("operator@remit.example")) {
            assertAll(operators(browser));
            browser.mustHaveAQuietConsole();
        }
    }

    @Test
    void on_a_phone_nothing_scrolls_sideways() {
        try (var browser = open("contributor@acme.example")) {
            browser.narrow();
            for (var path : List.of(
                    "/recovery",
                    "/recovery/readiness",
                    "/recovery/plans",
                    "/recovery/exercises",
                    "/recovery/exercises/history",
                    "/recovery/exercises/start",
                    "/recovery/incidents",
                    "/recovery/incidents/new",
                    "/recovery/jobs",
                    "/recovery/deployments",
                    "/recovery/backups",
                    "/buckets",
                    "/buckets/new")) {
                browser.go("/t/acme" + path).mustNotScrollSideways();
            }
            browser.go("/t/acme/buckets");
            browser.clickAndLeave(By.cssSelector("main tbody tr:first-child th a"));
            browser.mustNotScrollSideways();
            browser.clickAndLeave(By.cssSelector("main section[aria-labelledby=access] tbody a"));
            browser.mustBeAccessible();
        }
    }

    @Test
    void the_main_pages_have_no_barrier() {
        try (var browser = open("admin@acme.example")) {
            assertAll(main(browser));
            browser.mustHaveAQuietConsole();
        }
    }
}
