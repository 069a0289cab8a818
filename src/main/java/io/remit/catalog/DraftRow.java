package io.remit.catalog;

import io.remit.intake.DraftResponsibility;

/**
 * A row of a draft as it stands.
 *
 * @param id its place in the source, the same whatever is corrected; or {@code added-N}
 * @param responsibility what it says
 * @param mark what the operator did to it
 */
public record DraftRow(String id, DraftResponsibility responsibility, Mark mark) {

    /** What became of a row after it was read. */
    public enum Mark {
        AS_READ,
        CORRECTED,
        ADDED
    }
}
