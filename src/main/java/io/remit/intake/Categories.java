package io.remit.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the headings above a table is its category, and which says for what plan or deployment it holds. Some pages
 * put plans under each category, some put all categories under one heading that says nothing.
 */
final class Categories {
    private static final Pattern USUAL = Pattern.compile(
            "(?i)incident|operation|change|identity|access|security|regulat|compliance|disaster|recovery|backup|continuity"
                    + "|configuration|monitoring|application|data\\b|network|infrastructure|privacy");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?i)\\boverview\\b|\\braci\\b|\\bdefinitions?\\b|shared responsibilit|responsibilities by |tasks? (?:for|by)|areas? of responsib|who (?:is|does)"
                    + "|^(?:your |our )?responsibilit(?:y|ies)(?: matrix| model)?$|responsibility matrix|detailed responsib");

    /** A table's place. */
    record Place(String category, String variant) {}

    private final Map<String, Set<String>> parents = new HashMap<>();

    Categories(List<PageTable> tables) {
        for (var table : tables) {
            var path = table.headings();
            for (var i = 1; i < path.size(); i++) {
                parents.computeIfAbsent(path.get(i), heading -> new HashSet<>()).add(path.get(i - 1));
            }
        }
    }

    /** The place of a table under its headings; the page's title is the category where it has no other heading. */
    Place of(PageTable table) {
        var path = table.headings();
        if (path.isEmpty()) return new Place(table.heading(), "");
        var category = category(path);
        var variant = String.join(" / ", path.subList(category + 1, path.size()));
        if (variant.isEmpty() && category > 0 && repeats(path.get(category))) variant = path.get(category - 1);
        return new Place(path.get(category), variant);
    }

    private int category(List<String> path) {
        var first = 0;
        while (first + 1 < path.size()
                && SAYS_NOTHING.matcher(path.get(first)).find()
                && !repeats(path.get(first + 1))) {
            first++;
        }
        if (first + 1 < path.size() && !isUsual(path.get(first)) && isUsual(path.get(first + 1))) return first + 1;
        return first;
    }

    private static boolean isUsual(String heading) {
        return USUAL.matcher(heading).find();
    }

    private boolean repeats(String heading) {
        return parents.getOrDefault(heading, Set.of()).size() > 1;
    }
}
