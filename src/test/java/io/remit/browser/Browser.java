package io.remit.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One Chromium window with what the journeys do in it. */
final class Browser implements AutoCloseable {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_TABS = 60;
    private static final DateTimeFormatter DAY_KEYS = DateTimeFormatter.ofPattern("MMdduuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_KEYS = DateTimeFormatter.ofPattern("hhmmssa", Locale.ENGLISH);
    private final ChromeDriver driver;
    private final URI portal;
    private final boolean javaScript;
    private final Path folder;

    private Browser(ChromeDriver driver, URI portal, boolean javaScript, Path folder) {
        this.folder = folder;
        this.driver = driver;
        this.portal = portal;
        this.javaScript = javaScript;
    }

    static Browser open(TestPortal portal) {
        return open(portal.base());
    }

    static Browser open(URI portal) {
        return open(portal, true);
    }

    static Browser withoutJavaScript(TestPortal portal) {
        return open(portal.base(), false);
    }

    private static Browser open(URI portal, boolean javaScript) {
        var folder = folder();
        var options = new ChromeOptions();
        options.setBinary(Chromium.browser());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,1000",
                "--user-data-dir=" + folder);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Chromium.driver())
                .build();
        var browser = new Browser(new ChromeDriver(service, options), portal, javaScript, folder);
        if (!javaScript) {
            browser.loadNoScripts();
        }
        browser.allowScripts(javaScript);
        return browser;
    }

    /** A page whose loading overlaps with the switching of {@link #allowScripts} would get its scripts otherwise. */
    private void loadNoScripts() {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*.js", "*.js?*")));
    }

    /** Of pages that are loaded from now on; what was loaded without its scripts never gets them. */
    private void allowScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    Browser go(String path) {
        driver.get(portal.resolve(path).toString());
        return this;
    }

    Browser signIn(String email) {
        return signIn(email, TestPortal.PASSWORD);
    }

    Browser signIn(String email, String password) {
        go("/sign-in");
        type("username", email);
        type("password", password);
        clickAndLeave(By.cssSelector("form.stack button"));
        return this;
    }

    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Types over what stands in a field. */
    void type(String id, String text) {
        var field = see(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Writes a time into a field for one, key by key as people do. */
    void type(String id, LocalDateTime at) {
        see(By.id(id)).sendKeys(DAY_KEYS.format(at), Keys.TAB, TIME_KEYS.format(at));
    }

    void choose(String id, String value) {
        new Select(see(By.id(id))).selectByValue(value);
    }

    WebElement see(By what) {
        return patient().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    String text() {
        return see(By.tagName("main")).getText();
    }

    void waitForText(String text) {
        patient().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    void waitForText(By where, String text) {
        waitForText(where, text, PATIENCE);
    }

    /** What somebody else did has to be here so soon, without anything being done here. */
    void waitForText(By where, String text, Duration atMost) {
        new WebDriverWait(driver, atMost, Duration.ofMillis(50))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.textToBePresentInElementLocated(where, text));
    }

    void waitForAddress(String part) {
        patient().until(ExpectedConditions.urlContains(part));
    }

    void waitUntilGone(By what) {
        patient().until(ExpectedConditions.invisibilityOfElementLocated(what));
    }

    /** The element that the keyboard speaks to. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void waitUntilFocused(String id) {
        patient()
                .ignoring(WebDriverException.class)
                .until(any -> id.equals(focused().getAttribute("id")));
    }

    void waitUntilFocusedIn(String selector) {
        patient()
                .ignoring(WebDriverException.class)
                .until(any -> !driver.findElements(By.cssSelector(selector + " :focus"))
                        .isEmpty());
    }

    /** Goes on by the tabulator until it is there. */
    void tabTo(String id) {
        tabTo(By.id(id));
    }

    void tabTo(By what) {
        var wanted = see(what);
        for (int i = 0; i < MOST_TABS && !focused().equals(wanted); i++) {
            new Actions(driver).sendKeys(Keys.TAB).perform();
        }
        assertEquals(wanted, focused(), () -> "not reached by the tabulator: " + what);
    }

    /** As if the session had ended while somebody was reading. */
    void endSession() {
        driver.manage().deleteAllCookies();
    }

    /** Clicks what leads to another page, and waits until this one is gone. */
    void clickAndLeave(By what) {
        leave(() -> see(what).click());
    }

    /** Presses a key on what has the focus and leads to another page, and waits until this one is gone. */
    void pressAndLeave(Keys key) {
        leave(() -> focused().sendKeys(key));
    }

    private void leave(Runnable going) {
        var old = driver.findElement(By.tagName("html"));
        going.run();
        patient().until(any -> isGone(old));
        patient().until(ExpectedConditions.presenceOfElementLocated(By.tagName("main")));
    }

    /** While one page gives way to another, Chrome says in more than one way that an element is of neither. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    void dark() {
        media("dark");
    }

    void light() {
        media("light");
    }

    private void media(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** As on a phone. */
    void narrow() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    }

    /** No barrier that axe-core finds, in light and in dark, and nothing that scrolls sideways. */
    void mustBeAccessible() {
        // The scan itself is a script; where scripts were refused it waits for its own answer in vain.
        allowScripts(true);
        if (!javaScript) {
            assertEquals("undefined", driver.executeScript("return typeof htmx"), "scripts are refused");
        }
        light();
        mustHaveNoBarrier(new AxeBuilder().withTags(WCAG), "light");
        // Of all that is looked at, the colours alone are others in the dark.
        dark();
        mustHaveNoBarrier(new AxeBuilder().withOnlyRules(List.of("color-contrast")), "dark");
        light();
        mustNotScrollSideways();
        allowScripts(javaScript);
    }

    void mustNotScrollSideways() {
        var wider = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0L, wider, address() + " scrolls sideways");
    }

    private void mustHaveNoBarrier(AxeBuilder scan, String scheme) {
        assertEquals("", told(scan.analyze(driver).getViolations()), address() + " in " + scheme);
    }

    /** Nothing failed on the console; what the browser says of answers other than 2xx is expected where one was asked. */
    void mustHaveAQuietConsole() {
        if (!javaScript) {
            return;
        }
        var said = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filter(entry -> !entry.getMessage().contains("the server responded with a status of 4"))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        assertEquals("", said);
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait patient() {
        return new WebDriverWait(driver, PATIENCE);
    }

    private static String told(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getHtml()))
                                .limit(3)
                                .collect(Collectors.joining(" ; ")))
                .collect(Collectors.joining("\n"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("remit-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
