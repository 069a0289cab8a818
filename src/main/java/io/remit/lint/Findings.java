package io.remit.lint;

import io.remit.intake.Finding;
import io.remit.intake.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; of each rule only so many, because nobody reads more and a hostile page must not fill the memory. */
final class Findings {
    private static final int MOST_OF_A_RULE = 200;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void error(String rule, int line, String message) {
        add(rule, Severity.ERROR, line, message);
    }

    void warning(String rule, int line, String message) {
        add(rule, Severity.WARNING, line, message);
    }

    void info(String rule, int line, String message) {
        add(rule, Severity.INFO, line, message);
    }

    private void add(String rule, Severity severity, int line, String message) {
        if (counts.merge(rule, 1, Integer::sum) <= MOST_OF_A_RULE) {
            findings.add(new Finding(rule, severity, line, message));
        }
    }

    /** All findings in line order; where a rule found too many, its last says how many more there are. */
    List<Finding> inLineOrder() {
        var all = new ArrayList<>(findings);
        counts.forEach((rule, count) -> {
            if (count > MOST_OF_A_RULE) all.add(more(rule, count - MOST_OF_A_RULE));
        });
        all.sort(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule));
        return all;
    }

    private Finding more(String rule, int count) {
        var last =
                findings.stream().filter(finding -> finding.rule().equals(rule)).reduce((one, other) -> other);
        return new Finding(
                rule,
                last.map(Finding::severity).orElse(Severity.INFO),
                last.map(Finding::line).orElse(0),
                "And " + count + " more of this kind. Mend the ones above first, then read the page again.");
    }
}
