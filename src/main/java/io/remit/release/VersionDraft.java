package io.remit.release;

import io.remit.access.Problem.Invalid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A version to be published.
 *
 * @param note plain text; may be empty
 * @param supportedUntil the last day of support; empty where nobody can say
 */
public record VersionDraft(
        String name, VersionKind kind, String note, LocalDate releasedOn, Optional<LocalDate> supportedUntil) {

    /** @throws Invalid at the day that cannot be */
    void mustBePossible(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        if (releasedOn.isAfter(today)) {
            errors.put("released", "A version is published when it is out: choose today or a day before.");
        }
        if (supportedUntil.filter(last -> last.isBefore(releasedOn)).isPresent()) {
            errors.put("supported", "Support cannot end before the version is released.");
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
