package io.remit.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.BucketId;
import io.remit.access.SampleId;
import io.remit.bucket.Purpose;
import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.Encryption;
import io.remit.objectstorage.ReplicationRule;
import io.remit.objectstorage.Retention;
import io.remit.objectstorage.Versioning;
import io.remit.replication.BucketStanding.Kept;
import io.remit.replication.Comparison.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was declared of a bucket against what it reports and what was timed. */
final class BucketStandingTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Optional<String> BACKUP = Optional.of("dr");
    private static final Declaration SAID = new Declaration(
            VersioningWish.KEPT,
            EncryptionWish.OWN_KEY,
            30,
            Optional.of(Duration.ofSeconds(10)),
            Duration.ofMinutes(15),
            24,
            List.of(new Spot(Purpose.TAXONOMY, "taxonomy/")),
            1);

    private static SettingRead read(Setting setting, String reported) {
        return new SettingRead(setting, Verdict.ALLOWED, reported, "", "", "reader", NOW);
    }

    private static Comparison compared(Setting setting, String reported) {
        return Comparison.of(setting, SAID, BACKUP, Optional.of(read(setting, reported)));
    }

    private static Fit fit(Setting setting, String reported) {
        return compared(setting, reported).fit();
    }

    private static Sample sample(SampleOutcome outcome, Duration seen) {
        return new Sample(
                new SampleId(new UUID(0, 1)),
                new BucketId(new UUID(0, 2)),
                new BucketId(new UUID(0, 3)),
                new Spot(Purpose.TAXONOMY, "taxonomy/"),
                "job:watch",
                NOW,
                Optional.of(NOW),
                Optional.of(NOW.plus(seen)),
                outcome,
                Duration.ZERO,
                seen,
                "");
    }

    private static List<SettingRead> allWell() {
        return List.of(
                read(Setting.VERSIONING, Reported.of(Versioning.ON)),
                read(Setting.REPLICATION, Reported.of(List.of(new ReplicationRule(true, "", "dr")))),
                read(Setting.RETENTION, Reported.of(new Retention(30, "COMPLIANCE"))),
                read(Setting.ENCRYPTION, Reported.of(new Encryption("aws:kms", "key-1"))));
    }

    private static Kept kept(List<SettingRead> settings, List<Sample> samples) {
        return BucketStanding.of(SAID, BACKUP, settings, samples).kept();
    }

    @Test
    void versions_are_compared() {
        assertEquals(Fit.AS_DECLARED, fit(Setting.VERSIONING, Reported.of(Versioning.ON)));
        assertEquals(Fit.DIFFERS, fit(Setting.VERSIONING, Reported.of(Versioning.SUSPENDED)));
        assertEquals(Fit.DIFFERS, fit(Setting.VERSIONING, Reported.of(Versioning.OFF)));
    }

    @Test
    void a_rule_has_to_be_on_lead_to_the_backup_and_reach_what_is_sampled() {
        var all = new ReplicationRule(true, "", "dr");
        var off = new ReplicationRule(false, "", "dr");
        var elsewhere = new ReplicationRule(true, "", "other");
        var beside = new ReplicationRule(true, "models/", "dr");
        var there = new ReplicationRule(true, "tax", "dr");
        assertEquals(Fit.AS_DECLARED, fit(Setting.REPLICATION, Reported.of(List.of(elsewhere, off, all))));
        assertEquals(Fit.AS_DECLARED, fit(Setting.REPLICATION, Reported.of(List.of(there))));
        for (var wrong : List.of(off, elsewhere, beside)) {
            assertEquals(Fit.DIFFERS, fit(Setting.REPLICATION, Reported.of(List.of(wrong))), wrong::toString);
        }
        assertEquals(Fit.DIFFERS, fit(Setting.REPLICATION, ""));
        assertEquals(
                "Below tax to dr; Everything to dr, switched off",
                compared(Setting.REPLICATION, Reported.of(List.of(there, off))).reported());
    }

    @Test
    void retention_is_at_least_what_was_declared() {
        assertEquals(Fit.AS_DECLARED, fit(Setting.RETENTION, Reported.of(new Retention(365, "GOVERNANCE"))));
        assertEquals(Fit.DIFFERS, fit(Setting.RETENTION, Reported.of(new Retention(29, "GOVERNANCE"))));
        assertEquals(Fit.DIFFERS, fit(Setting.RETENTION, ""));
    }

    @Test
    void a_key_of_the_platforms_is_no_key_of_ones_own() {
        assertEquals(Fit.AS_DECLARED, fit(Setting.ENCRYPTION, Reported.of(new Encryption("aws:kms", "key-1"))));
        assertEquals(Fit.DIFFERS, fit(Setting.ENCRYPTION, Reported.of(new Encryption("AES256", ""))));
        assertEquals(Fit.DIFFERS, fit(Setting.ENCRYPTION, ""));
    }

    @Test
    void what_cannot_be_read_is_neither_well_nor_wrong() {
        var refused = new SettingRead(
                Setting.VERSIONING, Verdict.REFUSED, "", "The key may not read this.", "AccessDenied", "reader", NOW);
        var compared = Comparison.of(Setting.VERSIONING, SAID, BACKUP, Optional.of(refused));
        assertEquals(Fit.CANNOT_BE_READ, compared.fit());
        assertEquals("The key may not read this.", compared.told());
        assertEquals(
                Fit.NOT_READ,
                Comparison.of(Setting.VERSIONING, SAID, BACKUP, Optional.empty())
                        .fit());
    }

    @Test
    void it_stands_as_the_worst_of_what_was_read_and_timed() {
        var arrived = sample(SampleOutcome.ARRIVED, Duration.ofSeconds(4));
        assertEquals(Kept.AS_DECLARED, kept(allWell(), List.of(arrived)));
        assertEquals(Kept.CANNOT_TELL, kept(allWell(), List.of()));
        assertEquals(
                Kept.LATE, kept(allWell(), List.of(sample(SampleOutcome.ARRIVED, Duration.ofSeconds(11)), arrived)));
        assertEquals(
                Kept.NOT_ARRIVING,
                kept(allWell(), List.of(sample(SampleOutcome.TIMED_OUT, Duration.ofMinutes(15)), arrived)));
        assertEquals(
                Kept.AS_DECLARED,
                kept(allWell(), List.of(sample(SampleOutcome.WAITING, Duration.ZERO), arrived)),
                "one on its way tells nothing yet");
        assertEquals(Kept.CANNOT_TELL, kept(List.of(), List.of(arrived)));
        assertEquals(
                Kept.NOTHING_DECLARED,
                BucketStanding.of(Declaration.NONE, Optional.empty(), allWell(), List.of())
                        .kept());
    }

    @Test
    void samples_that_arrive_show_that_something_copies_whatever_the_rules_say() {
        var withoutRule = new java.util.ArrayList<>(allWell());
        withoutRule.set(1, read(Setting.REPLICATION, ""));
        assertEquals(
                Kept.AS_DECLARED, kept(withoutRule, List.of(sample(SampleOutcome.ARRIVED, Duration.ofSeconds(4)))));
        assertEquals(Kept.DIFFERS, kept(withoutRule, List.of()));
    }

    @Test
    void a_drawing_tells_what_arrived_how_fast_and_what_did_not() {
        var samples = List.of(
                sample(SampleOutcome.ARRIVED, Duration.ofMillis(3100)),
                sample(SampleOutcome.ARRIVED, Duration.ofSeconds(12)),
                sample(SampleOutcome.TIMED_OUT, Duration.ofMinutes(15)),
                sample(SampleOutcome.WAITING, Duration.ZERO));
        var chart = LagChart.of(samples, SAID.mostLag()).orElseThrow();
        assertEquals(
                "3 samples: 2 arrived, half of them within 3.1 s, the slowest after 12 s; 1 later than declared;"
                        + " 1 did not arrive, or nobody could tell",
                chart.summary());
        assertEquals(
                List.of("circle", "circle", "cross"),
                chart.marks().stream().map(LagChart.Mark::shape).toList());
        assertEquals(
                List.of("ok", "bad", "bad"),
                chart.marks().stream().map(LagChart.Mark::tone).toList());
        assertTrue(LagChart.of(List.of(sample(SampleOutcome.WAITING, Duration.ZERO)), Optional.empty())
                .isEmpty());
    }

    @Test
    void the_longer_it_takes_the_longer_nobody_looks() {
        assertEquals(Duration.ofMillis(200), SampleService.wait(Duration.ZERO));
        assertEquals(Duration.ofSeconds(1), SampleService.wait(Duration.ofSeconds(10)));
        assertEquals(Duration.ofSeconds(30), SampleService.wait(Duration.ofHours(1)));
    }
}
