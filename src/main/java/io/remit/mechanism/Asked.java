package io.remit.mechanism;

import io.remit.standing.Cadence.Cause;
import io.remit.standing.Mechanism;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of which duties somebody wants to know.
 *
 * @param mechanisms what proves them
 * @param causes what sets them off, or did under an earlier cadence
 */
public record Asked(Set<Mechanism> mechanisms, Set<Cause> causes) {
    /** Of every duty there is. */
    public static final Asked ALL = new Asked(EnumSet.allOf(Mechanism.class), EnumSet.allOf(Cause.class));

    public Asked {
        mechanisms = Set.copyOf(mechanisms);
        causes = Set.copyOf(causes);
    }
}
