package io.remit.replication;

import io.remit.objectstorage.Encryption;
import io.remit.objectstorage.ReplicationRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a tenant declared of one setting, against what the bucket reported.
 *
 * @param declared in words; empty where nothing was
 * @param reported in words; empty where it could not be read
 * @param told what does not fit or cannot be told, and what to do; empty where all is well
 */
record Comparison(Setting setting, Fit fit, String declared, String reported, String told) {

    /** Whether both say the same. */
    enum Fit {
        AS_DECLARED("As declared"),
        DIFFERS("Differs"),
        CANNOT_BE_READ("Cannot be read"),
        /** It was read, and nothing was declared. */
        NOTHING_DECLARED("Nothing declared"),
        NOT_READ("Not read yet");

        private final String label;

        Fit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param backup the name of the backup bucket; empty where none is said
     * @param read what the bucket reported last; empty where it was never read
     */
    static Comparison of(Setting setting, Declaration declared, Optional<String> backup, Optional<SettingRead> read) {
        var wish = wish(setting, declared, backup);
        if (read.isEmpty()) {
            return new Comparison(setting, Fit.NOT_READ, wish, "", "");
        }
        if (!read.get().told().isEmpty()) {
            return new Comparison(
                    setting, Fit.CANNOT_BE_READ, wish, "", read.get().told());
        }
        var reported = read.get().reported();
        var objection = switch (setting) {
            case VERSIONING -> versioning(declared, reported);
            case REPLICATION -> replication(declared, backup, Reported.rules(reported));
            case RETENTION -> retention(declared, reported);
            case ENCRYPTION -> encryption(declared, Reported.encryption(reported));
        };
        var fit = wish.isEmpty() ? Fit.NOTHING_DECLARED : objection.isEmpty() ? Fit.AS_DECLARED : Fit.DIFFERS;
        return new Comparison(setting, fit, wish, words(setting, reported), wish.isEmpty() ? "" : objection);
    }

    private static String wish(Setting setting, Declaration declared, Optional<String> backup) {
        return switch (setting) {
            case VERSIONING ->
                declared.versioning() == VersioningWish.NOT_SAID
                        ? ""
                        : declared.versioning().label();
            case REPLICATION -> backup.map(name -> "To " + name).orElse("");
            case RETENTION -> declared.retentionDays() == 0 ? "" : days(declared.retentionDays());
            case ENCRYPTION ->
                declared.encryption() == EncryptionWish.NOT_SAID
                        ? ""
                        : declared.encryption().label();
        };
    }

    private static String words(Setting setting, String reported) {
        return switch (setting) {
            case VERSIONING ->
                switch (Reported.versioning(reported)) {
                    case ON -> "Versions are kept";
                    case SUSPENDED -> "Suspended: versions were kept once";
                    case OFF -> "Versions are not kept";
                };
            case REPLICATION -> reported.isEmpty() ? "No rule" : rules(Reported.rules(reported));
            case RETENTION -> {
                var kept = Reported.retention(reported);
                yield kept.days() == 0 ? "No default" : days(kept.days()) + ", " + kept.mode();
            }
            case ENCRYPTION ->
                Reported.encryption(reported).map(Comparison::words).orElse("None said");
        };
    }

    private static String words(Encryption one) {
        return one.algorithm() + (one.isOwnKey() ? ", key " + one.key() : ", a key of the platform's");
    }

    private static String rules(List<ReplicationRule> rules) {
        return rules.stream()
                .map(rule -> (rule.prefix().isEmpty() ? "Everything" : "Below " + rule.prefix()) + " to "
                        + rule.target() + (rule.enabled() ? "" : ", switched off"))
                .collect(Collectors.joining("; "));
    }

    private static String days(int days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String versioning(Declaration declared, String reported) {
        return switch (Reported.versioning(reported)) {
            case ON -> declared.versioning() == VersioningWish.NOT_KEPT ? "The bucket keeps versions." : "";
            case SUSPENDED, OFF ->
                declared.versioning() == VersioningWish.KEPT
                        ? "What is overwritten or deleted now is lost. Switch versioning on."
                        : "";
        };
    }

    /** A rule for the backup bucket that is on, and reaches what is sampled. */
    private static String replication(Declaration declared, Optional<String> backup, List<ReplicationRule> rules) {
        var there = rules.stream()
                .filter(rule -> backup.filter(rule.target()::equals).isPresent())
                .toList();
        if (there.isEmpty()) {
            return rules.isEmpty()
                    ? "The bucket has no rule, so nothing is copied unless something else copies it."
                    : "No rule copies to the declared backup bucket.";
        }
        var on = there.stream().filter(ReplicationRule::enabled).toList();
        if (on.isEmpty()) {
            return "The rule is switched off.";
        }
        return declared.spots().stream()
                .filter(spot -> on.stream().noneMatch(rule -> spot.prefix().startsWith(rule.prefix())))
                .findFirst()
                .map(spot -> "No rule reaches " + (spot.prefix().isEmpty() ? "the whole bucket" : spot.prefix()) + ".")
                .orElse("");
    }

    private static String retention(Declaration declared, String reported) {
        int days = Reported.retention(reported).days();
        return days >= declared.retentionDays()
                ? ""
                : days == 0 ? "Nothing keeps anybody from deleting." : "That is shorter than was declared.";
    }

    private static String encryption(Declaration declared, Optional<Encryption> reported) {
        if (reported.isEmpty()) {
            return "The bucket says that it does not encrypt by itself.";
        }
        return declared.encryption() == EncryptionWish.OWN_KEY
                        && !reported.get().isOwnKey()
                ? "It is encrypted with a key of the platform's."
                : "";
    }
}
