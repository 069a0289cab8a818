package io.remit.principal;

import static io.remit.db.schema.Tables.PRINCIPAL_KEY;
import static io.remit.db.schema.Tables.SERVICE_PRINCIPAL;

import io.remit.access.PrincipalId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.PrincipalKeyRecord;
import io.remit.db.schema.tables.records.ServicePrincipalRecord;
import io.remit.objectstorage.Platform;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** SQL on principals and their keys. */
final class PrincipalQueries {
    private PrincipalQueries() {}

    /** A stored key, still sealed. */
    record Stored(
            String hosts,
            String sealedKey,
            String sealedSecret,
            String controlEndpoint,
            String controlRegion,
            String controlBucket) {}

    static List<Principal> of(Tx tx, Collection<ServiceId> services) {
        return tx.sql()
                .selectFrom(SERVICE_PRINCIPAL)
                .where(SERVICE_PRINCIPAL.SERVICE_ID.in(
                        services.stream().map(ServiceId::value).toList()))
                .orderBy(SERVICE_PRINCIPAL.SERVICE_ID, SERVICE_PRINCIPAL.PLATFORM)
                .fetch(PrincipalQueries::principal);
    }

    static Optional<Principal> of(Tx tx, ServiceId service, Platform platform) {
        return tx.sql()
                .selectFrom(SERVICE_PRINCIPAL)
                .where(SERVICE_PRINCIPAL.SERVICE_ID.eq(service.value()))
                .and(SERVICE_PRINCIPAL.PLATFORM.eq(platform.name()))
                .fetchOptional(PrincipalQueries::principal);
    }

    /** False where somebody else set it meanwhile. */
    static boolean insert(Tx tx, Principal principal) {
        return tx.sql()
                        .insertInto(SERVICE_PRINCIPAL)
                        .set(SERVICE_PRINCIPAL.ID, principal.id().value())
                        .set(SERVICE_PRINCIPAL.SERVICE_ID, principal.service().value())
                        .set(SERVICE_PRINCIPAL.PLATFORM, principal.platform().name())
                        .set(SERVICE_PRINCIPAL.GRANTED, principal.granted())
                        .set(SERVICE_PRINCIPAL.SOURCE_SERVICE, principal.sourceService())
                        .set(SERVICE_PRINCIPAL.NOTE, principal.note())
                        .set(SERVICE_PRINCIPAL.TESTED, principal.tested().name())
                        .set(SERVICE_PRINCIPAL.TESTED_AS, principal.testedAs())
                        .set(SERVICE_PRINCIPAL.SET_BY, tx.access().actor().reference())
                        .set(SERVICE_PRINCIPAL.SET_AT, tx.now())
                        .set(SERVICE_PRINCIPAL.VERSION, principal.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody else changed it meanwhile. */
    static boolean update(Tx tx, Principal principal, int seen) {
        return tx.sql()
                        .update(SERVICE_PRINCIPAL)
                        .set(SERVICE_PRINCIPAL.GRANTED, principal.granted())
                        .set(SERVICE_PRINCIPAL.SOURCE_SERVICE, principal.sourceService())
                        .set(SERVICE_PRINCIPAL.NOTE, principal.note())
                        .set(SERVICE_PRINCIPAL.TESTED, principal.tested().name())
                        .set(SERVICE_PRINCIPAL.TESTED_AS, principal.testedAs())
                        .set(SERVICE_PRINCIPAL.SET_BY, tx.access().actor().reference())
                        .set(SERVICE_PRINCIPAL.SET_AT, tx.now())
                        .set(SERVICE_PRINCIPAL.VERSION, principal.version())
                        .where(SERVICE_PRINCIPAL.ID.eq(principal.id().value()))
                        .and(SERVICE_PRINCIPAL.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    static Optional<Stored> key(Tx tx, PrincipalId principal) {
        return tx.sql()
                .selectFrom(PRINCIPAL_KEY)
                .where(PRINCIPAL_KEY.PRINCIPAL_ID.eq(principal.value()))
                .fetchOptional(PrincipalQueries::stored);
    }

    static void insertKey(Tx tx, PrincipalId principal, Stored key) {
        tx.sql()
                .insertInto(PRINCIPAL_KEY)
                .set(PRINCIPAL_KEY.PRINCIPAL_ID, principal.value())
                .set(PRINCIPAL_KEY.HOSTS, key.hosts())
                .set(PRINCIPAL_KEY.SEALED_KEY, key.sealedKey())
                .set(PRINCIPAL_KEY.SEALED_SECRET, key.sealedSecret())
                .set(PRINCIPAL_KEY.CONTROL_ENDPOINT, key.controlEndpoint())
                .set(PRINCIPAL_KEY.CONTROL_REGION, key.controlRegion())
                .set(PRINCIPAL_KEY.CONTROL_BUCKET, key.controlBucket())
                .set(PRINCIPAL_KEY.SET_BY, tx.access().actor().reference())
                .set(PRINCIPAL_KEY.SET_AT, tx.now())
                .execute();
    }

    static boolean deleteKey(Tx tx, PrincipalId principal) {
        return tx.sql()
                        .deleteFrom(PRINCIPAL_KEY)
                        .where(PRINCIPAL_KEY.PRINCIPAL_ID.eq(principal.value()))
                        .execute()
                == 1;
    }

    private static Principal principal(ServicePrincipalRecord row) {
        return new Principal(
                new PrincipalId(row.getId()),
                new ServiceId(row.getServiceId()),
                Platform.valueOf(row.getPlatform()),
                row.getGranted(),
                row.getSourceService(),
                row.getNote(),
                Tested.valueOf(row.getTested()),
                row.getTestedAs(),
                row.getVersion());
    }

    private static Stored stored(PrincipalKeyRecord row) {
        return new Stored(
                row.getHosts(),
                row.getSealedKey(),
                row.getSealedSecret(),
                row.getControlEndpoint(),
                row.getControlRegion(),
                row.getControlBucket());
    }
}
