package io.remit.lint;

import io.remit.wording.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slips in captions, told by the page's own headings: {@code misspelt-caption}. */
final class CaptionRules {
    private static final int SHORTEST = 7;

    private static final Map<String, String> SLIPS = Map.of(
            "responsibilites", "responsibilities",
            "responsiblities", "responsibilities",
            "responsibilties", "responsibilities",
            "responsibiliy", "responsibility",
            "recovey", "recovery",
            "mangement", "management",
            "managment", "management",
            "complience", "compliance",
            "acess", "access",
            "identitiy", "identity");

    private record Slip(String word, String meant, int line, int count) {}

    private CaptionRules() {}

    static void check(LintedPage page, Findings findings) {
        var known = headingWords(page);
        Map<String, Slip> slips = new LinkedHashMap<>();
        for (var caption : page.parsed().captions()) {
            for (var word : new HashSet<>(Words.of(caption.text(), 40))) {
                meant(word, known)
                        .ifPresent(meant -> slips.merge(
                                word,
                                new Slip(word, meant, caption.line(), 1),
                                (first, next) -> new Slip(word, meant, first.line(), first.count() + 1)));
            }
        }
        for (var slip : slips.values()) {
            var more = slip.count() == 1 ? "" : " (and " + (slip.count() - 1) + " more captions)";
            var message = "The caption here" + more + " has " + LintedPage.quoted(slip.word()) + ". Write "
                    + LintedPage.quoted(slip.meant()) + ".";
            findings.info("misspelt-caption", slip.line(), message);
        }
    }

    private static Set<String> headingWords(LintedPage page) {
        var known = new HashSet<String>();
        for (var heading : page.parsed().headings()) {
            for (var word : Words.of(heading.text(), 40))
                if (word.length() >= SHORTEST && known.size() < 500) known.add(word);
        }
        return known;
    }

    private static Optional<String> meant(String word, Set<String> known) {
        if (SLIPS.containsKey(word)) return Optional.of(SLIPS.get(word));
        if (word.length() < SHORTEST || known.contains(word)) return Optional.empty();
        return known.stream().filter(right -> isSlip(word, right)).sorted().findFirst();
    }

    /** One letter missing, added, wrong or swapped, inside the word: at its end it would be another form. */
    private static boolean isSlip(String word, String right) {
        if (Math.abs(word.length() - right.length()) > 1) return false;
        var start = 0;
        var shorter = Math.min(word.length(), right.length());
        while (start < shorter && word.charAt(start) == right.charAt(start)) start++;
        var end = 0;
        while (end < shorter - start && word.charAt(word.length() - 1 - end) == right.charAt(right.length() - 1 - end))
            end++;
        if (start < 1 || end < 1) return false;
        var wrong = word.substring(start, word.length() - end);
        var meant = right.substring(start, right.length() - end);
        var swapped = wrong.length() == 2
                && new StringBuilder(wrong).reverse().toString().equals(meant);
        return swapped || wrong.length() <= 1 && meant.length() <= 1;
    }
}
