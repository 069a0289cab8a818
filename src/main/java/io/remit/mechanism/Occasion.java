package io.remit.mechanism;

import io.remit.access.ServiceId;
import io.remit.standing.Cadence;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something that sets conditional duties off.
 *
 * @param id of the incident or the version
 * @param subjects the projects it concerns, as {@link io.remit.tenant.Project#subject} names them; empty where it concerns all
 * @param sentence what happened, for people
 * @param place where it is to be seen, below the tenant's pages
 */
public record Occasion(
        UUID id,
        ServiceId service,
        Cadence.Cause cause,
        Set<String> subjects,
        LocalDate happenedOn,
        String sentence,
        String place) {
    public Occasion {
        subjects = Set.copyOf(subjects);
    }

    /** Whether it concerns a subject of a duty; the duty as a whole is concerned by everything. */
    public boolean concerns(String subject) {
        return subject.isEmpty() || subjects.isEmpty() || subjects.contains(subject);
    }
}
