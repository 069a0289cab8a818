package io.remit.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known about single English words: which of them are verbs, which carry meaning, which begin a sentence. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final Set<String> VERBS = listed("verbs.txt");
    private static final Set<String> NOUNS_TOO = listed("nouns-too.txt");

    /** Verbs that say how something is, or help another verb; they have no regular forms. */
    private static final Set<String> AUXILIARIES = setOf("is are was were be been being am isn't aren't must can cannot"
            + " can't will won't would should shall may might could do does don't doesn't did has had have having"
            + " let's needn't made kept held built sent given taken done set put met run won lost found left lies lay"
            + " chosen written known shown stood understood went gone got paid brought bought");

    private static final Set<String> OPENERS = setOf(
            "the a an you your this that these those if when while after before"
                    + " once for in on at to it they we our its all any each every no both only also however additionally"
                    + " customer customers client clients user users provider then otherwise sometimes optionally note with");

    private static final Set<String> STARTERS = setOf("the an this that these those your you it they we our if when"
            + " while after before once each every however");

    /** Words that say nothing of what a duty is about, and those that only name a party or an obligation. */
    private static final Set<String> INSIGNIFICANT =
            setOf("a an the and or of to for in on at by with from as into onto"
                    + " over per via is are be been being was were it its this that these those any all each every your you"
                    + " their they them our we us must should shall will can may might could would need needs required"
                    + " require requires responsible responsibility responsibilities customer customers client clients user"
                    + " ibm provider also if when so such only which who whose there then than has have had do does");

    /** A verb can follow these. */
    private static final Set<String> LEADING = setOf(
            "to not and or you we they it customer customers client clients user"
                    + " users provider ibm also services service team teams which that who then always never each either");

    private static final Set<String> TIMES = setOf("daily weekly monthly yearly hourly quarterly nightly only early");

    private Words() {}

    /** The words of a text, lower-cased, in order, at most {@code limit}. */
    public static List<String> of(String text, int limit) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        while (words.size() < limit && matcher.find()) words.add(matcher.group().toLowerCase(Locale.ROOT));
        return words;
    }

    /** The first words that say what the text is about, at most {@code count}; possibly none. */
    public static List<String> significant(String text, int count) {
        return of(text, 60).stream()
                .filter(word -> !INSIGNIFICANT.contains(word))
                .limit(count)
                .toList();
    }

    public static boolean isInsignificant(String word) {
        return INSIGNIFICANT.contains(word);
    }

    /**
     * Whether a text has a verb, as far as that can be told word by word. A word that is a noun too ("logs", "backup")
     * counts where a verb can stand: first, or after a subject, "to", "and" and the like. In doubt there is one.
     */
    public static boolean hasVerb(String text) {
        var matcher = WORD.matcher(text);
        var before = "";
        for (var count = 0; count < 60 && matcher.find(); count++) {
            var word = matcher.group();
            if (isVerb(word.toLowerCase(Locale.ROOT), before, count)) return true;
            before = word;
        }
        return false;
    }

    private static boolean isVerb(String word, String before, int count) {
        if (AUXILIARIES.contains(word)) return true;
        if (word.endsWith("ing") || word.endsWith("ed")) return baseForms(word).anyMatch(VERBS::contains);
        var base = Stream.concat(Stream.of(word), baseForms(word))
                .filter(VERBS::contains)
                .findFirst();
        if (base.isEmpty()) return false;
        if (count == 0 || !NOUNS_TOO.contains(base.get())) return true;
        return leadsVerb(before, count == 1 && !word.endsWith("s"));
    }

    /** A name can be a verb's subject; but the capital of a text's first word makes no name of it. */
    private static boolean leadsVerb(String before, boolean first) {
        var small = before.toLowerCase(Locale.ROOT);
        if (TIMES.contains(small)) return false;
        return LEADING.contains(small)
                || small.endsWith("ly")
                || !first && Character.isUpperCase(before.charAt(0)) && !INSIGNIFICANT.contains(small);
    }

    /** Whether a word is a verb's plain form, as an instruction begins with. */
    public static boolean isPlainVerb(String word) {
        return VERBS.contains(word);
    }

    /** Whether a word with its capital can be taken for the first of a sentence rather than a name. */
    static boolean beginsSentence(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) return false;
        var small = word.toLowerCase(Locale.ROOT);
        return OPENERS.contains(small) || VERBS.contains(small);
    }

    /** Whether a text begins as only a sentence does: with a capital, and a word with which no name or title goes on. */
    static boolean onlyBeginsSentence(String text) {
        if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) return false;
        var first = of(text, 1);
        return !first.isEmpty() && STARTERS.contains(first.get(0));
    }

    /** A word without the commonest endings, so that forms of one word can be found equal. */
    public static String stem(String word) {
        for (var ending : List.of("ing", "ed", "es", "s")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending) && !word.endsWith("ss")) {
                return trimmed(cut(word, ending.length()));
            }
        }
        return trimmed(word);
    }

    private static String trimmed(String stem) {
        return stem.length() > 4 && stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static Stream<String> baseForms(String word) {
        if (word.endsWith("ies") || word.endsWith("ied")) return Stream.of(cut(word, 3) + "y");
        if (word.endsWith("ing")) return stems(cut(word, 3));
        if (word.endsWith("ed")) return stems(cut(word, 2));
        if (word.endsWith("es")) return Stream.of(cut(word, 2), cut(word, 1));
        if (word.endsWith("s")) return Stream.of(cut(word, 1));
        return Stream.empty();
    }

    private static Stream<String> stems(String stem) {
        var length = stem.length();
        if (length < 2) return Stream.empty();
        var doubled = stem.charAt(length - 1) == stem.charAt(length - 2);
        return Stream.of(stem, stem + "e", doubled ? cut(stem, 1) : stem);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static Set<String> setOf(String words) {
        return Set.of(words.split(" "));
    }

    private static Set<String> listed(String name) {
        try (var file = Words.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the jar");
            return Set.copyOf(List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
