package io.remit.db;

import static io.remit.db.TwoTenants.SUBJECT;
import static io.remit.db.TwoTenants.TRIED;
import static io.remit.db.schema.Tables.ACCOUNT;
import static io.remit.db.schema.Tables.EDITION;
import static io.remit.db.schema.Tables.PROJECT;
import static io.remit.db.schema.Tables.SERVICE;
import static io.remit.db.schema.Tables.SESSION;
import static io.remit.db.schema.Tables.SIGN_IN_THROTTLE;
import static io.remit.db.schema.Tables.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.testing.AuditTrail;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction may reach, and when it commits. */
final class StoreTest {
    private static TwoTenants two;

    @BeforeAll
    static void open() {
        two = new TwoTenants();
    }

    @AfterAll
    static void close() {
        two.close();
    }

    private static int rename(Tx tx, String name) {
        return tx.sql()
                .update(PROJECT)
                .set(PROJECT.NAME, name)
                .where(tx.mine(PROJECT))
                .execute();
    }

    private static int addThrottle(Tx tx, String subject) {
        return tx.sql()
                .insertInto(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.SUBJECT_HASH, subject)
                .set(SIGN_IN_THROTTLE.FAILURES, 1)
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, tx.now())
                .onConflictDoNothing()
                .execute();
    }

    @Nested
    final class Committing {
        @Test
        void an_audited_write_commits_with_its_event() {
            assertEquals(1, two.changes(tx -> rename(tx, "renamed")));
            assertEquals("renamed", two.project(two.acmesProject, PROJECT.NAME));
            var event = AuditTrail.last(two.store, two.acme);
            assertEquals(TRIED.name(), event.action());
            assertEquals(SUBJECT.reference(), event.subject());
        }

        @Test
        void a_write_without_an_audit_event_rolls_back() {
            var before = two.project(two.acmesProject, PROJECT.NAME);
            assertThrows(GuardViolation.class, () -> two.store.write(two.ada, tx -> rename(tx, "silent")));
            assertEquals(before, two.project(two.acmesProject, PROJECT.NAME));
        }

        @Test
        void a_write_that_throws_rolls_back_with_its_event() {
            var before = AuditTrail.of(two.store, two.acme).size();
            assertThrows(
                    IllegalStateException.class,
                    () -> two.write(tx -> {
                        rename(tx, "never");
                        tx.audit(TRIED, SUBJECT, AuditChanges.NONE);
                        throw new IllegalStateException("on purpose");
                    }));
            assertEquals(before, AuditTrail.of(two.store, two.acme).size());
        }

        @Test
        void an_operational_table_needs_no_event() {
            assertEquals(
                    1,
                    two.store.<Integer>system(SystemAct.SIGN_IN, two.operator, tx -> addThrottle(tx, "operational")));
        }

        @Test
        void an_operational_write_beside_an_audited_table_needs_one() {
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.system(SystemAct.SIGN_IN, two.operator, tx -> {
                        addThrottle(tx, "beside");
                        return tx.sql().update(TENANT).set(TENANT.NAME, "x").execute();
                    }));
        }

        @Test
        void a_constraint_that_decides_a_race_is_a_conflict() {
            assertThrows(
                    Conflict.class,
                    () -> two.write(tx -> tx.insert(PROJECT)
                            .set(PROJECT.ID, two.acmesProject)
                            .set(PROJECT.SERVICE_ID, two.service)
                            .set(PROJECT.NAME, "twice")
                            .set(PROJECT.REGION, "us-east")
                            .set(PROJECT.CREATED_AT, tx.now())
                            .execute()));
        }

        @Test
        void nobody_commits_past_the_store() {
            var before = two.project(two.acmesProject, PROJECT.NAME);
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.write(two.ada, tx -> tx.sql().transactionResult(inner -> rename(tx, "past"))));
            assertEquals(before, two.project(two.acmesProject, PROJECT.NAME));
        }

        @Test
        void a_row_that_is_there_already_is_left_alone_where_nothing_is_to_be_done_on_conflict() {
            int first = two.store.system(SystemAct.SIGN_IN, two.operator, tx -> addThrottle(tx, "twice"));
            int second = two.store.system(SystemAct.SIGN_IN, two.operator, tx -> addThrottle(tx, "twice"));
            assertEquals(1, first);
            assertEquals(0, second);
        }

        @Test
        void a_tenants_insert_may_do_nothing_on_conflict_too() {
            assertEquals(
                    0,
                    two.changes(tx -> tx.insert(PROJECT)
                            .set(PROJECT.ID, two.acmesProject)
                            .set(PROJECT.SERVICE_ID, two.service)
                            .set(PROJECT.NAME, "again")
                            .set(PROJECT.REGION, "us-east")
                            .set(PROJECT.CREATED_AT, tx.now())
                            .onConflictDoNothing()
                            .execute()));
        }

        @Test
        void a_transaction_has_one_time_as_exact_as_both_databases_keep_it() {
            assertTrue(two.finds(tx -> tx.now().equals(tx.now().truncatedTo(ChronoUnit.MICROS))));
        }
    }

    @Nested
    final class Reaching {
        @ParameterizedTest
        @EnumSource(Access.Scope.class)
        void a_read_must_not_write(Access.Scope scope) {
            var access = TwoTenants.in(two.acme, "acme", scope);
            assertThrows(GuardViolation.class, () -> two.store.read(access, tx -> rename(tx, "x")));
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.read(
                            access, tx -> tx.sql().deleteFrom(SERVICE).execute()));
        }

        @Test
        void a_system_read_must_not_write_either() {
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.systemRead(SystemAct.GATE_RESOLVE, two.operator, tx -> addThrottle(tx, "read")));
        }

        @Test
        void a_global_table_is_readable_in_a_tenants_transaction() {
            assertEquals(1, two.counts(tx -> tx.sql().fetchCount(SERVICE)));
            assertEquals(0, two.counts(tx -> tx.sql().fetchCount(EDITION.as("e"))));
        }

        @Test
        void a_global_table_is_not_writable_in_a_tenants_transaction() {
            two.refusesToWrite(
                    tx -> tx.sql().update(SERVICE).set(SERVICE.NAME, "x").execute());
            two.refusesToWrite(tx -> tx.sql().deleteFrom(EDITION).execute());
            two.refusesToWrite(tx -> tx.sql()
                    .update(SERVICE.as("s"))
                    .set(SERVICE.as("s").NAME, "x")
                    .execute());
        }

        @Test
        void a_global_table_is_writable_by_the_operator() {
            int changed = two.store.write(two.operator, tx -> {
                tx.audit(TRIED, SUBJECT, AuditChanges.NONE);
                return tx.sql().update(SERVICE).set(SERVICE.NAME, "InstructLab").execute();
            });
            assertEquals(1, changed);
        }

        @Test
        void a_system_table_is_out_of_reach_of_a_tenants_transaction_under_any_name() {
            for (Table<?> table : new Table<?>[] {ACCOUNT, SESSION, TENANT, ACCOUNT.as("service"), SESSION.as("s")}) {
                two.refusesToRead(tx -> tx.sql().select().from(table).fetch());
            }
            two.refusesToWrite(tx -> addThrottle(tx, "tenant"));
        }

        @Test
        void the_operator_reads_system_tables_but_a_tenants_only_scoped() {
            assertTrue(two.store.<Integer>read(two.operator, tx -> tx.sql().fetchCount(ACCOUNT)) > 0);
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.read(two.operator, tx -> tx.sql().fetchCount(PROJECT)));
        }

        @Test
        void an_operator_inside_a_tenant_reaches_that_tenant_only() {
            var inside = TwoTenants.in(two.borealis, "borealis", Access.Scope.OPERATOR);
            var seen = two.store.read(
                    inside,
                    tx -> tx.sql().selectFrom(PROJECT).where(tx.mine(PROJECT)).fetch(PROJECT.ID));
            assertEquals(List.of(two.borealisProject), seen);
        }

        @Test
        void only_a_system_act_inserts_for_another_tenant() {
            two.refusesToWrite(tx -> tx.insertFor(two.borealis, PROJECT)
                    .set(PROJECT.ID, UUID.randomUUID())
                    .execute());
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.write(
                            two.operator,
                            tx -> tx.insertFor(two.borealis, PROJECT)
                                    .set(PROJECT.ID, UUID.randomUUID())
                                    .execute()));
        }

        @Test
        void only_a_system_act_audits_in_another_tenant() {
            two.refusesToWrite(tx -> {
                tx.auditIn(two.borealis, TRIED, SUBJECT, AuditChanges.NONE);
                return 1;
            });
        }

        @Test
        void a_table_that_belongs_to_no_tenant_has_no_scope() {
            two.refusesToRead(tx -> tx.mine(SERVICE));
            two.refusesToWrite(tx -> tx.insert(SERVICE));
        }
    }

    @Test
    void a_composite_key_stops_a_child_in_another_tenant() throws SQLException {
        try (var connection = two.database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table child (tenant_id uuid not null, id uuid not null, parent_id uuid not null,"
                    + " primary key (tenant_id, id),"
                    + " foreign key (tenant_id, parent_id) references subscription (tenant_id, id))");
            var parent = two.acmesSubscription;
            var child = "insert into child values ('%s', '%s', '%s')";
            assertEquals(1, statement.executeUpdate(child.formatted(two.acme, UUID.randomUUID(), parent)));
            assertThrows(
                    SQLException.class,
                    () -> statement.executeUpdate(child.formatted(two.borealis, UUID.randomUUID(), parent)));
        }
    }

    @Test
    void every_table_has_one_class_and_the_audit_log_is_a_tenants() {
        assertEquals(TableClass.TENANT_OWNED, TableClass.of("audit_event"));
        assertThrows(IllegalStateException.class, () -> TableClass.of("unheard_of"));
        assertFalse(TableClass.needsAudit("session"));
        assertTrue(TableClass.needsAudit("account"));
    }
}
