package io.remit.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which party a few words name. */
enum PartyWords {
    PROVIDER,
    CUSTOMER,
    BOTH,
    /** The words say that nobody does it. */
    NONE,
    /** The words name no party at all. */
    NOBODY;

    private static final Set<Lexicon.Kind> MEANINGLESS =
            Set.of(Lexicon.Kind.FILLER, Lexicon.Kind.AND, Lexicon.Kind.RESPONSIBILITY, Lexicon.Kind.HOLDER);
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+");
    private static final int MAX_NAMING = 80;
    private static final int MAX_NOTHING = 50;

    /** Which party the words speak of, whatever else they say. */
    static PartyWords in(List<Lexicon.Token> tokens) {
        var first = -1;
        var second = -1;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (isShared(token)) return BOTH;
            if (!isProvider(token) && !isCustomer(token)) continue;
            if (first < 0) first = i;
            else if (isProvider(token) != isProvider(tokens.get(first))) {
                second = i;
                break;
            }
        }
        if (first < 0) return NOBODY;
        if (second < 0) return isProvider(tokens.get(first)) ? PROVIDER : CUSTOMER;
        return ofTwo(tokens, first, second);
    }

    /**
     * "IBM and you" is both, "IBM customer" is the customer, "What you do with IBM" is whoever comes first, and so is
     * "Your provider responsibilities".
     */
    private static PartyWords ofTwo(List<Lexicon.Token> tokens, int first, int second) {
        if (tokens.subList(first + 1, second).stream().anyMatch(PartyWords::joins)
                && tokens.subList(first + 1, second).stream()
                        .allMatch(token -> joins(token)
                                || isProvider(token)
                                || isCustomer(token)
                                || token.is(Lexicon.Kind.FILLER)
                                || token.is(Lexicon.Kind.RESPONSIBILITY))
                && (joins(tokens.get(first + 1)) || joins(tokens.get(second - 1)))) {
            return BOTH;
        }
        var adjacent = second == first + 1;
        if (adjacent
                && tokens.get(first).is(Lexicon.Kind.NAME)
                && tokens.get(second).is(Lexicon.Kind.CUSTOMER)) {
            return CUSTOMER;
        }
        return isProvider(tokens.get(first)) ? PROVIDER : CUSTOMER;
    }

    /** An article in one language can be an "and" in another: only what is no article joins. */
    private static boolean joins(Lexicon.Token token) {
        return token.is(Lexicon.Kind.AND) && !token.is(Lexicon.Kind.FILLER);
    }

    private static boolean isProvider(Lexicon.Token token) {
        return token.is(Lexicon.Kind.NAME) || token.is(Lexicon.Kind.PROVIDER);
    }

    private static boolean isCustomer(Lexicon.Token token) {
        return token.is(Lexicon.Kind.CUSTOMER) || token.is(Lexicon.Kind.YOU);
    }

    private static boolean isShared(Lexicon.Token token) {
        return token.is(Lexicon.Kind.SHARED);
    }

    /** Whether the words do nothing but name parties. */
    static boolean arePure(List<Lexicon.Token> tokens) {
        return tokens.stream()
                .allMatch(token -> token.is(Lexicon.Kind.SERVICE) && tokens.size() <= 2
                        || isProvider(token)
                        || isCustomer(token)
                        || isShared(token)
                        || token.kinds().stream().anyMatch(MEANINGLESS::contains));
    }

    /** The party that a cell does nothing but name ("You", "Shared", "N/A", "IBM (platform)"); NOBODY where it says more. */
    static PartyWords named(String cell, Set<String> names) {
        if (cell.length() > MAX_NAMING) return NOBODY;
        if (isNothing(cell)) return NONE;
        var whole = exactly(cell, names);
        return whole == NOBODY ? exactly(withoutAsides(cell), names) : whole;
    }

    /** A cell without what stands in brackets and without the marks of footnotes. */
    static String withoutAsides(String cell) {
        return ASIDE.matcher(cell).replaceAll(" ").strip();
    }

    private static PartyWords exactly(String cell, Set<String> names) {
        var tokens = Lexicon.tokens(cell.replace('\n', ','), names);
        if (!arePure(tokens)) return NOBODY;
        var party = in(tokens);
        var isService = party == NOBODY && tokens.stream().anyMatch(token -> token.is(Lexicon.Kind.SERVICE));
        return isService && tokens.size() <= 2 ? PROVIDER : party;
    }

    /** Whether a cell says that there is nothing: empty, N/A, a dash. */
    static boolean isNothing(String cell) {
        if (cell.isEmpty()) return true;
        if (cell.length() > MAX_NOTHING) return false;
        var plain = bare(ASIDE.matcher(cell).replaceAll(" "));
        if (plain.isEmpty() && cell.codePoints().anyMatch(Character::isLetter)) plain = bare(cell);
        if (plain.isEmpty()) return cell.codePoints().noneMatch(PartyWords::isSymbol);
        var tokens = Lexicon.tokens(plain, Set.of());
        return tokens.stream().allMatch(token -> token.is(Lexicon.Kind.NOTHING));
    }

    private static String bare(String cell) {
        return Lexicon.plain(cell).replace("&", "").replaceAll("\\s+", " ").strip();
    }

    private static boolean isSymbol(int letter) {
        var type = Character.getType(letter);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL && letter != '~' && letter != '−'
                || letter == '•'
                || letter == '●'
                || letter == '*';
    }
}
