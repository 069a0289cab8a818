package io.remit.incident;

import io.remit.access.IncidentId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An incident that the provider declared.
 *
 * @param scenario what kind of failure it is, as plans name it
 * @param description what was known when it was declared
 * @param handedOutAt when every tenant concerned had its case; empty while some have not
 * @param regions as they were written, in order
 * @param version how often it was changed
 */
public record Incident(
        IncidentId id,
        ServiceId service,
        String title,
        String scenario,
        String description,
        Instant disruptedAt,
        Optional<Instant> detectedAt,
        String declaredBy,
        Instant declaredAt,
        Optional<Instant> handedOutAt,
        Optional<Closing> closing,
        List<String> regions,
        int version) {

    public Incident {
        regions = List.copyOf(regions);
    }

    public boolean open() {
        return closing.isEmpty();
    }

    /** Whether it is about this region. */
    public boolean isIn(String region) {
        return regions.stream().anyMatch(one -> sameRegion(one, region));
    }

    /** People type regions: case does not matter. */
    static boolean sameRegion(String one, String other) {
        return normal(one).equals(normal(other));
    }

    static String normal(String region) {
        return region.strip().toLowerCase(Locale.ROOT);
    }
}
