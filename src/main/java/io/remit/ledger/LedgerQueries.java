package io.remit.ledger;

import static io.remit.db.schema.Tables.AUDIT_CHECKPOINT;
import static io.remit.db.schema.Tables.AUDIT_EVENT;
import static io.remit.db.schema.Tables.AUDIT_LEAF;
import static io.remit.db.schema.Tables.AUDIT_PENDING;
import static io.remit.db.schema.Tables.AUDIT_TREE;

import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.merkle.Frontier;
import io.remit.merkle.TreeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** SQL on the numbers of audit events, their trees, and the checkpoints of those. */
final class LedgerQueries {
    private LedgerQueries() {}

    /** Trails with events that have no number, at most so many. For system transactions. */
    static List<TenantId> unnumbered(Tx tx, int most) {
        return tx.sql()
                .selectDistinct(AUDIT_PENDING.TENANT_ID)
                .from(AUDIT_PENDING)
                .limit(most)
                .fetch(row -> new TenantId(row.value1()));
    }

    /** An event that waits for its number. */
    record Waiting(UUID id, byte[] canonical) {}

    /** The events that wait, in the order of their ids. */
    static List<Waiting> waiting(Tx tx, int most) {
        return tx.sql()
                .select(AUDIT_EVENT.ID, AUDIT_EVENT.CANONICAL)
                .from(AUDIT_PENDING)
                .join(AUDIT_EVENT)
                .on(AUDIT_EVENT.TENANT_ID.eq(AUDIT_PENDING.TENANT_ID))
                .and(AUDIT_EVENT.ID.eq(AUDIT_PENDING.ID))
                .where(tx.mine(AUDIT_PENDING))
                .and(tx.mine(AUDIT_EVENT))
                .orderBy(AUDIT_PENDING.ID)
                .limit(most)
                .fetch(row -> new Waiting(row.value1(), row.value2()));
    }

    static int countWaiting(Tx tx) {
        return tx.sql().fetchCount(AUDIT_PENDING, tx.mine(AUDIT_PENDING));
    }

    /** The tree as it stands; empty before the first event has a number. */
    static Frontier tree(Tx tx) {
        return tx.sql()
                .selectFrom(AUDIT_TREE)
                .where(tx.mine(AUDIT_TREE))
                .fetchOptional(row -> Frontier.of(row.getSize(), row.getRoots()))
                .orElse(Frontier.EMPTY);
    }

