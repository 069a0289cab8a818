package io.remit.testing;

import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.db.Store;

/** A store on a fresh database of its own, for tests of services that need no server. */
public final class OpenStore implements AutoCloseable {
    private final TestClock clock = new TestClock();
    private final Database database;
    private final Store store;

    public OpenStore() {
        this(TestDatabases.fresh());
    }

    /** On a database that the test knows. */
    public OpenStore(DatabaseConfig config) {
        database = Database.open(config);
        store = new Store(database, clock);
    }

    /** The door to the database. */
    public Store store() {
        return store;
    }

    /** What lies behind the door, for tests that go past it. */
    public Database database() {
        return database;
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
