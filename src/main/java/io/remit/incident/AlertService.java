package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.IncidentId;
import io.remit.db.Store;
import io.remit.incident.OpenIncidents.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What of all that is open concerns whoever looks at a page. */
public final class AlertService {
    private final Store store;
    private final OpenIncidents open;

    public AlertService(Store store, OpenIncidents open) {
        this.store = store;
        this.open = open;
    }

    /**
     * An incident to be told on every page.
     *
     * @param incident the provider's; empty where it is the tenant's own
     * @param caseId the tenant's case; empty where it has none yet
     */
    public record Alarm(
            Optional<IncidentId> incident,
            Optional<CaseId> caseId,
            String title,
            Instant since,
            Optional<IncidentUpdate> last) {}

    /** What is open and concerns the access's tenant, whether or not it has its case yet. */
    public List<Alarm> ofTenant(Access access) {
        var view = open.now(access);
        boolean hasOwn = view.withOwn().contains(access.tenant());
        if (view.incidents().isEmpty() && !hasOwn) {
            return List.of();
        }
        return store.read(access, tx -> {
            var cases = CaseQueries.alarming(
                    tx,
                    view.incidents().stream().map(told -> told.incident().id()).toList());
            var concerning = view.incidents().isEmpty()
                    ? new HashSet<IncidentId>()
                    : new HashSet<>(ConcernQueries.concerning(tx));
            var alarms = new ArrayList<Alarm>();
            for (var told : view.incidents()) {
                var id = told.incident().id();
                var own = cases.stream()
                        .filter(one -> one.incident().filter(id::equals).isPresent())
                        .findFirst();
                boolean isOver = own.filter(one -> one.closed()).isPresent();
                if (!isOver && (own.isPresent() || concerning.contains(id))) {
                    alarms.add(alarm(told, own.map(CaseQueries.Brief::id)));
                }
            }
            cases.stream()
                    .filter(one -> one.incident().isEmpty())
                    .forEach(one -> alarms.add(new Alarm(
                            Optional.empty(),
                            Optional.of(one.id()),
                            one.title(),
                            one.disruptedAt(),
                            Optional.empty())));
            return alarms;
        });
    }

    /** All that the provider has open. */
    public List<Alarm> ofOperator(Access operator) {
        return open.now(operator).incidents().stream()
                .map(told -> alarm(told, Optional.empty()))
                .toList();
    }

    private static Alarm alarm(Told told, Optional<CaseId> caseId) {
        var incident = told.incident();
        return new Alarm(Optional.of(incident.id()), caseId, incident.title(), incident.disruptedAt(), told.last());
    }
}
