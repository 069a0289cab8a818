package io.remit.testing;

import io.remit.db.Database;
import io.remit.db.Store;

/** A store on a fresh database of its own, for tests of services that need no server. */
public final class OpenStore implements AutoCloseable {
    private final TestClock clock = new TestClock();
    private final Database database = Database.open(TestDatabases.fresh());
    private final Store store = new Store(database, clock);

    /** The door to the database. */
    public Store store() {
        return store;
    }

    /** What the store thinks the time is. */
    public TestClock clock() {
        return clock;
    }

    @Override
    public void close() {
        database.close();
    }
}
