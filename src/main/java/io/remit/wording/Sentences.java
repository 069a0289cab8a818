package io.remit.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts running text into sentences.
 *
 * <p>The JDK's rules find the candidates; what they get wrong in providers' pages is mended here: abbreviations,
 * numbering and initials end no sentence. Addresses, file names and version numbers hold no blank after their dots, so
 * the rules already leave them whole.
 */
public final class Sentences {

    /** A sentence and where it lies in the text, end exclusive; blanks around it are left out. */
    public record Sentence(String text, int start, int end) {}

    /** After these a sentence goes on whatever follows. */
    private static final Set<String> NEVER_LAST = Set.of(
            "e.g.", "i.e.", "eg.", "ie.", "vs.", "cf.", "no.", "nos.", "nr.", "fig.", "figs.", "sec.", "ref.", "vol.",
            "approx.", "incl.", "excl.", "resp.", "dr.", "mr.", "mrs.", "ms.", "prof.", "st.", "z.b.", "d.h.", "bzw.",
            "ca.", "u.a.", "ggf.", "evtl.", "p.ex.", "p.ej.", "ver.", "v.", "p.", "pp.", "art.", "para.");

    /** After these a sentence goes on unless the next word plainly begins one. */
    private static final Set<String> SELDOM_LAST = Set.of(
            "etc.", "inc.", "ltd.", "corp.", "co.", "llc.", "usw.", "u.s.", "u.k.", "e.u.", "a.m.", "p.m.", "al.");

    /** Nobody writes a paragraph this long; what is longer is left whole. */
    private static final int LONGEST = 20_000;

    private Sentences() {}

    /** The sentences of a text in order; none for a blank text. Takes time linear in the text's length; a text beyond
     * all measure is one sentence. */
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        if (text.length() > LONGEST || !mayBreak(text)) {
            add(sentences, text, 0, text.length());
            return sentences;
        }
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        var start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && goesOn(text, start, end)) {
                var number = numberAfterSentence(text, start, end);
                if (number > start) add(sentences, text, start, number);
                start = number;
                continue;
            }
            add(sentences, text, start, end);
            start = end;
        }
        if (start < text.length()) add(sentences, text, start, text.length());
        return sentences;
    }

    /** Whether any mark stands where a sentence could end; asking costs far less than the rules do. */
    private static boolean mayBreak(String text) {
        for (var i = 0; i < text.length() - 1; i++) {
            var letter = text.charAt(i);
            if (letter == '.' || letter == '?' || letter == '!' || letter > 127 && !Character.isLetter(letter))
                return true;
        }
        return false;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start < end) sentences.add(new Sentence(text.substring(start, end), start, end));
    }

    /** Whether the break before {@code end} is none: it lies in an address, or after an abbreviation or a number. */
    private static boolean goesOn(String text, int start, int end) {
        var mark = text.charAt(end - 1);
        if (mark == '.' || mark == '?' || mark == '!') return true;
        var last = wordBefore(text, start, end);
        if (last.endsWith(",") || last.endsWith(";")) return true;
        if (!last.endsWith(".")) return false;
        if (NEVER_LAST.contains(last) || isInitial(last) || isNumbering(text, start, end)) return true;
        return SELDOM_LAST.contains(last) && !Words.beginsSentence(wordAfter(text, end));
    }

    /** Whether the last word is a number that counts sentences rather than the end of one. */
    private static boolean isNumbering(String text, int start, int end) {
        var last = wordBefore(text, start, end);
        if (!isNumber(last)) return false;
        var number = end(text, start, end) - last.length();
        return number == skipBlanks(text, start) || numberAfterSentence(text, start, end) > start;
    }

    /** Where a number such as "2." stands right after a finished sentence, its place: it begins the next one. */
    private static int numberAfterSentence(String text, int start, int end) {
        var last = wordBefore(text, start, end);
        if (!isNumber(last)) return start;
        var number = end(text, start, end) - last.length();
        var before = end(text, start, number);
        return before > start && ".!?".indexOf(text.charAt(before - 1)) >= 0 ? number : start;
    }

    /** A single letter with a dot, or letters each with a dot such as {@code U.S.A.}; they seldom end a sentence. */
    private static boolean isInitial(String word) {
        return word.length() == 2 && Character.isLetter(word.charAt(0)) && word.charAt(0) != 'i';
    }

    private static boolean isNumber(String word) {
        return word.length() <= 3 && word.endsWith(".") && Character.isDigit(word.charAt(0));
    }

    private static int skipBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private static int end(String text, int start, int end) {
        var at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) at--;
        return at;
    }

    private static String wordBefore(String text, int start, int end) {
        var to = end(text, start, end);
        var from = to;
        while (from > start && to - from < 24 && !Character.isWhitespace(text.charAt(from - 1))) from--;
        var word = text.substring(from, to).toLowerCase(Locale.ROOT);
        var bare = 0;
        while (bare < word.length() && !Character.isLetterOrDigit(word.charAt(bare))) bare++;
        return word.substring(bare);
    }

    private static String wordAfter(String text, int end) {
        var from = skipBlanks(text, end);
        var to = from;
        while (to < text.length() && to - from < 24 && Character.isLetter(text.charAt(to))) to++;
        return text.substring(from, to);
    }
}
