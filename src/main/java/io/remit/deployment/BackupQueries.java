package io.remit.deployment;

import static io.remit.db.schema.Tables.BACKUP_PROJECT;

import io.remit.access.BackupProjectId;
import io.remit.access.ProjectId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.BackupProjectRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on pairs of projects. */
final class BackupQueries {
    private BackupQueries() {}

    /** A pair, its projects by id. */
    record Row(BackupProjectId id, ProjectId primary, ProjectId backup, String note, boolean ended) {}

    /** The pairs that stand; there is at most one for each project. */
    static List<Row> standing(Tx tx) {
        return tx.sql()
                .selectFrom(BACKUP_PROJECT)
                .where(tx.mine(BACKUP_PROJECT))
                .and(BACKUP_PROJECT.STANDS_FOR.isNotNull())
                .fetch(BackupQueries::row);
    }

    static Optional<Row> byId(Tx tx, BackupProjectId id) {
        return tx.sql().selectFrom(BACKUP_PROJECT).where(own(tx, id)).fetchOptional(BackupQueries::row);
    }

    static Optional<Row> of(Tx tx, ProjectId primary) {
        return tx.sql()
                .selectFrom(BACKUP_PROJECT)
                .where(tx.mine(BACKUP_PROJECT))
                .and(BACKUP_PROJECT.STANDS_FOR.eq(primary.value()))
                .fetchOptional(BackupQueries::row);
    }

    /** False where the project got a backup meanwhile. */
    static boolean insert(Tx tx, Row row) {
        return tx.insert(BACKUP_PROJECT)
                        .set(BACKUP_PROJECT.ID, row.id().value())
                        .set(BACKUP_PROJECT.PRIMARY_ID, row.primary().value())
                        .set(BACKUP_PROJECT.BACKUP_ID, row.backup().value())
                        .set(BACKUP_PROJECT.STANDS_FOR, row.primary().value())
                        .set(BACKUP_PROJECT.NOTE, row.note())
                        .set(BACKUP_PROJECT.SET_BY, tx.access().actor().reference())
                        .set(BACKUP_PROJECT.SET_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where it was ended already. */
    static boolean end(Tx tx, BackupProjectId id) {
        return tx.sql()
                        .update(BACKUP_PROJECT)
                        .setNull(BACKUP_PROJECT.STANDS_FOR)
                        .set(BACKUP_PROJECT.ENDED_BY, tx.access().actor().reference())
                        .set(BACKUP_PROJECT.ENDED_AT, tx.now())
                        .where(own(tx, id))
                        .and(BACKUP_PROJECT.STANDS_FOR.isNotNull())
                        .execute()
                == 1;
    }

    private static Condition own(Tx tx, BackupProjectId id) {
        return tx.mine(BACKUP_PROJECT).and(BACKUP_PROJECT.ID.eq(id.value()));
    }

    private static Row row(BackupProjectRecord row) {
        return new Row(
                new BackupProjectId(row.getId()),
                new ProjectId(row.getPrimaryId()),
                new ProjectId(row.getBackupId()),
                row.getNote(),
                row.getStandsFor() == null);
    }
}
