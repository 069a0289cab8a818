package io.remit.revision;

import io.remit.intake.HeldBy;
import io.remit.intake.PageKind;
import io.remit.intake.Party;
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
 * @param page which of the edition's pages it stands in; rows of one never continue rows of another
 */
public record Responsibility(
        String key,
        String category,
        String variant,
        String area,
        String provider,
        String customer,
        HeldBy heldBy,
        List<Duty> duties,
        PageKind page) {
    /** What is shorter, such as "N/A" or a dash, says that there is nothing; it fills no gap. */
    private static final int SHORTEST_FILLING = 6;

    public Responsibility {
        duties = List.copyOf(duties);
    }

    /** A row of the page that says who does what. */
    public Responsibility(
            String key,
            String category,
            String variant,
            String area,
            String provider,
            String customer,
            HeldBy heldBy,
            List<Duty> duties) {
        this(key, category, variant, area, provider, customer, heldBy, duties, PageKind.RESPONSIBILITIES);
    }

    Responsibility with(String otherKey, List<Duty> otherDuties) {
        return new Responsibility(otherKey, category, variant, area, provider, customer, heldBy, otherDuties, page);
    }

    /** Whether it leaves open who does what: it names nobody, or a cell that should name duties has only filling in it. */
    public boolean isGap() {
        return heldBy == HeldBy.NONE || isFilling(Party.PROVIDER) || isFilling(Party.CUSTOMER);
    }

    /** Whether a party's cell has words in it that name no duty, such as a placeholder that was left in the page. */
    public boolean isFilling(Party party) {
        var holder = party == Party.PROVIDER ? HeldBy.PROVIDER : HeldBy.CUSTOMER;
        var cell = party == Party.PROVIDER ? provider : customer;
        return (heldBy == HeldBy.SHARED || heldBy == holder)
                && cell.strip().length() >= SHORTEST_FILLING
                && duties.stream().noneMatch(duty -> duty.party() == party);
    }

    /** The category, with the variant where there is one. */
    public String section() {
        return variant.isEmpty() ? category : category + ", " + variant;
    }
}
