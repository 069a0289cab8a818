package io.remit.catalog;

import static io.remit.db.schema.Tables.DUTY;
import static io.remit.db.schema.Tables.DUTY_LINEAGE;
import static io.remit.db.schema.Tables.EDITION;
import static io.remit.db.schema.Tables.EDITION_CHANGE;

import io.remit.db.Tx;
import io.remit.revision.Lineage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;

/** SQL that tells since when a duty means what it means. */
final class MeaningQueries {
    /** What is new, and what was cut from or joined out of others, means something else than what was there before. */
    private static final Set<String> CHANGED =
            Set.of(Lineage.Kind.NEW.name(), Lineage.Kind.SPLIT.name(), Lineage.Kind.MERGED.name());

    private MeaningQueries() {}

    /** The text hashes of an edition's duties, by key. */
    static Map<String, String> textHashes(Tx tx, EditionHead head) {
        return tx.sql()
                .select(DUTY.DUTY_KEY, DUTY.TEXT_HASH)
                .from(DUTY)
                .where(DUTY.EDITION_ID.eq(head.id().value()))
                .fetchMap(DUTY.DUTY_KEY, DUTY.TEXT_HASH);
    }

    /** For each of the keys the number of the last edition, up to this one, that really changed the duty or made it. */
    static Map<String, Integer> meaningSince(Tx tx, EditionHead head, Set<String> keys) {
        var last = DSL.max(EDITION.NUMBER);
        var since = new HashMap<String, Integer>();
        tx
                .sql()
                .select(EDITION_CHANGE.CHANGE_KEY, last)
                .from(EDITION_CHANGE)
                .join(EDITION)
                .on(EDITION.ID.eq(EDITION_CHANGE.EDITION_ID))
                .where(EDITION.SERVICE_ID.eq(head.service().value()))
                .and(EDITION.NUMBER.le(head.number()))
                .and(EDITION_CHANGE.MATERIAL.isTrue())
                .groupBy(EDITION_CHANGE.CHANGE_KEY)
                .union(DSL.select(DUTY_LINEAGE.DUTY_KEY, last)
                        .from(DUTY_LINEAGE)
                        .join(EDITION)
                        .on(EDITION.ID.eq(DUTY_LINEAGE.EDITION_ID))
                        .where(EDITION.SERVICE_ID.eq(head.service().value()))
                        .and(EDITION.NUMBER.le(head.number()))
                        .and(DUTY_LINEAGE.KIND.in(CHANGED))
                        .groupBy(DUTY_LINEAGE.DUTY_KEY))
                .fetch()
                .stream()
                .filter(row -> keys.contains(row.value1()))
                .forEach(row -> since.merge(row.value1(), row.value2(), Math::max));
        keys.forEach(key -> since.putIfAbsent(key, 1));
        return since;
    }
}
