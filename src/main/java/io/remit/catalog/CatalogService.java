package io.remit.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.remit.access.Access;
import io.remit.access.EditionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.db.Store;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The services on offer and their published editions. */
public final class CatalogService {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,58}[a-z0-9]");
    private static final long KEPT_ROWS = 20_000;
    private static final int MOST_NOTICE_DAYS = 366;
    private final Store store;
    private final Clock clock;
    private final Cache<EditionId, Edition> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .<EditionId, Edition>weigher(
                    (id, edition) -> 1 + edition.content().responsibilities().size())
            .build();
    private final Cache<Pair, EditionDiff> keptDiffs = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .<Pair, EditionDiff>weigher((pair, diff) -> 1 + diff.changes().size())
            .build();

    private record Pair(EditionId before, EditionId after) {}

    private final Cache<EditionId, RecoveryPages> keptRecovery = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .<EditionId, RecoveryPages>weigher((id, said) ->
                    1 + said.scenarios().size() + said.checklists().size())
            .build();

    /** Editions are only ever added, so that the newest one's number says which there are. */
    private final Cache<History, List<EditionHead>> histories = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS)
            .<History, List<EditionHead>>weigher((history, heads) -> 1 + heads.size())
            .build();

    private record History(ServiceId service, int newest) {}

    /** What a service is called never changes, so that nothing has to end what is kept here. */
    private final Cache<ServiceId, ServiceEntry> named =
            Caffeine.newBuilder().maximumSize(1000).build();

    public CatalogService(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every service by name, at most five thousand. */
    public List<ServiceEntry> services(Access access) {
        return store.read(access, ServiceQueries::all);
    }

    /**
     * The service with this slug.
     *
     * @throws NotFound where there is none
     */
    public ServiceEntry service(Access access, String slug) {
        return find(access, slug).orElseThrow(NotFound::new);
    }

    /** The service with this slug, where there is one. */
    public Optional<ServiceEntry> find(Access access, String slug) {
        return store.read(access, tx -> ServiceQueries.bySlug(tx, slug));
    }

    /** The service that a row names by its id; from memory after the first time. */
    public ServiceEntry service(Access access, ServiceId id) {
        var service = named.getIfPresent(id);
        if (service == null) {
            service = store.read(access, tx -> ServiceQueries.byId(tx, id).orElseThrow(NotFound::new));
            named.put(id, service);
        }
        return service;
    }

    /**
     * Adds a service without editions.
     *
     * @throws Invalid where the slug is malformed or taken
     */
    public ServiceEntry createService(Access operator, String slug, String name) {
        if (!SLUG.matcher(slug).matches()) {
            throw new Invalid("slug", "Use 2 to 60 lower-case letters, digits and dashes, beginning with a letter.");
        }
        return store.write(operator, tx -> {
            var entry = new ServiceEntry(new ServiceId(tx.newId()), slug, name);
            if (!ServiceQueries.insert(tx, entry)) {
                throw new Invalid("slug", "There is already a service with this short name. Choose another one.");
            }
            tx.audit(
                    CatalogAudit.SERVICE_CREATED,
                    AuditSubject.of("service", entry.id().value(), name),
                    AuditChanges.set("slug", slug).andSet("name", name));
            return entry;
        });
    }

    /** A service's editions, the newest first. */
    public List<EditionHead> editions(Access access, ServiceId service) {
        return store.read(access, tx -> EditionQueries.of(tx, service));
    }

    /** The edition that binds today (UTC), where any is published. */
    public Optional<EditionHead> inEffect(Access access, ServiceId service) {
        var today = today();
        return store.read(access, tx -> EditionQueries.inEffect(tx, service, today));
    }

    /** The editions that bind today, by service; services without an edition are absent. One small query. */
    public Map<ServiceId, EditionHead> inEffect(Access access, Collection<ServiceId> services) {
        var today = today();
        var heads = new HashMap<ServiceId, EditionHead>();
        store.read(access, tx -> EditionQueries.newestNumbers(tx, services))
                .forEach((service, newest) -> inEffect(access, new History(service, newest), today)
                        .ifPresent(head -> heads.put(service, head)));
        return heads;
    }

    private Optional<EditionHead> inEffect(Access access, History history, LocalDate on) {
        return history(access, history).stream()
                .filter(head -> head.bindsOn(on))
                .findFirst()
                .or(() -> inEffect(access, history.service()));
    }

    private List<EditionHead> history(Access access, History history) {
        var heads = histories.getIfPresent(history);
        if (heads == null) {
            heads = store.read(access, tx -> EditionQueries.of(tx, history.service())).stream()
                    .filter(head -> head.number() <= history.newest())
                    .toList();
            histories.put(history, heads);
        }
        return heads;
    }

    /** Each service's editions, the newest first; services without any are absent. One small query. */
    public Map<ServiceId, List<EditionHead>> editions(Access access, Collection<ServiceId> services) {
        var heads = new HashMap<ServiceId, List<EditionHead>>();
        store.read(access, tx -> EditionQueries.newestNumbers(tx, services))
                .forEach((service, newest) -> heads.put(service, history(access, new History(service, newest))));
        return heads;
    }

    /** Editions that are published and take effect later than today, the next first. */
    public List<EditionHead> upcoming(Access access, Collection<ServiceId> services) {
        var today = today();
        return store.read(access, tx -> EditionQueries.upcoming(tx, services, today));
    }

    /**
     * One edition by its number.
     *
     * @throws NotFound where there is none
     */
    public EditionHead edition(Access access, ServiceId service, int number) {
        return store.read(
                access, tx -> EditionQueries.byNumber(tx, service, number).orElseThrow(NotFound::new));
    }

    /**
     * One edition by its id.
     *
     * @throws NotFound where there is none
     */
    public EditionHead edition(Access access, EditionId id) {
        return store.read(access, tx -> EditionQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /** What an edition says; from memory after the first time. */
    public Edition content(Access access, EditionHead head) {
        var edition = kept.getIfPresent(head.id());
        if (edition == null) {
            edition = store.read(access, tx -> EditionQueries.full(tx, head));
            kept.put(head.id(), edition);
        }
        return edition;
    }

    /** What an edition says of recovery beside its duties; from memory after the first time. */
    public RecoveryPages recovery(Access access, EditionHead head) {
        return recovery(access, head.id());
    }

    /** What an edition says of recovery beside its duties; from memory after the first time. */
    public RecoveryPages recovery(Access access, EditionId id) {
        var said = keptRecovery.getIfPresent(id);
        if (said == null) {
            said = store.read(access, tx -> RecoveryQueries.of(tx, id));
            keptRecovery.put(id, said);
        }
        return said;
    }

    /** The pages an edition was read from. */
    public List<SourcePage> pages(Access access, EditionHead head) {
        return store.read(access, tx -> SourceQueries.pages(tx, head.id()));
    }

    /** What the operator corrected before publishing. */
    public List<MadeCorrection> corrections(Access access, EditionHead head) {
        return store.read(access, tx -> SourceQueries.corrections(tx, head.id()));
    }

    /**
     * What changed from one edition to a later one; from memory after the first time. Between neighbours a change weighs
     * what the operator said of it; between others it is material where any edition on the way said so, and of what is in
     * the later edition no more its words decide.
     */
    public EditionDiff compare(Access access, EditionHead before, EditionHead after) {
        var pair = new Pair(before.id(), after.id());
        var diff = keptDiffs.getIfPresent(pair);
        if (diff == null) {
            diff = compared(content(access, before), content(access, after));
            keptDiffs.put(pair, diff);
        }
        return diff;
    }

    private static EditionDiff compared(Edition before, Edition after) {
        var diff = EditionDiff.between(before.content(), after.content());
        int number = before.head().number();
        if (after.head().number() != number + 1) {
            return new EditionDiff(diff.changes().stream()
                    .map(change -> Optional.ofNullable(after.meaningSince().get(change.key()))
                            .map(since -> change.judged(since > number ? Materiality.MATERIAL : Materiality.EDITORIAL))
                            .orElse(change))
                    .toList());
        }
        return new EditionDiff(diff.changes().stream()
                .map(change -> change.judged(
                        after.editorial().contains(change.key()) ? Materiality.EDITORIAL : Materiality.MATERIAL))
                .toList());
    }

    /** How many days' notice the provider promises before an edition of a service takes effect. */
    public int noticeDays(Access access, ServiceId service) {
        return store.read(access, tx -> ServiceQueries.noticeDays(tx, service));
    }

    /**
     * Promises another notice.
     *
     * @throws Invalid where it is not from none to a year
     */
    public void promiseNotice(Access operator, ServiceEntry service, int days) {
        if (days < 0 || days > MOST_NOTICE_DAYS) {
            throw new Invalid("days", "Write a number of days from 0 to " + MOST_NOTICE_DAYS + ".");
        }
        store.write(operator, tx -> {
            int before = ServiceQueries.noticeDays(tx, service.id());
            if (before != days && !ServiceQueries.setNoticeDays(tx, service.id(), before, days)) {
                throw new Conflict("Somebody else changed the notice just now. Look again.");
            }
            tx.audit(
                    CatalogAudit.NOTICE_CHANGED,
                    AuditSubject.of("service", service.id().value(), service.name()),
                    AuditChanges.changed("notice_days", before, days));
            return service;
        });
    }

    /** Today in the zone in which effective dates count. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
