package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.TooMany;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.identity.ThrottleQueries.Failures;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Slows guessing down, by the address typed (whether or not there is such an account) and by the network address: after
 * some failures each further one doubles the wait, up to a quarter of an hour.
 */
final class Throttle {
    private static final int ACCOUNT_FAILURES = 5;
    private static final int ADDRESS_FAILURES = 40;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int AGAIN = 8;
    private final String account;
    private final String address;

    Throttle(String typedEmail, String networkAddress) {
        account = hash("account:" + Account.canonical(typedEmail));
        address = hash("address:" + networkAddress);
    }

    /**
     * Counts this try as a failure until {@link #succeeded}.
     *
     * @throws TooMany where it comes too soon
     */
    void tryOnce(Store store, Access visitor) {
        for (int again = AGAIN; ; again--) {
            try {
                store.system(SystemAct.SIGN_IN, visitor, tx -> {
                    count(tx);
                    return account;
                });
                return;
            } catch (Conflict e) {
                // On H2 the very first tries for a subject collide where they come at once; the row is there now.
                if (again == 0) {
                    throw e;
                }
            }
        }
    }

    private void count(Tx tx) {
        var byAccount = ThrottleQueries.lock(tx, account);
        var byAddress = ThrottleQueries.lock(tx, address);
        mustNotWait(tx, byAccount, ACCOUNT_FAILURES);
        mustNotWait(tx, byAddress, ADDRESS_FAILURES);
        ThrottleQueries.count(tx, account, byAccount);
        ThrottleQueries.count(tx, address, byAddress);
    }

    /**
     * Counts a wrong token that came from a network address, apart from that address's tries to sign in.
     *
     * @throws TooMany where too many came already
     */
    static void countWrongToken(Tx tx, String networkAddress) {
        var address = hash("token:" + networkAddress);
        var failures = ThrottleQueries.lock(tx, address);
        mustNotWait(tx, failures, ADDRESS_FAILURES);
        ThrottleQueries.count(tx, address, failures);
    }

    void succeeded(Tx tx) {
        ThrottleQueries.clear(tx, account);
        ThrottleQueries.takeBack(tx, address);
    }

    private static void mustNotWait(Tx tx, Failures failures, int allowed) {
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
    }

    private static String words(long seconds) {
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    private static String hash(String subject) {
        return DigestUtils.sha256Hex(subject);
    }
}
