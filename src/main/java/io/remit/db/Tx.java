package io.remit.db;

import com.github.f4b6a3.uuid.UuidCreator;
import io.remit.access.Access;
import io.remit.access.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jooq.Table;

/** One transaction: somebody's view of the database, with one time and the only way to audit. */
public final class Tx {
    private final DSLContext sql;
    private final Access access;
    private final TenantGuard guard;
    private final Instant now;
    private boolean audited;

    Tx(DSLContext sql, Access access, TenantGuard guard, Instant now) {
        this.sql = sql;
        this.access = access;
        this.guard = guard;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** jOOQ, guarded; for {@code *Queries} only. */
    public DSLContext sql() {
        return sql;
    }

    public Access access() {
        return access;
    }

    /** The transaction's one time, in microseconds. */
    public Instant now() {
        return now;
    }

    /** A new id (UUID version 7, RFC 9562), in order of time. */
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** That the rows of this table (or alias) are this tenant's. */
    public Condition mine(Table<?> table) {
        return new Mine(table, access.tenant());
    }

    /** Begins an insert whose row is this tenant's. */
    public <R extends Record> InsertSetMoreStep<R> insert(Table<R> table) {
        return insertFor(access.tenant(), table);
    }

    /** Begins an insert for another tenant; refused outside {@link Store#system}. */
    public <R extends Record> InsertSetMoreStep<R> insertFor(TenantId tenant, Table<R> table) {
        if (!tenant.equals(access.tenant())) {
            guard.mustReachEverything();
        }
        var column = table.field("tenant_id", UUID.class);
        if (column == null) {
            throw new GuardViolation("Table " + table.getName() + " belongs to no tenant");
        }
        return sql.insertInto(table).set(column, new OwnTenant(tenant));
    }

    /** Records in this tenant's trail what the transaction does. */
    public void audit(AuditAction action, AuditSubject subject, AuditChanges changes) {
        AuditLog.append(this, access.tenant(), access, action, subject, changes);
        audited = true;
    }

    /** Records it in another tenant's trail; refused outside {@link Store#system}. */
    public void auditIn(TenantId tenant, AuditAction action, AuditSubject subject, AuditChanges changes) {
        guard.mustReachEverything();
        AuditLog.append(this, tenant, access, action, subject, changes);
        audited = true;
    }

    void mustBeCommittable() {
        guard.mustBeUnviolated();
        if (guard.auditedTableWritten() && !audited) {
            throw new GuardViolation("A write without an audit event");
        }
    }
}
