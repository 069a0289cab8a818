package io.remit.db;

import static io.remit.db.TwoTenants.SUBJECT;
import static io.remit.db.TwoTenants.TRIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.remit.access.Access;
import io.remit.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What PostgreSQL itself keeps from a tenant, tried with plain SQL that the guard cannot see. */
final class RowSecurityTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String PROJECTS = "select id from project";
    private static TwoTenants two;

    @BeforeAll
    static void open() {
        assumeTrue(TestDatabases.arePostgres(), "H2 has no row-level security; -Ddb=postgres has");
        two = new TwoTenants();
    }

    @AfterAll
    static void close() {
        if (two != null) {
            two.close();
        }
    }

    /** The first column of what plain SQL on the transaction's own connection finds. */
    private static List<String> found(Tx tx, String query) {
        return tx.sql().connectionResult(connection -> found(connection, query));
    }

    private static List<String> found(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** How many rows plain SQL on the transaction's own connection changes. */
    private static int changed(Tx tx, String statement) {
        return tx.sql().connectionResult(connection -> {
            try (var plain = connection.createStatement()) {
                return plain.executeUpdate(statement);
            }
        });
    }

    private static Set<String> tables(String query) {
        return two.store.systemRead(SystemAct.GATE_RESOLVE, two.operator, tx -> new TreeSet<>(found(tx, query)));
    }

    private static Set<String> projects(Tx tx) {
        return Set.copyOf(found(tx, PROJECTS));
    }

    @Test
    void every_tenants_table_and_no_other_has_its_policy_enabled_and_forced() {
        var owned = TableClass.all().entrySet().stream()
                .filter(table -> table.getValue() == TableClass.TENANT_OWNED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(owned, tables("select relname from pg_class where relrowsecurity and relforcerowsecurity"));
        assertEquals(
                owned,
                tables("select tablename from pg_policies where policyname = 'tenant_rows' and cmd = 'ALL'"
                        + " and permissive = 'PERMISSIVE' and qual like '%remit.tenant%'"));
        assertEquals(owned, tables("select tablename from pg_policies"));
    }

    @Test
    void a_tenant_reads_no_row_of_another_even_without_the_guards_condition() {
        assertEquals(Set.of(two.acmesProject.toString()), two.read(RowSecurityTest::projects));
        assertEquals(Set.of(two.borealisProject.toString()), two.store.read(two.stan, RowSecurityTest::projects));
        for (var table : List.of("membership", "subscription", "audit_event")) {
            var others = "select * from " + table + " where tenant_id <> '" + two.acme + "'";
            assertEquals(0, two.counts(tx -> found(tx, others).size()), table);
        }
    }

    @Test
    void a_tenant_changes_no_row_of_another_even_without_the_guards_condition() {
        assertEquals(1, two.changes(tx -> changed(tx, "update project set region = 'eu-north'")));
        assertEquals(0, two.changes(tx -> changed(tx, "delete from project where id = '" + two.borealisProject + "'")));
    }

    @Test
    void a_tenant_neither_inserts_for_another_nor_gives_its_rows_away() {
        var columns = "tenant_id, id, service_id, name, region, created_at";
        assertRefused("insert into project (" + columns + ") select '" + two.borealis
                + "', gen_random_uuid(), service_id, 'smuggled', region, created_at from project");
        assertRefused("update project set tenant_id = '" + two.borealis + "'");
    }

    private static void assertRefused(String statement) {
        var refusal = assertThrows(DataAccessException.class, () -> two.changes(tx -> changed(tx, statement)));
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.sqlState(), refusal::toString);
    }

    @Test
    void a_read_cannot_write_even_past_the_guard() {
        assertThrows(
                DataAccessException.class,
                () -> two.counts(tx -> changed(tx, "update project set region = 'eu-north'")));
    }

    @Test
    void the_operator_sees_one_tenant_at_a_time_and_a_system_act_sees_all() {
        var inside = TwoTenants.in(two.borealis, "borealis", Access.Scope.OPERATOR);
        assertEquals(Set.of(two.borealisProject.toString()), two.store.read(inside, RowSecurityTest::projects));
        assertEquals(Set.of(), two.store.read(two.operator, RowSecurityTest::projects));
        var all = Set.of(two.acmesProject.toString(), two.borealisProject.toString());
        assertEquals(all, two.store.systemRead(SystemAct.TENANT_COUNTS, two.operator, RowSecurityTest::projects));
        assertEquals(all, two.store.system(SystemAct.TENANT_COUNTS, two.operator, RowSecurityTest::projects));
    }

    @Test
    void no_connection_of_the_pool_keeps_what_its_last_user_might_see() throws SQLException {
        two.read(RowSecurityTest::projects);
        two.store.systemRead(SystemAct.TENANT_COUNTS, two.operator, RowSecurityTest::projects);
        two.changes(tx -> projects(tx).size());
        assertThrows(
                IllegalStateException.class,
                () -> two.read(tx -> {
                    throw new IllegalStateException("on purpose");
                }));
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 6; i++) {
                var connection = two.database.dataSource().getConnection();
                connections.add(connection);
                assertEquals(List.of(), found(connection, PROJECTS));
                assertFalse(connection.isReadOnly());
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void a_tenants_event_is_in_its_own_trail_only() {
        two.store.system(SystemAct.OWN_ACCOUNT, two.operator, tx -> {
            tx.auditIn(two.borealis, TRIED, SUBJECT, AuditChanges.NONE);
            return 1;
        });
        var tenants = "select distinct tenant_id from audit_event";
        assertEquals(Set.of(two.borealis.toString()), two.store.read(two.stan, tx -> Set.copyOf(found(tx, tenants))));
    }

    @Test
    void a_later_migration_reaches_every_tenants_rows_and_its_new_table_has_the_policy(@TempDir Path later)
            throws IOException {
        Files.writeString(
                later.resolve("V999__later.sql"),
                "create table later (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id));"
                        + "insert into later select tenant_id, id from project;");
        var config = TestDatabases.fresh();
        try (var others = new TwoTenants(config)) {
            Flyway.configure()
                    .dataSource(config.url(), config.user(), config.password())
                    .locations("classpath:migrations/common", "classpath:migrations/postgresql", "filesystem:" + later)
                    .load()
                    .migrate();
            var rows = "select id from later";
            var all = others.store.systemRead(SystemAct.TENANT_COUNTS, others.operator, tx -> found(tx, rows));
            assertEquals(2, all.size());
            assertEquals(List.of(others.acmesProject.toString()), others.read(tx -> found(tx, rows)));
        }
    }

    @Test
    void a_role_that_no_policy_holds_for_is_warned_of_at_the_start() {
        var config = TestDatabases.fresh();
        assertEquals(List.of(), warningsOfOpening(config));
        var warnings = warningsOfOpening(TestDatabases.asSuperuser(config));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("row-level security"), warnings.get(0));
    }

    private static List<String> warningsOfOpening(DatabaseConfig config) {
        var log = (Logger) LoggerFactory.getLogger(Database.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        try {
            Database.open(config).close();
        } finally {
            log.detachAppender(heard);
        }
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
