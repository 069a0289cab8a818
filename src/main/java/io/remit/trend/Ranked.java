package io.remit.trend;

import io.remit.identity.Tenant;
import java.util.Optional;

/**
 * A tenant's place among all, the worst first.
 *
 * @param pressing how many of its duties are late, failing or stale; {@link #NOT_COUNTED} where nobody counted yet
 */
public record Ranked(Tenant tenant, int pressing) {
    static final int NOT_COUNTED = -1;

    /** The place as addresses carry it. */
    public String place() {
        return pressing + "~" + tenant.slug();
    }

    /** A place that an address carries. */
    record Place(int pressing, String slug) {
        /** None where it carries anything else. */
        static Optional<Place> of(String text) {
            var parts = text.split("~", 2);
            return parts.length == 2 && parts[0].matches("-1|[0-9]{1,9}")
                    ? Optional.of(new Place(Integer.parseInt(parts[0]), parts[1]))
                    : Optional.empty();
        }
    }
}
