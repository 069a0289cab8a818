package io.remit.catalog;

import io.remit.intake.Finding;
import io.remit.intake.PageReader;
import io.remit.web.parts.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A page's source with the findings about each line; a long one in parts, because no browser likes 50,000 lines. */
final class SourceView {
    private static final int LINES_OF_A_PART = 1000;
    private static final int SHOWN_CHARACTERS = 2000;
    private final String base;
    private final String name;
    private final boolean shown;
    private final List<String> lines;
    private final Map<Integer, List<Finding>> findings = new HashMap<>();
    private final int first;

    /**
     * @param base the draft's address, up to where {@code line=} can follow
     * @param name what the page is called before a line's number; empty for the only page
     * @param shown whether it is the page whose source is shown
     * @param line a line, from 1, that the part shown must hold
     */
    SourceView(String base, String name, boolean shown, byte[] source, List<Finding> findings, int line) {
        this.base = base;
        this.name = name;
        this.shown = shown;
        this.lines = PageReader.text(source).lines().toList();
        findings.forEach(finding -> this.findings
                .computeIfAbsent(finding.line(), missing -> new ArrayList<>())
                .add(finding));
        int wanted = Math.max(0, Math.min(line, lines.size()) - 1);
        first = wanted / LINES_OF_A_PART * LINES_OF_A_PART;
    }

    DraftPage.Text text() {
        int end = Math.min(lines.size(), first + LINES_OF_A_PART);
        var shown = IntStream.range(first, end).mapToObj(this::line).toList();
        if (lines.size() <= LINES_OF_A_PART) {
            return new DraftPage.Text(shown, "", List.of());
        }
        var parts = new ArrayList<Link>();
        if (first > 0) {
            parts.add(new Link("Lines before", part(first - LINES_OF_A_PART + 1)));
        }
        if (end < lines.size()) {
            parts.add(new Link("Lines after", part(end + 1)));
        }
        return new DraftPage.Text(
                shown, String.format(Locale.ENGLISH, "Lines %,d to %,d of %,d", first + 1, end, lines.size()), parts);
    }

    /** What was found in a line. */
    List<Finding> findings(int line) {
        return findings.getOrDefault(line, List.of());
    }

    /** In words where something stands; empty where it stands nowhere. */
    String where(int line) {
        if (line <= 0) {
            return "";
        }
        return name.isEmpty() ? "Line " + line : name + ", line " + line;
    }

    /** Leads to a line, in this part or another. */
    String href(int line) {
        if (line <= 0) {
            return "";
        }
        return shown && line > first && line <= first + LINES_OF_A_PART ? "#L" + line : part(line) + "#L" + line;
    }

    private String part(int line) {
        return base + "line=" + line;
    }

    private DraftPage.Line line(int index) {
        var found = findings(index + 1);
        var tone = found.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .map(severity -> Severities.badge(severity, "").tone())
                .orElse("");
        var marks = found.stream()
                .map(finding -> Severities.badge(finding.severity(), finding.message()))
                .toList();
        return new DraftPage.Line(index + 1, shortened(lines.get(index)), tone, marks);
    }

    private static String shortened(String line) {
        return line.length() <= SHOWN_CHARACTERS
                ? line
                : String.format(
                        Locale.ENGLISH,
                        "%s … (%,d more characters)",
                        line.substring(0, SHOWN_CHARACTERS),
                        line.length() - SHOWN_CHARACTERS);
    }
}
