package io.remit.db;

import io.remit.access.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.CommonTableExpression;
import org.jooq.Insert;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.Update;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.TableImpl;

/**
 * Refuses, while a statement is rendered, a query level that touches a tenant-owned table without {@code tx.mine}, an
 * insert not made by {@code tx.insert}, and a table that is out of the transaction's reach.
 *
 * <p>Each select, insert, update and delete is a level of its own: a scope given outside does not count inside. Where a
 * scope counts is {@link Filtering}'s to say, and what a row may be written with {@link OwnRows}'. Statements of other
 * kinds, and tables that are not the generated ones, are refused because nothing is known of them. Plain SQL inside a
 * statement would pass unseen, which is why it is banned elsewhere. One guard per transaction; after one refusal it
 * refuses everything, so that nobody can catch the violation and commit.
 */
final class TenantGuard implements VisitListener {
    private final Reach reach;
    private final TenantId tenant;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<String> commonTableExpressions = new HashSet<>();
    private boolean violated;
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

        /** Whether the transaction has one tenant, and its tables must be scoped to it. */
        boolean isBounded() {
            return this != EVERYTHING && this != EVERYTHING_READ;
        }
    }

    private static final class Level {
        final QueryPart owner;
        final boolean writes;
        final Set<String> declared = new TreeSet<>();
        final Set<String> scoped = new HashSet<>();

        Level(QueryPart owner, boolean writes) {
            this.owner = owner;
            this.writes = writes;
        }
    }

    TenantGuard(Reach reach, TenantId tenant) {
        this.reach = reach;
        this.tenant = tenant;
    }

    /** Whether a statement wrote to a table whose writing must be audited. */
    boolean auditedTableWritten() {
        return auditedTableWritten;
    }

    /** Whether any statement wrote. */
    boolean wrote() {
        return wrote;
    }

    /** Throws where a statement was refused before, also when that was caught. */
    void mustBeUnviolated() {
        if (violated) {
            throw new GuardViolation("This transaction was refused a statement and goes no further");
        }
    }

    void mustReachEverything() {
        if (reach != Reach.EVERYTHING) {
            throw violation("Only a system act reaches into another tenant");
        }
    }

    @Override
    public void visitStart(VisitContext context) {
        mustBeUnviolated();
        var part = context.queryPart();
        var kind = PartKind.of(part);
        if (kind.isLevel()) {
            enter(part, kind);
        } else if (kind == PartKind.MERGE) {
            mustEmulateInsert();
        } else if (kind == PartKind.OTHER_STATEMENT) {
            throw violation("Only select, insert, update and delete can be scoped to a tenant");
        } else if (levels.isEmpty()) {
            return;
        } else if (kind == PartKind.SCOPE) {
            narrow(levels.peek(), (Mine) part, context.queryParts());
        } else if (kind == PartKind.TABLE && isDeclaration((Table<?>) part, context.queryParts())) {
            declare(levels.peek(), (Table<?>) part);
        }
    }

    @Override
    public void visitEnd(VisitContext context) {
        var level = levels.peek();
        if (level == null || level.owner != context.queryPart()) {
            return;
        }
        levels.pop();
        level.declared.removeAll(level.scoped);
        if (!level.declared.isEmpty()) {
            throw violation(level.declared + " used without tx.mine");
        }
    }

    private GuardViolation violation(String message) {
        violated = true;
        return new GuardViolation(message);
    }

    /** On H2 jOOQ renders INSERT … ON CONFLICT DO NOTHING as a MERGE; the insert around it has been checked. */
    private void mustEmulateInsert() {
        if (levels.isEmpty() || !(levels.peek().owner instanceof Insert)) {
            throw violation("MERGE is not allowed: it cannot be scoped to a tenant");
        }
    }

    private void enter(QueryPart part, PartKind kind) {
        if (kind == PartKind.WRITE) {
            if (!reach.writes()) {
                throw violation("A read must not write");
            }
            wrote = true;
        }
        if (levels.isEmpty()) {
            commonTableExpressions.clear();
        }
        if (levels.isEmpty() || levels.peek().owner != part) {
            levels.push(new Level(part, kind == PartKind.WRITE));
        }
    }

    private void narrow(Level level, Mine mine, QueryPart[] path) {
        if (mine.tenant().equals(tenant) && Filtering.filters(mine, path)) {
            level.scoped.add(mine.tableName());
        }
    }

    private void declare(Level level, Table<?> table) {
        if (table instanceof CommonTableExpression<?>) {
            commonTableExpressions.add(table.getName());
        } else if (GeneratedTables.isGenerated(table)) {
            declareGenerated(level, table);
        } else if (table instanceof TableImpl<?> && !isCommonTableExpression(table)) {
            throw violation("Table " + table.getName() + " is named outside the generated schema");
        }
    }

    /** A table of the schema cannot hide behind the name of a common table expression. */
    private boolean isCommonTableExpression(Table<?> table) {
        return commonTableExpressions.contains(table.getName())
                && !TableClass.all().containsKey(table.getName());
    }

    private void declareGenerated(Level level, Table<?> table) {
        var name = GeneratedTables.nameOf(table);
        var tableClass = TableClass.of(name);
        if (level.writes) {
            auditedTableWritten |= TableClass.needsAudit(name);
            if (TableClass.isAppendOnly(name) && !(level.owner instanceof Insert)) {
                throw violation(name + " is only ever appended to");
            }
        }
        if (!reach.isBounded()) {
            return;
        }
        switch (tableClass) {
            case TENANT_OWNED -> declareOwned(level, table);
            case GLOBAL -> {
                if (level.writes && reach.isTenants()) {
                    throw violation("Only the operator's transaction writes " + name);
                }
            }
            case SYSTEM -> {
                if (reach.isTenants()) {
                    throw violation(name + " is out of reach of a tenant's transaction");
                }
            }
        }
    }

    private void declareOwned(Level level, Table<?> table) {
        if (level.owner instanceof Insert) {
            if (!OwnRows.areAllInsertedBy(level.owner, tenant)) {
                throw violation("Insert into " + table.getName() + " not made by tx.insert");
            }
            return;
        }
        if (level.owner instanceof Update && !OwnRows.stayWith(level.owner)) {
            throw violation("An update cannot move rows of " + table.getName() + " to another tenant");
        }
        level.declared.add(table.getName());
    }

    /** A table named in FROM, INTO or UPDATE, as against one that a column, or its own alias, merely points back to. */
    private static boolean isDeclaration(Table<?> table, QueryPart[] path) {
        for (int i = path.length - 2; i >= 0; i--) {
            var kind = PartKind.of(path[i]);
            if (kind.isLevel()) {
                return true;
            }
            if (kind == PartKind.FIELD || kind == PartKind.SCOPE || isAliasOf(path[i], table)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAliasOf(QueryPart part, Table<?> table) {
        return part instanceof Table<?> alias
                && GeneratedTables.isGenerated(alias)
                && GeneratedTables.isGenerated(table)
                && GeneratedTables.nameOf(alias).equals(GeneratedTables.nameOf(table));
    }
}
