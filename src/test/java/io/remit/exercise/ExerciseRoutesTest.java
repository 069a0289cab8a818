package io.remit.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs as people see them, with JavaScript and without. */
@PortalTest
final class ExerciseRoutesTest {
    private static TestPortal portal;
    private static Trial trial;

    @BeforeAll
    static void open(TestPortal started) {
        portal = started;
        trial = Trial.of(started);
        started.contributor();
        started.viewer();
    }

    private static String path(Exercise run) {
        return portal.path("/recovery/exercises/" + run.id());
    }

    private static String step(Exercise run, int place, String act) {
        return path(run) + "/steps/" + trial.step(run.id(), place).id() + act;
    }

    /** The events of a stream, as they come. */
    private static LinkedBlockingQueue<String> events(Visitor who, String path) {
        var lines = new LinkedBlockingQueue<String>();
        var request = HttpRequest.newBuilder(portal.base().resolve(path))
                .header("Cookie", "remit_session=" + who.session())
                .build();
        var reader = new Thread(() -> {
            try {
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
                try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        lines.add(line);
                    }
                }
            } catch (java.io.IOException | InterruptedException e) {
                lines.add("ended");
            }
        });
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    /** What comes until the end of the next event. */
    private static String next(LinkedBlockingQueue<String> lines) throws InterruptedException {
        var event = new ArrayList<String>();
        for (var line = lines.poll(5, TimeUnit.SECONDS); line != null; line = lines.poll(5, TimeUnit.SECONDS)) {
            if (line.isEmpty() && event.stream().anyMatch(one -> one.startsWith("data:"))) {
                break;
            }
            event.add(line);
        }
        return String.join("\n", event);
    }

    @Test
    void everybody_who_watches_is_told_of_a_check_off_and_only_whoever_may_act_gets_buttons() throws Exception {
        var run = trial.started(ExerciseKind.FULL);
        var since = "/events?since=" + run.changes();
        var acts = events(portal.contributor(), path(run) + since);
        var reads = events(portal.viewer(), path(run) + since);
        assertEquals(":", acts.poll(5, TimeUnit.SECONDS));
        assertEquals(":", reads.poll(5, TimeUnit.SECONDS));
        var began = System.nanoTime();
        assertEquals(
                303, portal.administrator().post(step(run, 0, "/check-off")).status());
        var told = next(acts);
        var seen = next(reads);
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(3), "it took too long");
        for (var event : List.of(told, seen)) {
            assertTrue(event.contains("id: " + (run.changes() + 1)), event);
            assertTrue(event.contains("Checked off by administrator"), event);
        }
        assertTrue(told.contains("<button"), told);
        assertFalse(seen.contains("<button"), seen);
    }

    @Test
    void whoever_comes_back_is_told_what_they_missed() throws Exception {
        var run = trial.started(ExerciseKind.FULL);
        portal.administrator().post(step(run, 0, "/check-off"));
        var missed = next(events(portal.viewer(), path(run) + "/events?since=" + run.changes()));
        assertTrue(missed.contains("Checked off by administrator"), missed);
    }

    @Test
    void where_nothing_streams_the_page_asks_and_gets_only_what_is_new() {
        var run = trial.started(ExerciseKind.FULL);
        assertEquals(
                204,
                portal.viewer().get(path(run) + "/state?since=" + run.changes()).status());
        portal.administrator().post(step(run, 0, "/check-off"));
        var news = portal.viewer().htmx().get(path(run) + "/state?since=" + run.changes());
        assertEquals(200, news.status());
        assertTrue(news.body().contains("hx-swap-oob"), news::toString);
        assertFalse(news.body().contains("<html"), news::toString);
    }

    @Test
    void who_comes_second_is_told_who_was_first_and_sees_the_step_as_it_is() {
        var run = trial.started(ExerciseKind.FULL);
        portal.administrator().post(step(run, 0, "/check-off"));
        var late = portal.contributor().post(step(run, 0, "/check-off"));
        assertEquals(409, late.status());
        assertTrue(late.text().contains("administrator checked this off at"), late::toString);
        var fragment = portal.contributor().htmx().post(step(run, 0, "/check-off"));
        assertEquals(409, fragment.status());
        assertTrue(fragment.body().contains("said-" + trial.step(run.id(), 0).id()), fragment::toString);
    }

    @Test
    void a_step_that_has_to_wait_is_refused_by_the_server() {
        var run = trial.started(ExerciseKind.FULL);
        var refused = portal.administrator().post(step(run, 2, "/check-off"));
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Read the newest data"), refused::toString);
    }

    @Test
    void a_viewer_sees_the_run_and_no_button() {
        var run = trial.started(ExerciseKind.FULL);
        var page = portal.viewer().get(path(run));
        assertEquals(200, page.status());
        assertTrue(page.document().select("main form").isEmpty(), page::toString);
        assertEquals(403, portal.viewer().post(step(run, 0, "/check-off")).status());
    }

    @Test
    void a_time_that_never_was_is_refused_at_its_field_and_what_was_typed_stays() {
        var settings = portal.services().settings();
        var admin = portal.access(Role.ADMINISTRATOR);
        var before = settings.setting(admin);
        settings.change(admin, before.version(), "Europe/Berlin", before.approvalNeeded(), before.graceDays());
        var run = trial.started(ExerciseKind.FULL);
        var page = portal.administrator()
                .post(path(run) + "/times", "disrupted", "2026-03-29T02:30", "zone", "Europe/Berlin");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("That time did not exist"), page::toString);
        assertEquals("2026-03-29T02:30", page.document().select("#disrupted").val());
        var twice = portal.administrator()
                .post(path(run) + "/times", "disrupted", "2026-10-25T02:30", "zone", "Europe/Berlin");
        assertEquals(422, twice.status());
        assertEquals(1, twice.document().select("#disruptedWhich").size());
        var chosen = portal.administrator()
                .post(
                        path(run) + "/times",
                        "disrupted",
                        "2026-10-25T02:30",
                        "zone",
                        "Europe/Berlin",
                        "disruptedWhich",
                        "second");
        assertEquals(303, chosen.status(), chosen::toString);
        assertEquals(
                "2026-10-25T01:30:00Z",
                portal.services()
                        .exercises()
                        .exercise(admin, run.id())
                        .times()
                        .disrupted()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void the_form_that_ends_a_run_says_beforehand_what_the_result_will_be() {
        var run = trial.started(ExerciseKind.FULL);
        var page = portal.administrator().get(path(run) + "/ending");
        assertTrue(page.text().contains("Not met"), page::toString);
        assertTrue(page.text().contains("“Compare samples” is open, and required."), page::toString);
        var done = portal.administrator().post(path(run) + "/finish");
        assertEquals(303, done.status(), done::toString);
        assertEquals(409, portal.administrator().post(path(run) + "/finish").status());
    }

    @Test
    void every_page_about_runs_is_there() {
        var run = trial.started(ExerciseKind.FULL);
        for (var page : List.of("/paper", "/times", "/people", "/ending", "/follow-ups", "/notes")) {
            assertEquals(200, portal.administrator().get(path(run) + page).status(), page);
        }
    }
}
