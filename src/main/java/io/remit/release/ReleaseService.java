package io.remit.release;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.access.ServiceVersionId;
import io.remit.catalog.ServiceEntry;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The versions of services that the operator publishes. */
public final class ReleaseService {
    /** More of one service is a mistake of a script, and would make its pages endless. */
    static final int MOST = 500;

    private static final int MOST_OF_ALL = 10_000;
    private final Store store;
    private final Function<Access, List<ServiceEntry>> used;

    /** @param used the services that a tenant uses, as a neighbouring room knows them */
    public ReleaseService(Store store, Function<Access, List<ServiceEntry>> used) {
        this.store = store;
        this.used = used;
    }

    /** A part of the list of versions, the newest first; {@code more} where it goes on. */
    record Listed(List<ServiceVersion> versions, boolean more) {
        Listed {
            versions = List.copyOf(versions);
        }
    }

    /** A service's versions, the newest first; withdrawn ones too. */
    public List<ServiceVersion> versions(Access access, ServiceId service) {
        return store.read(access, tx -> ReleaseQueries.newestFirst(tx, List.of(service), MOST));
    }

    /**
     * A version, withdrawn or not.
     *
     * @throws NotFound where there is none
     */
    public ServiceVersion version(Access access, ServiceVersionId id) {
        return store.read(access, tx -> ReleaseQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /** The version of a service that was released last and stands. */
    public Optional<ServiceVersion> newest(Access access, ServiceId service) {
        return Optional.ofNullable(newestOf(access, List.of(service)).get(service));
    }

    /** The version of each service that was released last and stands; services without any are absent. One query. */
    public Map<ServiceId, ServiceVersion> newestOf(Access access, Collection<ServiceId> services) {
        var newest = new HashMap<ServiceId, ServiceVersion>();
        store.read(access, tx -> ReleaseQueries.standing(tx, services, MOST_OF_ALL))
                .forEach(version -> newest.putIfAbsent(version.service(), version));
        return newest;
    }

    /** What came out of the services that the access's tenant uses, and stands; the newest first. */
    public List<Released> releases(Access access) {
        return releases(access, ids(used.apply(access)));
    }

    /** What came out of these services, and stands; the newest first. One query. */
    public List<Released> releases(Access access, Collection<ServiceId> services) {
        return store.read(access, tx -> ReleaseQueries.standing(tx, services, MOST_OF_ALL)).stream()
                .map(version -> new Released(version.id(), version.service(), version.name(), version.releasedOn()))
                .toList();
    }

    /**
     * Publishes a version.
     *
     * @throws Invalid where a day cannot be, or the service has a version of that name
     */
    public ServiceVersion publish(Access operator, ServiceEntry service, VersionDraft draft) {
        return store.write(operator, tx -> {
            draft.mustBePossible(LocalDate.ofInstant(tx.now(), ZoneOffset.UTC));
            if (ReleaseQueries.count(tx, service.id()) >= MOST) {
                throw new Invalid("name", "There are " + MOST + " versions, which is the most there can be.");
            }
            var version = new ServiceVersion(
                    new ServiceVersionId(tx.newId()),
                    service.id(),
                    draft.name(),
                    draft.kind(),
                    draft.note(),
                    draft.releasedOn(),
                    draft.supportedUntil(),
                    tx.access().actor().reference(),
                    tx.now(),
                    Optional.empty());
            if (ReleaseQueries.isTaken(tx, service.id(), draft.name()) || !ReleaseQueries.insert(tx, version)) {
                throw new Invalid(
                        "name", "There is a version of this name already. Versions do not change: choose another.");
            }
            tx.audit(
                    ReleaseAudit.PUBLISHED,
                    ReleaseAudit.subject(version.id(), service.name(), version.name()),
                    AuditChanges.set("kind", version.kind())
                            .andSet("released_on", version.releasedOn())
                            .andSet(
                                    "supported_until",
                                    version.supportedUntil()
                                            .map(LocalDate::toString)
                                            .orElse("")));
            return version;
        });
    }

    /**
     * Takes a version back; what ran on it is told so.
     *
     * @throws NotFound where the service has no such version
     * @throws Conflict where it was withdrawn already
     */
    public ServiceVersion withdraw(Access operator, ServiceEntry service, ServiceVersionId id, String reason) {
        return store.write(operator, tx -> {
            var version = ReleaseQueries.byId(tx, id)
                    .filter(one -> one.service().equals(service.id()))
                    .orElseThrow(NotFound::new);
            if (!ReleaseQueries.withdraw(tx, id, reason)) {
                throw new Conflict("This version was withdrawn already.");
            }
            tx.audit(
                    ReleaseAudit.WITHDRAWN,
                    ReleaseAudit.subject(id, service.name(), version.name()),
                    AuditChanges.set("reason", reason));
            return version;
        });
    }

    /** The services that the access's tenant uses. */
    List<ServiceEntry> used(Access access) {
        return used.apply(access);
    }

    /** A page of the versions of services, from the newest on, or from after one. */
    Listed listed(Access access, Collection<ServiceEntry> services, Optional<ServiceVersionId> after, int page) {
        var of = ids(services);
        var found = store.read(
                access,
                tx -> after.flatMap(id -> ReleaseQueries.byId(tx, id))
                        .map(last -> ReleaseQueries.olderThan(tx, of, last, page + 1))
                        .orElseGet(() -> ReleaseQueries.newestFirst(tx, of, page + 1)));
        return new Listed(found.stream().limit(page).toList(), found.size() > page);
    }

    private static List<ServiceId> ids(Collection<ServiceEntry> services) {
        return services.stream().map(ServiceEntry::id).toList();
    }
}
