package io.remit.replication;

import io.remit.access.Permission;
import io.remit.access.SampleId;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.bucket.OwnKey;
import io.remit.replication.BackupPage.Place;
import io.remit.replication.BackupPage.Row;
import io.remit.replication.BackupPage.SampleRow;
import io.remit.replication.BackupPage.Timed;
import io.remit.web.Request;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Spoken;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the page of how a bucket is kept. */
final class BackupView {
    private static final int DRAWN = 200;
    private static final int PAGE = 20;
    private final BucketService buckets;
    private final BucketKeyService keys;
    private final ReplicationService replication;
    private final SampleService samples;

    BackupView(BucketService buckets, BucketKeyService keys, ReplicationService replication, SampleService samples) {
        this.buckets = buckets;
        this.keys = keys;
        this.replication = replication;
        this.samples = samples;
    }

    BackupPage page(Request in, Bucket bucket, RestoreTested tested) {
        var base = in.viewer().base() + "/buckets";
        var home = base + "/" + bucket.id();
        var declared = replication.declaration(in.access(), bucket.id());
        var settings = replication.settings(in.access(), bucket.id());
        var backup = bucket.backup().map(id -> buckets.bucket(in.access(), id));
        var last = samples.samples(in.access(), bucket.id(), Optional.empty(), DRAWN);
        var stands = BucketStanding.of(declared, backup.map(Bucket::name), settings, last);
        var key = keys.owned(in.access(), bucket.id());
        boolean edits = in.access().may(Permission.BUCKET_EDIT) && !bucket.retired();
        return new BackupPage(
                List.of(new Link("Buckets", base), new Link(bucket.name(), home)),
                home + "/backup",
                "How " + bucket.name() + " is kept",
                BackupBadge.of(stands.kept()),
                stands.told(),
                in.typed().field("", "").error(),
                in.typed().fieldProblems(),
                edits,
                edits && bucket.isClaimed() && key.isPresent(),
                key.map(OwnKey::named).orElse(""),
                home + "/key",
                settings.stream()
                        .map(SettingRead::at)
                        .max(Comparator.naturalOrder())
                        .map(Moment::at)
                        .orElse(Moment.NONE),
                settings.stream().map(SettingRead::as).findFirst().orElse(""),
                rows(declared, backup, settings),
                backup.map(Bucket::name).orElse(""),
                backup.map(one -> base + "/" + one.id()).orElse(""),
                declared.spots().isEmpty() ? List.of() : samples.missing(in.access(), bucket),
                tested,
                timed(in, bucket, declared, last, edits));
    }

    private static List<Row> rows(Declaration declared, Optional<Bucket> backup, List<SettingRead> settings) {
        return Arrays.stream(Setting.values())
                .map(setting -> {
                    var read = settings.stream()
                            .filter(one -> one.setting() == setting)
                            .findFirst();
                    var compared = Comparison.of(setting, declared, backup.map(Bucket::name), read);
                    return new Row(
                            setting.label(),
                            compared.declared(),
                            compared.reported(),
                            BackupBadge.of(compared.fit()),
                            read.filter(one -> !one.told().isEmpty())
                                    .map(SettingRead::code)
                                    .orElse(""),
                            compared.told());
                })
                .toList();
    }

    private Timed timed(Request in, Bucket bucket, Declaration declared, List<Sample> last, boolean edits) {
        var href = in.viewer().base() + "/buckets/" + bucket.id() + "/backup";
        var before = in.queryId("before", SampleId::new);
        var found = before.isEmpty() ? last : samples.samples(in.access(), bucket.id(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var waiting =
                last.stream().filter(Sample::isWaiting).map(Sample::purpose).collect(Collectors.toSet());
        boolean isReady = edits
                && !declared.spots().isEmpty()
                && samples.missing(in.access(), bucket).isEmpty();
        return new Timed(
                !waiting.isEmpty(),
                DeclarationForm.rhythm(declared.everyHours()) + ", given up after "
                        + Spoken.of(declared.patience())
                        + declared.mostLag()
                                .map(lag -> ". Declared: within " + Spoken.of(lag) + ".")
                                .orElse("."),
                declared.spots().stream()
                        .map(spot -> new Place(
                                spot.purpose().name(),
                                spot.purpose().label(),
                                spot.key(),
                                isReady && !waiting.contains(spot.purpose()),
                                waiting.contains(spot.purpose())))
                        .toList(),
                LagChart.of(last, declared.mostLag()),
                shown.stream().map(BackupView::row).toList(),
                found.size() > PAGE
                        ? href + "?before=" + shown.get(shown.size() - 1).id()
                        : "",
                last.isEmpty() ? "" : href + "/samples.csv");
    }

    private static SampleRow row(Sample sample) {
        return new SampleRow(
                Moment.at(sample.putAt().orElse(sample.startedAt())),
                sample.purpose().label(),
                BackupBadge.of(sample.outcome()),
                sample.lag().map(Spoken::precisely).orElse(""),
                sample.lag()
                        .map(lag -> "not there after " + Spoken.precisely(sample.unseen()))
                        .orElse(""),
                sample.told());
    }
}
