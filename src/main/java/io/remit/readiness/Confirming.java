package io.remit.readiness;

import io.remit.access.EvidenceId;
import io.remit.access.Problem.Invalid;
import io.remit.access.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That somebody looked, to be recorded.
 *
 * @param project the project it is about; empty for all at once
 * @param note what was seen; may be empty where it is in place
 * @param shown names the showing of the page it was said on: the same, sent again from there as by a double click, is said
 *     once
 */
public record Confirming(
        ReadinessItem item,
        Optional<ProjectId> project,
        boolean inPlace,
        String note,
        LocalDate lookedOn,
        List<EvidenceId> evidence,
        String shown) {
    private static final int EARLIEST_YEAR = 2000;

    public Confirming {
        evidence = List.copyOf(evidence);
    }

    Confirming with(List<EvidenceId> pieces) {
        return new Confirming(item, project, inPlace, note, lookedOn, pieces, shown);
    }

    /** @throws Invalid at what cannot be */
    void mustBeSound(LocalDate today) {
        if (lookedOn.isAfter(today)) {
            throw new Invalid("lookedOn", "Choose today or an earlier day: nobody has looked yet.");
        }
        if (lookedOn.getYear() < EARLIEST_YEAR) {
            throw new Invalid("lookedOn", "Choose a year from " + EARLIEST_YEAR + " on.");
        }
        if (!inPlace && note.isEmpty()) {
            throw new Invalid("statement", "Say what is missing, so that somebody can put it in place.");
        }
    }
}
