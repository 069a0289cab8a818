package io.remit.intake;

import io.remit.wording.Cell;
import java.util.List;

/**
 * One responsibility as read: an area with the provider's cell and the customer's cell.
 *
 * @param key proposed key, unique in the page
 * @param table ordinal of the table it comes from, or -1 where it comes from lists or prose
 * @param row 0-based row in that table (or 0-based position among the page's list-made responsibilities)
 * @param category the section of the page
 * @param variant plan or deployment variant under the category (a nested heading), else empty
 * @param area what it is about
 * @param line 1-based source line of the row's first line
 * @param provider what the provider does
 * @param customer what the customer does
 * @param heldBy who holds it
 * @param duties the atomic duties cut from both cells, the provider's first
 */
public record DraftResponsibility(
        String key,
        int table,
        int row,
        String category,
        String variant,
        String area,
        int line,
        Cell provider,
        Cell customer,
        HeldBy heldBy,
        List<DraftDuty> duties) {
    public DraftResponsibility {
        duties = List.copyOf(duties);
    }
}
