package io.remit.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that carry its meaning, as stems in order: who is told to do it and how the sentence is built left
 * out, editors' usual substitutions undone.
 */
final class Meaning {
    private static final String PARTY = "(?:(?:the |our )?(?:customers?|clients?|users?|ibm|provider|vendor)|you|we|i)";

    /** "Customer is responsible for managing" and "You must manage" both say "manage". "Should" says less, so it stays. */
    private static final Pattern OBLIGATION = Pattern.compile("^(?:" + PARTY
            + " (?:is|are) (?:also |solely |fully )?(?:responsible for|required to|expected to)"
            + "|" + PARTY + " (?:must|shall|will|needs? to|ha(?:s|ve) to|agrees? to)(?: also)?(?! not| never)"
            + "|it is (?:your|the customers?|the clients?) responsibility to|(?:is |are )?responsible for|to be responsible for"
            + "|for (?:more |further |additional )?information see) ");

    private static final List<Map.Entry<Pattern, String>> STYLE = List.of(
            style("\\bshould (an?|any|the) (\\w+(?: \\w+)?) (occur|happen|arise|fail)\\b", "if $1 $2 $3"),
            style("\\bin the event (?:of|that)\\b", "if"),
            style("\\bin case of\\b", "if"),
            style("\\bin order to\\b", "to"),
            style("\\bprior to\\b", "before"),
            style("\\bmajority of\\b", "most"),
            style("\\b(?:for example|such as)\\b", "eg"),
            style("\\bas well as\\b", "and"),
            style("\\bmake sure\\b", "ensure"),
            style("\\bfor (?:more |further |additional )?information\\b", "for information"),
            style("\\bno longer available\\b", "unavailable"));

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
            "longer");

    private static final Map<String, String> SAME = Map.of(
            "could", "might",
            "utilize", "use",
            "utilise", "use",
            "occurs", "occur",
            "allowlisting", "allowlist",
            "whitelist", "allowlist",
            "whitelisting", "allowlist");

    /** Words that hold a sentence together. Missing here on purpose: or, not, from, if, before, after, should, may, can. */
    private static final Set<String> FILLERS =
            Set.of(("a an the of by via through that which who is are was were be been"
                            + " being am this these those to for in on at with as also will shall their your its his our own"
                            + " please then so such and it they you do does there")
                    .split(" "));

    private static final Set<String> PARTICLE_VERBS = Set.of(
            "back", "fail", "set", "log", "roll", "scale", "sign", "start", "shut", "switch", "check", "clean", "spin",
            "fall");

    private static final Set<String> PARTICLES = Set.of("up", "down", "over", "out", "in", "off", "on", "back");

    private Meaning() {}

    /** The stems that carry a text's meaning, in order. */
    static List<String> of(String text) {
        var words = styled(Wording.words(text));
        var stems = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = SAME.getOrDefault(words.get(i), words.get(i));
            var stem = Stem.of(word);
            if (i + 1 < words.size() && PARTICLE_VERBS.contains(stem) && PARTICLES.contains(words.get(i + 1))) {
                stems.add(stem + words.get(++i));
            } else if (!FILLERS.contains(word)) {
                stems.add(stem);
            }
        }
        return stems;
    }

    private static List<String> styled(List<String> words) {
        var plain = String.join(" ", words);
        var text = OBLIGATION.matcher(plain).replaceFirst("");
        if (words.stream().anyMatch(STYLED::contains)) {
            for (var rule : STYLE) text = rule.getKey().matcher(text).replaceAll(rule.getValue());
        }
        return text.equals(plain) ? words : List.of(text.split(" "));
    }

    private static Map.Entry<Pattern, String> style(String pattern, String replacement) {
        return Map.entry(Pattern.compile(pattern), replacement);
    }
}
