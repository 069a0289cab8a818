package io.remit.job;

import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.VerificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member said of a job after an incident.
 *
 * @param id its id
 * @param job the job
 * @param caseId the incident
 * @param outcome what was said
 * @param restartedAs the job that took its place, where it was restarted
 * @param note what else was said; of an exception, why
 * @param by who, as an actor's reference
 * @param at when
 */
public record Verification(
        VerificationId id,
        JobId job,
        CaseId caseId,
        Outcome outcome,
        Optional<JobId> restartedAs,
        String note,
        String by,
        Instant at) {

    /** What can be said. */
    public enum Outcome {
        VERIFIED("Completion verified"),
        RESTARTED("Restarted"),
        EXCEPTED("Let go");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }
}
