package io.remit.revision;

import io.remit.intake.HeldBy;
import java.util.List;

/**
 * One row of an edition: an area with both parties' cells.
 *
 * @param key the same across editions while it is about the same thing
 * @param category the section of the page
 * @param variant plan or deployment variant under the category, else empty
 * @param area what it is about
 * @param provider the provider's cell as text, a line a block
 * @param customer the customer's cell as text, a line a block
 * @param heldBy who holds it
 * @param duties the atomic duties of both parties, the provider's first
 */
public record Responsibility(
        String key,
        String category,
        String variant,
        String area,
        String provider,
        String customer,
        HeldBy heldBy,
        List<Duty> duties) {
    public Responsibility {
        duties = List.copyOf(duties);
    }

    Responsibility with(String otherKey, List<Duty> otherDuties) {
        return new Responsibility(otherKey, category, variant, area, provider, customer, heldBy, otherDuties);
    }

    /** The category, with the variant where there is one. */
    public String section() {
        return variant.isEmpty() ? category : category + ", " + variant;
    }
}
