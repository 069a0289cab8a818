package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ExerciseId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.Trial;
import io.remit.readiness.Ready;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A region is lost: two people run one plan in two browsers, and what they did is told as it was. */
@PortalTest
final class RecoveryJourneyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String TYPED = "Written while somebody else was quicker.";
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final Trial trial;

    RecoveryJourneyTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "lost-" + ++count + "-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Lost " + count);
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        trial = new Trial(portal, service.id());
    }

    /** It is twenty to ten of a day in Berlin, where the tenant is. */
    private LocalDate morning() {
        var settings = portal.services().settings();
        var administrator = portal.access(Role.ADMINISTRATOR);
        var setting = settings.setting(administrator);
        settings.change(administrator, setting.version(), BERLIN.getId(), false, setting.graceDays());
        var now = ZonedDateTime.ofInstant(portal.clock().instant(), BERLIN);
        var day = now.toLocalDate().plusDays(1);
        portal.clock().advance(Duration.between(now, day.atTime(9, 40).atZone(BERLIN)));
        return day;
    }

    private String run(ExerciseId id) {
        return portal.path("/recovery/exercises/" + id);
    }

    /** What belongs to a step of a run by its id. */
    private record Step(String id) {
        By said() {
            return By.id("said-" + id);
        }

        By check() {
            return By.id("check-" + id);
        }

        By enter() {
            return By.id("enter-" + id);
        }

        By more() {
            return By.id("more-" + id);
        }

        By slot(String what) {
            return By.cssSelector("#slot-" + id + " " + what);
        }
    }

    private Step step(ExerciseId run, int place) {
        return new Step(trial.step(run, place).id().toString());
    }

    private static ExerciseId start(Browser browser, String list, String plan, LocalDate day) {
        browser.go(list + "/start");
        browser.choose("plan", plan);
        browser.choose("kind", ExerciseKind.FULL.name());
        browser.type("name", "The morning the region went");
        browser.type("disrupted", day.atTime(9, 0));
        browser.type("declared", day.atTime(9, 20));
        browser.clickAndLeave(By.cssSelector("main form .btn.primary"));
        assertTrue(browser.path().matches(".*/exercises/[0-9a-f-]{36}"), browser::text);
        return new ExerciseId(UUID.fromString(browser.path().replaceFirst(".*/", "")));
    }

    @Test
    void two_people_recover_a_region_and_the_time_counts_from_the_disruption() {
        var day = morning();
        try (var script = Browser.open(portal);
                var plain = Browser.withoutJavaScript(portal)) {
            script.signIn(portal.email(Role.ADMINISTRATOR));
            plain.signIn(portal.email(Role.CONTRIBUTOR));
            var id = start(
                    script, portal.path("/recovery/exercises"), trial.plan().toString(), day);
            script.see(By.cssSelector("body.live-on"));
            assertTrue(script.see(By.id("run-top")).getText().contains("00:40:"), script::text);
            plain.go(run(id));
            assertTrue(plain.see(By.id("run-top")).getText().contains("00:40:00"), plain::text);

            typedTextSurvives(script, plain, step(id, 0));
            recoveryPoint(plain, step(id, 1), day);
            theQuickerOneWins(script, plain, step(id, 2));
            portal.clock().advance(Duration.ofMinutes(15));
            enteredAfterwards(script, plain, step(id, 4), day);
            skipped(script, plain, step(id, 3));
            finished(script, plain);
            script.mustHaveAQuietConsole();
        }
    }

    private static void typedTextSurvives(Browser script, Browser plain, Step stop) {
        script.see(stop.more()).click();
        var note = stop.slot("textarea[name=note]");
        script.see(note).sendKeys(TYPED);
        plain.clickAndLeave(stop.check());
        script.waitForText(stop.said(), "Checked off by contributor", A_SECOND);
        assertEquals(TYPED, script.see(note).getAttribute("value"));
        script.see(stop.slot(".btn.submit.primary")).click();
        script.waitForText(stop.slot("[data-problems]"), "contributor checked this off at 09:40 CET");
        assertEquals(script.see(stop.slot("[data-problems]")), script.focused());
        assertEquals(
                TYPED, script.see(stop.slot("form[action$='/note'] textarea")).getAttribute("value"));
        script.mustBeAccessible();
        script.see(stop.slot("[data-cancel]")).click();
    }

    private static void recoveryPoint(Browser plain, Step read, LocalDate day) {
        plain.clickAndLeave(read.enter());
        plain.mustBeAccessible();
        plain.type("check-off-recoveryPoint", day.atTime(8, 55));
        plain.clickAndLeave(By.cssSelector("form[action$='/check-off'] .submit"));
        plain.waitForText(read.said(), "Checked off by contributor");
    }

    /** Both have the page with the button; the second is told who was first, and sees it in the row after that. */
    private static void theQuickerOneWins(Browser script, Browser plain, Step answers) {
        plain.see(answers.check());
        script.see(answers.check()).click();
        script.waitForText(answers.said(), "Checked off by administrator");
        plain.clickAndLeave(answers.check());
        plain.waitForText("administrator checked this off at 09:40 CET");
        plain.mustBeAccessible();
        plain.clickAndLeave(By.cssSelector(".actions.after a"));
        plain.waitForText(answers.said(), "Checked off by administrator");
    }

    private static void enteredAfterwards(Browser script, Browser plain, Step align, LocalDate day) {
        plain.clickAndLeave(align.more());
        plain.type("check-off-at", day.atTime(9, 50));
        plain.clickAndLeave(By.cssSelector("form[action$='/check-off'] .submit"));
        script.waitForText(align.said(), "Checked off by contributor", A_SECOND);
        script.waitForText(By.id("run-log"), "entered afterwards");
        assertTrue(plain.see(By.id("run-top")).getText().contains("00:50:00"), plain::text);
    }

    private static void skipped(Browser script, Browser plain, Step compare) {
        script.see(compare.more()).click();
        script.see(By.xpath("//*[@id='slot-" + compare.id() + "']//summary[.='Skip']"))
                .click();
        // The browser itself lets nobody send an empty field; the server is not content with blanks either.
        script.see(compare.slot("form[action$='/skip'] textarea")).sendKeys(" ");
        script.see(compare.slot("form[action$='/skip'] .submit")).click();
        script.waitForText(compare.slot("[data-problems]"), "Say why it is skipped");
        script.see(compare.slot("form[action$='/skip'] textarea")).sendKeys("The samples went with the region.");
        script.see(compare.slot("form[action$='/skip'] .submit")).click();
        script.waitForText(compare.said(), "Skipped by administrator");
        script.waitForText(compare.said(), "The samples went with the region.");
        plain.go(plain.path()).waitForText(compare.said(), "Skipped by administrator");
    }

    private static void finished(Browser script, Browser plain) {
        script.clickAndLeave(By.cssSelector(".page-head a[href$='/ending']"));
        script.mustBeAccessible();
        mustBeNotMet(script.text());
        script.clickAndLeave(By.cssSelector("form[action$='/finish'] .btn.primary"));
        script.waitForText("Finished. Result: Not met.");
        mustBeNotMet(script.see(By.cssSelector(".verdict")).getText());
        script.mustBeAccessible();
        plain.go(plain.path());
        mustBeNotMet(plain.see(By.cssSelector(".verdict")).getText());
        plain.narrow();
        plain.mustBeAccessible();
    }

    private static void mustBeNotMet(String said) {
        assertTrue(said.contains("Not met"), said);
        assertTrue(said.contains("“Compare samples” is a required verification and was skipped."), said);
        assertTrue(said.contains("50 min"), said);
        assertFalse(said.contains("30 min"), said);
    }

    @Test
    void the_keyboard_alone_changes_a_plan_and_checks_off_a_step() {
        var at = trial.started(ExerciseKind.FULL).id();
        var stop = step(at, 0);
        var read = step(at, 1);
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR)).go(portal.path("/recovery"));
            browser.tabTo(By.cssSelector("main table a[href$='/plans/" + trial.plan() + "']"));
            browser.pressAndLeave(Keys.ENTER);
            var third = browser.all(By.cssSelector(".plan-steps > li")).get(2).getAttribute("id");
            browser.tabTo(By.cssSelector("#" + third + " button[value=up]"));
            browser.pressAndLeave(Keys.ENTER);
            focusIsOn(browser, third, "up", 1);
            browser.pressAndLeave(Keys.ENTER);
            // At the top there is no way up; the focus stays with the step all the same.
            focusIsOn(browser, third, "down", 0);
            browser.mustBeAccessible();

            browser.go(run(at)).see(By.cssSelector("body.live-on"));
            browser.tabTo(stop.check());
            browser.focused().sendKeys(Keys.ENTER);
            browser.waitForText(stop.said(), "Checked off by contributor");
            browser.waitUntilFocused("more-" + stop.id());
            browser.tabTo(read.enter());
            browser.focused().sendKeys(Keys.ENTER);
            browser.see(read.slot("form[action$='/check-off'] .submit"));
            browser.tabTo(read.slot("[data-cancel]"));
            browser.focused().sendKeys(Keys.ENTER);
            browser.waitUntilFocused("enter-" + read.id());
            browser.mustHaveAQuietConsole();
        }
    }

    private static void focusIsOn(Browser browser, String step, String button, int place) {
        assertEquals(browser.see(By.cssSelector("#" + step + " button[value=" + button + "]")), browser.focused());
        assertEquals(
                step, browser.all(By.cssSelector(".plan-steps > li")).get(place).getAttribute("id"));
    }

    @Test
    void an_item_is_checked_off_and_undone_where_it_is_read() {
        var ready = new Ready(portal, "journey");
        try (var browser = Browser.open(portal)) {
            browser.signIn(portal.email(Role.CONTRIBUTOR));
            browser.go(
                    portal.path("/recovery/readiness?service=" + ready.service().slug()));
            var form = browser.see(By.cssSelector("form.spot-act[action*='/check-off']"));
            var spot = "#" + form.findElement(By.xpath("..")).getAttribute("id");
            browser.tabTo(By.cssSelector(spot + " button"));
            browser.focused().sendKeys(Keys.ENTER);
            browser.waitForText(By.cssSelector(spot), "In place");
            var undo = browser.see(By.cssSelector(spot + " form[action*='/undo'] button"));
            browser.waitUntilFocusedIn(spot);
            assertEquals(undo, browser.focused());
            browser.waitForText(By.id("counts"), "1 of");
            browser.mustBeAccessible();
            browser.focused().sendKeys(Keys.ENTER);
            browser.see(By.cssSelector(spot + " form[action*='/check-off'] button"));
            browser.waitUntilFocusedIn(spot);
            browser.waitForText(By.id("counts"), "0 of");
            browser.mustHaveAQuietConsole();
        }
    }
}
