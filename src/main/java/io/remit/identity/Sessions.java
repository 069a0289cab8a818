package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.SessionId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Begins, finds, renews and ends sessions. */
final class Sessions {
    static final Duration LIFETIME = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
    private final Store store;
    private final Clock clock;

    Sessions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The person behind a token; notes, to the minute, that they were seen. */
    Optional<Person> person(Access visitor, String token) {
        var live = store.systemRead(
                SystemAct.GATE_RESOLVE, visitor, tx -> SessionQueries.live(tx, SecretToken.hash(token)));
        live.filter(found -> found.lastSeen().isBefore(clock.instant().minus(SEEN_PRECISION)))
                .ifPresent(found -> touch(visitor, found.person().session()));
        return live.map(SessionQueries.Live::person);
    }

    /** Begins a session and answers with its token, which exists nowhere else. */
    String begin(Access visitor, AccountId account, String userAgent) {
        var token = SecretToken.fresh();
        return store.system(SystemAct.SESSION_KEEP, visitor, tx -> {
            SessionQueries.insert(tx, SecretToken.hash(token), account, visitor.origin(), userAgent);
            return token;
        });
    }

    /** Ends the session with this token, where there is one; says whose it was. */
    Optional<AccountId> end(Access visitor, String token) {
        return store.system(SystemAct.SESSION_KEEP, visitor, tx -> SessionQueries.end(tx, SecretToken.hash(token)));
    }

    private void touch(Access visitor, SessionId id) {
        store.system(SystemAct.SESSION_KEEP, visitor, tx -> {
            SessionQueries.touch(tx, id);
            return id;
        });
    }
}
