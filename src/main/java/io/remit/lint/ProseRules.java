package io.remit.lint;

import io.remit.intake.ParsedPage;
import io.remit.intake.Party;
import io.remit.wording.Phrases;
import io.remit.wording.Sentences;
import io.remit.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final double SURE = 0.8;
    private static final double MARGIN = 0.3;
    private static final int FEWEST_WORDS = 2;

    /** So many of a sentence's words in its heading, and it only says what the section is about. */
    private static final double OVERVIEW = 0.4;

    /** Comparing costs sentences times duties; beyond these a page is no page a person wrote. */
    private static final int MOST_SENTENCES = 1000;

    private static final int MOST_DUTIES = 500;

    /** A duty of a section's tables: whose it is, and its words with its area's. */
    private record Known(Party party, Set<String> own, Set<String> words) {}

    private record Assigned(Party party, String text) {}

    private final Findings findings;
    private final Set<String> title;
    private final Map<List<String>, List<Known>> bySection = new HashMap<>();
    private int compared;

    private ProseRules(LintedPage page, Findings findings) {
        this.findings = findings;
        this.title = words(page.parsed().title());
        for (var row : page.rows()) {
            if (row.table() < 0 || row.table() >= page.parsed().tables().size()) continue;
            var section = page.parsed().tables().get(row.table()).headings();
            var known = bySection.computeIfAbsent(section, headings -> new ArrayList<>());
            for (var duty : row.duties()) {
                if (known.size() < MOST_DUTIES)
                    known.add(new Known(duty.party(), words(duty.text()), words(row.area() + " " + duty.text())));
            }
        }
    }

    static void check(LintedPage page, Findings findings) {
        if (!page.english()) return;
        var rules = new ProseRules(page, findings);
        for (var prose : page.parsed().prose()) {
            if (!prose.headings().isEmpty() && rules.bySection.containsKey(prose.headings())) rules.paragraph(prose);
        }
    }

    private void paragraph(ParsedPage.Prose prose) {
        var subject = Optional.<Party>empty();
        for (var sentence : Sentences.of(prose.text())) {
            var assigned = assigned(sentence.text(), subject);
            if (assigned.isEmpty() || compared++ > MOST_SENTENCES) continue;
            subject = Optional.of(assigned.get().party());
            compare(prose, sentence.text(), assigned.get());
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

    private void compare(ParsedPage.Prose prose, String sentence, Assigned assigned) {
        var words = words(assigned.text());
        words.removeAll(title);
        if (words.size() < FEWEST_WORDS || isOverview(words, prose.headings())) return;
        var known = bySection.getOrDefault(prose.headings(), List.of());
        var own = best(words, known, assigned.party());
        var other = assigned.party() == Party.CUSTOMER ? Party.PROVIDER : Party.CUSTOMER;
        var others = best(
                words, known.stream().filter(duty -> isAsShort(duty, words)).toList(), other);
        var named = assigned.party() == Party.CUSTOMER ? "the customer" : "the provider";
        if (others >= SURE && others >= own + MARGIN) {
            var message = "The text says that " + named + " must do this, but the table gives it to the other side: "
                    + LintedPage.quoted(sentence) + ". Decide whose it is, and say so in one place.";
            findings.warning("prose-contradicts-table", prose.line(), message);
        } else if (own < ENOUGH) {
            var message = "The text gives " + named + " a duty that the table does not have: "
                    + LintedPage.quoted(sentence) + ". Add it to the table.";
            findings.info("prose-assigns-duty", prose.line(), message);
        }
    }

    private static boolean isOverview(Set<String> words, List<String> headings) {
        var heading = words(headings.get(headings.size() - 1));
        return words.stream().filter(heading::contains).count() >= OVERVIEW * words.size();
    }

    /** A long duty has most words of any sentence; only one that says little more can be the same duty. */
    private static boolean isAsShort(Known duty, Set<String> words) {
        return duty.own().size() <= 2 * words.size();
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
