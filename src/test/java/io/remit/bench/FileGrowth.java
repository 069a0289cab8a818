package io.remit.bench;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Role;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.db.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How large the embedded database's file becomes by many small writes, each of them audited and durable. */
final class FileGrowth {
    private static final int WRITES = 20_000;
    private static final int THREADS = 8;
    private static final AuditAction WRITTEN = new AuditAction("bench.row.written");
    private final Path folder;

    FileGrowth(Path folder) {
        this.folder = folder;
    }

    void print() throws IOException, InterruptedException {
        var config = DatabaseConfig.h2File(folder.resolve("growth").toString());
        var file = folder.resolve("growth.mv.db");
        Database.open(config).close();
        long before = Files.size(file);
        long start = System.nanoTime();
        long open;
        try (var database = Database.open(config)) {
            write(new Store(database, Clock.systemUTC()));
            open = Files.size(file);
        }
        System.out.printf(
                "%,d audited, durable writes by %d threads: %,.0f a second; file %s before, %s after, %s when closed%n",
                WRITES,
                THREADS,
                WRITES * 1e9 / (System.nanoTime() - start),
                megabytes(before),
                megabytes(open),
                megabytes(Files.size(file)));
    }

    /** To be called a while later: H2 keeps replaced chunks for 45 seconds, and frees them afterwards. */
    void printLater() throws IOException {
        Database.open(DatabaseConfig.h2File(folder.resolve("growth").toString()))
                .close();
        System.out.printf(
                "%nThe file of the many writes, opened and closed once more: %s%n",
                megabytes(Files.size(folder.resolve("growth.mv.db"))));
    }

    private static void write(Store store) throws InterruptedException {
        var access = new Access(
                new Actor(Actor.Kind.COMMAND, "benchmark"),
                Access.Scope.OPERATOR,
                Access.PLATFORM,
                "",
                Role.OPERATOR.permissions(),
                Origin.LOCAL);
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < WRITES; i++) {
            var subject = new AuditSubject("row:" + i, "a row");
            threads.execute(() -> store.write(access, tx -> {
                tx.audit(WRITTEN, subject, AuditChanges.NONE);
                return subject;
            }));
        }
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            threads.shutdownNow();
            System.out.println("(not all were written within a minute)");
        }
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1048576.0);
    }
}
