package io.remit.duty;

import io.remit.intake.HeldBy;
import io.remit.revision.Responsibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader wants to see of the matrix. Empty texts filter nothing.
 *
 * @param service slug of one service
 * @param category name of one category
 * @param party {@code yours}, {@code provider}, {@code shared} or {@code nobody}
 * @param words all of which must stand in the area or in a cell, in any case
 */
public record ResponsibilityFilter(String service, String category, String party, String words) {

    boolean isActive() {
        return !(service + category + party + words).isEmpty();
    }

    boolean keeps(Responsibility row) {
        return (category.isEmpty() || row.category().equals(category))
                && heldBy().map(held -> row.heldBy() == held).orElse(true)
                && wanted().stream().allMatch(text(row)::contains);
    }

    /** The same without the party, under which the parties are counted. */
    ResponsibilityFilter anyParty() {
        return new ResponsibilityFilter(service, category, "", words);
    }

    String key() {
        return category + "|" + party + "|" + words;
    }

    static String name(HeldBy held) {
        return switch (held) {
            case CUSTOMER -> "yours";
            case PROVIDER -> "provider";
            case SHARED -> "shared";
            case NONE -> "nobody";
        };
    }

    private Optional<HeldBy> heldBy() {
        for (var held : HeldBy.values()) {
            if (name(held).equals(party)) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    private List<String> wanted() {
        var text = words.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private static String text(Responsibility row) {
        return String.join("\n", row.area(), row.category(), row.variant(), row.provider(), row.customer())
                .toLowerCase(Locale.ROOT);
    }
}
