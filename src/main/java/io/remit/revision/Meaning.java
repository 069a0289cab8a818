package io.remit.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a text that carry its meaning, as stems in order: who is told to do it and how the sentence is built left
 * out, editors' usual substitutions undone.
 */
final class Meaning {
    /** Up to four words of a condition; what denies or joins ends them, so that it is never moved or lost. */
    private static final String THING = "((?: (?!(?:no|not|never|or|and|if|is|are)\\b)\\w+){1,4}?)";

    private static final List<Map.Entry<Pattern, String>> STYLE = List.of(
            style("\\bshould (an?|any|the) (\\w+(?: \\w+)?) (occur|happen|arise|fail)\\b", "if $1 $2 $3"),
            style("\\bin the event (?:of|that)\\b", "if"),
            style("\\bin case of\\b", "if"),
            style("\\bin order to\\b", "to"),
            style("\\bprior to\\b", "before"),
            style("\\bmajority of\\b", "most"),
            style("\\b(?:for example|such as|e g)\\b", "eg"),
            style("\\b(?:as|if|when|whenever|where) (?:needed|necessary)\\b", "as needed"),
            style("\\bcan not\\b", "cannot"),
            style("\\bas well as\\b", "and"),
            style("\\bmake sure\\b", "ensure"),
            style("\\bfor (?:more |further |additional )?information\\b", "for information"),
            style("\\bno longer available\\b", "unavailable"),
            style("\\byou have no\\b", "there are no"),
            style("\\bif" + THING + " (?:occurs?|happens?|arises?)\\b", "if$1"),
            event("(?:is|are|was|were|gets?) lost", "loss"),
            event("(?:is|are|was|were|gets?) deleted", "deletion"),
            event("(?:is|are|was|were|gets?) corrupted", "corruption"),
            event("(?:is|are|was|were|gets?) interrupted", "interruption"),
            event("(?:is|are|was|were|becomes?) unavailable", "unavailability"),
            event("fails?(?! over| back)", "failure"));

    /** One of these is in every text that a rule of style applies to; most texts have none, and are done sooner. */
    private static final Set<String> STYLED = Set.of(
            "should",
            "event",
            "case",
            "order",
            "prior",
            "majority",
            "example",
            "such",
            "well",
            "make",
            "information",
            "longer",
            "have",
            "can",
            "g",
            "needed",
            "necessary",
            "if",
            "when",
            "after",
            "before",
            "until");

    /** Each word with the one that stands for it: other words for the same, contractions, small numbers. */
    private static final Map<String, String> SAME = Stream.of(("could might, desired wanted, sufficient enough"
                            + ", utilize use, utilise use, occurs occur"
                            + ", allowlisting allowlist, whitelist allowlist, whitelisting allowlist"
                            + ", cant cannot, dont not, doesnt not, isnt not, arent not, wasnt not, werent not, wont not"
                            + ", one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10")
                    .split(", "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    /**
     * Words that hold a sentence together. Missing here on purpose: or, not, from, if, before, after, should, may, can, and
     * our, because what is the provider's is not yours.
     */
    private static final Set<String> FILLERS =
            Set.of(("a an the of by via through that which who is are was were be been"
                            + " being am this these those to for in on at with as also will shall their your its own"
                            + " please then so such and it they you do does there")
                    .split(" "));

    private static final Set<String> PARTICLE_VERBS = Set.of(
            "back", "fail", "set", "log", "roll", "scale", "sign", "start", "shut", "switch", "check", "clean", "spin",
            "fall");

    private static final Set<String> PARTICLES = Set.of("up", "down", "over", "out", "in", "off", "on", "back");

    /** "A new service instance": how far behind its article a noun is looked for. */
    private static final int WORDS_AFTER_ARTICLE = 3;

    /** A word that carries meaning, and whether an article says that there is one of it. */
    private record Said(String stem, String word, boolean one) {

        /** Whether this is one of what the other has many of: "a copy" and "copies". */
        boolean isOneOf(Said other) {
            return one && !other.one && other.word.endsWith("s") && other.word.length() > word.length();
        }
    }

    private Meaning() {}

    /** The stems that carry a text's meaning, in order. */
    static List<String> of(String text) {
        return said(text).stream().map(Said::stem).toList();
    }

    /** Whether two texts have the same stems in order, and nothing that was one became many. */
    static boolean same(String before, String after) {
        var olds = said(before);
        var news = said(after);
        if (olds.size() != news.size()) return false;
        for (var i = 0; i < olds.size(); i++) {
            if (!olds.get(i).stem.equals(news.get(i).stem)) return false;
            if (olds.get(i).isOneOf(news.get(i)) || news.get(i).isOneOf(olds.get(i))) return false;
        }
        return true;
    }

    private static List<Said> said(String text) {
        var words = styled(Wording.words(text));
        var said = new ArrayList<Said>();
        var lastArticle = -WORDS_AFTER_ARTICLE - 1;
        for (var i = 0; i < words.size(); i++) {
            var word = SAME.getOrDefault(words.get(i), words.get(i));
            var stem = Stem.of(word);
            if (word.equals("a") || word.equals("an")) lastArticle = i;
            if (i + 1 < words.size() && PARTICLE_VERBS.contains(stem) && PARTICLES.contains(words.get(i + 1))) {
                said.add(new Said(stem + words.get(++i), word, false));
            } else if (!FILLERS.contains(word) || Obligation.tellsWho(words, i)) {
                said.add(new Said(stem, word, i - lastArticle <= WORDS_AFTER_ARTICLE));
            }
        }
        return said;
    }

    private static List<String> styled(List<String> words) {
        var plain = String.join(" ", words);
        var text = Obligation.cutOff(plain);
        if (words.stream().anyMatch(STYLED::contains)) {
            for (var rule : STYLE) text = rule.getKey().matcher(text).replaceAll(rule.getValue());
        }
        return text.equals(plain) ? words : List.of(text.split(" "));
    }

    /** "If the region is lost" and "in case of loss of the region" name one event. */
    private static Map.Entry<Pattern, String> event(String clause, String noun) {
        return style("\\b(if|when|after|before|until)" + THING + " " + clause + "\\b", "$1 " + noun + "$2");
    }

    private static Map.Entry<Pattern, String> style(String pattern, String replacement) {
        return Map.entry(Pattern.compile(pattern), replacement);
    }
}
