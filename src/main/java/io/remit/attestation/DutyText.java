package io.remit.attestation;

import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.ServiceId;

/**
 * The duty as an edition words it: what an attestation or an exception is bound to.
 *
 * @param service the service
 * @param key the duty's key, the same through editions
 * @param edition the edition
 * @param editionNumber its number
 * @param editionHash the hash of the edition's content
 * @param textHash the hash of the duty's text
 * @param label what people call the duty, at most {@value #LONGEST_LABEL} characters; a longer one is cut
 */
public record DutyText(
        ServiceId service,
        String key,
        EditionId edition,
        int editionNumber,
        String editionHash,
        String textHash,
        String label) {
    private static final int LONGEST_LABEL = 200;

    public DutyText {
        label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
    }

    /** The duty's id. */
    public DutyId duty() {
        return DutyId.of(service, key);
    }
}
