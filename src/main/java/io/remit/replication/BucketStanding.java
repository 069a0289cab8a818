package io.remit.replication;

import io.remit.replication.Comparison.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a bucket stands against what was declared of it: the worst of its settings and of the last sample of each purpose.
 *
 * @param told the worst in a sentence
 * @param since when the oldest of what it rests on was found; empty where nothing was
 */
public record BucketStanding(Kept kept, String told, Optional<Instant> since) {

    /** How a bucket is kept; declared from the worst to the best. */
    public enum Kept {
        DIFFERS("Differs from what was declared"),
        NOT_ARRIVING("Samples do not arrive"),
        LATE("Samples arrive late"),
        CANNOT_TELL("Cannot tell"),
        NOTHING_DECLARED("Nothing declared"),
        AS_DECLARED("As declared");

        private final String label;

        Kept(String label) {
            this.label = label;
        }

        /** Whether somebody has to do something. */
        public boolean needsSomebody() {
            return this == DIFFERS || this == NOT_ARRIVING || this == LATE;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    private record Found(Kept kept, String told, Optional<Instant> at) {}

    /** @param samples the newest first */
    static BucketStanding of(
            Declaration declared, Optional<String> backup, List<SettingRead> settings, List<Sample> samples) {
        var found = new ArrayList<Found>();
        for (var setting : Setting.values()) {
            var read = settings.stream().filter(one -> one.setting() == setting).findFirst();
            var compared = Comparison.of(setting, declared, backup, read);
            boolean isShown = setting == Setting.REPLICATION && arrive(declared, samples);
            if (!compared.declared().isEmpty() && !isShown) {
                found.add(new Found(
                        kept(compared.fit()), setting.label() + ": " + words(compared), read.map(SettingRead::at)));
            }
        }
        declared.spots()
                .forEach(spot -> last(samples, spot)
                        .ifPresentOrElse(
                                last -> found.add(found(last, declared.mostLag())),
                                () -> found.add(new Found(
                                        Kept.CANNOT_TELL,
                                        spot.purpose().label() + ": no sample was timed yet.",
                                        Optional.empty()))));
        return found.stream()
                .min(Comparator.comparing(Found::kept))
                .map(worst -> new BucketStanding(
                        worst.kept(),
                        worst.kept() == Kept.AS_DECLARED ? "What was read and timed is as declared." : worst.told(),
                        oldest(found)))
                .orElse(new BucketStanding(
                        Kept.NOTHING_DECLARED, "Nobody has said how the bucket is to be kept.", Optional.empty()));
    }

    /** Whatever the bucket's rules say, or nobody may read: what arrives everywhere is copied, by them or by something else. */
    private static boolean arrive(Declaration declared, List<Sample> samples) {
        return !declared.spots().isEmpty()
                && declared.spots().stream()
                        .allMatch(spot -> last(samples, spot)
                                .filter(one -> one.outcome() == SampleOutcome.ARRIVED)
                                .isPresent());
    }

    private static Optional<Sample> last(List<Sample> samples, Spot spot) {
        return samples.stream()
                .filter(one -> one.purpose() == spot.purpose() && !one.isWaiting())
                .findFirst();
    }

    private static Optional<Instant> oldest(List<Found> found) {
        return found.stream().flatMap(one -> one.at().stream()).min(Comparator.naturalOrder());
    }

    private static String words(Comparison compared) {
        return compared.told().isEmpty() ? compared.fit().label() + "." : compared.told();
    }

    private static Kept kept(Fit fit) {
        return switch (fit) {
            case AS_DECLARED -> Kept.AS_DECLARED;
            case DIFFERS -> Kept.DIFFERS;
            case CANNOT_BE_READ, NOT_READ -> Kept.CANNOT_TELL;
            case NOTHING_DECLARED -> Kept.NOTHING_DECLARED;
        };
    }

    private static Found found(Sample last, Optional<Duration> mostLag) {
        var what = "The last sample of " + last.purpose().label().toLowerCase(java.util.Locale.ROOT);
        boolean isLate = last.lag()
                .filter(lag -> mostLag.filter(most -> lag.compareTo(most) > 0).isPresent())
                .isPresent();
        return switch (last.outcome()) {
            case ARRIVED ->
                isLate
                        ? new Found(Kept.LATE, what + " arrived later than declared.", last.finishedAt())
                        : new Found(Kept.AS_DECLARED, "", last.finishedAt());
            case TIMED_OUT -> new Found(Kept.NOT_ARRIVING, what + " did not arrive in time.", last.finishedAt());
            case CANNOT_TELL, WAITING ->
                new Found(Kept.CANNOT_TELL, what + " tells nothing. " + last.told(), last.finishedAt());
        };
    }
}
