package io.remit.catalog;

import io.remit.intake.Finding;
import io.remit.web.parts.Badge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How bad findings are, as badges. */
public final class Severities {
    private Severities() {}

    /** How many findings of each severity there are, in words, the worst first; severities without any are absent. */
    public static List<Badge> counted(List<Finding> findings) {
        var badges = new ArrayList<Badge>();
        for (var severity : Finding.Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                badges.add(badge(severity, count + " " + word(severity) + (count == 1 ? "" : "s")));
            }
        }
        return badges;
    }

    /** What is wrong, by the names of the rules in words; remarks are left out. */
    static List<Badge> pressing(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .sorted(Comparator.comparing(Finding::severity))
                .map(finding ->
                        badge(finding.severity(), capitalized(finding.rule().replace('-', ' '))))
                .distinct()
                .toList();
    }

    /** One severity by its name. */
    static Badge named(Finding.Severity severity) {
        return badge(severity, capitalized(word(severity)));
    }

    static Badge badge(Finding.Severity severity, String word) {
        return switch (severity) {
            case ERROR -> Badge.bad(word);
            case WARNING -> Badge.warn(word);
            case INFO -> Badge.info(word);
        };
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "remark";
        };
    }
}
