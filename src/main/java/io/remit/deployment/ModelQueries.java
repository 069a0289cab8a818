package io.remit.deployment;

import static io.remit.db.schema.Tables.MODEL_VERSION;

import io.remit.access.JobId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ModelVersionRecord;
import java.util.List;
import java.util.Optional;

/** SQL on versions of models. */
final class ModelQueries {
    private ModelQueries() {}

    /** Every version; {@link ModelService#MOST} bounds how many there are. */
    static List<ModelVersion> all(Tx tx) {
        return tx.sql()
                .selectFrom(MODEL_VERSION)
                .where(tx.mine(MODEL_VERSION))
                .orderBy(MODEL_VERSION.TENANT_ID, MODEL_VERSION.ID)
                .limit(ModelService.MOST)
                .fetch(ModelQueries::version);
    }

    static Optional<ModelVersion> byId(Tx tx, ModelVersionId id) {
        return tx.sql()
                .selectFrom(MODEL_VERSION)
                .where(tx.mine(MODEL_VERSION))
                .and(MODEL_VERSION.ID.eq(id.value()))
                .fetchOptional(ModelQueries::version);
    }

    static int count(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectFrom(MODEL_VERSION).where(tx.mine(MODEL_VERSION)));
    }

    /** False where the model has a version of that name. */
    static boolean insert(Tx tx, ModelVersion version) {
        return tx.insert(MODEL_VERSION)
                        .set(MODEL_VERSION.ID, version.id().value())
                        .set(MODEL_VERSION.PROJECT_ID, version.project().value())
                        .set(MODEL_VERSION.MODEL, version.model())
                        .set(MODEL_VERSION.NAME, version.name())
                        .set(
                                MODEL_VERSION.JOB_ID,
                                version.job().map(JobId::value).orElse(null))
                        .set(MODEL_VERSION.MADE_ON, version.madeOn())
                        .set(MODEL_VERSION.NOTE, version.note())
                        .set(MODEL_VERSION.ADDED_BY, version.addedBy())
                        .set(MODEL_VERSION.ADDED_AT, version.addedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it was withdrawn already. */
    static boolean withdraw(Tx tx, ModelVersionId id) {
        return tx.sql()
                        .update(MODEL_VERSION)
                        .set(MODEL_VERSION.WITHDRAWN_BY, tx.access().actor().reference())
                        .set(MODEL_VERSION.WITHDRAWN_AT, tx.now())
                        .where(tx.mine(MODEL_VERSION))
                        .and(MODEL_VERSION.ID.eq(id.value()))
                        .and(MODEL_VERSION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it is not withdrawn. */
    static boolean reinstate(Tx tx, ModelVersionId id) {
        return tx.sql()
                        .update(MODEL_VERSION)
                        .setNull(MODEL_VERSION.WITHDRAWN_BY)
                        .setNull(MODEL_VERSION.WITHDRAWN_AT)
                        .where(tx.mine(MODEL_VERSION))
                        .and(MODEL_VERSION.ID.eq(id.value()))
                        .and(MODEL_VERSION.WITHDRAWN_AT.isNotNull())
                        .execute()
                == 1;
    }

    private static ModelVersion version(ModelVersionRecord row) {
        return new ModelVersion(
                new ModelVersionId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getModel(),
                row.getName(),
                Optional.ofNullable(row.getJobId()).map(JobId::new),
                row.getMadeOn(),
                row.getNote(),
                row.getAddedBy(),
                row.getAddedAt(),
                row.getWithdrawnAt() != null);
    }
}
