package io.remit.evidence;

import static io.remit.db.schema.Tables.EVIDENCE;
import static io.remit.db.schema.Tables.EVIDENCE_USAGE;

import io.remit.access.EvidenceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.EvidenceRecord;
import io.remit.standing.Grade;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL on evidence. */
final class EvidenceQueries {
    private EvidenceQueries() {}

    /** The newest pieces that hold the words, the newest first. */
    static List<Evidence> newest(Tx tx, String words, int limit) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(holds(words))
                .orderBy(EVIDENCE.TENANT_ID.desc(), EVIDENCE.ID.desc())
                .limit(limit)
                .fetch(EvidenceQueries::evidence);
    }

    /** Pieces added before one, the newest first. */
    static List<Evidence> before(Tx tx, EvidenceId id, String words, int limit) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(EVIDENCE.ID.lt(id.value()))
                .and(holds(words))
                .orderBy(EVIDENCE.TENANT_ID.desc(), EVIDENCE.ID.desc())
                .limit(limit)
                .fetch(EvidenceQueries::evidence);
    }

    /** Pieces added after one, those nearest to it, the newest first. */
    static List<Evidence> after(Tx tx, EvidenceId id, String words, int limit) {
        var pieces = new ArrayList<>(tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(EVIDENCE.ID.gt(id.value()))
                .and(holds(words))
                .orderBy(EVIDENCE.TENANT_ID, EVIDENCE.ID)
                .limit(limit)
                .fetch(EvidenceQueries::evidence));
        Collections.reverse(pieces);
        return pieces;
    }

    static Optional<Evidence> byId(Tx tx, EvidenceId id) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(EVIDENCE.ID.eq(id.value()))
                .fetchOptional(EvidenceQueries::evidence);
    }

    /** Those of the pieces that there are. */
    static List<Evidence> named(Tx tx, Collection<UUID> ids) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(EVIDENCE.ID.in(ids))
                .fetch(EvidenceQueries::evidence);
    }

    /** The same of another owner; in a system act only. */
    static List<Evidence> namedOf(Tx tx, TenantId owner, Collection<UUID> ids) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(EVIDENCE.TENANT_ID.eq(owner.value()))
                .and(EVIDENCE.ID.in(ids))
                .fetch(EvidenceQueries::evidence);
    }

    /** The piece that says the same of the same, by the same person. */
    static Optional<Evidence> same(Tx tx, Content content, Described described) {
        return tx.sql()
                .selectFrom(EVIDENCE)
                .where(tx.mine(EVIDENCE))
                .and(EVIDENCE.SHA256.eq(content.sha256()))
                .and(EVIDENCE.ADDRESS.eq(content.address()))
                .and(EVIDENCE.GRADE.eq(content.grade().name()))
                .and(EVIDENCE.NAME.eq(content.name()))
                .and(EVIDENCE.NOTE.eq(described.note()))
                .and(EVIDENCE.ABOUT_ON.eq(described.aboutOn()))
                .and(described.expiresOn().map(EVIDENCE.EXPIRES_ON::eq).orElseGet(EVIDENCE.EXPIRES_ON::isNull))
                .and(EVIDENCE.ADDED_BY.eq(tx.access().actor().reference()))
                .orderBy(EVIDENCE.TENANT_ID, EVIDENCE.ID)
                .limit(1)
                .fetchOptional(EvidenceQueries::evidence);
    }

    static void insert(Tx tx, Evidence piece) {
        tx.insert(EVIDENCE)
                .set(EVIDENCE.ID, piece.id().value())
                .set(EVIDENCE.KIND, piece.kind().name())
                .set(EVIDENCE.GRADE, piece.grade().name())
                .set(EVIDENCE.NAME, piece.name())
                .set(EVIDENCE.MEDIA_TYPE, piece.mediaType())
                .set(EVIDENCE.BYTES, piece.bytes())
                .set(EVIDENCE.SHA256, piece.sha256())
                .set(EVIDENCE.ADDRESS, piece.address())
                .set(EVIDENCE.NOTE, piece.note())
                .set(EVIDENCE.ABOUT_ON, piece.aboutOn())
                .set(EVIDENCE.EXPIRES_ON, piece.expiresOn().orElse(null))
                .set(EVIDENCE.ADDED_BY, piece.addedBy())
                .set(EVIDENCE.ADDED_AT, piece.addedAt())
                .execute();
    }

    /** Whether some piece of the tenant names these bytes already. */
    static boolean hasFile(Tx tx, String sha256) {
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectOne()
                        .from(EVIDENCE)
                        .where(tx.mine(EVIDENCE))
                        .and(EVIDENCE.SHA256.eq(sha256)));
    }

    /** Which of these files of a tenant are named by evidence. */
    static Set<String> namedFiles(Tx tx, TenantId tenant, Collection<String> files) {
        return tx.sql()
                .selectDistinct(EVIDENCE.SHA256)
                .from(EVIDENCE)
                .where(EVIDENCE.TENANT_ID.eq(tenant.value()))
                .and(EVIDENCE.SHA256.in(files))
                .fetchSet(EVIDENCE.SHA256);
    }

    /** How many bytes the tenant's files take. */
    static long usedBytes(Tx tx) {
        return tx.sql()
                .select(EVIDENCE_USAGE.BYTES)
                .from(EVIDENCE_USAGE)
                .where(tx.mine(EVIDENCE_USAGE))
                .fetchOptional(EVIDENCE_USAGE.BYTES)
                .orElse(0L);
    }

    /** Has everybody else of the tenant who adds wait until this transaction ends. */
    static void lockUsage(Tx tx) {
        int locked = tx.sql()
                .update(EVIDENCE_USAGE)
                .set(EVIDENCE_USAGE.ADDITIONS, EVIDENCE_USAGE.ADDITIONS.plus(1))
                .where(tx.mine(EVIDENCE_USAGE))
                .execute();
        if (locked == 0) {
            // Of those who bring a tenant's first pieces at once, one makes the row; the others wait for it here.
            int made = tx.insert(EVIDENCE_USAGE)
                    .set(EVIDENCE_USAGE.ID, tx.access().tenant().value())
                    .set(EVIDENCE_USAGE.BYTES, 0L)
                    .set(EVIDENCE_USAGE.ADDITIONS, 1L)
                    .onConflictDoNothing()
                    .execute();
            if (made == 0) {
                lockUsage(tx);
            }
        }
    }

    /** Takes so many bytes of the quota; false where they are not left. */
    static boolean takeBytes(Tx tx, long bytes, long quota) {
        return tx.sql()
                        .update(EVIDENCE_USAGE)
                        .set(EVIDENCE_USAGE.BYTES, EVIDENCE_USAGE.BYTES.plus(bytes))
                        .where(tx.mine(EVIDENCE_USAGE))
                        .and(EVIDENCE_USAGE.BYTES.le(quota - bytes))
                        .execute()
                == 1;
    }

    private static Condition holds(String words) {
        if (words.isEmpty()) {
            return DSL.noCondition();
        }
        var like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return EVIDENCE.NAME
                .likeIgnoreCase(like, '\\')
                .or(EVIDENCE.ADDRESS.likeIgnoreCase(like, '\\'))
                .or(EVIDENCE.NOTE.likeIgnoreCase(like, '\\'));
    }

    private static Evidence evidence(EvidenceRecord row) {
        return new Evidence(
                new EvidenceId(row.getId()),
                EvidenceKind.valueOf(row.getKind()),
                Grade.valueOf(row.getGrade()),
                row.getName(),
                row.getMediaType(),
                row.getBytes(),
                row.getSha256(),
                row.getAddress(),
                row.getNote(),
                row.getAboutOn(),
                Optional.ofNullable(row.getExpiresOn()),
                row.getAddedBy(),
                row.getAddedAt());
    }
}
