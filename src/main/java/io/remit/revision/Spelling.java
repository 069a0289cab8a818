package io.remit.revision;

import io.remit.wording.Words;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a mended slip of spelling from another word. Where in doubt it is another word: a duty to prevent something and
 * one to present it are a letter apart.
 */
final class Spelling {
    private static final int SHORTEST = 7;

    /** In shorter words another letter mostly makes another word. */
    private static final int SHORTEST_WITH_ANOTHER_LETTER = 9;

    /** Real words that look like each other's slip, in any of their forms; verbs are known anyway. */
    private static final Set<String> REAL_PAIRS = Stream.of(
                    "existing exiting",
                    "retained regained",
                    "contract contrast",
                    "contract contact",
                    "protect protest",
                    "protect project",
                    "adaption adoption",
                    "devotion deviation",
                    "interstate intrastate",
                    "intranet internet",
                    "causally casually",
                    "recorded reworded",
                    "through thorough",
                    "command commend",
                    "prescribe proscribe",
                    "inserted inverted",
                    "invention intention",
                    "relocation revocation",
                    "deprecated depreciated",
                    "transit transmit",
                    "complaint compliant")
            .map(pair -> pair(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)))
            .collect(Collectors.toUnmodifiableSet());

    private Spelling() {}

    /** Whether two words differ by one letter or two swapped ones, inside and not at the ends, where endings differ. */
    static boolean mended(String before, String after) {
        var shorter = Math.min(before.length(), after.length());
        if (shorter < SHORTEST || Math.abs(before.length() - after.length()) > 1) return false;
        if (!isWord(before) || !isWord(after)) return false;
        var start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) start++;
        var end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) end++;
        if (start < 2 || end < 1) return false;
        var old = before.substring(start, before.length() - end);
        var now = after.substring(start, after.length() - end);
        if (isSpellingOfTwoCountries(old, now)) return true;
        if (areBothReal(before, after) || isDoer(old + now, before, end)) return false;
        if (old.length() + now.length() == 1) return true;
        return old.length() == 1 && now.length() == 1 ? shorter >= SHORTEST_WITH_ANOTHER_LETTER : areSwapped(old, now);
    }

    private static boolean isSpellingOfTwoCountries(String old, String now) {
        return old.equals("s") && now.equals("z") || old.equals("z") && now.equals("s");
    }

    private static boolean areBothReal(String before, String after) {
        return Words.hasVerb(before) && Words.hasVerb(after) || REAL_PAIRS.contains(pair(before, after));
    }

    /** "Provides" and "providers": what somebody does, and who does it. */
    private static boolean isDoer(String difference, String word, int end) {
        return difference.equals("r") && end == 1 && word.endsWith("s");
    }

    private static boolean areSwapped(String old, String now) {
        return old.length() == 2
                && now.length() == 2
                && old.charAt(0) == now.charAt(1)
                && old.charAt(1) == now.charAt(0);
    }

    private static boolean isWord(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    private static String pair(String one, String other) {
        return Stream.of(one, other).map(Stem::of).sorted().collect(Collectors.joining(" "));
    }
}
