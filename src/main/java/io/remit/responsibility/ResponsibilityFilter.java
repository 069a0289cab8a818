package io.remit.responsibility;

import io.remit.catalog.Voice;
import io.remit.intake.HeldBy;
import io.remit.revision.Responsibility;
import io.remit.web.Request;
import java.util.List;
import java.util.Locale;

/**
 * What a reader wants to see of the matrix. Empty texts filter nothing.
 *
 * @param service slug of one service
 * @param category name of one category
 * @param party {@code yours}, {@code provider}, {@code shared} or {@code nobody}, which finds every gap
 * @param words all of which must stand in the area or in a cell, in any case
 */
public record ResponsibilityFilter(String service, String category, String party, String words) {

    /** The filter that an address names; a party that does not exist filters nothing. */
    static ResponsibilityFilter of(Request in) {
        var party = in.query("party").equals("customer") ? name(HeldBy.CUSTOMER) : in.query("party");
        var known = Voice.HOLDERS.stream().anyMatch(held -> name(held).equals(party));
        return new ResponsibilityFilter(in.query("service"), in.query("category"), known ? party : "", in.query("q"));
    }

    boolean isActive() {
        return !(service + category + party + words).isEmpty();
    }

    boolean keeps(BoundService one) {
        return service.isEmpty() || one.service().slug().equals(service);
    }

    boolean keeps(Responsibility row) {
        return (category.isEmpty() || row.category().equals(category))
                && (party.isEmpty() || isHeldBy(party, row))
                && wanted().stream().allMatch(text(row)::contains);
    }

    /** Gaps are no holders: a row that one party holds may still leave a part open, and is then found in both places. */
    private static boolean isHeldBy(String party, Responsibility row) {
        return party.equals(name(HeldBy.NONE))
                ? row.isGap()
                : name(row.heldBy()).equals(party);
    }

    /** What a service's matrix depends on; lengths keep one filter from being taken for another. */
    String key() {
        return category.length() + "|" + category + "|" + party + "|" + words;
    }

    static String name(HeldBy held) {
        return switch (held) {
            case CUSTOMER -> "yours";
            case PROVIDER -> "provider";
            case SHARED -> "shared";
            case NONE -> "nobody";
        };
    }

    private List<String> wanted() {
        var text = words.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    /** What is shown of a row: its duties too, because an operator may have cut them otherwise than the cells. */
    private static String text(Responsibility row) {
        var text = new StringBuilder(
                String.join("\n", row.area(), row.category(), row.variant(), row.provider(), row.customer()));
        row.duties().forEach(duty -> text.append('\n').append(duty.text()));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
