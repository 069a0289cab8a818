package io.remit.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.db.DatabaseConfig;
import io.remit.testing.Page;
import io.remit.testing.TestDatabases;
import io.remit.testing.Visitor;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portal is killed in the middle of a run, and started again: the run goes on with everything that was answered. */
final class KilledRunTest {
    private static final String RUNS = "/t/acme/recovery/exercises";
    private static final String READY = "Remit is ready at ";
    private static final int PEOPLE = 3;
    private static final int NOTES_BEFORE_THE_KILL = 40;

    /** A portal in a process of its own, over the test's database. */
    private record Served(Process process, Visitor administrator) {
        static Served start(DatabaseConfig config, Path folder) throws IOException {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx400m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "io.remit.app.Main",
                            "serve",
                            "--demo",
                            "--port",
                            "0",
                            "--data",
                            folder.toString())
                    .redirectError(new File("/dev/null"));
            builder.environment().put("REMIT_DB_URL", config.url());
            builder.environment().put("REMIT_DB_USER", config.user());
            builder.environment().put("REMIT_DB_PASSWORD", config.password());
            var process = builder.start();
            var lines = process.inputReader();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    var at = URI.create(line.substring(READY.length()).strip().replace("localhost", "127.0.0.1"));
                    var administrator = Visitor.at(at);
                    administrator.signIn("admin@acme.example", "demo-remit");
                    return new Served(process, administrator);
                }
            }
            throw new IOException("The portal did not start");
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    @Test
    @Timeout(180)
    void nothing_of_a_run_that_was_answered_is_lost_and_it_goes_on(@TempDir Path folder) throws Exception {
        var config = TestDatabases.lasting(folder);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        var first = Served.start(config, folder);
        var run = started(first.administrator());
        var done = checkOffTwo(first.administrator(), run);
        noteUntilKilled(first, run, answered);

        var second = Served.start(config, folder);
        try {
            var paper = second.administrator().get(run + "/paper").text();
            for (var note : answered) {
                assertTrue(paper.contains(note), () -> note + " is lost of " + answered.size());
            }
            var page = second.administrator().get(run);
            done.forEach(step -> assertTrue(
                    page.document().select("#said-" + step).text().contains("Done"), () -> step + " is open again"));
            goesOn(second.administrator(), run, page);
            assertEquals(count(paper, "note-"), events(second.administrator()), "each note with its audit event");
        } finally {
            second.kill();
        }
    }

    /** Disrupted at nine, declared twenty minutes later. */
    private static String started(Visitor administrator) {
        var plan = administrator
                .get(RUNS + "/start")
                .document()
                .select("select[name=plan] option[value]:not([value=''])")
                .first()
                .attr("value");
        var made = administrator.post(
                RUNS,
                "plan",
                plan,
                "kind",
                "FULL",
                "name",
                "Killed in the middle",
                "disrupted",
                "2026-01-05T09:00:00",
                "declared",
                "2026-01-05T09:20:00");
        assertEquals(303, made.status(), made::text);
        return made.location();
    }

    private static List<String> checkOffTwo(Visitor administrator, String run) {
        return IntStream.range(0, 2)
                .mapToObj(any -> {
                    var form = administrator
                            .get(run)
                            .document()
                            .select("form[action$=/check-off]")
                            .first();
                    var checked = administrator.post(
                            form.attr("action"),
                            "outcome",
                            form.select("input[name=outcome]").attr("value"));
                    assertEquals(303, checked.status(), checked::text);
                    return form.attr("action").replaceAll(".*/steps/([^/]+)/check-off", "$1");
                })
                .toList();
    }

    private static void noteUntilKilled(Served portal, String run, Set<String> answered) throws InterruptedException {
        var people = Executors.newFixedThreadPool(PEOPLE);
        for (int who = 0; who < PEOPLE; who++) {
            int person = who;
            people.submit(() -> {
                for (int i = 0; ; i++) {
                    var note = "note-" + person + "-" + i + ".";
                    Page page = portal.administrator().post(run + "/notes", "note", note);
                    if (page.status() != 303) {
                        return null;
                    }
                    answered.add(note);
                }
            });
        }
        while (answered.size() < NOTES_BEFORE_THE_KILL && portal.process().isAlive()) {
            Thread.sleep(10);
        }
        portal.kill();
        people.shutdownNow();
        assertTrue(people.awaitTermination(60, TimeUnit.SECONDS));
        assertTrue(answered.size() >= NOTES_BEFORE_THE_KILL, "the portal ended by itself");
    }

    /** A step is entered afterwards; the clock still counts from nine. */
    private static void goesOn(Visitor administrator, String run, Page page) {
        var next = page.document().select("a[id^=more-]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> page.document()
                        .select("form[action='" + href + "/check-off']")
                        .hasText())
                .findFirst()
                .orElseThrow();
        var entered = administrator.post(
                next + "/check-off",
                "outcome",
                page.document()
                        .select("form[action='" + next + "/check-off'] input[name=outcome]")
                        .attr("value"),
                "note",
                "From the paper.",
                "at",
                "2026-01-05T09:40:00");
        assertEquals(303, entered.status(), entered::text);
        var after = administrator.get(run).document();
        var paper = administrator.get(run + "/paper").text();
        assertTrue(paper.contains("From the paper.") && paper.contains("09:40:00"), paper);
        var times = after.select(".run-times").text();
        assertTrue(times.contains("09:00:00") && times.contains("09:20:00"), times);
        assertTrue(after.select("[data-clock]").attr("data-since").startsWith("2026-01-05T0"), times);
    }

    private static long count(String text, String word) {
        return text.split(word, -1).length - 1L;
    }

    /** The events of this run's notes. */
    private static long events(Visitor administrator) {
        var csv = administrator
                .get("/t/acme/activity/csv?action=exercise.run.noted&q=Killed")
                .body();
        return count(csv, "exercise.run.noted");
    }
}
