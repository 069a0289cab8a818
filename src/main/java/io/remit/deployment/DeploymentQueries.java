package io.remit.deployment;

import static io.remit.db.schema.Tables.DEPLOYMENT;
import static io.remit.db.schema.Tables.DEPLOYMENT_CHANGE;

import io.remit.access.AccountId;
import io.remit.access.DeploymentId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DeploymentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on deployments. */
final class DeploymentQueries {
    private DeploymentQueries() {}

    /** Every deployment; {@link DeploymentService#MOST} bounds how many there are. */
    static List<Deployment> all(Tx tx) {
        return tx.sql()
                .selectFrom(DEPLOYMENT)
                .where(tx.mine(DEPLOYMENT))
                .orderBy(DEPLOYMENT.TENANT_ID, DEPLOYMENT.ID)
                .limit(DeploymentService.MOST)
                .fetch(DeploymentQueries::deployment);
    }

    static Optional<Deployment> byId(Tx tx, DeploymentId id) {
        return tx.sql().selectFrom(DEPLOYMENT).where(own(tx, id)).fetchOptional(DeploymentQueries::deployment);
    }

    static int count(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectFrom(DEPLOYMENT).where(tx.mine(DEPLOYMENT)));
    }

    /** Whether another deployment of the project has this name. */
    static boolean isTaken(Tx tx, ProjectId project, String name) {
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectFrom(DEPLOYMENT)
                        .where(tx.mine(DEPLOYMENT))
                        .and(DEPLOYMENT.PROJECT_ID.eq(project.value()))
                        .and(DEPLOYMENT.NAME.eq(name)));
    }

    /** False where the project has one of that name. */
    static boolean insert(Tx tx, Deployment one) {
        return tx.insert(DEPLOYMENT)
                        .set(DEPLOYMENT.ID, one.id().value())
                        .set(DEPLOYMENT.PROJECT_ID, one.project().value())
                        .set(DEPLOYMENT.NAME, one.name())
                        .set(DEPLOYMENT.ENVIRONMENT, one.environment())
                        .set(DEPLOYMENT.ADDRESS, one.address())
                        .set(DEPLOYMENT.MODEL_VERSION_ID, one.runs().value())
                        .set(DEPLOYMENT.DEPLOYED_ON, one.deployedOn())
                        .set(
                                DEPLOYMENT.OWNER_ID,
                                one.owner().map(AccountId::value).orElse(null))
                        .set(DEPLOYMENT.NOTE, one.note())
                        .set(DEPLOYMENT.ADDED_BY, tx.access().actor().reference())
                        .set(DEPLOYMENT.ADDED_AT, tx.now())
                        .set(DEPLOYMENT.VERSION, one.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody changed it since it was seen. */
    static boolean change(Tx tx, DeploymentId id, int seen, DeploymentDraft.About about) {
        return tx.sql()
                        .update(DEPLOYMENT)
                        .set(DEPLOYMENT.NAME, about.name())
                        .set(DEPLOYMENT.ENVIRONMENT, about.environment())
                        .set(DEPLOYMENT.ADDRESS, about.address())
                        .set(
                                DEPLOYMENT.OWNER_ID,
                                about.owner().map(AccountId::value).orElse(null))
                        .set(DEPLOYMENT.NOTE, about.note())
                        .set(DEPLOYMENT.VERSION, seen + 1)
                        .where(asSeen(tx, id, seen))
                        .execute()
                == 1;
    }

    /** False where somebody changed it since it was seen. */
    static boolean run(Tx tx, DeploymentId id, int seen, ModelVersionId runs, LocalDate on) {
        return tx.sql()
                        .update(DEPLOYMENT)
                        .set(DEPLOYMENT.MODEL_VERSION_ID, runs.value())
                        .set(DEPLOYMENT.DEPLOYED_ON, on)
                        .set(DEPLOYMENT.VERSION, seen + 1)
                        .where(asSeen(tx, id, seen))
                        .execute()
                == 1;
    }

    static void keep(Tx tx, DeploymentId id, ModelVersionId runs, LocalDate on) {
        tx.insert(DEPLOYMENT_CHANGE)
                .set(DEPLOYMENT_CHANGE.ID, tx.newId())
                .set(DEPLOYMENT_CHANGE.DEPLOYMENT_ID, id.value())
                .set(DEPLOYMENT_CHANGE.MODEL_VERSION_ID, runs.value())
                .set(DEPLOYMENT_CHANGE.RUNS_FROM, on)
                .set(DEPLOYMENT_CHANGE.CHANGED_BY, tx.access().actor().reference())
                .set(DEPLOYMENT_CHANGE.CHANGED_AT, tx.now())
                .execute();
    }

    /** What a deployment ran, the last first. */
    static List<RunChange> changes(Tx tx, DeploymentId id, int limit) {
        return tx.sql()
                .selectFrom(DEPLOYMENT_CHANGE)
                .where(tx.mine(DEPLOYMENT_CHANGE))
                .and(DEPLOYMENT_CHANGE.DEPLOYMENT_ID.eq(id.value()))
                .orderBy(
                        DEPLOYMENT_CHANGE.TENANT_ID.desc(),
                        DEPLOYMENT_CHANGE.DEPLOYMENT_ID.desc(),
                        DEPLOYMENT_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row -> new RunChange(
                        new ModelVersionId(row.getModelVersionId()),
                        row.getRunsFrom(),
                        row.getChangedBy(),
                        row.getChangedAt()));
    }

    /** False where it was retired already. */
    static boolean retire(Tx tx, DeploymentId id) {
        return tx.sql()
                        .update(DEPLOYMENT)
                        .set(DEPLOYMENT.RETIRED_BY, tx.access().actor().reference())
                        .set(DEPLOYMENT.RETIRED_AT, tx.now())
                        .set(DEPLOYMENT.VERSION, DEPLOYMENT.VERSION.plus(1))
                        .where(own(tx, id))
                        .and(DEPLOYMENT.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it is in use. */
    static boolean reinstate(Tx tx, DeploymentId id) {
        return tx.sql()
                        .update(DEPLOYMENT)
                        .setNull(DEPLOYMENT.RETIRED_BY)
                        .setNull(DEPLOYMENT.RETIRED_AT)
                        .set(DEPLOYMENT.VERSION, DEPLOYMENT.VERSION.plus(1))
                        .where(own(tx, id))
                        .and(DEPLOYMENT.RETIRED_AT.isNotNull())
                        .execute()
                == 1;
    }

    private static Condition own(Tx tx, DeploymentId id) {
        return tx.mine(DEPLOYMENT).and(DEPLOYMENT.ID.eq(id.value()));
    }

    private static Condition asSeen(Tx tx, DeploymentId id, int seen) {
        return own(tx, id).and(DEPLOYMENT.VERSION.eq(seen)).and(DEPLOYMENT.RETIRED_AT.isNull());
    }

    private static Deployment deployment(DeploymentRecord row) {
        return new Deployment(
                new DeploymentId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getName(),
                row.getEnvironment(),
                row.getAddress(),
                new ModelVersionId(row.getModelVersionId()),
                row.getDeployedOn(),
                Optional.ofNullable(row.getOwnerId()).map(AccountId::new),
                row.getNote(),
                row.getRetiredAt() != null,
                row.getVersion());
    }
}
