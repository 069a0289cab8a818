package io.remit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.blob.BlobStore;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.db.Store;
import io.remit.testing.TestDatabases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that adds file after file, again and again: no row without its file, and no file for ever. */
final class UploadDurabilityTest {
    private static final int ROUNDS = 3;
    private static final int FILES_BEFORE_THE_KILL = 40;

    @Test
    @Timeout(120)
    void every_row_has_its_file_and_every_file_a_row_or_an_end(@TempDir Path folder) throws Exception {
        var config = TestDatabases.lasting(folder);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(addUntilKilled(config, folder));
        }
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        try (var database = Database.open(config)) {
            var store = new Store(database, later);
            var blobs = new BlobStore(folder, later);
            var access = AddingProcess.ACCESS;
            new EvidenceCollectionService(store, blobs, later).collect(access);
            var evidence = new EvidenceService(store, blobs, later, Long.MAX_VALUE);
            var pieces = evidence.newest(access, "", 100_000);
            for (var piece : pieces) {
                try (var in = evidence.open(access, piece.id())) {
                    assertEquals(piece.sha256(), DigestUtils.sha256Hex(in.readAllBytes()), piece::toString);
                }
            }
            var names = pieces.stream().map(Evidence::name).collect(Collectors.toSet());
            assertTrue(names.containsAll(acknowledged), "something that was acknowledged is lost");
            assertEquals(pieces.stream().map(Evidence::sha256).distinct().count(), files(folder));
        }
    }

    private static List<String> addUntilKilled(DatabaseConfig config, Path folder) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AddingProcess.class.getName(),
                        config.url(),
                        config.user(),
                        config.password(),
                        folder.toString())
                .redirectError(new File("/dev/null"))
                .start();
        var acknowledged = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // A line that the kill cut short is no acknowledgement.
                if (line.matches("file-[0-9]+-[0-9]+-[0-9]+;")) {
                    acknowledged.add(line.replace(";", ""));
                }
                if (acknowledged.size() == FILES_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertTrue(acknowledged.size() >= FILES_BEFORE_THE_KILL, "the process ended by itself");
        return acknowledged;
    }

    /** Every file there is below the data folder, in either of its two places. */
    private static long files(Path folder) throws IOException {
        try (var kept = Files.walk(folder.resolve("blobs"));
                var incoming = Files.list(folder.resolve("incoming"))) {
            return kept.filter(file -> Files.isRegularFile(file) && !file.endsWith("lock"))
                            .count()
                    + incoming.count();
        }
    }
}
