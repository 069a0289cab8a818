package io.remit.intake;

import io.remit.wording.Words;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Proposes keys for one page: readable, unique in the page, and the same whenever the same page is read.
 *
 * <p>An instance remembers what it gave out, so a page is keyed with one instance, in page order. What is proposed here
 * is final only for a first edition; later ones take their keys over from the edition before.
 */
final class Keys {
    private static final int AREA_LENGTH = 56;
    private static final int DUTY_LENGTH = 44;
    private static final int DUTY_WORDS = 5;

    /** A key has fewer letters than this; there is no need to spell out more of a text. */
    private static final int MOST_LETTERS = 300;

    /** Far beyond any real page; cutting on would only cost time. */
    private static final int MOST_KEYS = 50_000;

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    /** The key of a responsibility: its area, with the category (and variant) before it only where that is needed. */
    String responsibility(String category, String variant, String area) {
        var name = area.isBlank() ? category : area;
        var plain = slug(name.isBlank() ? "responsibility" : name, AREA_LENGTH);
        if (given.add(plain)) return plain;
        var full = joined(slug(category, AREA_LENGTH / 2), slug(variant, AREA_LENGTH / 3), plain);
        return unique(shortened(full, AREA_LENGTH));
    }

    /** The key of a duty: {@code <responsibility>.<party>.<its first significant words>}. */
    String duty(String responsibility, Party party, String text) {
        var words = Words.significant(text, DUTY_WORDS);
        var slug = slug(words.isEmpty() ? text : String.join(" ", words), DUTY_LENGTH);
        return unique(responsibility + "." + party.name().toLowerCase(Locale.ROOT) + "." + slug);
    }

    /**
     * Lower-case Latin letters and digits with single hyphens between, cut at a word's end. Letters of other scripts
     * cannot be spelt so; where such are, a short hash of the text stands for them.
     */
    static String slug(String text, int length) {
        if (text.isBlank()) return "";
        var slug = new StringBuilder();
        var lost = false;
        for (var letter : latin(text.substring(0, Math.min(text.length(), MOST_LETTERS)))
                .codePoints()
                .toArray()) {
            if (isPlain(letter)) slug.appendCodePoint(letter);
            else if (Character.isLetter(letter)) lost = true;
            if (!isPlain(letter) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') slug.append('-');
        }
        var readable = shortened(trimmed(slug.toString()), length);
        if (!lost && !readable.isEmpty()) return readable;
        return joined(shortened(readable, length - 9), hash(text));
    }

    private static boolean isPlain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    /** Diacritics dropped and the commonest letters that do not decompose spelt out; apostrophes vanish. */
    private static String latin(String text) {
        if (text.chars().allMatch(letter -> letter < 128))
            return text.toLowerCase(Locale.ROOT).replace("'", "");
        var small = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
        return Normalizer.normalize(small, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]", "");
    }

    /** Cut at the last hyphen within the length, unless that would leave less than half of it. */
    private static String shortened(String slug, int length) {
        if (slug.length() <= length) return slug;
        var cut = slug.lastIndexOf('-', length);
        return trimmed(slug.substring(0, cut > length / 2 ? cut : length));
    }

    private static String trimmed(String slug) {
        return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }

    private static String joined(String... parts) {
        return String.join(
                "-", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String hash(String text) {
        var folded = String.join(" ", text.strip().split("\\s+"));
        return DigestUtils.sha256Hex(folded).substring(0, 8);
    }

    /** The wish itself, or with the first free number after it. Numbers go on where they stopped, so this is cheap. */
    private String unique(String wish) {
        if (given.size() >= MOST_KEYS) {
            throw new UnreadablePage("The page has more than 50,000 responsibilities and duties;"
                    + " import the part that says who does what.");
        }
        if (given.add(wish)) return wish;
        for (var number = lastNumber.getOrDefault(wish, 1) + 1; ; number++) {
            var numbered = wish + "-" + number;
            if (given.add(numbered)) {
                lastNumber.put(wish, number);
                return numbered;
            }
        }
    }
}
