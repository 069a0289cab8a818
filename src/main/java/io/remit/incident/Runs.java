package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What this room asks of the one that runs plans. */
public interface Runs {
    /** What a case is about, as its runs are told. */
    record About(
            CaseId id, String name, String scenario, Instant disruptedAt, Optional<Instant> detectedAt, Instant declaredAt) {}

    /**
     * One run of a case.
     *
     * @param href its page
     * @param state in a word
     * @param progress how far it is, such as "3 of 12 steps"
     */
    record RunOfCase(PlanId plan, String name, String href, String state, String progress, boolean ended) {}

    /** Begins a run of this plan, unless the case has one. */
    void start(Access access, About about, PlanId plan);

    /** The runs of a case. */
    List<RunOfCase> of(Access access, CaseId id);
}
