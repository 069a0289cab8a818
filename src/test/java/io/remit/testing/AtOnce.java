package io.remit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** Several people who do something at the same time. */
public final class AtOnce {
    private AtOnce() {}

    /** Lets each person, by number, begin at the same moment; answers with what was thrown. */
    public static List<Throwable> run(int people, IntConsumer act) {
        var pool = Executors.newFixedThreadPool(people);
        try {
            var start = new CyclicBarrier(people);
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < people; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    start.await();
                    act.accept(number);
                    return null;
                }));
            }
            var failures = new ArrayList<Throwable>();
            for (var one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
