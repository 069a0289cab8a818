package io.remit.db;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultConfiguration;

/** Counts the statements that this thread has a store execute. */
public final class Statements {
    private static final ThreadLocal<AtomicInteger> COUNTED = ThreadLocal.withInitial(AtomicInteger::new);

    private Statements() {}

    /** How many statements the work takes. */
    public static int of(Store store, Supplier<?> work) {
        var configuration = (DefaultConfiguration) store.configuration();
        var before = configuration.executeListenerProviders();
        var counting = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                COUNTED.get().incrementAndGet();
            }
        };
        ExecuteListenerProvider provider = () -> counting;
        configuration.set(provider);
        try {
            COUNTED.get().set(0);
            work.get();
            return COUNTED.get().get();
        } finally {
            configuration.set(before);
        }
    }
}
