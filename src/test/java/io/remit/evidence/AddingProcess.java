package io.remit.evidence;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.blob.BlobStore;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.db.Store;
import io.remit.testing.Bytes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** A process that adds file after file on several threads, and says of each that it is done, until it is killed. */
final class AddingProcess {
    static final Access ACCESS = new Access(
            new Actor(Actor.Kind.JOB, "test"), Access.Scope.OPERATOR, Access.PLATFORM, "", Set.of(), Origin.LOCAL);
    private static final int THREADS = 4;
    private static final int BYTES = 300_000;

    private AddingProcess() {}

    public static void main(String[] arguments) {
        var config = new DatabaseConfig(arguments[0], arguments[1], arguments[2], 2 * THREADS);
        var clock = Clock.systemUTC();
        var store = new Store(Database.open(config), clock);
        var evidence = new EvidenceService(store, new BlobStore(Path.of(arguments[3]), clock), clock, Long.MAX_VALUE);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> addForEver(evidence, thread), "adder-" + i).start();
        }
    }

    private static void addForEver(EvidenceService evidence, int thread) {
        long process = ProcessHandle.current().pid();
        for (int i = 0; ; i++) {
            var name = "file-" + process + "-" + thread + "-" + i;
            var content = new Bytes((int) process * 31 + thread * 7 + i, BYTES + i);
            evidence.addFile(ACCESS, name, content, Described.about(LocalDate.of(2026, 1, 1)));
            acknowledge(name);
        }
    }

    private static synchronized void acknowledge(String name) {
        System.out.println(name + ";");
        System.out.flush();
    }
}
