package io.remit.db;

import static io.remit.db.schema.Tables.AUDIT_EVENT;
import static io.remit.db.schema.Tables.MEMBERSHIP;
import static io.remit.db.schema.Tables.PROJECT;
import static io.remit.db.schema.Tables.SERVICE;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static io.remit.db.schema.Tables.TENANT;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Select;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways around the guard that somebody might find by accident, each of them closed. */
final class TenantGuardEvasionTest {
    private static TwoTenants two;

    @BeforeAll
    static void open() {
        two = new TwoTenants();
    }

    @AfterAll
    static void close() {
        two.close();
    }

    private static Arguments shape(String what, Function<Tx, Select<?>> query) {
        return Arguments.of(what, query);
    }

    /** Scopes that stand in the statement and filter nothing, or not enough. */
    static Stream<Arguments> scopesThatDoNotFilter() {
        return Stream.of(
                shape("selected as a value", tx -> select(tx.mine(PROJECT)).from(PROJECT)),
                shape("sorted by", tx -> selectFrom(PROJECT).orderBy(tx.mine(PROJECT))),
                shape("grouped by", tx -> select(count()).from(PROJECT).groupBy(tx.mine(PROJECT))),
                shape(
                        "compared with false",
                        tx -> selectFrom(PROJECT).where(tx.mine(PROJECT).eq(false))),
                shape(
                        "asked to be false",
                        tx -> selectFrom(PROJECT).where(tx.mine(PROJECT).isFalse())),
                shape(
                        "asked to be there",
                        tx -> selectFrom(PROJECT).where(tx.mine(PROJECT).isNotNull())),
                shape(
                        "one of true and false",
                        tx -> selectFrom(PROJECT).where(tx.mine(PROJECT).in(true, false))),
                shape(
                        "under xor",
                        tx -> selectFrom(PROJECT).where(tx.mine(PROJECT).xor(PROJECT.NAME.eq("x")))),
                shape(
                        "not both",
                        tx -> selectFrom(PROJECT)
                                .where(tx.mine(PROJECT)
                                        .and(PROJECT.NAME.eq("x"))
                                        .not())),
                shape(
                        "in a case",
                        tx -> selectFrom(PROJECT)
                                .where(case_().when(tx.mine(PROJECT), true)
                                        .otherwise(true)
                                        .isTrue())),
                shape(
                        "only of an aggregate",
                        tx -> select(count(), count().filterWhere(tx.mine(PROJECT)))
                                .from(PROJECT)),
                shape(
                        "of a window",
                        tx -> select(PROJECT.NAME, rowNumber().over(partitionBy(tx.mine(PROJECT))))
                                .from(PROJECT)),
                shape(
                        "of another transaction's tenant",
                        tx -> selectFrom(PROJECT).where(two.scopeOfBorealis(PROJECT))),
                shape("of the alias beside it", tx -> {
                    var a = PROJECT.as("a");
                    return select(PROJECT.NAME).from(PROJECT, a).where(tx.mine(a));
                }));
    }

    @ParameterizedTest(name = "a scope {0} does not count")
    @MethodSource("scopesThatDoNotFilter")
    void a_scope_counts_only_where_it_filters(String what, Function<Tx, Select<?>> query) {
        two.refusesToRead(tx -> tx.sql().fetch(query.apply(tx)));
    }

    @Nested
    final class OuterJoins {
        private final Condition sameService = SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID);

        @Test
        void a_left_join_keeps_every_left_row_so_a_scope_on_the_left_in_its_on_clause_does_not_count() {
            two.refusesToRead(tx -> tx.sql()
                    .select(PROJECT.NAME)
                    .from(PROJECT)
                    .leftJoin(SUBSCRIPTION)
                    .on(sameService, tx.mine(PROJECT), tx.mine(SUBSCRIPTION))
                    .fetch());
        }

        @Test
        void a_right_join_keeps_every_right_row_so_a_scope_on_the_right_in_its_on_clause_does_not_count() {
            two.refusesToRead(tx -> tx.sql()
                    .select(PROJECT.NAME)
                    .from(PROJECT)
                    .rightJoin(SUBSCRIPTION)
                    .on(sameService, tx.mine(PROJECT), tx.mine(SUBSCRIPTION))
                    .fetch());
        }

