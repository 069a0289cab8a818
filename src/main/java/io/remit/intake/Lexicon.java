package io.remit.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words by which pages say who does what, in many languages ({@code lexicon.properties}). It reads a short text as a
 * row of known phrases and other words; scripts that put no blanks between words are read too.
 */
final class Lexicon {
    /** What a phrase can mean; the file explains each. */
    enum Kind {
        NAME,
        PROVIDER,
        SERVICE,
        CUSTOMER,
        YOU,
        THIRD,
        SHARED,
        AND,
        RESPONSIBILITY,
        HOLDER,
        AREA,
        TASK,
        GROUP,
        DESCRIPTION,
        NOTE,
        FILLER,
        NOTHING
    }

    /**
     * A phrase in a text.
     *
     * @param text the phrase, in small letters
     * @param kinds what it can mean; empty for a word that is not known
     */
    record Token(String text, Set<Kind> kinds) {
        boolean is(Kind kind) {
            return kinds.contains(kind);
        }
    }

    private record Phrase(String text, boolean stem, boolean unspaced, Kind kind) {}

    /** Headers and party names are short; what is longer is prose. */
    private static final int MAX_LENGTH = 240;

    private static final Map<Character, List<Phrase>> PHRASES = phrases();

    private Lexicon() {}

    /** The phrases of a text, in order. Names that only this page knows count as providers. */
    static List<Token> tokens(String text, Set<String> names) {
        var plain = plain(text);
        var tokens = new ArrayList<Token>();
        for (var position = 0; position < plain.length(); ) {
            if (plain.charAt(position) == ' ') {
                position++;
                continue;
            }
            var length = known(plain, position, names, tokens);
            if (length == 0) {
                length = wordLength(plain, position);
                tokens.add(new Token(plain.substring(position, position + length), Set.of()));
            }
            position += length;
        }
        return tokens;
    }

    /** Small letters, one form of each letter, no punctuation; what joins two parties becomes an ampersand. */
    static String plain(String text) {
        var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        var folded = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder();
        for (var i = 0; i < folded.length(); i++) {
            var letter = folded.charAt(i);
            if (letter == '\'' || letter == '’' || letter == '`' || letter == '´') {
                i = apostrophe(folded, i, plain);
            } else if (letter == '&'
                    || letter == '/'
                    || letter == '+'
                    || letter == ','
                    || letter == ';'
                    || letter == '、') {
                plain.append(" & ");
            } else if (Character.isLetterOrDigit(letter) || isMark(letter)) {
                plain.append(letter);
            } else {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /** A possessive s is no word; other apostrophes part words (l'éditeur). */
    private static int apostrophe(String text, int position, StringBuilder plain) {
        var next = position + 1;
        var possessive = next < text.length()
                && text.charAt(next) == 's'
                && (next + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)));
        plain.append(' ');
        return possessive ? next : position;
    }

    private static boolean isMark(char letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Adds the longest known phrase at a position and returns its length; 0 where there is none. */
    private static int known(String plain, int position, Set<String> names, List<Token> tokens) {
        var longest = 0;
        var kinds = EnumSet.noneOf(Kind.class);
        if (plain.charAt(position) == '&') {
            longest = 1;
            kinds.add(Kind.AND);
        }
        for (var phrase : PHRASES.getOrDefault(plain.charAt(position), List.of())) {
            var length = matched(plain, position, phrase);
            if (length > longest) kinds.clear();
            if (length > 0 && length >= longest) {
                longest = length;
                kinds.add(phrase.kind());
            }
        }
        for (var name : names) {
            if (name.length() >= longest && matched(plain, position, new Phrase(name, false, false, Kind.NAME)) > 0) {
                if (name.length() > longest) kinds.clear();
                longest = name.length();
                kinds.add(Kind.NAME);
            }
        }
        if (longest > 0) tokens.add(new Token(plain.substring(position, position + longest), Set.copyOf(kinds)));
        return longest;
    }

    private static int matched(String plain, int position, Phrase phrase) {
        if (!plain.startsWith(phrase.text(), position)) return 0;
        var end = position + phrase.text().length();
        if (phrase.unspaced()) return end - position;
        if (phrase.stem()) {
            while (end < plain.length() && isWordLetter(plain.charAt(end))) end++;
            return end - position;
        }
        return end < plain.length() && isWordLetter(plain.charAt(end)) ? 0 : end - position;
    }

    private static boolean isWordLetter(char letter) {
        return letter != ' ' && letter != '&' && !isUnspaced(letter);
    }

    private static int wordLength(String plain, int position) {
        var end = position + 1;
        if (isUnspaced(plain.charAt(position))) return 1;
        while (end < plain.length() && isWordLetter(plain.charAt(end))) end++;
        return end - position;
    }

    /** Scripts without blanks between words, and Korean, whose particles stick to the word before. */
    private static boolean isUnspaced(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, HANGUL -> true;
            default -> letter == 'ー';
        };
    }

    private static Map<Character, List<Phrase>> phrases() {
        var entries = new Properties();
        var resource = Lexicon.class.getResourceAsStream("lexicon.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            entries.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var phrases = new HashMap<Character, List<Phrase>>();
        for (var key : entries.stringPropertyNames()) {
            var kind = Kind.valueOf(key.substring(0, key.indexOf('.')).toUpperCase(Locale.ROOT));
            for (var entry : entries.getProperty(key).split(",")) add(phrases, kind, entry.strip());
        }
        return phrases;
    }

    private static void add(Map<Character, List<Phrase>> phrases, Kind kind, String entry) {
        var stem = entry.endsWith("*");
        var text = plain(stem ? entry.substring(0, entry.length() - 1) : entry);
        if (text.isEmpty()) return;
        phrases.computeIfAbsent(text.charAt(0), letter -> new ArrayList<>())
                .add(new Phrase(text, stem, isUnspaced(text.charAt(text.length() - 1)), kind));
    }
}
