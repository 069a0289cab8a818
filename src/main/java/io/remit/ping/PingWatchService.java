package io.remit.ping;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.util.List;
import java.util.function.Function;

/** Notices pings that fell silent, and forgets what they said long ago. */
public final class PingWatchService {
    private static final int AT_ONCE = 500;
    private static final int KEPT_REPORTS = 1000;
    private final Store store;

    public PingWatchService(Store store) {
        this.store = store;
    }

    /** What was done: pings whose silence is on record now, and reports that were deleted. */
    public record Watch(int silent, int forgotten) {}

    /** @param inside the job's Access inside a tenant */
    public Watch look(Access job, Function<TenantId, Access> inside) {
        int silent = 0;
        for (var place : silent(job)) {
            silent += tell(inside.apply(place.tenant()), place);
        }
        return new Watch(silent, forget(job));
    }

    private List<PingGate.Place> silent(Access job) {
        return store.systemRead(SystemAct.PING_WATCH, job, tx -> PingQueries.silent(tx, AT_ONCE));
    }

    /** It may have spoken since; then there is nothing to tell. */
    private int tell(Access access, PingGate.Place place) {
        return store.write(access, tx -> {
            var watched = PingQueries.lock(tx, place.ping());
            if (watched.isEmpty()) {
                return 0;
            }
            var ping = watched.get().ping();
            var beat = watched.get().beat();
            var found = beat.found(ping, tx.now());
            if (found.outcome() == beat.told()) {
                return 0;
            }
            PingQueries.keep(tx, ping, beat.told(found));
            tx.audit(PingAudit.OUTCOME_CHANGED, PingAudit.subject(ping), PingService.changed(beat, found));
            return 1;
        });
    }

    private int forget(Access job) {
        return store.system(
                SystemAct.PING_WATCH,
                job,
                tx -> PingEventQueries.crowded(tx, KEPT_REPORTS, AT_ONCE).stream()
                        .mapToInt(place -> PingEventQueries.trim(tx, place, KEPT_REPORTS))
                        .sum());
    }
}
