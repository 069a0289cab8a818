package io.remit.release;

import io.remit.access.ServiceId;
import io.remit.access.ServiceVersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a service.
 *
 * @param name unique among the versions of its service, withdrawn ones too
 * @param note plain text; may be empty
 * @param releasedOn the day from which it could be used
 * @param supportedUntil the last day on which the provider supports it; empty where nobody said
 * @param publishedBy who published it here, as an actor's reference
 * @param withdrawn when it was taken back and why; empty while it stands
 */
public record ServiceVersion(
        ServiceVersionId id,
        ServiceId service,
        String name,
        VersionKind kind,
        String note,
        LocalDate releasedOn,
        Optional<LocalDate> supportedUntil,
        String publishedBy,
        Instant publishedAt,
        Optional<Withdrawal> withdrawn) {

    /** That a version was taken back. */
    public record Withdrawal(Instant at, String reason) {}

    public boolean isWithdrawn() {
        return withdrawn.isPresent();
    }

    /** Whether the provider supports it on this day, as far as anybody said. */
    public boolean supportedOn(LocalDate day) {
        return supportedUntil.map(last -> !day.isAfter(last)).orElse(true);
    }
}
