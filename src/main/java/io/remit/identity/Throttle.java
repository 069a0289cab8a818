package io.remit.identity;

import io.remit.access.Problem.TooMany;
import io.remit.db.Sha256;
import io.remit.db.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Slows guessing down, by the address typed (whether or not there is such an account) and by the network address: after
 * some failures each further one doubles the wait, up to a quarter of an hour.
 */
final class Throttle {
    private static final int ACCOUNT_FAILURES = 5;
    private static final int ADDRESS_FAILURES = 40;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private final String account;
    private final String address;

    Throttle(String typedEmail, String networkAddress) {
        account = hash("account:" + Account.canonical(typedEmail));
        address = hash("address:" + networkAddress);
    }

    /** Refuses, or counts this try as a failure until {@link #succeeded}. */
    void tryOnce(Tx tx) {
        mustNotWait(tx, account, ACCOUNT_FAILURES);
        mustNotWait(tx, address, ADDRESS_FAILURES);
        for (var subject : List.of(account, address)) {
            ThrottleQueries.count(tx, subject);
        }
    }

    void succeeded(Tx tx) {
        ThrottleQueries.clear(tx, account);
        ThrottleQueries.takeBack(tx, address);
    }

    private static void mustNotWait(Tx tx, String subject, int allowed) {
        ThrottleQueries.failures(tx, subject).ifPresent(failures -> {
            if (failures.count() < allowed) {
                return;
            }
            int doublings = Math.min(10, failures.count() - allowed);
            var wait = FIRST_WAIT.multipliedBy(1L << doublings);
            if (wait.compareTo(ThrottleQueries.FORGOTTEN_AFTER) > 0) {
                wait = ThrottleQueries.FORGOTTEN_AFTER;
            }
            var remaining = Duration.between(tx.now(), failures.last().plus(wait));
            if (!remaining.isNegative() && !remaining.isZero()) {
                long seconds = remaining.toSeconds() + 1;
                throw new TooMany("Too many tries. Wait " + words(seconds) + " and try again.", seconds);
            }
        });
    }

    private static String words(long seconds) {
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    private static String hash(String subject) {
        return Sha256.hex(subject.getBytes(StandardCharsets.UTF_8));
    }
}
