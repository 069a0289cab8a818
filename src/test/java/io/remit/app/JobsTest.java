package io.remit.app;

import static io.remit.db.schema.Tables.SCHEDULED_TASKS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.Access;
import io.remit.db.Database;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.outbound.OutboundAllow;
import io.remit.testing.TestClock;
import io.remit.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobsTest {
    private final Access command = CommandAccess.platform("test");

    @Test
    void every_job_is_scheduled_in_the_database_once_however_often_the_portal_starts(@TempDir Path data) {
        var clock = new TestClock();
        var config = config(data);
        try (var database = Database.open(config.database())) {
            var wiring = new Wiring(config, database, clock);
            for (int i = 0; i < 2; i++) {
                try (var probes = BucketJobs.start(database, wiring, clock)) {
                    Jobs.start(database, wiring, probes, clock).close();
                }
            }
            assertEquals(
                    List.of(
                            "collect-files",
                            "hand-out-incidents",
                            "keep-standings",
                            "purge-expired",
                            "remind-members",
                            "send-mail",
                            "sweep-authorizations",
                            "watch-pings"),
                    scheduled(wiring.store));
        }
    }

    @Test
    void the_duties_of_every_tenant_are_counted_until_the_portal_stops(@TempDir Path data) {
        var clock = new TestClock();
        var config = config(data);
        try (var database = Database.open(config.database())) {
            var wiring = new Wiring(config, database, clock);
            new DemoData(wiring, clock).make();
            clock.advance(Duration.ofDays(1));
            assertEquals(0, Jobs.keepStandings(wiring, () -> true), "it stops at once when it is asked to");
            assertEquals(2, Jobs.keepStandings(wiring, () -> false));
            assertEquals(0, Jobs.keepStandings(wiring, () -> false), "nothing has changed since");
            var acme = wiring.tenants.bySlug(command, "acme");
            var inAcme = CommandAccess.in("test", acme.id(), acme.slug());
            var days = wiring.trends.since(inAcme, wiring.duties.today(inAcme).minusDays(30));
            assertEquals(2, days.size(), days.toString());
            assertEquals(days.get(0).total(), days.get(1).total());
        }
    }

    private static Config config(Path data) {
        return new Config(
                0,
                data,
                "",
                TestDatabases.fresh(),
                Config.DEFAULT_EVIDENCE_QUOTA_BYTES,
                Optional.empty(),
                Optional.empty(),
                OutboundAllow.parse("127.0.0.0/8"));
    }

    private List<String> scheduled(Store store) {
        return store.systemRead(
                SystemAct.EXPIRED_PURGE,
                command,
                tx -> tx.sql()
                        .select(SCHEDULED_TASKS.TASK_NAME)
                        .from(SCHEDULED_TASKS)
                        .orderBy(SCHEDULED_TASKS.TASK_NAME)
                        .fetch(SCHEDULED_TASKS.TASK_NAME));
    }
}
