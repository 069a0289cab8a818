package io.remit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight connections that ask one thing after the other. */
final class Load implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    /**
     * Asks for a while and answers with the answers per second.
     *
     * @throws IllegalStateException where one answer was not the expected one: its time would mean nothing
     */
    double perSecond(Visit visit, long millis) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var count = new AtomicInteger();
        var work = new ArrayList<Callable<Void>>();
        long start = System.nanoTime();
        long until = start + millis * 1_000_000;
        for (int i = 0; i < CONNECTIONS; i++) {
            work.add(() -> {
                ask(visit, until, next, count);
                return null;
            });
        }
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(visit.name() + ": " + e.getCause().getMessage(), e);
        }
        return count.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void ask(Visit visit, long until, AtomicInteger next, AtomicInteger count) throws IOException {
        try (var wire = new Wire(visit.port())) {
            while (System.nanoTime() < until) {
                var answer = wire.ask(visit.requests()
                        .get(next.getAndIncrement() % visit.requests().size()));
                if (answer.status() != visit.status()) {
                    throw new IOException("answered " + answer.status() + " instead of " + visit.status());
                }
                count.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
