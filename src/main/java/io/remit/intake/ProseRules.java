package io.remit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Prose beside a table that gives somebody a duty: {@code prose-contradicts-table} where the table gives it to the other
 * party, {@code prose-assigns-duty} where the table does not have it.
 */
final class ProseRules {
    private static final String CUSTOMER =
            "(?:(?:the |a |each |our )?(?:customers?|users?|clients?|subscribers?|tenants?)|you)";
    private static final String PROVIDER =
            "(?:(?:the |our )?(?:provider|vendor|ibm(?: cloud)?|aws|amazon|microsoft|google|oracle|sap)|we)";
    private static final String DUTY =
            " (?:(?:is|are|remains?)(?: also| solely| fully| still| then)* (?:responsible for|required to|obliged to)"
                    + "|(?:must|shall|needs? to|ha(?:s|ve) to)(?: also)?) (?!not\\b)(.+)";

    private static final Pattern TO_CUSTOMER = assignment(CUSTOMER);
    private static final Pattern TO_PROVIDER = assignment(PROVIDER);
    private static final Pattern BOTH = Pattern.compile(
            "(?i)\\bboth\\b|\\bshared?\\b|\\b(?:you|customers?) and (?:ibm|the provider)\\b|\\b(?:ibm|the provider) and (?:you|the customers?)\\b");

    /** Instructions to the reader of the page rather than duties. */
    private static final Set<String> READING = Set.of(
            "review", "see", "read", "learn", "refer", "use", "note", "check", "consult", "find", "select", "click");

    private static final double ENOUGH = 0.6;
    private static final int FEWEST_WORDS = 2;

    /** A duty of a section's tables: whose it is, and its words with its area's. */
    private record Known(Party party, Set<String> words) {}

    private record Assigned(Party party, String text) {}

    private ProseRules() {}

    static void check(LintedPage page, Findings findings) {
        if (!page.english()) return;
        var bySection = new HashMap<List<String>, List<Known>>();
        for (var row : page.rows()) {
            if (row.table() < 0 || row.table() >= page.parsed().tables().size()) continue;
            var section = page.parsed().tables().get(row.table()).headings();
            var known = bySection.computeIfAbsent(section, headings -> new ArrayList<>());
            for (var duty : row.duties()) known.add(new Known(duty.party(), words(row.area() + " " + duty.text())));
        }
        for (var prose : page.parsed().prose()) {
            var known = prose.headings().isEmpty() ? null : bySection.get(prose.headings());
            if (known != null) paragraph(prose, known, findings);
        }
    }

    private static void paragraph(ParsedPage.Prose prose, List<Known> known, Findings findings) {
        var subject = Optional.<Party>empty();
        for (var sentence : Sentences.of(prose.text())) {
            var assigned = assigned(sentence.text(), subject);
            if (assigned.isEmpty()) continue;
            subject = Optional.of(assigned.get().party());
            compare(prose, sentence.text(), assigned.get(), known, findings);
        }
    }

    /** Who gets which duty by a sentence. An instruction after one that named a party is that party's as well. */
    private static Optional<Assigned> assigned(String sentence, Optional<Party> subject) {
        if (sentence.length() > 600 || BOTH.matcher(sentence).find() || Phrases.onlyRefers(sentence, List.of()))
            return Optional.empty();
        var customer = TO_CUSTOMER.matcher(sentence);
        if (customer.find()) return Optional.of(new Assigned(Party.CUSTOMER, customer.group(1)));
        var provider = TO_PROVIDER.matcher(sentence);
        if (provider.find()) return Optional.of(new Assigned(Party.PROVIDER, provider.group(1)));
        var first = Words.of(sentence, 1);
        var instruction = !first.isEmpty() && Words.isPlainVerb(first.get(0)) && !READING.contains(first.get(0));
        return instruction ? subject.map(party -> new Assigned(party, sentence)) : Optional.empty();
    }

    private static void compare(
            ParsedPage.Prose prose, String sentence, Assigned assigned, List<Known> known, Findings findings) {
        var words = words(assigned.text());
        if (words.size() < FEWEST_WORDS) return;
        var own = best(words, known, assigned.party());
        var others = best(words, known, assigned.party() == Party.CUSTOMER ? Party.PROVIDER : Party.CUSTOMER);
        var named = assigned.party() == Party.CUSTOMER ? "the customer" : "the provider";
        if (others >= ENOUGH && others > own) {
            var message = "The text says that " + named + " must do this, but the table gives it to the other side: "
                    + LintedPage.quoted(sentence) + ". Decide whose it is, and say so in one place.";
            findings.warning("prose-contradicts-table", prose.line(), message);
        } else if (own < ENOUGH) {
            var message = "The text gives " + named + " a duty that the table does not have: "
                    + LintedPage.quoted(sentence) + ". Add it to the table.";
            findings.info("prose-assigns-duty", prose.line(), message);
        }
    }

    private static double best(Set<String> words, List<Known> known, Party party) {
        var best = 0.0;
        for (var duty : known) {
            if (duty.party() != party) continue;
            var shared = words.stream().filter(duty.words()::contains).count();
            best = Math.max(best, shared / (double) words.size());
        }
        return best;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : Words.of(text, 120)) if (!Words.isInsignificant(word)) words.add(Words.stem(word));
        return words;
    }

    private static Pattern assignment(String party) {
        return Pattern.compile("(?i)^(?:[^,.;]{1,80}, )?(?:and |also )?" + party + DUTY.toLowerCase(Locale.ROOT));
    }
}
