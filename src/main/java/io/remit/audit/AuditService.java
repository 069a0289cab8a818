package io.remit.audit;

import io.remit.access.Access;
import io.remit.access.Problem.NotFound;
import io.remit.db.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit log of the access's tenant; with the operator's Access, the platform's own. */
public final class AuditService {
    private final Store store;

    public AuditService(Store store) {
        this.store = store;
    }

    /** One page of the log, the newest event first, and where its neighbours begin. */
    record Page(List<AuditEvent> events, Optional<Place> newer, Optional<Place> older) {}

    /** The newest events, the newest first. */
    public List<AuditEvent> newest(Access access, int limit) {
        return store.read(access, tx -> AuditQueries.newest(tx, Wanted.ALL, limit));
    }

    /** The newest events, the newest first, without who signed in and out. */
    public List<AuditEvent> newestWithoutSessions(Access access, int limit) {
        return store.read(access, tx -> AuditQueries.newestWithoutSessions(tx, limit));
    }

    /** The newest events about one subject, given as {@code thing:id}; the newest first. */
    public List<AuditEvent> about(Access access, String subject, int limit) {
        return store.read(access, tx -> AuditQueries.about(tx, subject, limit));
    }

    /** An event, and those next to it in time; empty at the ends of the log. */
    record Neighbours(AuditEvent event, Optional<AuditEvent> newer, Optional<AuditEvent> older) {}

    /**
     * An event with its neighbours.
     *
     * @throws NotFound where the log has none with this id
     */
    Neighbours event(Access access, UUID id) {
        return store.read(access, tx -> {
            var event = AuditQueries.byId(tx, id).orElseThrow(NotFound::new);
            return new Neighbours(
                    event,
                    AuditQueries.after(tx, Wanted.ALL, event.place(), 1).stream()
                            .findFirst(),
                    AuditQueries.before(tx, Wanted.ALL, event.place(), 1).stream()
                            .findFirst());
        });
    }

    /** The page that begins with the newest event. */
    Page first(Access access, Wanted wanted, int size) {
        var found = store.read(access, tx -> AuditQueries.newest(tx, wanted, size + 1));
        return downFrom(found, size, false);
    }

    /** The page of what happened before a place. */
    Page before(Access access, Wanted wanted, Place place, int size) {
        var found = store.read(access, tx -> AuditQueries.before(tx, wanted, place, size + 1));
        return downFrom(found, size, true);
    }

    /** The page of what happened after a place, up to its neighbours; the first page where that is all. */
    Page after(Access access, Wanted wanted, Place place, int size) {
        var found = store.read(access, tx -> AuditQueries.after(tx, wanted, place, size + 1));
        if (found.size() <= size) {
            return first(access, wanted, size);
        }
        var shown = found.subList(1, size + 1);
        return new Page(
                shown,
                Optional.of(shown.get(0).place()),
                Optional.of(last(shown).place()));
    }

    /** One event more than is shown tells whether there are older ones. */
    private static Page downFrom(List<AuditEvent> found, int size, boolean isNewer) {
        var shown = found.size() > size ? found.subList(0, size) : found;
        if (shown.isEmpty()) {
            return new Page(shown, Optional.empty(), Optional.empty());
        }
        return new Page(
                shown,
                isNewer ? Optional.of(shown.get(0).place()) : Optional.empty(),
                found.size() > size ? Optional.of(last(shown).place()) : Optional.empty());
    }

    private static AuditEvent last(List<AuditEvent> events) {
        return events.get(events.size() - 1);
    }
}
