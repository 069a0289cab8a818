package io.remit.plan;

import io.remit.access.PlanStepId;
import io.remit.wording.DurationWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What one version of a plan says otherwise than the one before, in sentences. */
final class VersionChanges {
    private VersionChanges() {}

    static List<String> between(PlanVersion before, PlanVersion after) {
        var told = new ArrayList<String>();
        objective(told, "recovery time (RTO)", before.rto(), after.rto());
        objective(told, "recovery point (RPO)", before.rpo(), after.rpo());
        if (!before.summary().equals(after.summary())) {
            told.add("The summary was rewritten.");
        }
        var old = byKey(before);
        var now = byKey(after);
        after.steps().stream()
                .filter(step -> !old.containsKey(step.key()))
                .forEach(step -> told.add("Added: " + step.position() + ". " + step.title() + "."));
        before.steps().stream()
                .filter(step -> !now.containsKey(step.key()))
                .forEach(step -> told.add("Removed: " + step.title() + "."));
        after.steps().stream()
                .filter(step -> old.containsKey(step.key()))
                .forEach(step -> changed(before, old.get(step.key()), after, step)
                        .ifPresent(
                                what -> told.add("Changed: " + step.position() + ". " + step.title() + ": " + what)));
        if (!order(before, now).equals(order(after, old))) {
            told.add("The order of the steps changed.");
        }
        return told;
    }

    private static void objective(List<String> told, String what, Optional<Duration> before, Optional<Duration> after) {
        if (!before.equals(after)) {
            told.add("The objective for " + what + " changed from " + words(before) + " to " + words(after) + ".");
        }
    }

    private static String words(Optional<Duration> time) {
        return time.map(DurationWords::of).orElse("none");
    }

    private static Optional<String> changed(PlanVersion before, PlanStep was, PlanVersion after, PlanStep is) {
        var what = new ArrayList<String>();
        note(what, "title", was.title(), is.title());
        note(what, "kind", was.kind(), is.kind());
        note(what, "instructions", was.instructions(), is.instructions());
        note(what, "who does it", List.of(was.role(), was.member()), List.of(is.role(), is.member()));
        note(what, "expected time", was.expected(), is.expected());
        note(what, "whether it is required", was.required(), is.required());
        note(what, "what it needs", needs(before, was), needs(after, is));
        return what.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", what) + ".");
    }

    private static void note(List<String> what, String field, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            what.add(field);
        }
    }

    private static HashSet<UUID> needs(PlanVersion version, PlanStep step) {
        Map<PlanStepId, UUID> keys = new HashMap<>();
        version.steps().forEach(other -> keys.put(other.id(), other.key()));
        return step.needs().stream().map(keys::get).collect(Collectors.toCollection(HashSet::new));
    }

    /** The order of those steps that are in both versions. */
    private static List<UUID> order(PlanVersion version, Map<UUID, PlanStep> other) {
        return version.steps().stream()
                .map(PlanStep::key)
                .filter(other::containsKey)
                .toList();
    }

    private static Map<UUID, PlanStep> byKey(PlanVersion version) {
        return version.steps().stream().collect(Collectors.toMap(PlanStep::key, step -> step));
    }
}
