package io.remit.plan;

import io.remit.access.AccountId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a step is to say.
 *
 * @param needs keys of the steps that must be done before
 */
public record StepDraft(
        StepKind kind,
        String title,
        String instructions,
        String role,
        Optional<AccountId> member,
        Optional<Duration> expected,
        boolean required,
        Set<UUID> needs) {
    public StepDraft {
        needs = Set.copyOf(needs);
    }
}
