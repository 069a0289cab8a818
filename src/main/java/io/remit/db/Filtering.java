package io.remit.db;

import java.util.List;
import org.jooq.ConditionProvider;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.QOM;

/**
 * Whether a {@link Mine} keeps other tenants' rows out, judged by the parts of the statement around it.
 *
 * <p>It does under AND in a WHERE or HAVING clause, and in the ON clause of a join for the sides whose rows that join
 * can leave out: both of an inner join, the right of a left join, the left of a right join, none of a full join.
 * Anywhere else it is a value that may be negated, selected or sorted by, and does not count.
 */
final class Filtering {
    private Filtering() {}

    static boolean filters(Mine mine, QueryPart[] path) {
        for (int i = path.length - 2; i >= 0; i--) {
            var part = path[i];
            if (part instanceof QOM.JoinTable<?, ?> join) {
                if (!leavesOut(join, path[i + 1], mine)) {
                    return false;
                }
            } else if (part instanceof org.jooq.Query) {
                return true;
            } else if (!(part instanceof QOM.And || part instanceof List || isClause(part))) {
                return false;
            }
        }
        return false;
    }

    /** What jOOQ wraps a WHERE, HAVING or ON clause in. Where the type is gone one day, the tests fail and nothing leaks. */
    @SuppressWarnings("removal")
    private static boolean isClause(QueryPart part) {
        return part instanceof ConditionProvider;
    }

    /** @param inside the part of the join in which the scope stands: one of its sides, or its condition */
    private static boolean leavesOut(QOM.JoinTable<?, ?> join, QueryPart inside, Mine mine) {
        if (inside == join.$table1() || inside == join.$table2()) {
            return true;
        }
        if (join instanceof QOM.LeftJoin<?>) {
            return holds(join.$table2(), mine);
        }
        if (join instanceof QOM.RightJoin<?>) {
            return holds(join.$table1(), mine);
        }
        return join instanceof QOM.Join<?>;
    }

    private static boolean holds(Table<?> side, Mine mine) {
        if (side instanceof QOM.JoinTable<?, ?> join) {
            return holds(join.$table1(), mine) || holds(join.$table2(), mine);
        }
        return side.getUnqualifiedName().last().equals(mine.tableName());
    }
}
