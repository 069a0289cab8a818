package io.remit.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a header cell, a heading or a label says about the column, section or list below it.
 *
 * @param kind whose it is, or what it is about
 * @param responsibility whether it speaks of responsibility or duty
 * @param pure whether nothing else is said: "IBM responsibilities" is pure, "IBM Cloud regions" is not
 */
record HeaderSense(Kind kind, boolean responsibility, boolean pure) {

    /** {@code SERVICE} is a provider only beside a customer; {@code UNKNOWN} has words that say nothing to us. */
    enum Kind {
        PROVIDER,
        SERVICE,
        CUSTOMER,
        SHARED,
        HOLDER,
        AREA,
        GROUP,
        DESCRIPTION,
        NOTE,
        EMPTY,
        UNKNOWN
    }

    private static final Pattern MARKUP = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)|<[^>]{0,200}>|[*_`#]");

    /** What is longer is a sentence, and says whatever it says. */
    private static final int MAX_LENGTH = 160;

    /** Of an expression that nobody resolved, its last part says what it is about. */
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{[^{}]{0,200}?([\\w-]{1,60})\\s*\\}\\}");

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:\\d{1,2}[.)]?)+\\s+");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    static HeaderSense of(String text) {
        return of(text, Set.of());
    }

    /** Reads the words; markup that is left in them counts for nothing. */
    static HeaderSense of(String text, Set<String> names) {
        if (text.length() > MAX_LENGTH) return new HeaderSense(Kind.UNKNOWN, false, false);
        var words = MARKUP.matcher(EXPRESSION.matcher(text).replaceAll("$1")).replaceAll(" $1 ");
        var sense = of(Lexicon.tokens(NUMBERING.matcher(words).replaceFirst(""), names));
        if (!sense.namesParty() || sense.pure() || words.indexOf('(') < 0) return sense;
        var plain = of(Lexicon.tokens(
                NUMBERING.matcher(ASIDE.matcher(words).replaceAll(" ")).replaceFirst(""), names));
        return plain.namesParty() ? plain : sense;
    }

    private static HeaderSense of(List<Lexicon.Token> tokens) {
        if (tokens.isEmpty()) return new HeaderSense(Kind.EMPTY, false, true);
        var responsibility = has(tokens, Lexicon.Kind.RESPONSIBILITY);
        var party = PartyWords.in(tokens);
        if (party != PartyWords.NOBODY) {
            return new HeaderSense(kind(party), responsibility, PartyWords.arePure(tokens));
        }
        if (has(tokens, Lexicon.Kind.THIRD)) return new HeaderSense(Kind.NOTE, responsibility, false);
        var service = only(tokens, Lexicon.Kind.SERVICE, Lexicon.Kind.RESPONSIBILITY);
        if (service && responsibility && has(tokens, Lexicon.Kind.SERVICE)) {
            return new HeaderSense(Kind.SERVICE, true, true);
        }
        return new HeaderSense(subject(tokens), responsibility, false);
    }

    private static Kind kind(PartyWords party) {
        return switch (party) {
            case PROVIDER -> Kind.PROVIDER;
            case CUSTOMER -> Kind.CUSTOMER;
            default -> Kind.SHARED;
        };
    }

    private static Kind subject(List<Lexicon.Token> tokens) {
        if (only(tokens, Lexicon.Kind.DESCRIPTION)) return Kind.DESCRIPTION;
        if (only(tokens, Lexicon.Kind.GROUP)) return Kind.GROUP;
        if (only(tokens, Lexicon.Kind.AREA)) return Kind.AREA;
        if (only(tokens, Lexicon.Kind.HOLDER)) return Kind.HOLDER;
        if (only(tokens, Lexicon.Kind.NOTE)) return Kind.NOTE;
        if (has(tokens, Lexicon.Kind.DESCRIPTION)) return Kind.DESCRIPTION;
        if (only(tokens, Lexicon.Kind.AREA, Lexicon.Kind.GROUP, Lexicon.Kind.RESPONSIBILITY)) return Kind.AREA;
        return Kind.UNKNOWN;
    }

    private static boolean has(List<Lexicon.Token> tokens, Lexicon.Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    /** Whether all words are of the kinds or mean nothing, and at least one is of the first kind. */
    private static boolean only(List<Lexicon.Token> tokens, Lexicon.Kind... kinds) {
        return has(tokens, kinds[0])
                && tokens.stream()
                        .allMatch(token -> token.is(Lexicon.Kind.FILLER)
                                || token.is(Lexicon.Kind.AND)
                                || List.of(kinds).stream().anyMatch(token::is));
    }

    boolean namesParty() {
        return kind == Kind.PROVIDER || kind == Kind.CUSTOMER || kind == Kind.SHARED;
    }

    /** Whether it says without doubt that what follows is this party's. */
    boolean isParty(Kind party) {
        return kind == party && (responsibility || pure);
    }
}
