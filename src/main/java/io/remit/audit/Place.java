package io.remit.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the log: between an event and its neighbours.
 *
 * @param at the event's time
 * @param id the event's id, which orders events of the same time
 */
record Place(Instant at, UUID id) {

    /** As addresses carry it. */
    @Override
    public String toString() {
        return at + "_" + id;
    }

    /** The place an address carries; none where it carries anything else. */
    static Optional<Place> of(String text) {
        var parts = text.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
