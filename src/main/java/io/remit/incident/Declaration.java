package io.remit.incident;

import io.remit.access.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says who declares an incident.
 *
 * @param regions at least one
 * @param description what is known; may be empty
 */
public record Declaration(
        ServiceId service,
        List<String> regions,
        String title,
        String scenario,
        String description,
        Instant disruptedAt,
        Optional<Instant> detectedAt) {
    public Declaration {
        regions = List.copyOf(regions);
    }
}
