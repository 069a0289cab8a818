package io.remit.release;

import static io.remit.db.schema.Tables.SERVICE_VERSION;

import io.remit.access.ServiceId;
import io.remit.access.ServiceVersionId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ServiceVersionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on versions of services. */
final class ReleaseQueries {
    private ReleaseQueries() {}

    /** The newest versions of services, withdrawn ones too. */
    static List<ServiceVersion> newestFirst(Tx tx, Collection<ServiceId> services, int limit) {
        return page(tx, of(services), limit);
    }

    /** What comes after a version in that list. */
    static List<ServiceVersion> olderThan(Tx tx, Collection<ServiceId> services, ServiceVersion version, int limit) {
        var older = SERVICE_VERSION
                .RELEASED_ON
                .lt(version.releasedOn())
                .or(SERVICE_VERSION
                        .RELEASED_ON
                        .eq(version.releasedOn())
                        .and(SERVICE_VERSION.ID.lt(version.id().value())));
        return page(tx, of(services).and(older), limit);
    }

    /** All versions of services that stand, the newest first. */
    static List<ServiceVersion> standing(Tx tx, Collection<ServiceId> services, int limit) {
        return page(tx, of(services).and(SERVICE_VERSION.WITHDRAWN_AT.isNull()), limit);
    }

    static Optional<ServiceVersion> byId(Tx tx, ServiceVersionId id) {
        return tx.sql()
                .selectFrom(SERVICE_VERSION)
                .where(SERVICE_VERSION.ID.eq(id.value()))
                .fetchOptional(ReleaseQueries::version);
    }

    static boolean isTaken(Tx tx, ServiceId service, String name) {
        return tx.sql()
                .fetchExists(
                        SERVICE_VERSION,
                        SERVICE_VERSION.SERVICE_ID.eq(service.value()).and(SERVICE_VERSION.NAME.eq(name)));
    }

    static int count(Tx tx, ServiceId service) {
        return tx.sql().fetchCount(SERVICE_VERSION, SERVICE_VERSION.SERVICE_ID.eq(service.value()));
    }

    /** False where somebody published that name meanwhile. */
    static boolean insert(Tx tx, ServiceVersion version) {
        return tx.sql()
                        .insertInto(SERVICE_VERSION)
                        .set(SERVICE_VERSION.ID, version.id().value())
                        .set(SERVICE_VERSION.SERVICE_ID, version.service().value())
                        .set(SERVICE_VERSION.NAME, version.name())
                        .set(SERVICE_VERSION.KIND, version.kind().name())
                        .set(SERVICE_VERSION.NOTE, version.note())
                        .set(SERVICE_VERSION.RELEASED_ON, version.releasedOn())
                        .set(
                                SERVICE_VERSION.SUPPORTED_UNTIL,
                                version.supportedUntil().orElse(null))
                        .set(SERVICE_VERSION.PUBLISHED_BY, version.publishedBy())
                        .set(SERVICE_VERSION.PUBLISHED_AT, version.publishedAt())
                        .set(SERVICE_VERSION.WITHDRAWAL_REASON, "")
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it was withdrawn already. */
    static boolean withdraw(Tx tx, ServiceVersionId id, String reason) {
        return tx.sql()
                        .update(SERVICE_VERSION)
                        .set(SERVICE_VERSION.WITHDRAWN_BY, tx.access().actor().reference())
                        .set(SERVICE_VERSION.WITHDRAWN_AT, tx.now())
                        .set(SERVICE_VERSION.WITHDRAWAL_REASON, reason)
                        .where(SERVICE_VERSION.ID.eq(id.value()))
                        .and(SERVICE_VERSION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static Condition of(Collection<ServiceId> services) {
        return SERVICE_VERSION.SERVICE_ID.in(
                services.stream().map(ServiceId::value).toList());
    }

    private static List<ServiceVersion> page(Tx tx, Condition which, int limit) {
        return tx.sql()
                .selectFrom(SERVICE_VERSION)
                .where(which)
                .orderBy(SERVICE_VERSION.RELEASED_ON.desc(), SERVICE_VERSION.ID.desc())
                .limit(limit)
                .fetch(ReleaseQueries::version);
    }

    private static ServiceVersion version(ServiceVersionRecord row) {
        return new ServiceVersion(
                new ServiceVersionId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getName(),
                VersionKind.valueOf(row.getKind()),
                row.getNote(),
                row.getReleasedOn(),
                Optional.ofNullable(row.getSupportedUntil()),
                row.getPublishedBy(),
                row.getPublishedAt(),
                Optional.ofNullable(row.getWithdrawnAt())
                        .map(at -> new ServiceVersion.Withdrawal(at, row.getWithdrawalReason())));
    }
}
