package io.remit.replication;

import io.remit.objectstorage.Encryption;
import io.remit.objectstorage.ReplicationRule;
import io.remit.objectstorage.Retention;
import io.remit.objectstorage.Versioning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What buckets report, as a line of text that is kept and compared. */
final class Reported {
    private static final String ON = "on";
    private static final String OFF = "off";
    private static final int MOST_RULES = 10;
    private static final int MOST_CHARACTERS = 90;

    private Reported() {}

    static String of(Versioning versioning) {
        return versioning.name();
    }

    static Versioning versioning(String reported) {
        return Versioning.valueOf(reported);
    }

    /** A line for each rule, as many as there is room for. */
    static String of(List<ReplicationRule> rules) {
        return rules.stream()
                .limit(MOST_RULES)
                .map(rule -> (rule.enabled() ? ON : OFF) + " " + line(rule.target()) + " " + line(rule.prefix()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        var one = text.replaceAll("\\p{Cntrl}", "?");
        return one.substring(0, Math.min(MOST_CHARACTERS, one.length()));
    }

    static List<ReplicationRule> rules(String reported) {
        return reported.lines()
                .map(line -> line.split(" ", 3))
                .map(parts -> new ReplicationRule(parts[0].equals(ON), parts[2], parts[1]))
                .toList();
    }

    static String of(Retention retention) {
        return retention.days() + " " + retention.mode();
    }

    static Retention retention(String reported) {
        var parts = reported.split(" ", 2);
        return reported.isEmpty() ? new Retention(0, "") : new Retention(Integer.parseInt(parts[0]), parts[1]);
    }

    static String of(Encryption encryption) {
        return encryption.algorithm() + " " + encryption.key();
    }

    /** Empty where the bucket said that it does not encrypt. */
    static Optional<Encryption> encryption(String reported) {
        var parts = reported.split(" ", 2);
        return reported.isEmpty() ? Optional.empty() : Optional.of(new Encryption(parts[0], parts[1]));
    }
}
