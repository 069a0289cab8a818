package io.remit.db;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Makes what was committed survive the death of the process, before anybody is told that it was done. */
interface Durability {

    /** The database's own commit is durable (PostgreSQL), or nothing is (memory). */
    Durability BY_COMMIT = () -> {};

    /** Returns when everything committed before the call is on disk. */
    void await();

    /**
     * H2 writes to its file some time after a commit; {@code CHECKPOINT SYNC} forces it. Commits that wait at the same
     * time share one: a caller is served by any checkpoint that begins after its commit.
     */
    final class Checkpoints implements Durability {
        private final DataSource pool;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition finished = lock.newCondition();
        private long asked;
        private long synced;
        private boolean running;

        Checkpoints(DataSource pool) {
            this.pool = pool;
        }

        @Override
        public void await() {
            lock.lock();
            try {
                long mine = ++asked;
                while (synced < mine) {
                    if (running) {
                        finished.awaitUninterruptibly();
                    } else {
                        runOne();
                    }
                }
            } finally {
                lock.unlock();
            }
        }

        private void runOne() {
            running = true;
            long covers = asked;
            lock.unlock();
            boolean done = false;
            try {
                checkpoint();
                done = true;
            } finally {
                lock.lock();
                running = false;
                if (done) {
                    synced = covers;
                }
                finished.signalAll();
            }
        }

        private void checkpoint() {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException e) {
                throw new IllegalStateException("The database could not be written to disk", e);
            }
        }
    }
}
