package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.ProjectId;
import java.util.Map;
import java.util.UUID;

/** Names of people and projects by what rows keep of them. */
record RunNames(
        Map<String, String> references,
        Map<UUID, String> accounts,
        Map<UUID, String> projects,
        Map<UUID, String> pieces) {
    String who(String reference) {
        return references.getOrDefault(reference, "Somebody");
    }

    String member(AccountId account) {
        return accounts.getOrDefault(account.value(), "Somebody");
    }

    String project(ProjectId project) {
        return projects.getOrDefault(project.value(), "A project");
    }
}