    /** False where another sequencer was faster. */
    static boolean grow(Tx tx, Frontier seen, Frontier grown) {
        if (seen.size() == 0) {
            return tx.insert(AUDIT_TREE)
                            .set(AUDIT_TREE.ID, tx.access().tenant().value())
                            .set(AUDIT_TREE.SIZE, grown.size())
                            .set(AUDIT_TREE.ROOTS, grown.bytes())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return tx.sql()
                        .update(AUDIT_TREE)
                        .set(AUDIT_TREE.SIZE, grown.size())
                        .set(AUDIT_TREE.ROOTS, grown.bytes())
                        .where(tx.mine(AUDIT_TREE))
                        .and(AUDIT_TREE.SIZE.eq(seen.size()))
                        .execute()
                == 1;
    }

    static void number(Tx tx, UUID event, long position, TreeHash hash) {
        tx.insert(AUDIT_LEAF)
                .set(AUDIT_LEAF.ID, event)
                .set(AUDIT_LEAF.POSITION, position)
                .set(AUDIT_LEAF.LEAF_HASH, hash.bytes())
                .execute();
        tx.sql()
                .deleteFrom(AUDIT_PENDING)
                .where(tx.mine(AUDIT_PENDING))
                .and(AUDIT_PENDING.ID.eq(event))
                .execute();
    }

    static Optional<KeptCheckpoint> lastCheckpoint(Tx tx) {
        return tx.sql()
                .selectFrom(AUDIT_CHECKPOINT)
                .where(tx.mine(AUDIT_CHECKPOINT))
                .orderBy(AUDIT_CHECKPOINT.TENANT_ID.desc(), AUDIT_CHECKPOINT.SIZE.desc())
                .limit(1)
                .fetchOptional(row -> new KeptCheckpoint(row.getSize(), row.getNote(), row.getMadeAt()));
    }

    /** The heads of sizes beyond one, the smallest first. */
    static List<KeptCheckpoint> checkpointsAfter(Tx tx, long size, int most) {
        return tx.sql()
                .selectFrom(AUDIT_CHECKPOINT)
                .where(tx.mine(AUDIT_CHECKPOINT))
                .and(AUDIT_CHECKPOINT.SIZE.gt(size))
                .orderBy(AUDIT_CHECKPOINT.TENANT_ID, AUDIT_CHECKPOINT.SIZE)
                .limit(most)
                .fetch(row -> new KeptCheckpoint(row.getSize(), row.getNote(), row.getMadeAt()));
    }

    static void keep(Tx tx, long size, String note) {
        tx.insert(AUDIT_CHECKPOINT)
                .set(AUDIT_CHECKPOINT.ID, tx.newId())
                .set(AUDIT_CHECKPOINT.SIZE, size)
                .set(AUDIT_CHECKPOINT.NOTE, note)
                .set(AUDIT_CHECKPOINT.MADE_AT, tx.now())
                .onConflictDoNothing()
                .execute();
    }

    /**
     * A leaf, and the event that it is of.
     *
     * @param columns what the table says of the event beside its canonical bytes; empty where there is no such event
     */
    record Leaf(UUID id, long position, byte[] hash, Optional<EventColumns> columns) {}

    /** The leaves from a position on, in their order. */
    static List<Leaf> leaves(Tx tx, long from, int most) {
        return tx.sql()
                .select(
                        AUDIT_LEAF.ID,
                        AUDIT_LEAF.POSITION,
                        AUDIT_LEAF.LEAF_HASH,
                        AUDIT_EVENT.ID,
                        AUDIT_EVENT.AT,
                        AUDIT_EVENT.ACTOR_KIND,
                        AUDIT_EVENT.ACTOR_NAME,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.SUBJECT,
                        AUDIT_EVENT.SUBJECT_NAME,
                        AUDIT_EVENT.OUTCOME,
                        AUDIT_EVENT.REQUEST_ID,
                        AUDIT_EVENT.ADDRESS,
                        AUDIT_EVENT.CANONICAL,
                        AUDIT_EVENT.CANONICAL_HASH)
                .from(AUDIT_LEAF)
                .leftJoin(AUDIT_EVENT)
                .on(AUDIT_EVENT.TENANT_ID.eq(AUDIT_LEAF.TENANT_ID))
                .and(AUDIT_EVENT.ID.eq(AUDIT_LEAF.ID))
                .and(tx.mine(AUDIT_EVENT))
                .where(tx.mine(AUDIT_LEAF))
                .and(AUDIT_LEAF.POSITION.ge(from))
                .orderBy(AUDIT_LEAF.TENANT_ID, AUDIT_LEAF.POSITION)
                .limit(most)
                .fetch(LedgerQueries::leaf);
    }

    private static Leaf leaf(Record row) {
        var id = row.get(AUDIT_LEAF.ID);
        Optional<EventColumns> columns = row.get(AUDIT_EVENT.ID) == null
                ? Optional.empty()
                : Optional.of(new EventColumns(
                        row.get(AUDIT_EVENT.ID),
                        row.get(AUDIT_EVENT.AT),
                        row.get(AUDIT_EVENT.ACTOR_KIND),
                        row.get(AUDIT_EVENT.ACTOR_NAME),
                        row.get(AUDIT_EVENT.ACTION),
                        row.get(AUDIT_EVENT.SUBJECT),
                        row.get(AUDIT_EVENT.SUBJECT_NAME),
                        row.get(AUDIT_EVENT.OUTCOME),
                        row.get(AUDIT_EVENT.REQUEST_ID),
                        row.get(AUDIT_EVENT.ADDRESS),
                        row.get(AUDIT_EVENT.CANONICAL),
                        row.get(AUDIT_EVENT.CANONICAL_HASH)));
        return new Leaf(id, row.get(AUDIT_LEAF.POSITION), row.get(AUDIT_LEAF.LEAF_HASH), columns);
    }

    /** The leaves' hashes from a position on; fewer where a position is missing, as what follows is another tree. */
    static List<TreeHash> hashes(Tx tx, long from, int most) {
        var rows = tx.sql()
                .select(AUDIT_LEAF.POSITION, AUDIT_LEAF.LEAF_HASH)
                .from(AUDIT_LEAF)
                .where(tx.mine(AUDIT_LEAF))
                .and(AUDIT_LEAF.POSITION.ge(from))
                .orderBy(AUDIT_LEAF.TENANT_ID, AUDIT_LEAF.POSITION)
                .limit(most)
                .fetch();
        var hashes = new ArrayList<TreeHash>();
        for (var row : rows) {
            if (row.value1() != from + hashes.size()) {
                break;
            }
            hashes.add(TreeHash.of(row.value2()));
        }
        return hashes;
    }

    /** Events that have no number and wait for none, as somebody leaves them who adds one by hand. */
    static List<UUID> strangers(Tx tx, int most) {
        return tx.sql()
                .select(AUDIT_EVENT.ID)
                .from(AUDIT_EVENT)
                .leftJoin(AUDIT_LEAF)
                .on(AUDIT_LEAF.TENANT_ID.eq(AUDIT_EVENT.TENANT_ID))
                .and(AUDIT_LEAF.ID.eq(AUDIT_EVENT.ID))
                .and(tx.mine(AUDIT_LEAF))
                .leftJoin(AUDIT_PENDING)
                .on(AUDIT_PENDING.TENANT_ID.eq(AUDIT_EVENT.TENANT_ID))
                .and(AUDIT_PENDING.ID.eq(AUDIT_EVENT.ID))
                .and(tx.mine(AUDIT_PENDING))
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_LEAF.ID.isNull())
                .and(AUDIT_PENDING.ID.isNull())
                .limit(most)
                .fetch(row -> row.value1());
    }
}
