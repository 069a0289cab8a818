package io.remit.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of providers that only this page tells: from sentences such as "You and Acme share responsibilities", and from
 * tables whose cells say "Customer" and one other name.
 */
final class PageNames {
    private static final String NAME = "(\\p{Lu}[\\p{L}\\d.-]*+(?: \\p{Lu}[\\p{L}\\d.-]*+){0,3}|‹[^›]{1,60}›)";
    private static final String CUSTOMER =
            "(?:[Yy]ou|(?:[Tt]he |[Oo]ur )?[Cc](?:ustomers?|lients?)|[Tt]enants?|[Cc]liente|[Kk]unden?|[Kk]lant)";
    private static final String AND = " (?:and|y|e|et|und|en) ";
    private static final Pattern TELLING =
            Pattern.compile(CUSTOMER + AND + NAME + "|" + NAME + " and (?:" + CUSTOMER + "|your)\\b" + "|\\b[Bb]oth "
                    + NAME + " and |" + NAME + " is (?:solely |only |also |fully )?responsible for");

    /** What stands before the name in "Managed by Acme". */
    private static final Pattern ACTING = Pattern.compile(
            "^(?i:fully )?(?i:managed|provided|owned|operated|handled|hosted|maintained|supported) (?i:by) (?=\\p{Lu})");

    private static final int MAX_TEXT = 400_000;
    private static final int MAX_ROWS = 200;

    /** What is longer is a text, and names nobody. */
    private static final int MAX_CELL = 80;

    private final String text;
    private final Set<String> headers;
    private final Set<String> names = new HashSet<>();

    private PageNames(String text, Set<String> headers) {
        this.text = text;
        this.headers = headers;
    }

    static PageNames of(PageContent page) {
        var text = page.title() + "\n"
                + page.headings().stream().map(ParsedPage.Heading::text).collect(Collectors.joining("\n"))
                + "\n"
                + page.prose().stream().map(ParsedPage.Prose::text).collect(Collectors.joining("\n"));
        var headers = page.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Lexicon::plain)
                .collect(Collectors.toSet());
        var names = new PageNames(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text, headers);
        names.tell();
        page.tables().forEach(names::lookInto);
        return names;
    }

    Set<String> all() {
        return names;
    }

    private void tell() {
        var telling = TELLING.matcher(text);
        while (telling.find()) {
            for (var group = 1; group <= telling.groupCount(); group++) {
                if (telling.group(group) != null) add(telling.group(group));
            }
        }
    }

    /** Words of the lexicon are no names: "The Customer and Security are responsible" must not make Security one. */
    private void add(String candidate) {
        var name = candidate.replaceFirst("^(?:The|Both|If|When|While|For|As|In|And|Although|However) ", "");
        var tokens = Lexicon.tokens(name, Set.of());
        if (tokens.isEmpty() || tokens.size() > 4) return;
        var plain = Lexicon.plain(name);
        var own = tokens.get(0).kinds().isEmpty()
                || tokens.stream().anyMatch(token -> token.kinds().isEmpty()) && heads(plain);
        if (own
                && tokens.stream()
                        .allMatch(token -> token.kinds().isEmpty()
                                || token.is(Lexicon.Kind.FILLER)
                                || token.is(Lexicon.Kind.SERVICE))) {
            names.add(plain);
        }
    }

    /** Whether a column's header has a name; one that begins with a common word ("Cloud Acme") counts only then. */
    private boolean heads(String plain) {
        return headers.stream().anyMatch(header -> (" " + header + " ").contains(" " + plain + " "));
    }

    /** Whether the page speaks of something by a name, not as the first word of a sentence only. */
    boolean mentions(String name) {
        if (name.isBlank() || !Character.isUpperCase(name.codePointAt(0)) && name.charAt(0) != '‹') return false;
        return Pattern.compile("(?<=[\\p{Ll},] )" + Pattern.quote(name.strip()) + "(?![\\p{L}\\d])")
                .matcher(text)
                .find();
    }

    /** A table whose cells say "Customer", "Shared" and one other name tells by that who the provider is. */
    private void lookInto(PageTable table) {
        var others = new HashMap<String, Integer>();
        var customers = 0;
        for (var column = 1; column < table.columns().size(); column++) {
            var inColumn = new HashMap<String, Integer>();
            var named = 0;
            for (var row : table.rows().subList(0, Math.min(table.rows().size(), MAX_ROWS))) {
                var cell = row.cells().get(column).text();
                if (cell.length() > MAX_CELL) inColumn.merge("", 1, Integer::sum);
                else named += count(cell, inColumn);
            }
            if (named == 0) continue;
            customers += named;
            inColumn.forEach((name, uses) -> others.merge(name, uses, Integer::sum));
        }
        if (customers > 0) keep(others);
    }

    private static int count(String cell, Map<String, Integer> others) {
        var party = PartyWords.named(cell, Set.of());
        var speaks = party != PartyWords.NOBODY || PartyWords.in(Lexicon.tokens(cell, Set.of())) == PartyWords.CUSTOMER;
        if (!speaks) others.merge(actor(cell), 1, Integer::sum);
        return party == PartyWords.CUSTOMER || party == PartyWords.BOTH ? 1 : 0;
    }

    private static String actor(String cell) {
        return ACTING.matcher(PartyWords.withoutAsides(cell)).replaceFirst("");
    }

    /** What nearly all the other cells say is the name, if the page itself, or a column's header, speaks of it. */
    private void keep(Map<String, Integer> others) {
        var all = others.values().stream().mapToInt(Integer::intValue).sum();
        var most = others.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty() || most.get().getValue() < 2 || most.get().getValue() * 4 < all * 3) return;
        var name = most.get().getKey();
        var words = List.of(name.split(" "));
        if (words.size() <= 4
                && (mentions(name)
                        || heads(Lexicon.plain(name))
                        || text.toLowerCase(Locale.ROOT).contains("responsib") && mentions(words.get(0)))) {
            add(name);
        }
    }
}
