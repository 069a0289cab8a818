package io.remit.deployment;

import io.remit.access.BackupProjectId;
import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A project in use and its backup, with what is known of it.
 *
 * @param primary the project that may be lost
 * @param pair its backup; empty where it has none
 * @param last the last finished run that recovered into the backup; empty where there was none
 * @param state what that comes to today
 */
public record Backup(Project primary, Optional<Pair> pair, Optional<Recovered> last, State state) {

    /** The project that takes over. */
    public record Pair(BackupProjectId id, Project backup, String note) {}

    /** Where the backup of a project stands. */
    public enum State {
        PROVED("Proved"),
        PROVED_LONG_AGO("Proved long ago"),
        NEVER_PRACTISED("Never practised"),
        LAST_FAILED("Last attempt failed"),
        SAME_REGION("In the same region"),
        BACKUP_RETIRED("Backup retired"),
        NONE("No backup");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    private static final int PROVED_MONTHS = 12;

    static Backup of(Project primary, Optional<Pair> pair, Optional<Recovered> last, LocalDate today) {
        return new Backup(
                primary,
                pair,
                last,
                pair.map(one -> state(primary, one, last, today)).orElse(State.NONE));
    }

    private static State state(Project primary, Pair pair, Optional<Recovered> last, LocalDate today) {
        if (pair.backup().retired()) {
            return State.BACKUP_RETIRED;
        }
        if (pair.backup().region().equalsIgnoreCase(primary.region())) {
            return State.SAME_REGION;
        }
        if (last.isEmpty()) {
            return State.NEVER_PRACTISED;
        }
        if (!last.get().met()) {
            return State.LAST_FAILED;
        }
        return last.get().day().isBefore(today.minusMonths(PROVED_MONTHS)) ? State.PROVED_LONG_AGO : State.PROVED;
    }
}
