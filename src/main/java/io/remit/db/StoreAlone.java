package io.remit.db;

import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** Refuses transactions opened on {@code tx.sql()}: {@link Store} alone begins and commits, or the audit is passed by. */
final class StoreAlone implements TransactionProvider {
    @Override
    public void begin(TransactionContext context) {
        throw new GuardViolation("A transaction inside a transaction would commit past the audit");
    }

    @Override
    public void commit(TransactionContext context) {
        begin(context);
    }

    @Override
    public void rollback(TransactionContext context) {
        begin(context);
    }
}
