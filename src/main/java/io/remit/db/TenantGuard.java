package io.remit.db;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Delete;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Merge;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.Update;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;

/**
 * Refuses, while a statement is rendered, a query level that touches a tenant-owned table without {@code tx.mine}, an
 * insert not made by {@code tx.insert}, and a table that is out of the transaction's reach.
 *
 * <p>Each select, insert, update and delete is a level of its own: a scope given outside does not count inside. A scope
 * counts only where it filters: not under OR, NOT or XOR, and in the ON clause of an outer join only for the side that
 * may be missing. Plain SQL would pass unseen, which is why it is banned elsewhere. One guard per transaction.
 */
final class TenantGuard implements VisitListener {
    private static final String SCHEMA = "io.remit.db.schema";
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> generated) {
            return generated
                    .getSimpleName()
                    .replaceAll("(?<=[a-z0-9])([A-Z])", "_$1")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private final Reach reach;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean ownTenantSeen;
    private boolean auditedTableWritten;
    private boolean wrote;

    /** What a transaction may reach. */
    enum Reach {
        /** A tenant's transaction that reads. */
        TENANT_READ,
        /** A tenant's transaction that writes. */
        TENANT_WRITE,
        /** The operator's, reading. */
        OPERATOR_READ,
        /** The operator's, writing. */
        OPERATOR_WRITE,
        /** A named system act, reading. */
        EVERYTHING_READ,
        /** A named system act. */
        EVERYTHING;

        boolean writes() {
            return this == TENANT_WRITE || this == OPERATOR_WRITE || this == EVERYTHING;
        }

        boolean isTenants() {
            return this == TENANT_READ || this == TENANT_WRITE;
        }
    }

    private static final class Level {
        final QueryPart owner;
        final Set<String> declared = new TreeSet<>();
        final Set<String> scoped = new HashSet<>();

        Level(QueryPart owner) {
            this.owner = owner;
        }

        boolean writes() {
            return !(owner instanceof Select);
        }
    }

    TenantGuard(Reach reach) {
        this.reach = reach;
    }

    /** Whether a statement wrote to a table whose writing must be audited. */
    boolean auditedTableWritten() {
        return auditedTableWritten;
    }

    /** Whether any statement wrote. */
    boolean wrote() {
        return wrote;
    }

    void mustReachEverything() {
        if (reach != Reach.EVERYTHING) {
            throw new GuardViolation("Only a system act reaches into another tenant");
        }
    }

    @Override
    public void visitStart(VisitContext context) {
        var part = context.queryPart();
        if (part instanceof Merge && !emulatesInsert()) {
            throw new GuardViolation("MERGE is not allowed: it cannot be scoped to a tenant");
        }
        if (isLevel(part)) {
            enter(part);
        } else if (levels.isEmpty()) {
            return;
        } else if (part instanceof Mine mine) {
            if (filters(mine, context.queryParts())) {
                levels.peek().scoped.add(mine.tableName());
            }
        } else if (part instanceof OwnTenant) {
            ownTenantSeen = true;
        } else if (part instanceof Table<?> table && isDeclaration(table, context.queryParts())) {
            declare(levels.peek(), table);
        }
    }

    @Override
    public void visitEnd(VisitContext context) {
        var level = levels.peek();
        if (level == null || level.owner != context.queryPart()) {
            return;
        }
        levels.pop();
        if (level.owner instanceof Insert) {
            if (!level.declared.isEmpty() && !ownTenantSeen) {
                throw new GuardViolation("Insert into " + level.declared + " not made by tx.insert");
            }
            return;
        }
        level.declared.removeAll(level.scoped);
        if (!level.declared.isEmpty()) {
            throw new GuardViolation(level.declared + " used without tx.mine");
        }
    }

    /** On H2 jOOQ renders INSERT … ON CONFLICT DO NOTHING as a MERGE; the insert around it has been checked. */
    private boolean emulatesInsert() {
        return !levels.isEmpty() && levels.peek().owner instanceof Insert;
    }

    private void enter(QueryPart part) {
        if (!(part instanceof Select)) {
            if (!reach.writes()) {
                throw new GuardViolation("A read must not write");
            }
            wrote = true;
        }
        if (levels.isEmpty()) {
            ownTenantSeen = false;
        }
        if (levels.isEmpty() || levels.peek().owner != part) {
            levels.push(new Level(part));
        }
    }

    private void declare(Level level, Table<?> table) {
        var name = table.getName();
        var declared = nameInSchema(table);
        var tableClass = TableClass.of(declared);
        if (level.writes() && TableClass.needsAudit(declared)) {
            auditedTableWritten = true;
        }
        if (reach == Reach.EVERYTHING || reach == Reach.EVERYTHING_READ) {
            return;
        }
        switch (tableClass) {
            case TENANT_OWNED -> level.declared.add(name);
            case GLOBAL -> {
                if (level.writes() && reach.isTenants()) {
                    throw new GuardViolation("Only the operator's transaction writes " + name);
                }
            }
            case SYSTEM -> {
                if (reach.isTenants()) {
                    throw new GuardViolation(name + " is out of reach of a tenant's transaction");
                }
            }
        }
    }

    /** The name a table has in the schema; an alias answers with its own, but its class is the generated one. */
    private static String nameInSchema(Table<?> table) {
        return NAMES.get(table.getClass());
    }

    private static boolean isLevel(QueryPart part) {
        return part instanceof Select || part instanceof Insert || part instanceof Update || part instanceof Delete;
    }

    /** A generated table named in FROM, INTO or UPDATE, as against one that a column merely points back to. */
    private static boolean isDeclaration(Table<?> table, QueryPart[] path) {
        if (!table.getClass().getPackageName().startsWith(SCHEMA)) {
            return false;
        }
        for (int i = path.length - 2; i >= 0 && !isLevel(path[i]); i--) {
            if (path[i] instanceof Field || path[i] instanceof Mine || path[i].getClass() == table.getClass()) {
                return false;
            }
        }
        return true;
    }

    private static boolean filters(Mine mine, QueryPart[] path) {
        for (int i = path.length - 2; i >= 0 && !isLevel(path[i]); i--) {
            var part = path[i];
            if (part instanceof QOM.Or || part instanceof QOM.Not || part instanceof QOM.Xor) {
                return false;
            }
            if (part instanceof QOM.FullJoin<?>) {
                return false;
            }
            if (part instanceof QOM.LeftJoin<?> join && !holds(join.$table2(), mine)) {
                return false;
            }
            if (part instanceof QOM.RightJoin<?> join && !holds(join.$table1(), mine)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Table<?> side, Mine mine) {
        if (side instanceof QOM.JoinTable<?, ?> join) {
            return holds(join.$table1(), mine) || holds(join.$table2(), mine);
        }
        return side.getUnqualifiedName().last().equals(mine.tableName());
    }
}
