package io.remit.db;

import static io.remit.db.TwoTenants.oneFromSubscriptions;
import static io.remit.db.schema.Tables.PROJECT;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.jooq.exception.DetachedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every shape of statement that a room writes: with its tenant it works, without it is refused. */
final class TenantGuardTest {
    private static TwoTenants two;

    @BeforeAll
    static void open() {
        two = new TwoTenants();
    }

    @AfterAll
    static void close() {
        two.close();
    }

    @Nested
    final class Reading {
        @Test
        void a_scoped_select_sees_its_own_rows() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .selectFrom(PROJECT)
                            .where(tx.mine(PROJECT))
                            .fetch()
                            .size()));
        }

        @Test
        void a_scoped_select_sees_no_strangers_row_even_by_its_id() {
            assertTrue(two.finds(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(tx.mine(PROJECT))
                    .and(PROJECT.ID.eq(two.borealisProject))
                    .fetchOptional()
                    .isEmpty()));
        }

        @Test
        void an_unscoped_select_is_refused() {
            two.refusesToRead(tx -> tx.sql().selectFrom(PROJECT).fetch());
        }

        @Test
        void an_unscoped_look_up_by_id_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(PROJECT.ID.eq(two.acmesProject))
                    .fetchOne());
        }

        @Test
        void an_unscoped_count_is_refused() {
            two.refusesToRead(tx -> tx.sql().fetchCount(PROJECT));
        }

        @Test
        void scoped_counts_and_existence_work() {
            assertEquals(
                    1, two.counts(tx -> tx.sql().fetchCount(selectFrom(PROJECT).where(tx.mine(PROJECT)))));
            assertTrue(two.finds(tx -> tx.sql().fetchExists(selectFrom(PROJECT).where(tx.mine(PROJECT)))));
        }

        @Test
        void an_unscoped_alias_is_refused() {
            var p = PROJECT.as("p");
            two.refusesToRead(tx -> tx.sql().select(p.NAME).from(p).fetch());
        }

        @Test
        void a_scoped_alias_works() {
            var p = PROJECT.as("p");
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(p.NAME)
                            .from(p)
                            .where(tx.mine(p))
                            .fetch()
                            .size()));
        }

        @Test
        void a_scope_under_or_does_not_count() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(tx.mine(PROJECT).or(trueCondition()))
                    .fetch());
        }

        @Test
        void a_scope_under_not_does_not_count() {
            two.refusesToRead(tx ->
                    tx.sql().selectFrom(PROJECT).where(not(tx.mine(PROJECT))).fetch());
        }
    }

    @Nested
    final class Joining {
        @Test
        void a_join_with_one_side_unscoped_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .select(SUBSCRIPTION.ID)
                    .from(PROJECT)
                    .join(SUBSCRIPTION)
                    .on(SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID))
                    .where(tx.mine(PROJECT))
                    .fetch());
        }

        @Test
        void a_join_with_both_sides_scoped_works() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(SUBSCRIPTION.ID)
                            .from(PROJECT)
                            .join(SUBSCRIPTION)
                            .on(SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID))
                            .where(tx.mine(PROJECT))
                            .and(tx.mine(SUBSCRIPTION))
                            .fetch()
                            .size()));
        }

        @Test
        void a_self_join_with_the_second_alias_unscoped_is_refused() {
            var a = PROJECT.as("a");
            var b = PROJECT.as("b");
            two.refusesToRead(tx -> tx.sql()
                    .select(a.NAME)
                    .from(a)
                    .join(b)
                    .on(b.SERVICE_ID.eq(a.SERVICE_ID))
                    .where(tx.mine(a))
                    .fetch());
        }

        @Test
        void a_left_join_with_both_sides_scoped_works() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .select(PROJECT.NAME, SUBSCRIPTION.ID)
                            .from(PROJECT)
                            .leftJoin(SUBSCRIPTION)
                            .on(SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID))
                            .and(tx.mine(SUBSCRIPTION))
                            .where(tx.mine(PROJECT))
                            .orderBy(PROJECT.NAME)
                            .limit(5)
                            .fetch()
                            .size()));
        }
    }

    @Nested
    final class Nesting {
        @Test
        void an_unscoped_subquery_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(tx.mine(PROJECT))
                    .and(exists(oneFromSubscriptions()))
                    .fetch());
        }

        @Test
        void the_same_table_again_inside_is_not_covered_by_the_scope_outside() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(tx.mine(PROJECT))
                    .and(exists(select(PROJECT.ID).from(PROJECT)))
                    .fetch());
        }

        @Test
        void a_scope_inside_does_not_cover_the_table_outside() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(PROJECT)
                    .where(exists(oneFromSubscriptions(tx.mine(SUBSCRIPTION))))
                    .fetch());
        }

        @Test
        void a_correlated_subquery_with_both_scoped_works() {
            assertEquals(
                    0,
                    two.counts(tx -> tx.sql()
                            .selectFrom(PROJECT)
                            .where(tx.mine(PROJECT))
                            .andNotExists(oneFromSubscriptions(
                                    tx.mine(SUBSCRIPTION), SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID)))
                            .fetch()
                            .size()));
        }

        @Test
        void an_or_beside_a_scoped_subquery_works() {
            assertEquals(
                    1,
                    two.counts(tx -> tx.sql()
                            .selectFrom(PROJECT)
                            .where(tx.mine(PROJECT))
                            .and(PROJECT.NAME.ne("x").or(notExists(oneFromSubscriptions(tx.mine(SUBSCRIPTION)))))
                            .fetch()
                            .size()));
        }

        @Test
        void an_unscoped_derived_table_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .selectFrom(select(PROJECT.NAME).from(PROJECT).asTable("derived"))
                    .fetch());
        }

        @Test
        void an_unscoped_common_table_expression_is_refused() {
            var all = name("everything").as(select(PROJECT.NAME).from(PROJECT));
            two.refusesToRead(tx -> tx.sql().with(all).selectFrom(all).fetch());
        }

        @Test
        void a_union_with_its_second_branch_unscoped_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .select(PROJECT.NAME)
                    .from(PROJECT)
                    .where(tx.mine(PROJECT))
                    .union(select(PROJECT.NAME).from(PROJECT))
                    .fetch());
        }

        @Test
        void an_unscoped_scalar_subquery_in_the_select_list_is_refused() {
            two.refusesToRead(tx -> tx.sql()
                    .select(field(selectCount().from(SUBSCRIPTION)))
                    .from(PROJECT)
                    .where(tx.mine(PROJECT))
                    .fetch());
        }
    }

    @Nested
    final class Writing {
        @Test
        void an_unscoped_update_is_refused() {
            two.refusesToWrite(
                    tx -> tx.sql().update(PROJECT).set(PROJECT.NAME, "y").execute());
        }

        @Test
        void an_unscoped_delete_is_refused() {
            two.refusesToWrite(tx -> tx.sql().deleteFrom(PROJECT).execute());
        }

        @Test
        void a_scoped_update_works() {
            assertEquals(
                    1,
                    two.changes(tx -> tx.sql()
                            .update(PROJECT)
                            .set(PROJECT.REGION, "eu-de")
                            .where(tx.mine(PROJECT))
                            .and(PROJECT.ID.eq(two.acmesProject))
                            .execute()));
        }

        @Test
        void a_scoped_update_changes_no_strangers_row() {
            assertEquals(
                    0,
                    two.changes(tx -> tx.sql()
                            .update(PROJECT)
                            .set(PROJECT.REGION, "nowhere")
                            .where(tx.mine(PROJECT))
                            .and(PROJECT.ID.eq(two.borealisProject))
                            .execute()));
            assertEquals("us-east", two.project(two.borealisProject, PROJECT.REGION));
        }

        @Test
        void an_insert_not_made_by_the_transaction_is_refused_for_another_tenant_and_for_its_own() {
            for (var tenant : new UUID[] {two.borealis.value(), two.acme.value()}) {
                two.refusesToWrite(tx -> tx.sql()
                        .insertInto(PROJECT)
                        .set(PROJECT.TENANT_ID, tenant)
                        .set(PROJECT.ID, UUID.randomUUID())
                        .set(PROJECT.NAME, "evil")
                        .execute());
            }
        }

        @Test
        void an_insert_of_what_was_selected_is_refused() {
            two.refusesToWrite(tx -> tx.sql()
                    .insertInto(PROJECT, PROJECT.TENANT_ID, PROJECT.ID, PROJECT.NAME)
                    .select(select(val(two.acme.value()), PROJECT.ID, PROJECT.NAME)
                            .from(PROJECT))
                    .execute());
        }

        @Test
        void an_insert_of_several_rows_with_a_strangers_among_them_is_refused() {
            two.refusesToWrite(tx -> tx.sql()
                    .insertInto(PROJECT, PROJECT.TENANT_ID, PROJECT.ID, PROJECT.NAME)
                    .values(two.acme.value(), UUID.randomUUID(), "mine")
                    .values(two.borealis.value(), UUID.randomUUID(), "theirs")
                    .execute());
        }

        @Test
        void a_record_stored_for_another_tenant_is_refused() {
            // Records are not attached to the transaction at all, so that none can store itself past the guard.
            assertThrows(
                    DetachedException.class,
                    () -> two.write(tx -> {
                        var row = tx.sql().newRecord(PROJECT);
                        row.setTenantId(two.borealis.value());
                        row.setId(UUID.randomUUID());
                        row.setName("z");
                        return row.store();
                    }));
        }
    }
}
