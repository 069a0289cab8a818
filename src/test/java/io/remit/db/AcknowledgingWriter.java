package io.remit.db;

import io.remit.access.Access;
import java.time.Clock;

/** A process that writes row after row on several threads, and says of each that it is done, until it is killed. */
final class AcknowledgingWriter {
    private static final int THREADS = 4;

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) {
        var config = new DatabaseConfig(arguments[0], arguments[1], arguments[2], 2 * THREADS);
        var store = new Store(Database.open(config), Clock.systemUTC());
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> writeForEver(store), "writer-" + i).start();
        }
    }

    private static void writeForEver(Store store) {
        while (true) {
            acknowledge(write(store));
        }
    }

    private static String write(Store store) {
        var access = TwoTenants.in(Access.PLATFORM, "", Access.Scope.OPERATOR);
        return store.write(access, tx -> {
            var row = "row:" + tx.newId();
            tx.audit(TwoTenants.TRIED, new AuditSubject(row, "a row"), AuditChanges.NONE);
            return row;
        });
    }

    private static synchronized void acknowledge(String row) {
        System.out.println(row);
        System.out.flush();
    }
}
