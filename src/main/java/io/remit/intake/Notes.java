package io.remit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the repairs notice on their way and later steps need: they run one after the other over the same lines. */
final class Notes {
    /** More of one kind tells a reader nothing new, and a hostile page must not fill the memory with them. */
    private static final int MAX_OF_A_KIND = 200;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> findingsByRule = new HashMap<>();
    private final List<ParsedPage.KeywordUse> unresolved = new ArrayList<>();
    private final List<ParsedPage.AttributeLine> attributes = new ArrayList<>();
    private final Set<Integer> attributeLines = new HashSet<>();
    private final List<ParsedPage.Leftover> leftovers = new ArrayList<>();
    private final List<ParsedPage.Anchor> anchors = new ArrayList<>();
    private final Map<Integer, List<String>> anchorsByLine = new HashMap<>();
    private final Map<Integer, Integer> missingCells = new HashMap<>();

    void error(String rule, int line, String message) {
        find(rule, Finding.Severity.ERROR, line, message);
    }

    void warning(String rule, int line, String message) {
        find(rule, Finding.Severity.WARNING, line, message);
    }

    void info(String rule, int line, String message) {
        find(rule, Finding.Severity.INFO, line, message);
    }

    private void find(String rule, Finding.Severity severity, int line, String message) {
        var sofar = findingsByRule.merge(rule, 1, Integer::sum);
        if (sofar <= MAX_OF_A_KIND) findings.add(new Finding(rule, severity, line, message));
    }

    void unresolved(String keyword, int line) {
        unresolved.add(new ParsedPage.KeywordUse(keyword, line));
    }

    void attributes(String text, int line) {
        attributes.add(new ParsedPage.AttributeLine(text, line));
        attributeLines.add(line);
    }

    /** Whether attributes stood alone on a line, which the repairs have left blank. */
    boolean hadAttributes(int line) {
        return attributeLines.contains(line);
    }

    void leftover(String text, int line) {
        if (leftovers.size() < MAX_OF_A_KIND) leftovers.add(new ParsedPage.Leftover(text, line));
    }

    void anchor(String name, int line) {
        anchors.add(new ParsedPage.Anchor(name, line));
        anchorsByLine.computeIfAbsent(line, number -> new ArrayList<>()).add(name);
    }

    /**
     * The anchors of a heading: what attributes on its line or right under it give, its own id, and the slug of its words.
     */
    List<String> headingIds(int line, String own, String slug) {
        var ids = new LinkedHashSet<String>();
        ids.addAll(anchorsByLine.getOrDefault(line, List.of()));
        ids.addAll(anchorsByLine.getOrDefault(line + 1, List.of()));
        if (!own.isEmpty()) ids.add(own);
        if (!slug.isEmpty()) ids.add(slug);
        return List.copyOf(ids);
    }

    void missingCells(int line, int count) {
        missingCells.put(line, count);
    }

    int missingCells(int line) {
        return missingCells.getOrDefault(line, 0);
    }

    List<Finding> findings() {
        return findings;
    }

    List<ParsedPage.KeywordUse> unresolved() {
        return unresolved;
    }

    List<ParsedPage.AttributeLine> attributes() {
        return attributes;
    }

    List<ParsedPage.Leftover> leftovers() {
        return leftovers;
    }

    List<ParsedPage.Anchor> anchors() {
        return anchors;
    }
}
