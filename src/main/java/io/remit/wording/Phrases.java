package io.remit.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognizes texts that assign nothing: "N/A", mere references to other pages, explanations of what was said before. */
public final class Phrases {
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "n.a",
            "na",
            "n\\a",
            "none",
            "nothing",
            "nil",
            "null",
            "not applicable",
            "not available",
            "no responsibility",
            "no responsibilities",
            "no action",
            "no action required",
            "no action is required",
            "keine",
            "nicht zutreffend",
            "nicht anwendbar",
            "entfällt",
            "aucun",
            "aucune",
            "sans objet",
            "ninguna",
            "ninguno",
            "no aplica",
            "no procede",
            "nessuna",
            "nessuno",
            "não aplicável",
            "nenhuma",
            "nenhum",
            "なし",
            "該当なし",
            "無",
            "无",
            "不适用",
            "不適用",
            "해당 없음",
            "없음");

    /** Some cells name the party before they say that it has nothing to do. */
    private static final Pattern NAMED = Pattern.compile("^(?:ibm|customer|client|provider|vendor|you)[: ]+");

    /** Brackets and asterisks, and the cross that some put before it. */
    private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private static final Pattern NO_DUTY = Pattern.compile(
            "no (?:[\\w-]+ ){0,4}(?:responsibilit(?:y|ies)|duty|duties|tasks?|actions?)(?: required| needed)?");

    private static final Pattern REFERENCE = Pattern.compile(
            "(?:\\(?(?:please )?(?:see|refer to|cf\\.) (?!that\\b|to it\\b).*"
                    + "|for (?:\\w+ ){0,3}?(?:information|info|details?|instructions?|guidance|help|examples|steps|documentation)\\b"
                    + ".*?\\b(?:see|refer to|visit|check|read|go to|consult|review|contact)\\b.*"
                    + "|for more(?: information| details)?(?: about .*| on .*)?[:,] .*"
                    + "|(?:to|if you want to) (?:learn|find out|read|understand)(?: \\w+)* (?:more|about|how)\\b.*?"
                    + "\\b(?:see|refer to|visit|check|read|go to|consult)\\b.*"
                    + "|(?:learn|read) more.*"
                    + "|(?:more|further|additional|detailed) (?:information|details)\\b.*"
                    + "|weitere informationen .*|siehe .*|voir .*|pour plus d.informations.*|consulte .*|para obtener .*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern EXPLANATION = Pattern.compile(
            "(?:\\()?(?:for example|for instance|e\\.g\\.|that is,|i\\.e\\.|(?:in )?this way\\b|(?:please )?not(?:e|ice) that\\b|note:|examples (?:include|are)\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NARROWING = Pattern.compile(
            "(?:.*\\b(?:not|never|cannot|no longer|neither|except|don[’']t|nothing|nobody)\\b.*"
                    + "|(?:if|when|whenever|once|after|before|during|until|unless|while|in case|in the event|upon)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Every reference and explanation begins with one of these; looking there first saves the patterns most texts. */
    private static final Set<String> OPENERS = Set.of(
            "please",
            "see",
            "refer",
            "cf",
            "for",
            "to",
            "if",
            "learn",
            "read",
            "more",
            "further",
            "additional",
            "detailed",
            "weitere",
            "siehe",
            "voir",
            "pour",
            "consulte",
            "para",
            "e",
            "that",
            "i",
            "in",
            "this",
            "note",
            "notice",
            "examples");

    /** No pattern looks further than this into a text, so that hostile ones cost nothing. */
    private static final int REACH = 400;

    private Phrases() {}

    /** Whether a text says that there is nothing to do, or is only dashes and the like. */
    public static boolean saysNothing(String text) {
        if (text.length() > 60) return text.codePoints().noneMatch(Character::isLetterOrDigit);
        var bare = text.strip().toLowerCase(Locale.ROOT);
        while (!bare.isEmpty() && ".!*()[] ".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        bare = LEADING_MARKS.matcher(bare).replaceFirst("");
        bare = NAMED.matcher(bare).replaceFirst("");
        return NOTHING.contains(bare)
                || NO_DUTY.matcher(bare).matches()
                || bare.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a sentence only sends the reader elsewhere, by its words or because it consists of links. */
    public static boolean onlyRefers(String sentence, List<Link> links) {
        return refersByWords(sentence) || isLinksOnly(sentence, links);
    }

    private static boolean refersByWords(String sentence) {
        return opens(sentence) && REFERENCE.matcher(start(sentence)).matches();
    }

    /** Whether a sentence only explains the one before it. */
    static boolean explains(String sentence) {
        return opens(sentence) && EXPLANATION.matcher(start(sentence)).matches();
    }

    /** Whether a list's lead-in turns or limits what its items say, so that they cannot be read without it. */
    static boolean narrows(String leadIn) {
        return NARROWING.matcher(start(leadIn)).matches();
    }

    private static boolean opens(String sentence) {
        var first = Words.of(sentence, 1);
        return !first.isEmpty() && OPENERS.contains(first.get(0));
    }

    private static String start(String text) {
        return text.length() <= REACH ? text : text.substring(0, REACH);
    }

    /** Whether a text is nothing but links: it names what a page behind them says, and sends nobody from here to there. */
    static boolean isBareLinks(String text, List<Link> links) {
        return !refersByWords(text) && isLinksOnly(text, links);
    }

    /** Links and the words between them, unless a link's text itself is an instruction ("Create a backup"). */
    private static boolean isLinksOnly(String sentence, List<Link> links) {
        if (links.isEmpty() || sentence.length() > REACH) return false;
        var rest = sentence;
        for (var link : links) {
            if (link.text().isBlank()) continue;
            var first = Words.of(link.text(), 1);
            if (!first.isEmpty() && Words.isPlainVerb(first.get(0)) && rest.startsWith(link.text())) return false;
            rest = rest.replace(link.text(), " ");
        }
        return Words.of(rest, 20).stream()
                .allMatch(word -> Set.of("and", "or", "see", "also").contains(word));
    }
}
