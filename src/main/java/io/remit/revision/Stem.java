package io.remit.revision;

/**
 * The stem of an English word, roughly: enough to see that "manages", "managing" and "management" are one word. Words of
 * other languages mostly come out as they went in.
 */
final class Stem {
    private Stem() {}

    /** The stem of a lower-cased word. */
    static String of(String word) {
        if (word.length() < 4 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) return word;
        var stem = singular(word);
        if (stem.endsWith("ing") && stem.length() > 5) stem = unended(cut(stem, 3));
        else if (stem.endsWith("ied")) stem = cut(stem, 3) + "y";
        else if (stem.endsWith("ed") && stem.length() > 4 && !stem.endsWith("eed")) stem = unended(cut(stem, 2));
        else if (stem.endsWith("ment") && stem.length() > 7) stem = cut(stem, 4);
        return stem.endsWith("e") && stem.length() > 3 ? cut(stem, 1) : stem;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) return cut(word, 3) + "y";
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return cut(word, 2);
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return cut(word, 1);
        }
        return word;
    }

    /** "runn" becomes "run"; but "access" keeps its end, and so does "install". */
    private static String unended(String stem) {
        var last = stem.charAt(stem.length() - 1);
        var doubled = stem.length() > 3 && last == stem.charAt(stem.length() - 2);
        return doubled && "bdgmnprt".indexOf(last) >= 0 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
