package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.IncidentId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the provider declares and tells. Declaring costs the same however many tenants it concerns. */
public final class ProviderIncidentService {
    /** Clocks differ a little: a time so far ahead is taken as now. */
    static final long TOLERATED_SECONDS = 120;

    private final Store store;
    private final Clock clock;
    private final OpenIncidents open;
    private final Wake wake;

    public ProviderIncidentService(Store store, Clock clock, OpenIncidents open, Wake wake) {
        this.store = store;
        this.clock = clock;
        this.open = open;
        this.wake = wake;
    }

    /** An id for an incident about to be declared, so that a form sent twice declares one. */
    public IncidentId next(Access operator) {
        return store.read(operator, tx -> new IncidentId(tx.newId()));
    }

    /**
     * Declares an incident; a job hands it out to the tenants concerned, at once.
     *
     * @param id made by {@link #next}
     * @return the incident: the one declared before where the same form came twice
     * @throws Invalid where the times cannot be
     */
    public Incident declare(Access operator, IncidentId id, Declaration declaration) {
        mustBePossible(declaration.disruptedAt(), declaration.detectedAt(), clock.instant());
        var declared = store.write(operator, tx -> {
            if (IncidentQueries.byId(tx, id).isEmpty()) {
                mustBeOnce(IncidentQueries.insert(tx, id, declaration));
                tx.audit(
                        IncidentAudit.DECLARED,
                        IncidentAudit.subject(id, declaration.title()),
                        AuditChanges.set("service", declaration.service())
                                .andSet("regions", String.join(", ", declaration.regions()))
                                .andSet("scenario", declaration.scenario())
                                .andSet("disrupted_at", declaration.disruptedAt())
                                .andSet("detected_at", said(declaration.detectedAt())));
            }
            return IncidentQueries.byId(tx, id).orElseThrow(NotFound::new);
        });
        changed();
        return declared;
    }

    /**
     * Tells how far it is.
     *
     * @throws Conflict where the incident is closed
     */
    public IncidentUpdate post(Access operator, IncidentId id, UpdateState state, String text) {
        var posted = store.write(operator, tx -> {
            var incident = one(tx, id);
            mustHaveChanged(IncidentQueries.touch(tx, id));
            var update = IncidentQueries.insert(tx, id, state, text);
            tx.audit(
                    IncidentAudit.UPDATED,
                    IncidentAudit.subject(id, incident.title()),
                    AuditChanges.set("state", state).andSet("text", text));
            return update;
        });
        open.forget();
        return posted;
    }

    /**
     * Adds a region: whoever has a project there is concerned from now on.
     *
     * @throws Invalid where the incident is about it already
     * @throws Conflict where the incident is closed
     */
    public void addRegion(Access operator, IncidentId id, String region) {
        store.write(operator, tx -> {
            var incident = one(tx, id);
            if (incident.isIn(region)) {
                throw new Invalid("region", "The incident is about " + region + " already.");
            }
            mustHaveChanged(IncidentQueries.handOutAgain(tx, id));
            if (!IncidentQueries.add(tx, id, region)) {
                throw new Invalid("region", "The incident is about " + region + " already.");
            }
            tx.audit(
                    IncidentAudit.REGION_ADDED,
                    IncidentAudit.subject(id, incident.title()),
                    AuditChanges.set("region", region));
            return id;
        });
        changed();
    }

    /**
     * Says better when it began; the times before stay in the trail.
     *
     * @param seen the version that whoever corrects it has seen
     * @throws Invalid where the times cannot be
     * @throws Conflict where the incident is closed, or was changed meanwhile
     */
    public void correct(Access operator, IncidentId id, int seen, Instant disruptedAt, Optional<Instant> detectedAt) {
        store.write(operator, tx -> {
            var incident = one(tx, id);
            mustBePossible(disruptedAt, detectedAt, tx.now());
            if (incident.open() && incident.version() != seen) {
                throw new Conflict("Somebody else changed this incident just now. Look at it, then save again.");
            }
            mustHaveChanged(IncidentQueries.correct(tx, incident, disruptedAt, detectedAt));
            tx.audit(
                    IncidentAudit.CORRECTED,
                    IncidentAudit.subject(id, incident.title()),
                    AuditChanges.changed("disrupted_at", incident.disruptedAt(), disruptedAt)
                            .andChanged("detected_at", said(incident.detectedAt()), said(detectedAt)));
            return id;
        });
        open.forget();
    }

    /**
     * Closes an incident for good.
     *
     * @param withdrawn whether it was declared by mistake; then the review is the reason
     * @throws Conflict where it is closed already
     */
    public void close(Access operator, IncidentId id, boolean withdrawn, String review) {
        store.write(operator, tx -> {
            var incident = one(tx, id);
            mustHaveChanged(IncidentQueries.close(tx, id, withdrawn, review));
            tx.audit(
                    withdrawn ? IncidentAudit.WITHDRAWN : IncidentAudit.CLOSED,
                    IncidentAudit.subject(id, incident.title()),
                    AuditChanges.set("review", review));
            return id;
        });
        open.forget();
    }

    /** @throws NotFound where there is none */
    public Incident incident(Access access, IncidentId id) {
        return store.read(access, tx -> one(tx, id));
    }

    /** What is open, the newest first. */
    public List<Incident> open(Access access) {
        return store.read(access, IncidentQueries::open);
    }

    /** What is closed and has the words, the newest before a place first. */
    public List<Incident> closed(Access operator, String words, Optional<IncidentId> before, int limit) {
        return store.read(operator, tx -> IncidentQueries.closed(tx, words, before, limit));
    }

    /** The same on the other side of a place, the oldest first. */
    public List<Incident> closedAfter(Access operator, String words, IncidentId after, int limit) {
        return store.read(operator, tx -> IncidentQueries.closedAfter(tx, words, after, limit));
    }

    /** What was told of an incident, the newest first. */
    public List<IncidentUpdate> updates(Access access, IncidentId id) {
        return store.read(access, tx -> IncidentQueries.updates(tx, id));
    }

    /** What was told last of each of these; those of which nothing was are absent. */
    public Map<IncidentId, IncidentUpdate> lastUpdates(Access access, Collection<IncidentId> ids) {
        return ids.isEmpty() ? Map.of() : store.read(access, tx -> IncidentQueries.lastUpdates(tx, ids));
    }

    private void changed() {
        open.forget();
        wake.up();
    }

    static void mustBePossible(Instant disruptedAt, Optional<Instant> detectedAt, Instant now) {
        var latest = now.plusSeconds(TOLERATED_SECONDS);
        if (disruptedAt.isAfter(latest)) {
            throw new Invalid("disrupted", "This is yet to come. Say when the service was disrupted.");
        }
        if (detectedAt.filter(at -> at.isAfter(latest)).isPresent()) {
            throw new Invalid("detected", "This is yet to come. Say when it was noticed, or leave it empty.");
        }
        if (detectedAt.filter(at -> at.isBefore(disruptedAt)).isPresent()) {
            throw new Invalid("detected", "It cannot have been noticed before it began.");
        }
    }

    private static Incident one(Tx tx, IncidentId id) {
        return IncidentQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    private static void mustHaveChanged(boolean changed) {
        if (!changed) {
            throw new Conflict("This incident is closed. What it says stays as it is.");
        }
    }

    private static void mustBeOnce(boolean isFirst) {
        if (!isFirst) {
            throw new Conflict("This incident is being declared right now. Look at the list.");
        }
    }

    private static String said(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
