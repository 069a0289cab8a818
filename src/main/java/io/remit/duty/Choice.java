package io.remit.duty;

import io.remit.access.DutyId;
import java.util.Optional;
import java.util.UUID;

/** A duty and the version that was seen of it, as a list's form sends them: {@code id:version}. */
record Choice(DutyId duty, int version) {

    static Optional<Choice> of(String text) {
        var colon = text.indexOf(':');
        try {
            var id = UUID.fromString(text.substring(0, Math.max(0, colon)));
            return Optional.of(new Choice(new DutyId(id), Integer.parseInt(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
