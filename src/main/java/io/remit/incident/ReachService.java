package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.incident.ConcernQueries.Place;
import io.remit.incident.ConcernQueries.Size;
import java.util.Collection;
import java.util.List;

/** Whom incidents reach, for the operator: counts, and nothing that tenants wrote. */
public final class ReachService {
    private final Store store;

    public ReachService(Store store) {
        this.store = store;
    }

    /** A tenant concerned, and how far it is. */
    record Row(Concerned concerned, Progress progress) {}

    /** Where tenants have projects in use. */
    List<Place> places(Access operator) {
        return store.systemRead(SystemAct.INCIDENT_REACH, operator, ConcernQueries::places);
    }

    /** Whom an incident of this service in these regions would concern. */
    Size size(Access operator, ServiceId service, Collection<String> regions) {
        return store.systemRead(SystemAct.INCIDENT_REACH, operator, tx -> ConcernQueries.size(tx, service, regions));
    }

    /** How far an incident has come. */
    Reach reach(Access operator, Incident incident) {
        return store.systemRead(SystemAct.INCIDENT_REACH, operator, tx -> {
            var size = ConcernQueries.size(tx, incident.service(), incident.regions());
            var totals = ReachQueries.totals(tx, incident.id());
            return new Reach(
                    size.tenants(),
                    size.projects(),
                    totals.given(),
                    totals.withRuns(),
                    totals.acting(),
                    totals.finished(),
                    totals.verified());
        });
    }

    /** Tenants concerned that have the words in slug or name, after a slug, in order of slug. */
    List<Row> page(Access operator, Incident incident, String words, String afterSlug, int limit) {
        return store.systemRead(SystemAct.INCIDENT_REACH, operator, tx -> {
            var page = ConcernQueries.page(tx, incident, words, afterSlug, limit);
            var progress = ReachQueries.progress(
                    tx,
                    incident.id(),
                    page.stream().map(one -> one.tenant().id()).toList());
            return page.stream()
                    .map(one -> new Row(one, progress.getOrDefault(one.tenant().id(), Progress.NOTHING)))
                    .toList();
        });
    }
}