        @Test
        void a_right_join_scoped_on_the_left_in_its_on_clause_and_on_the_right_behind_it_works() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(PROJECT.NAME)
                            .from(PROJECT)
                            .rightJoin(SUBSCRIPTION)
                            .on(sameService, tx.mine(PROJECT))
                            .where(tx.mine(SUBSCRIPTION))
                            .fetch()
                            .size()));
        }

        @Test
        void a_full_join_keeps_every_row_so_no_scope_in_its_on_clause_counts() {
            two.refusesToRead(tx -> tx.sql()
                    .select(PROJECT.NAME)
                    .from(PROJECT.fullJoin(SUBSCRIPTION).on(sameService, tx.mine(PROJECT), tx.mine(SUBSCRIPTION)))
                    .fetch());
        }

        @Test
        void a_scope_in_the_on_clause_of_an_inner_join_counts_for_both_sides() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(PROJECT.NAME)
                            .from(PROJECT)
                            .join(SUBSCRIPTION)
                            .on(sameService, tx.mine(PROJECT), tx.mine(SUBSCRIPTION))
                            .fetch()
                            .size()));
        }

        @Test
        void an_inner_join_scoped_in_its_own_on_clause_may_be_the_left_side_of_a_left_join() {
            var other = SUBSCRIPTION.as("other");
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(PROJECT.NAME)
                            .from(PROJECT)
                            .join(SUBSCRIPTION)
                            .on(sameService, tx.mine(PROJECT), tx.mine(SUBSCRIPTION))
                            .leftJoin(other)
                            .on(other.SERVICE_ID.eq(PROJECT.SERVICE_ID), tx.mine(other))
                            .fetch()
                            .size()));
        }

        @Test
        void an_anti_join_is_a_level_of_its_own() {
            two.refusesToRead(tx -> tx.sql()
                    .select(PROJECT.NAME)
                    .from(PROJECT)
                    .leftAntiJoin(SUBSCRIPTION)
                    .on(tx.mine(PROJECT), tx.mine(SUBSCRIPTION))
                    .fetch());
        }
    }

    @Nested
    final class Tables {
        @Test
        void a_table_named_by_text_is_refused() {
            two.refusesToRead(tx -> tx.sql().selectFrom(table(name("project"))).fetch());
        }

        @Test
        void a_table_found_in_the_databases_own_catalogue_is_refused() {
            two.refusesToRead(tx ->
                    tx.sql().select().from(tx.sql().meta().getTables("project")).fetch());
        }

        @Test
        void a_whole_statement_of_plain_sql_is_refused() {
            two.refusesToRead(tx -> tx.sql().fetch("select * from project"));
            two.refusesToWrite(tx -> tx.sql().execute("delete from project"));
        }

        @Test
        void a_common_table_expression_cannot_lend_its_name_to_a_table() {
            two.refusesToRead(tx -> tx.sql()
                    .with(name("project").as(selectOne()))
                    .selectFrom(table(name("project")))
                    .fetch());
        }

        @Test
        void a_scoped_common_table_expression_works_by_object_and_by_name() {
            assertEquals(1, two.counts(tx -> {
                var own = name("own").as(select(PROJECT.NAME).from(PROJECT).where(tx.mine(PROJECT)));
                return tx.sql().with(own).selectFrom(own).fetch().size()
                        * tx.sql()
                                .with(own)
                                .selectFrom(table(name("own")))
                                .fetch()
                                .size();
            }));
        }

        @Test
        void rows_made_of_values_belong_to_nobody_and_work() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .selectFrom(values(row(1, 2)).as("v", "a", "b"))
                            .fetch()
                            .size()));
        }

        @Test
        void an_unscoped_multiset_is_refused_and_a_scoped_one_works() {
            two.refusesToRead(tx -> tx.sql()
                    .select(SERVICE.NAME, multiset(select(PROJECT.NAME).from(PROJECT)))
                    .from(SERVICE)
                    .fetch());
            two.refusesToRead(
                    tx -> tx.sql().select(multiset(PROJECT)).from(SERVICE).fetch());
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(multiset(select(PROJECT.NAME).from(PROJECT).where(tx.mine(PROJECT))))
                            .from(SERVICE)
                            .fetchSingle()
                            .value1()
                            .size()));
        }

        @Test
        void an_alias_of_an_alias_is_still_the_table() {
            var twice = PROJECT.as("a").as("b");
            two.refusesToRead(tx -> tx.sql().select(twice.NAME).from(twice).fetch());
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .selectFrom(twice)
                            .where(tx.mine(twice))
                            .fetch()
                            .size()));
        }
    }

    @Nested
    final class Paths {
        @Test
        void a_path_to_a_global_table_works() {
            assertEquals(
                    "InstructLab",
                    two.read(tx -> tx.sql()
                            .select(PROJECT.service().NAME)
                            .from(PROJECT)
                            .where(tx.mine(PROJECT))
                            .fetchSingle()
                            .value1()));
        }

        @Test
        void a_path_to_a_system_table_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .select(MEMBERSHIP.account().EMAIL)
                    .from(MEMBERSHIP)
                    .where(tx.mine(MEMBERSHIP))
                    .fetch());
            two.refusesToRead(tx -> tx.sql()
                    .select(MEMBERSHIP.ID)
                    .from(MEMBERSHIP)
                    .where(tx.mine(MEMBERSHIP))
                    .and(MEMBERSHIP.account().EMAIL.like("a%"))
                    .fetch());
        }

        @Test
        void a_path_from_a_global_table_to_a_tenants_is_refused_unscoped_and_works_scoped() {
            two.refusesToRead(tx ->
                    tx.sql().select(count()).from(SERVICE, SERVICE.project()).fetch());
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(count())
                            .from(SERVICE)
                            .join(SERVICE.project())
                            .where(tx.mine(SERVICE.project()))
                            .fetchSingle()
                            .value1()));
        }

        @Test
        void a_correlated_path_is_refused_unscoped() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(SERVICE)
                    .whereExists(selectOne().from(SERVICE.project()))
                    .fetch());
        }
    }

    @Nested
    final class Writes {
        @Test
        void a_second_row_for_another_tenant_is_refused() {
            two.refusesToWrite(tx -> tx.insert(PROJECT)
                    .set(PROJECT.ID, UUID.randomUUID())
                    .set(PROJECT.NAME, "mine")
                    .newRecord()
                    .set(PROJECT.TENANT_ID, two.borealis.value())
                    .set(PROJECT.ID, UUID.randomUUID())
                    .set(PROJECT.NAME, "theirs")
                    .execute());
        }

        @Test
        void the_tenant_given_by_the_transaction_cannot_be_replaced() {
            two.refusesToWrite(tx -> tx.insert(PROJECT)
                    .set(PROJECT.ID, UUID.randomUUID())
                    .set(PROJECT.TENANT_ID, two.borealis.value())
                    .execute());
        }

        @Test
        void a_row_cannot_be_moved_to_another_tenant() {
            two.refusesToWrite(tx -> tx.sql()
                    .update(PROJECT)
                    .set(PROJECT.TENANT_ID, two.borealis.value())
                    .where(tx.mine(PROJECT))
                    .execute());
            two.refusesToWrite(tx -> tx.sql()
                    .update(PROJECT)
                    .set(row(PROJECT.NAME, PROJECT.TENANT_ID), row("n", two.borealis.value()))
                    .where(tx.mine(PROJECT))
                    .execute());
        }

        @Test
        void an_insert_that_updates_on_a_conflict_of_another_key_is_refused() {
            two.refusesToWrite(tx -> tx.insert(PROJECT)
                    .set(PROJECT.ID, two.borealisProject)
                    .set(PROJECT.SERVICE_ID, two.service)
                    .set(PROJECT.NAME, "taken over")
                    .set(PROJECT.REGION, "us-east")
                    .set(PROJECT.CREATED_AT, tx.now())
                    .onConflict(PROJECT.ID)
                    .doUpdate()
                    .set(PROJECT.NAME, "taken over")
                    .execute());
            assertEquals("borealis training", two.project(two.borealisProject, PROJECT.NAME));
        }

        @Test
        void an_insert_that_updates_on_a_conflict_of_its_own_key_works() {
            assertEquals(
                    1,
                    two.changes(tx -> tx.insert(PROJECT)
                            .set(PROJECT.ID, two.acmesProject)
                            .set(PROJECT.SERVICE_ID, two.service)
                            .set(PROJECT.NAME, "acme training")
                            .set(PROJECT.REGION, "eu-gb")
                            .set(PROJECT.CREATED_AT, tx.now())
                            .onConflict(PROJECT.TENANT_ID, PROJECT.ID)
                            .doUpdate()
                            .set(PROJECT.REGION, "eu-gb")
                            .execute()));
            assertEquals("eu-gb", two.project(two.acmesProject, PROJECT.REGION));
        }

        @Test
        void a_merge_is_refused() {
            two.refusesToWrite(tx -> tx.sql()
                    .mergeInto(PROJECT)
                    .using(selectOne())
                    .on(tx.mine(PROJECT))
                    .whenMatchedThenUpdate()
                    .set(PROJECT.NAME, "x")
                    .execute());
        }

        @Test
        void a_truncation_and_a_change_of_the_schema_are_refused() {
            two.refusesToWrite(tx -> tx.sql().truncate(PROJECT).execute());
            two.refusesToWrite(tx -> tx.sql().dropTable(PROJECT).execute());
            two.refusesToRead(tx -> tx.sql().truncate(PROJECT).execute());
        }

        @Test
        void returning_rows_does_not_lift_the_need_for_a_scope() {
            two.refusesToWrite(tx -> tx.sql().deleteFrom(PROJECT).returning().fetch());
            two.refusesToWrite(tx ->
                    tx.sql().update(PROJECT).set(PROJECT.NAME, "x").returning().fetch());
            assertEquals(
                    two.acmesProject,
                    two.write(tx -> tx.sql()
                            .update(PROJECT)
                            .set(PROJECT.NAME, "acme training")
                            .where(tx.mine(PROJECT))
                            .returning(PROJECT.ID)
                            .fetchSingle()
                            .getId()));
        }

        @Test
        void an_update_from_another_table_needs_both_scopes() {
            two.refusesToWrite(tx -> tx.sql()
                    .update(PROJECT)
                    .set(PROJECT.NAME, "x")
                    .from(SUBSCRIPTION)
                    .where(tx.mine(PROJECT))
                    .execute());
        }

        @Test
        void a_batch_of_statements_is_looked_at_one_by_one() {
            two.refusesToWrite(tx -> tx.sql()
                    .batch(
                            tx.sql()
                                    .update(PROJECT)
                                    .set(PROJECT.NAME, "acme training")
                                    .where(tx.mine(PROJECT)),
                            tx.sql().update(PROJECT).set(PROJECT.NAME, "x"))
                    .execute());
        }

        @Test
        void nobody_changes_or_deletes_an_audit_event_not_even_a_system_act() {
            two.refusesToWrite(tx ->
                    tx.sql().deleteFrom(AUDIT_EVENT).where(tx.mine(AUDIT_EVENT)).execute());
            assertThrows(
                    GuardViolation.class,
                    () -> two.store.system(
                            SystemAct.OWN_ACCOUNT,
                            two.operator,
                            tx -> tx.sql()
                                    .update(AUDIT_EVENT)
                                    .set(AUDIT_EVENT.SUBJECT_NAME, "x")
                                    .execute()));
        }

        @Test
        void a_violation_that_was_caught_still_ends_the_transaction() {
            assertThrows(
                    GuardViolation.class,
                    () -> two.write(tx -> {
                        tx.sql()
                                .update(PROJECT)
                                .set(PROJECT.NAME, "half")
                                .where(tx.mine(PROJECT))
                                .execute();
                        try {
                            return tx.sql().fetchCount(TENANT);
                        } catch (GuardViolation e) {
                            return 0;
                        }
                    }));
            assertEquals("acme training", two.project(two.acmesProject, PROJECT.NAME));
        }
    }
}
