package io.remit.revision;

import java.util.Set;

/** Tells a mended slip of spelling from another word. Where in doubt it is another word. */
final class Spelling {
    private static final int SHORTEST = 7;

    /** Pairs of real words that look like each other's slip. */
    private static final Set<String> REAL_PAIRS = Set.of(
            "existing exiting",
            "contract contrast",
            "protect protest",
            "adaption adoption",
            "devotion deviation",
            "interstate intrastate",
            "intranet internet",
            "causally casually",
            "protected projected",
            "retained regained",
            "recorded reworded",
            "through thorough",
            "command commend",
            "prescribe proscribe",
            "prescribed proscribed",
            "inserted inverted");

    private Spelling() {}

    /** Whether two words differ by one letter or two swapped ones, inside and not at the ends, where endings differ. */
    static boolean mended(String before, String after) {
        var shorter = Math.min(before.length(), after.length());
        if (shorter < SHORTEST || Math.abs(before.length() - after.length()) > 1) return false;
        if (!isWord(before) || !isWord(after)) return false;
        if (REAL_PAIRS.contains(before + " " + after) || REAL_PAIRS.contains(after + " " + before)) return false;
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) start++;
        var end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) end++;
        if (start < 2 || end < 1) return false;
        var old = before.substring(start, before.length() - end);
        var now = after.substring(start, after.length() - end);
        if (old.length() <= 1 && now.length() <= 1) return true;
        return old.length() == 2
                && now.length() == 2
                && old.charAt(0) == now.charAt(1)
                && old.charAt(1) == now.charAt(0);
    }

    private static boolean isWord(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
