package io.remit.revision;

import io.remit.intake.Party;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells how much of a change of words is a change at all.
 *
 * <p>Three degrees: the same words (only punctuation, case, white space, quotation marks, hyphens, list markers or the
 * spacing of compounds differ, or a slip of spelling is mended); the same meaning (an editor's change of grammar or
 * style); anything else. The second degree is deliberately narrow: whatever could change who must do what, when or how
 * much (negation, "must" and "should", "or", conditions, numbers) is never taken for style.
 */
final class Wording {
    private static final Pattern LIST_MARKER = Pattern.compile("^\\s*(?:[-*•–]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s+");

    /** Markup that pages have in the middle of text by mistake; it is no word of theirs. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{:[^}]{0,80}}");

    private static final String APOSTROPHES = "'’‘`´";

    private static final String SIGNS = "%<>=+$€£#@&≤≥";

    private static final Set<String> PARTICLES =
            Set.of("up", "down", "over", "out", "in", "off", "on", "back", "through");

    private static final Set<String> PREFIXES =
            Set.of("non", "pre", "re", "sub", "co", "multi", "anti", "de", "un", "inter");

    private Wording() {}

    /**
     * The words of a text in a form that ignores case, punctuation, quotation marks and list markers. Numbers keep the
     * punctuation inside them and the sign after them: 1.5 is not 15, and 5 % is not 5.
     */
    static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = ATTRIBUTE.matcher(plain).replaceAll(" ");
        plain = LIST_MARKER.matcher(plain).replaceFirst("");
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var i = 0; i < plain.length(); i++) {
            var letter = plain.charAt(i);
            if (isWordPart(letter) || isInsideNumber(plain, i, word)) {
                word.append(letter);
            } else if (APOSTROPHES.indexOf(letter) < 0) {
                finish(word, words);
                if (SIGNS.indexOf(letter) >= 0) words.add(letter == '&' ? "and" : String.valueOf(letter));
            }
        }
        finish(word, words);
        return words;
    }

    private static boolean isWordPart(char letter) {
        if (letter < 128) return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '_';
        var type = Character.getType(letter);
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInsideNumber(String text, int at, StringBuilder word) {
        return ".,:/".indexOf(text.charAt(at)) >= 0
                && !word.isEmpty()
                && Character.isDigit(word.charAt(word.length() - 1))
                && Character.isDigit(word.charAt(0))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (word.isEmpty()) return;
        words.add(word.toString());
        word.setLength(0);
    }

    /** Whether two texts have the same words, be it spaced, hyphenated or, where plainly a slip, spelt differently. */
    static boolean sameWords(String before, String after) {
        if (before.equals(after)) return true;
        var olds = words(before);
        var news = words(after);
        var i = 0;
        var j = 0;
        while (i < olds.size() && j < news.size()) {
            var old = olds.get(i);
            var now = news.get(j);
            if (old.equals(now) || Spelling.mended(old, now)) {
                i++;
                j++;
            } else if (joins(olds, i, now)) {
                i += 2;
                j++;
            } else if (joins(news, j, old)) {
                i++;
                j += 2;
            } else {
                return false;
            }
        }
        return i == olds.size() && j == news.size();
    }

    /** Whether a text's words stand in another in the same order, with more before or after them. */
    static boolean isPart(String text, String whole) {
        var words = words(text);
        var all = words(whole);
        return !words.isEmpty() && words.size() < all.size() && Collections.indexOfSubList(all, words) >= 0;
    }

    /** Whether two texts of one party's column say the same in other grammar or style. */
    static boolean sameMeaning(String before, String after, Party column) {
        return Obligation.party(before).orElse(column)
                        == Obligation.party(after).orElse(column)
                && Meaning.same(before, after);
    }

    /** "back" + "up" is "backup" and "customer" + "provided" "customerprovided"; but "in" + "active" is not "inactive". */
    private static boolean joins(List<String> words, int at, String whole) {
        if (at + 1 >= words.size()) return false;
        var first = words.get(at);
        var second = words.get(at + 1);
        if (first.length() + second.length() != whole.length() || !(first + second).equals(whole)) return false;
        if (!Character.isLetter(first.charAt(0))) return false;
        return first.length() >= 4 || PREFIXES.contains(first) || PARTICLES.contains(second);
    }
}
