package io.remit.catalog;

import io.remit.access.DraftId;
import io.remit.access.ServiceId;
import java.time.Instant;

/**
 * A page on its way to become an edition.
 *
 * @param id its id
 * @param service the service it is for
 * @param createdBy who imported it, as an actor's reference
 * @param createdAt when
 * @param state where it is on its way
 */
public record Draft(DraftId id, ServiceId service, String createdBy, Instant createdAt, State state) {

    /** A draft is open until it is published or discarded. */
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }
}
