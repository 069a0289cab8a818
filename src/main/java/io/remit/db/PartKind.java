package io.remit.db;

import org.jooq.Delete;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Merge;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.Update;
import org.jooq.impl.QOM;

/**
 * What {@link TenantGuard} makes of a part of a statement, by its class. Asked once per class and remembered: the guard
 * sees every column and value of every statement, and a check against an interface is slow where it fails, so that these
 * checks alone took a fifth of a page's time.
 */
enum PartKind {
    /** A level that reads. */
    SELECT,
    /** A level that writes: an insert, update or delete. */
    WRITE,
    /** How jOOQ renders some inserts on H2; refused by itself. */
    MERGE,
    /** A statement that cannot be scoped. */
    OTHER_STATEMENT,
    /** A {@link Mine}. */
    SCOPE,
    TABLE,
    FIELD,
    OTHER;

    private static final ClassValue<PartKind> KINDS = new ClassValue<>() {
        @Override
        protected PartKind computeValue(Class<?> type) {
            return kind(type);
        }
    };

    static PartKind of(QueryPart part) {
        return KINDS.get(part.getClass());
    }

    /** Whether a scope given outside does not count inside. */
    boolean isLevel() {
        return this == SELECT || this == WRITE;
    }

    private static PartKind kind(Class<?> type) {
        if (Select.class.isAssignableFrom(type)) {
            return SELECT;
        } else if (isAny(type, Insert.class, Update.class, Delete.class)) {
            return WRITE;
        } else if (Merge.class.isAssignableFrom(type)) {
            return MERGE;
        } else if (Query.class.isAssignableFrom(type) && !wrapsLevel(type)) {
            return OTHER_STATEMENT;
        } else if (Mine.class.isAssignableFrom(type)) {
            return SCOPE;
        } else if (Table.class.isAssignableFrom(type)) {
            return TABLE;
        }
        return Field.class.isAssignableFrom(type) ? FIELD : OTHER;
    }

    /** jOOQ's own wrappers, for returned rows and for fetchCount; the statement inside is visited next. */
    private static boolean wrapsLevel(Class<?> type) {
        return isAny(type, QOM.InsertReturning.class, QOM.UpdateReturning.class, QOM.DeleteReturning.class)
                || type.getName().equals("org.jooq.impl.FetchCount");
    }

    private static boolean isAny(Class<?> type, Class<?>... wanted) {
        for (var one : wanted) {
            if (one.isAssignableFrom(type)) {
                return true;
            }
        }
        return false;
    }
}
