package io.remit.db;

import io.remit.access.Problem.Conflict;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a database says where two transactions got into each other's way. The loser is told so and may try again: it is
 * neither a bug nor something that waiting longer would mend.
 */
final class Contention {
    private static final Logger LOG = LoggerFactory.getLogger(Contention.class);

    /** SQL's class of broken constraints: somebody else wrote the row that this one excludes. */
    private static final String CONSTRAINT_CLASS = "23";

    /** Deadlock and serialization failure on both, PostgreSQL's deadlock and lock timeout, H2's lock timeouts. */
    private static final Set<String> LOCKED = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private Contention() {}

    /** The conflict that the person is told of, or the failure itself where it has another reason. */
    static RuntimeException explain(DataAccessException failure) {
        var state = failure.sqlState();
        if (state.startsWith(CONSTRAINT_CLASS)) {
            LOG.info("A constraint decided a race: {}", failure.getMessage());
            return new Conflict("Somebody else did the same just now. Look again.");
        }
        if (LOCKED.contains(state)) {
            LOG.info("A transaction gave way to another: {}", failure.getMessage());
            return new Conflict(
                    "Somebody else is changing the same just now, so nothing of yours was saved. Try again in a moment.");
        }
        return failure;
    }
}
