package io.remit.catalog;

import io.remit.access.Problem.NotFound;
import io.remit.web.Request;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.util.List;

/**
 * Two editions of a service to compare, as an address names them.
 *
 * @param older the one that was published first
 * @param newer the other
 * @param everything whether rows without a change are wanted too
 * @param choices the service's editions, the newest first
 */
public record EditionPair(EditionHead older, EditionHead newer, boolean everything, List<EditionHead> choices) {
    public EditionPair {
        choices = List.copyOf(choices);
    }

    /**
     * The pair that {@code from}, {@code to} and {@code all} of a request name, whichever is named first.
     *
     * @param heads the service's editions, the newest first
     * @param newest number of the newer one where none is named
     * @throws NotFound where there is no such edition
     */
    public static EditionPair of(Request in, List<EditionHead> heads, int newest) {
        int to = in.queryNumber("to", newest);
        int from = in.queryNumber("from", Math.max(1, to - 1));
        return new EditionPair(
                head(heads, Math.min(from, to)),
                head(heads, Math.max(from, to)),
                in.query("all").equals("yes"),
                heads);
    }

    /** The editions to choose the older one from. */
    public List<Option> olderChoices() {
        return options(choices, older);
    }

    /** The editions to choose the newer one from. */
    public List<Option> newerChoices() {
        return options(choices, newer);
    }

    /** Leads to the same pair with or without the rows that did not change. */
    public Link toggle(String action, String queryBefore) {
        var here = "%s?%sfrom=%d&to=%d".formatted(action, queryBefore, older.number(), newer.number());
        return everything
                ? new Link("Show only what changed", here)
                : new Link("Show rows without a change too", here + "&all=yes");
    }

    /** What a page about this pair depends on, as far as editions go. */
    public String key() {
        return "%s %s %s %d".formatted(older.id(), newer.id(), everything, choices.size());
    }

    static List<Option> options(List<EditionHead> heads, EditionHead selected) {
        return heads.stream()
                .map(head -> new Option(
                        Integer.toString(head.number()), head.label(), head.id().equals(selected.id())))
                .toList();
    }

    private static EditionHead head(List<EditionHead> heads, int number) {
        return heads.stream()
                .filter(head -> head.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
