package io.remit.db;

import static io.remit.db.schema.Tables.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.testing.AtOnce;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two transactions that want each other's rows: one goes through, the other is told why it did not. */
@Timeout(60)
final class ContentionTest {
    private final TwoTenants two = new TwoTenants();
    private final UUID first = two.acmesProject;
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void add() {
        two.write(tx -> tx.insert(PROJECT)
                .set(PROJECT.ID, second)
                .set(PROJECT.SERVICE_ID, two.service)
                .set(PROJECT.NAME, "second")
                .set(PROJECT.REGION, "nowhere")
                .set(PROJECT.CREATED_AT, tx.now())
                .execute());
    }

    @AfterEach
    void close() {
        two.close();
    }

    private static int move(Tx tx, UUID project, String region) {
        return tx.sql()
                .update(PROJECT)
                .set(PROJECT.REGION, region)
                .where(tx.mine(PROJECT))
                .and(PROJECT.ID.eq(project))
                .execute();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertToldToTryAgain(List<Throwable> failures) {
        assertEquals(1, failures.size(), failures::toString);
        var message = assertInstanceOf(Conflict.class, failures.get(0)).getMessage();
        assertTrue(String.valueOf(message).contains("Try again"), message);
    }

    @Test
    void of_two_that_wait_for_each_other_one_wins_and_the_other_may_try_again() {
        var bothHoldOne = new CyclicBarrier(2);
        assertToldToTryAgain(AtOnce.run(
                2,
                person -> two.write(tx -> {
                    var region = "region " + person;
                    move(tx, person == 0 ? first : second, region);
                    meet(bothHoldOne);
                    return move(tx, person == 0 ? second : first, region);
                })));
        assertEquals(two.project(first, PROJECT.REGION), two.project(second, PROJECT.REGION));
    }

    @Test
    void who_waits_too_long_for_a_row_may_try_again() {
        var held = new CyclicBarrier(2);
        var over = new CyclicBarrier(2);
        assertToldToTryAgain(AtOnce.run(2, person -> {
            if (person == 0) {
                two.write(tx -> {
                    move(tx, first, "holder");
                    meet(held);
                    meet(over);
                    return 1;
                });
            } else {
                meet(held);
                try {
                    two.write(tx -> move(tx, first, "waiter"));
                } finally {
                    meet(over);
                }
            }
        }));
        assertEquals("holder", two.project(first, PROJECT.REGION));
    }
}
