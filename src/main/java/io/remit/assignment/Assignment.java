package io.remit.assignment;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.standing.Cadence;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant laid down for one duty.
 *
 * @param id the duty
 * @param service its service
 * @param key its key
 * @param owner the member who answers for it; empty where only a category's owner might
 * @param perSubject whether it is fulfilled once, or for each project
 * @param dividedOn since when it is so; empty where it was so from the beginning
 * @param firstDueOn by when it is first to be done; empty where nothing was said
 * @param notes how it is done here; may be empty
 * @param version how often it was changed, which a form sends back
 * @param mechanism what is said to prove it beside attestations; empty where its words decide
 * @param cadences its cadences through time, the oldest first; empty where none was ever set
 */
public record Assignment(
        DutyId id,
        ServiceId service,
        String key,
        Optional<AccountId> owner,
        PerSubject perSubject,
        Optional<LocalDate> dividedOn,
        Optional<LocalDate> firstDueOn,
        String notes,
        int version,
        Optional<Mechanism> mechanism,
        List<CadenceSetting> cadences) {

    /** For what a duty is fulfilled. */
    public enum PerSubject {
        NONE("Once for all of it"),
        PROJECT("For each project");

        private final String label;

        PerSubject(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    public Assignment {
        cadences = List.copyOf(cadences);
    }

    /** What holds for a duty that nobody touched. */
    public static Assignment untouched(ServiceId service, String key) {
        return new Assignment(
                DutyId.of(service, key),
                service,
                key,
                Optional.empty(),
                PerSubject.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                Optional.empty(),
                List.of());
    }

    /** Whether its cadence was ever set anew, so that something may be owed from before. */
    public boolean isSetAnew() {
        return cadences.size() > 1;
    }

    /** Whether it falls due on fixed days now. */
    public boolean isOnFixedDays() {
        return cadence().filter(Cadence.OnDays.class::isInstance).isPresent();
    }

    /** The cadence that holds now; empty where none was ever set. */
    public Optional<Cadence> cadence() {
        return cadences.isEmpty()
                ? Optional.empty()
                : Optional.of(cadences.get(cadences.size() - 1).cadence());
    }
}
