package io.remit.revision;

import io.remit.intake.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text says who must do it. The words are style, since the column says it too; who they name is not: a cell that
 * turns from "you are responsible" to "the provider is responsible" says the opposite.
 */
final class Obligation {
    private static final String PARTY = "(?:(?:the |our )?(?:customers?|clients?|user|ibm|provider|vendor)|you|we|i)";

    /**
     * "Customer is responsible for managing" and "You must manage" both say "manage". "Should" and "is expected to" say
     * less and "is solely responsible" says more, so they stay; and users can be others than the customer.
     */
    private static final Pattern OBLIGATION = Pattern.compile("^(?:" + PARTY
            + " (?:is|are) (?:also )?(?:responsible for|required to)"
            + "|" + PARTY + " (?:must|shall|will|needs? to|ha(?:s|ve) to|agrees? to)(?: also)?(?! not| never)"
            + "|it is (?:your|the customers?|the clients?) responsibility to|(?:is |are )?responsible for|to be responsible for"
            + "|for (?:more |further |additional )?information see) ");

    private static final Set<String> PROVIDER = Set.of("ibm", "provider", "vendor", "we", "us");

    private static final Set<String> CUSTOMER =
            Set.of("customer", "customers", "client", "clients", "user", "users", "you", "your", "i");

    /** Before a party's name these tell who gives and who takes; before anything else they only hold a sentence together. */
    private static final Set<String> DIRECTIONS = Set.of("by", "for", "to", "with");

    private static final Set<String> ARTICLES = Set.of("the", "a", "your");

    private Obligation() {}

    /** The words of a text, a blank between each, without an obligation at their beginning. */
    static String cutOff(String words) {
        return OBLIGATION.matcher(words).replaceFirst("");
    }

    /** Whom a text's beginning obliges; empty where it leaves that to the column it stands in. */
    static Optional<Party> party(String text) {
        var matcher = OBLIGATION.matcher(String.join(" ", Wording.words(text)));
        if (!matcher.find()) return Optional.empty();
        var words = List.of(matcher.group().split(" "));
        if (words.stream().anyMatch(PROVIDER::contains)) return Optional.of(Party.PROVIDER);
        return words.stream().anyMatch(CUSTOMER::contains) ? Optional.of(Party.CUSTOMER) : Optional.empty();
    }

    /** Whether a word says in which direction something goes between the parties: "by the customer", "to the customer". */
    static boolean tellsWho(List<String> words, int at) {
        if (!DIRECTIONS.contains(words.get(at))) return false;
        var next = at + 1;
        if (next < words.size() && ARTICLES.contains(words.get(next))) next++;
        return next < words.size() && isParty(words.get(next));
    }

    static boolean isParty(String word) {
        return PROVIDER.contains(word) || CUSTOMER.contains(word) && !word.equals("your");
    }
}
