package io.remit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process with SIGKILL, again and again, and looks for everything it said was done. */
final class DurabilityTest {
    private static final int ROUNDS = 4;
    private static final int ROWS_BEFORE_THE_FIRST_KILL = 150;

    @Test
    @Timeout(120)
    void nothing_that_was_acknowledged_is_lost_when_the_process_is_killed(@TempDir Path folder) throws Exception {
        var config = TestDatabases.lasting(folder);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(config, round * ROWS_BEFORE_THE_FIRST_KILL));
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(kept(config));
            assertEquals(0, lost.size(), "lost in round " + round + " of " + acknowledged.size() + " acknowledged");
        }
    }

    private static Set<String> writeUntilKilled(DatabaseConfig config, int rows)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AcknowledgingWriter.class.getName(),
                        config.url(),
                        config.user(),
                        config.password())
                .redirectError(new File("/dev/null"))
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (var lines = process.inputReader()) {
            while (acknowledged.size() < rows) {
                assertTrue(readRow(lines, acknowledged), "the writer ended by itself");
            }
            // Not Process.destroyForcibly, which closes the pipe with the last acknowledgements in it.
            process.toHandle().destroyForcibly();
            while (readRow(lines, acknowledged)) {
                // What it had said before it died counts too.
            }
        }
        process.waitFor();
        return acknowledged;
    }

    /** Reads one line; a line that the kill cut short is no acknowledgement. */
    private static boolean readRow(BufferedReader lines, Set<String> acknowledged) throws IOException {
        var line = lines.readLine();
        if (line != null && line.matches("row:[0-9a-f-]{36}")) {
            acknowledged.add(line);
        }
        return line != null;
    }

    private static Set<String> kept(DatabaseConfig config) {
        try (var database = Database.open(config)) {
            return AuditTrail.of(new Store(database, Clock.systemUTC()), Access.PLATFORM).stream()
                    .map(AuditTrail.Event::subject)
                    .collect(Collectors.toSet());
        }
    }
}
