package io.remit.db;

import static io.remit.db.schema.Tables.ACCOUNT;
import static io.remit.db.schema.Tables.MEMBERSHIP;
import static io.remit.db.schema.Tables.PROJECT;
import static io.remit.db.schema.Tables.SERVICE;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static io.remit.db.schema.Tables.TENANT;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.TenantId;
import io.remit.testing.OpenStore;
import io.remit.testing.TestClock;
import io.remit.testing.TestDatabases;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Two tenants with a project, a subscription and a member each, to look from one into the other. */
public final class TwoTenants implements AutoCloseable {
    static final AuditAction TRIED = new AuditAction("db.guard.tried");
    static final AuditSubject SUBJECT = new AuditSubject("thing:1", "a thing");
    private final OpenStore opened;
    final Database database;
    final Store store;
    final UUID service = UUID.randomUUID();
    final TenantId acme = new TenantId(UUID.randomUUID());
    final TenantId borealis = new TenantId(UUID.randomUUID());
    final UUID acmesProject = UUID.randomUUID();
    final UUID borealisProject = UUID.randomUUID();
    final UUID acmesSubscription = UUID.randomUUID();
    final Access ada = in(acme, "acme", Access.Scope.TENANT);
    final Access stan = in(borealis, "borealis", Access.Scope.TENANT);
    final Access operator = in(Access.PLATFORM, "", Access.Scope.OPERATOR);

    TwoTenants() {
        this(TestDatabases.fresh());
    }

    /** On a database that the test knows. */
    public TwoTenants(DatabaseConfig config) {
        opened = new OpenStore(config);
        database = opened.database();
        store = opened.store();
        store.system(SystemAct.OWN_ACCOUNT, operator, tx -> {
            tx.sql()
                    .insertInto(SERVICE)
                    .set(SERVICE.ID, service)
                    .set(SERVICE.SLUG, "instructlab")
                    .set(SERVICE.NAME, "InstructLab")
                    .set(SERVICE.CREATED_AT, tx.now())
                    .execute();
            fill(tx, acme, "acme", acmesProject, acmesSubscription);
            fill(tx, borealis, "borealis", borealisProject, UUID.randomUUID());
            tx.audit(TRIED, SUBJECT, AuditChanges.NONE);
            return service;
        });
    }

    public TenantId acme() {
        return acme;
    }

    public TenantId borealis() {
        return borealis;
    }

    public Store store() {
        return store;
    }

    public TestClock clock() {
        return opened.clock();
    }

    /** The operator's Access on the platform. */
    public Access platform() {
        return operator;
    }

    /** A member's Access in a trail's tenant; the platform's own trail is one, too. */
    public Access in(TenantId tenant) {
        return in(tenant, "", Access.Scope.TENANT);
    }

    /** Records that something happened. */
    public void happens(TenantId tenant, String name) {
        store.write(in(tenant), tx -> {
            tx.audit(TRIED, new AuditSubject("thing:1", name), AuditChanges.set("name", name));
            return name;
        });
    }

    private void fill(Tx tx, TenantId tenant, String slug, UUID project, UUID subscription) {
        tx.sql()
                .insertInto(TENANT)
                .set(TENANT.ID, tenant.value())
                .set(TENANT.SLUG, slug)
                .set(TENANT.NAME, slug)
                .set(TENANT.CREATED_AT, tx.now())
                .execute();
        var account = tx.newId();
        tx.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account)
                .set(ACCOUNT.EMAIL, "admin@" + slug + ".example")
                .set(ACCOUNT.NAME, "Admin")
                .set(ACCOUNT.OPERATOR, false)
                .set(ACCOUNT.CREATED_AT, tx.now())
                .execute();
        tx.insertFor(tenant, MEMBERSHIP)
                .set(MEMBERSHIP.ID, tx.newId())
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.ROLE, "ADMINISTRATOR")
                .set(MEMBERSHIP.CREATED_AT, tx.now())
                .execute();
        tx.insertFor(tenant, SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, subscription)
                .set(SUBSCRIPTION.SERVICE_ID, service)
                .set(SUBSCRIPTION.CREATED_AT, tx.now())
                .execute();
        tx.insertFor(tenant, PROJECT)
                .set(PROJECT.ID, project)
                .set(PROJECT.SERVICE_ID, service)
                .set(PROJECT.NAME, slug + " training")
                .set(PROJECT.REGION, "us-east")
                .set(PROJECT.CREATED_AT, tx.now())
                .execute();
    }

    static Access in(TenantId tenant, String slug, Access.Scope scope) {
        var actor = Actor.account(new AccountId(new UUID(0, 1)));
        return new Access(actor, scope, tenant, slug, Set.of(), Origin.LOCAL);
    }

    /** Reads as Acme. */
    <T> T read(Function<Tx, T> work) {
        return store.read(ada, work);
    }

    /** Writes as Acme, audited. */
    <T> T write(Function<Tx, T> work) {
        return store.write(ada, tx -> {
            var result = work.apply(tx);
            tx.audit(TRIED, SUBJECT, AuditChanges.NONE);
            return result;
        });
    }

    /** How many rows Acme reads. */
    int counts(ToIntFunction<Tx> work) {
        return read(work::applyAsInt);
    }

    /** Whether Acme finds what it looks for. */
    boolean finds(Predicate<Tx> work) {
        return read(work::test);
    }

    /** How many rows Acme writes. */
    int changes(ToIntFunction<Tx> work) {
        return write(work::applyAsInt);
    }

    /** Acme's reading of this is refused by the guard. */
    GuardViolation refusesToRead(Function<Tx, ?> work) {
        return assertThrows(GuardViolation.class, () -> read(work::apply));
    }

    /** Acme's writing of this is refused by the guard, although it would be audited. */
    GuardViolation refusesToWrite(Function<Tx, ?> work) {
        return assertThrows(GuardViolation.class, () -> write(work::apply));
    }

    /** A scope that leaked out of another tenant's transaction. */
    Condition scopeOfBorealis(Table<?> table) {
        return store.read(stan, tx -> tx.mine(table));
    }

    /** A project's field, read by a system act past every scope. */
    <T> T project(UUID id, TableField<?, T> field) {
        return store.systemRead(
                SystemAct.GATE_RESOLVE,
                operator,
                tx -> tx.sql()
                        .select(field)
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(id))
                        .fetchSingle(field));
    }

    static Select<Record1<Integer>> oneFromSubscriptions(Condition... conditions) {
        return DSL.selectOne().from(SUBSCRIPTION).where(conditions);
    }

    @Override
    public void close() {
        opened.close();
    }
}
