package io.remit.catalog;

import io.remit.intake.DraftResponsibility;
import io.remit.intake.PageKind;

/**
 * A row of a draft as it stands.
 *
 * @param id its place in its page, the same whatever is corrected, or {@code added-N}; before it {@code hadr-} for the
 *     page on disaster recovery
 * @param responsibility what it says
 * @param mark what the operator did to it
 */
public record DraftRow(String id, DraftResponsibility responsibility, Mark mark) {

    private static final String RECOVERY = "hadr-";

    /** Which page a row's id is of. */
    static PageKind page(String id) {
        return id.startsWith(RECOVERY) ? PageKind.HA_DR : PageKind.RESPONSIBILITIES;
    }

    /** What the ids of a page's rows begin with. */
    static String prefix(PageKind page) {
        return page == PageKind.HA_DR ? RECOVERY : "";
    }

    PageKind page() {
        return page(id);
    }

    /** What became of a row after it was read. */
    public enum Mark {
        AS_READ,
        CORRECTED,
        ADDED
    }
}
