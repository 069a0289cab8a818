package io.remit.testing;

import io.remit.access.AccountId;
import io.remit.app.StartedPortal;
import io.remit.identity.SignUps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** The one portal of this JVM, with its operator. */
final class SharedPortal implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    final TestClock clock = new TestClock();
    final StartedPortal portal;
    final AccountId operator;
    final String operatorEmail = "operator@remit.example";
    private final AtomicInteger count = new AtomicInteger();
    private final Path data;

    SharedPortal() {
        try {
            data = Files.createTempDirectory("remit-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portal = StartedPortal.start(TestDatabases.fresh(), data, clock);
        operator = SignUps.accept(portal.invitations(), portal.setUpPath(), operatorEmail, "Olga Operator", PASSWORD);
    }

    /** A number that no other class got, for slugs and addresses of its own. */
    int next() {
        return count.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        portal.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
