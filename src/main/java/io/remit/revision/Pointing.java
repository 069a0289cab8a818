package io.remit.revision;

import io.remit.wording.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Editors put the name of a thing where a sentence began with "this" or "it". That is style as long as the duty right
 * before it, in the edition that only points, names the thing; anything else could be another object.
 */
final class Pointing {
    private static final Set<String> POINTERS = Set.of("this", "these", "that", "those", "it", "they");

    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "these", "that", "those", "your", "their", "such");

    /** What can follow a pointing word that stands alone; before a noun it points to nothing but that noun. */
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "can", "could", "may", "might", "must", "should", "will", "shall", "does", "do",
            "has", "have", "cannot");

    private static final int LONGEST_NAME = 3;

    private Pointing() {}

    /**
     * Whether two texts differ only in that one points to what the other names.
     *
     * @param leading the duty that the text which points comes after; empty where it comes first
     */
    static boolean isResolved(String pointing, String naming, String leading) {
        var points = Wording.words(pointing);
        var names = Wording.words(naming);
        if (!pointsAlone(points) || names.isEmpty() || !DETERMINERS.contains(names.get(0))) return false;
        var said = joined(points, 1);
        var known = new HashSet<>(Meaning.of(leading));
        for (var end = 2; end <= Math.min(LONGEST_NAME + 1, names.size() - 1); end++) {
            var name = names.subList(1, end);
            if (name.stream().anyMatch(Obligation::isParty)) return false;
            if (known.containsAll(name.stream().map(Stem::of).toList()) && Meaning.same(said, joined(names, end)))
                return true;
        }
        return false;
    }

    private static boolean pointsAlone(List<String> words) {
        if (words.size() < 2 || !POINTERS.contains(words.get(0))) return false;
        var next = words.get(1);
        return AUXILIARIES.contains(next) || next.endsWith("s") && Words.hasVerb(next);
    }

    private static String joined(List<String> words, int from) {
        return String.join(" ", words.subList(from, words.size()));
    }
}
