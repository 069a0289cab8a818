package io.remit.incident;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is open in the whole installation, remembered for moments, so that a page of a tenant that nothing concerns asks the
 * database nothing. What was changed here is seen at once; what another portal on the same database changed, moments later.
 */
public final class OpenIncidents {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private final Store store;
    private final AtomicLong changes = new AtomicLong();

    /** By how often something was changed: what was read before a change is never found after it. */
    private final Cache<Long, View> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(2).build();

    /** @param withOwn the tenants with an incident of their own that is open */
    record View(List<Told> incidents, Set<TenantId> withOwn) {}

    /** An open incident and what was told of it last. */
    record Told(Incident incident, Optional<IncidentUpdate> last) {}

    public OpenIncidents(Store store) {
        this.store = store;
    }

    View now(Access access) {
        return kept.get(changes.get(), change -> read(access));
    }

    private View read(Access access) {
        return store.systemRead(SystemAct.INCIDENT_ALERT, access, tx -> {
            var incidents = IncidentQueries.open(tx);
            var last = IncidentQueries.lastUpdates(
                    tx, incidents.stream().map(Incident::id).toList());
            return new View(
                    incidents.stream()
                            .map(one -> new Told(one, Optional.ofNullable(last.get(one.id()))))
                            .toList(),
                    Set.copyOf(ConcernQueries.withOwnOpen(tx)));
        });
    }

    /** Looks anew at the next question: something was changed and is committed. */
    void forget() {
        changes.incrementAndGet();
    }
}
